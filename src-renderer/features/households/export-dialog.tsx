import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '#shared/errors'
import type { CountyKeyState } from '#shared/households/county-key-state'
import type { HouseholdFilter } from '#shared/households/household'
import { sealedList } from '#shared/jobs'
import { sealedEnding } from '#shared/seal/sealing'
import { call } from '../../api'
import { newId } from '../../new-id'
import { useProjectDraft } from '../../project-draft/project-draft'
import { ErrorNotice } from '../../ui/error-notice'
import { FieldNote } from '../../ui/field-note'
import { useFocusBack } from '../../ui/focus-back'
import { WholeChoice } from '../../ui/whole-choice'
import { JobBar } from '../bundle/job-bar'
import { useJob } from '../bundle/use-job'
import { notifySaved } from '../papers/save-paper'
import { useSealing } from '../seal/use-sealing'

interface ExportDialogProps {
  filter: HouseholdFilter
  found: number
  keyState: CountyKeyState | null
  onClose(): void
}

/** The list in view as .xlsx, masked; with whole names and numbers only where that is asked for, which is noted. */
export function ExportDialog({ filter, found, keyState, onClose }: ExportDialogProps) {
  useFocusBack()
  const project = useProjectDraft((state) => state.project?.name ?? '')
  const [full, setFull] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const sealing = useSealing()
  const [listing, sealed] = [useJob('households'), useJob('seal', sealedList)]
  const { running, cancel } = listing.running ? listing : sealed

  async function save() {
    setError(null)
    const { seal } = sealing
    const fileName = `${project}户册.xlsx${seal ? sealedEnding : ''}`.replace(/[\\/:*?"<>|]/g, '_')
    const asked = await call('dialog.saveFile', { title: '导出户册', kind: seal ? 'sealed' : 'xlsx', fileName })
    if (!asked.ok) return setError(asked.error)
    if (asked.value === null) return
    const path = asked.value
    const saved = await call('household.export', {
      filter,
      full,
      path,
      jobId: newId(),
      ...(seal && { seal }),
    })
    if (!saved.ok) return saved.error.code === 'CANCELLED' ? undefined : setError(saved.error)
    notifySaved(`已导出 ${saved.value.households} 户`, path)
    onClose()
  }

  return (
    <Modal
      data-dialog="households-export"
      opened
      onClose={onClose}
      title="导出户册"
      size={560}
      closeOnClickOutside={false}
    >
      <div className="dialog-form">
        {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
        <p>导出列表中的 {found.toLocaleString('en')} 户。姓名、身份证号、银行账号和电话默认遮盖。</p>
        <WholeChoice
          label="导出完整姓名和号码"
          checked={full}
          disabled={keyState?.state !== 'open'}
          onChange={setFull}
        />
        {full && (
          <FieldNote tone="warning">
            完整的姓名和号码不加密导出的，谁拿到都看得见：只交给依法需要的人，用完删除。谁在何时导出会记入户册的历史。
          </FieldNote>
        )}
        {sealing.fields}
        {running && <JobBar job={running} onCancel={cancel} />}
        <div className="dialog-actions">
          <Button variant="default" onClick={onClose}>
            关闭
          </Button>
          <Button disabled={running !== null || sealing.problem !== null} onClick={() => void save()}>
            导出…
          </Button>
        </div>
      </div>
    </Modal>
  )
}
