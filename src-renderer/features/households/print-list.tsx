import { Button, Checkbox, Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { AppError } from '#shared/errors'
import { fileStandings } from '#shared/households/file-standing'
import type { HouseholdFilter, HouseholdSummary } from '#shared/households/household'
import { maskedName } from '#shared/households/masked-name'
import { ActionButton } from '../../actions/action-button'
import { print } from '../../actions/editing'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { printPart } from '../../printing'
import { useProjectDraft } from '../../project-draft/project-draft'
import { ErrorNotice } from '../../ui/error-notice'
import { FieldNote } from '../../ui/field-note'
import { useFocusBack } from '../../ui/focus-back'

/** More than sixty pages nobody reads on paper. */
const mostPrinted = 2_000

/** 打印 of the list in view, names and numbers masked; names in full only where that is asked for, which is noted. */
export function PrintButton({ filter, found }: { filter: HouseholdFilter; found: number }) {
  const [rows, setRows] = useState<HouseholdSummary[] | null>(null)
  const [asking, setAsking] = useState(false)
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!rows || !sheet.current) return
    window.addEventListener('afterprint', () => setRows(null), { once: true })
    printPart(sheet.current)
  }, [rows])

  const tooMany = `有 ${found} 户，一次最多打印 ${mostPrinted} 户：请先选苏木乡镇或类型，或者导出表格。`
  const whyNot = found === 0 ? '没有可以打印的户。' : found > mostPrinted ? tooMany : null
  return (
    <>
      <ActionButton action={print} size="xs" variant="default" whyNot={whyNot} run={() => setAsking(true)} />
      {asking && <PrintDialog filter={filter} found={found} print={setRows} onClose={() => setAsking(false)} />}
      <div className="household-print" ref={sheet}>
        {rows && <HouseholdSheet rows={rows} filter={filter} />}
      </div>
    </>
  )
}

interface PrintDialogProps {
  filter: HouseholdFilter
  found: number
  print(rows: HouseholdSummary[]): void
  onClose(): void
}

function PrintDialog({ filter, found, print, onClose }: PrintDialogProps) {
  useFocusBack()
  const [full, setFull] = useState(false)
  const [error, setError] = useState<AppError | null>(null)

  async function read() {
    setError(null)
    const page = await call('household.list', { filter, after: null, limit: mostPrinted })
    if (!page.ok) return setError(page.error)
    const { rows } = page.value
    const { projectId } = filter
    const noted = full ? await call('household.notePrint', { projectId, households: rows.length }) : null
    if (noted && !noted.ok) return setError(noted.error)
    onClose()
    print(full ? rows : rows.map((row) => ({ ...row, name: maskedName(row.name) })))
  }

  return (
    <Modal opened onClose={onClose} title="打印户册" size={560}>
      <div className="dialog-form">
        {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
        <p>打印列表中的 {found.toLocaleString('en')} 户。姓名和身份证号默认遮盖，按户编码辨认。</p>
        <Checkbox label="打印完整姓名" checked={full} onChange={(event) => setFull(event.currentTarget.checked)} />
        {full && (
          <FieldNote tone="warning">
            完整的名单只交给依法需要的人，用完收回销毁。谁在何时打印会记入户册的历史。
          </FieldNote>
        )}
        <div className="dialog-actions">
          <Button variant="default" onClick={onClose}>
            关闭
          </Button>
          <Button onClick={() => void read()}>打印…</Button>
        </div>
      </div>
    </Modal>
  )
}

function HouseholdSheet({ rows, filter }: { rows: readonly HouseholdSummary[]; filter: HouseholdFilter }) {
  const bureau = useAppData((state) => state.county?.profile.bureauName ?? '')
  const today = useAppData((state) => state.info?.today ?? '')
  const project = useProjectDraft((state) => state.project?.name ?? '')
  const { area, type, standing } = filter
  const isDelivered = rows.some(({ files }) => files !== null)
  const heads = [
    '序号',
    '户编码',
    '户主姓名',
    '身份证号',
    '苏木乡镇',
    '嘎查村',
    '类型',
    ...(isDelivered ? ['每户材料'] : []),
  ]
  return (
    <article>
      <h2>{project}户册</h2>
      <p>
        {[bureau, today, area, type, standing && fileStandings[standing], `${rows.length} 户`]
          .filter(Boolean)
          .join('　')}
      </p>
      <table>
        <thead>
          <tr>
            {heads.map((title) => (
              <th key={title}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.id}>
              <td>{at + 1}</td>
              <td>{row.code}</td>
              <td>{row.name}</td>
              <td>{row.citizenMasked}</td>
              <td>{row.area}</td>
              <td>{row.village}</td>
              <td>{row.type}</td>
              {isDelivered && (
                <td>
                  {row.files &&
                    (row.files.missing.length > 0
                      ? `缺${row.files.missing.join('、')}`
                      : fileStandings[row.files.standing])}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}
