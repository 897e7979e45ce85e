import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '#shared/errors'
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

/** 导出缺材料清单: for the contractor, who knows the households by their codes; whole names only where that is asked for. */
export function ExportDialog({ projectId, onClose }: { projectId: string; onClose(): void }) {
  useFocusBack()
  const project = useProjectDraft((state) => state.project?.name ?? '')
  const [full, setFull] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const sealing = useSealing()
  const [listing, sealed] = [useJob('save', projectId), useJob('seal', sealedList)]
  const { running, cancel } = listing.running ? listing : sealed

  async function save() {
    setError(null)
    const { seal } = sealing
    const fileName = `${project}缺材料清单.xlsx${seal ? sealedEnding : ''}`.replace(/[\\/:*?"<>|]/g, '_')
    const asked = await call('dialog.saveFile', { title: '导出缺材料清单', kind: seal ? 'sealed' : 'xlsx', fileName })
    if (!asked.ok) return setError(asked.error)
    if (asked.value === null) return
    const saved = await call('delivery.export', {
      projectId,
      full,
      path: asked.value,
      jobId: newId(),
      ...(seal && { seal }),
    })
    if (!saved.ok) return saved.error.code === 'CANCELLED' ? undefined : setError(saved.error)
    notifySaved(`已导出 ${saved.value.households} 户`, asked.value)
    onClose()
  }
  return (
    <Modal
      data-dialog="delivery-export"
      opened
      onClose={onClose}
      title="导出缺材料清单"
      size={560}
      closeOnClickOutside={false}
    >
      <div className="dialog-form">
        {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
        <p>缺材料、未交付和已登记原因的户，以及对不上的文件夹。户主姓名和文件夹名默认遮盖，凭户编码能对上。</p>
        <WholeChoice label="导出完整姓名" checked={full} onChange={setFull} />
        {full && (
          <FieldNote tone="warning">只交给承接主体办理补交的人，用完删除。谁在何时导出会记入户册的历史。</FieldNote>
        )}
        {sealing.fields}
        {running && <JobBar job={running} onCancel={cancel} />}
        <div className="dialog-actions">
          <Button variant="default" onClick={onClose}>
            关闭
          </Button>
          <Button data-autofocus disabled={running !== null || sealing.problem !== null} onClick={() => void save()}>
            导出…
          </Button>
        </div>
      </div>
    </Modal>
  )
}
