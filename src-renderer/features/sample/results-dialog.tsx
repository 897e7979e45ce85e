import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '#shared/errors'
import type { ResultsRead } from '#shared/sampling/result-sheet'
import { call } from '../../api'
import { ErrorNotice } from '../../ui/error-notice'
import { useFocusBack } from '../../ui/focus-back'
import { LongTable } from '../../ui/long-table'
import { notifyDone, notifyError } from '../../ui/notify'
import { toldWork } from '../../ui/told-work'

interface ResultsDialogProps {
  recordId: string
  reload(): Promise<unknown>
  onClose(): void
}

/** The sheet that came back: every row that cannot be taken is told before anything is. */
export function ResultsDialog({ recordId, reload, onClose }: ResultsDialogProps) {
  useFocusBack()
  const [path, setPath] = useState('')
  const [read, setRead] = useState<ResultsRead | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)

  async function look(at: string, take: 'all' | 'good' | null) {
    setBusy(true)
    setError(null)
    const answer = await toldWork(take === null ? '正在读取名单' : '正在登记复核结果', (jobId) =>
      call('sampling.import', { recordId, path: at, take, jobId }),
    )
    setBusy(false)
    if (!answer.ok) return answer.error.code === 'CANCELLED' ? notifyError(answer.error) : setError(answer.error)
    if (take === null || answer.value.taken === 0) return setRead(answer.value)
    await reload()
    notifyDone(`已登记 ${answer.value.taken} 户的复核结果，可在历史中一步撤销。`)
    onClose()
  }
  async function choose() {
    const asked = await call('dialog.openFile', { title: '选择填好的名单', kind: 'table' })
    if (!asked.ok) return setError(asked.error)
    if (asked.value === null) return
    setPath(asked.value)
    await look(asked.value, null)
  }

  return (
    <Modal
      data-dialog="sample-results"
      opened
      onClose={onClose}
      size={820}
      title="导入复核结果"
      closeOnClickOutside={false}
    >
      <div className="dialog-form">
        {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
        {!read && <p>先“导出名单”，在表格里填复核日期、复核人、留痕和结论，再在这里导入。没有填的行不动。</p>}
        {read && (
          <p data-testid="results-summary">
            “{read.fileName}”：可以登记 <b>{read.good}</b> 户
            {read.faults.length > 0 && (
              <>
                ，<b className="bad">{read.faults.length}</b> 行不合要求
              </>
            )}
            {read.blank > 0 && `，${read.blank} 行还没有填`}。
          </p>
        )}
        {read && read.mixed > 0 && (
          <p className="bad">
            有 {read.mixed}{' '}
            行的户编码和户主不是同一户，可能只排序了其中几列，结论会记到别的户上：整张表都不登记。请重新“导出名单”填写，排序时选中全部列。
          </p>
        )}
        {read && read.faults.length > 0 && (
          <LongTable
            label="不合要求的行"
            columns={[
              ['行', '72px'],
              ['户编码', '160px'],
              ['原因', '1fr'],
            ]}
            rows={read.faults}
            cells={({ line, code, reason }) => [String(line), code, reason]}
          />
        )}
        <div className="dialog-actions">
          <Button variant="default" onClick={onClose}>
            关闭
          </Button>
          <Button
            variant={read ? 'default' : 'filled'}
            loading={busy && !read}
            data-autofocus
            onClick={() => void choose()}
          >
            {read ? '换一个表格…' : '选择表格…'}
          </Button>
          {read && (
            <Button
              loading={busy}
              disabled={read.good === 0}
              onClick={() => void look(path, read.faults.length > 0 ? 'good' : 'all')}
            >
              {read.faults.length > 0 && read.mixed === 0
                ? `其余 ${read.good} 户先登记，${read.faults.length} 行不登记`
                : `登记 ${read.good} 户`}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  )
}
