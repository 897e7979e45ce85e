import { Button, Modal } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import type { FileRef } from '#shared/documents/document-version'
import type { HistoryStep } from '#shared/records/record-entry'
import { call } from '../../api'
import { useProjectDraft } from '../../project-draft/project-draft'
import { useFocusBack } from '../../ui/focus-back'
import { HistorySteps } from '../../ui/history-steps'
import { notifyError } from '../../ui/notify'
import { HistoryTools } from '../../undo/history-tools'

interface FileHistoryDialogProps {
  file: FileRef & { fileName: string; sha256: string }
  reload?: (() => unknown) | undefined
  onClose(): void
}

/** Enough to tell files apart by, and to be read out. */
const shownDigits = 16

/** 经过: who brought it in and when, by which name, where it lay; 撤销 of each step that nothing later stands on. */
export function FileHistoryDialog({ file: { of, id, fileName, sha256 }, reload, onClose }: FileHistoryDialogProps) {
  useFocusBack()
  const [steps, setSteps] = useState<HistoryStep[] | null>(null)
  const read = useCallback(async () => {
    const found = await call('file.history', { of, id })
    if (found.ok) setSteps(found.value)
    else notifyError(found.error)
  }, [of, id])
  useEffect(() => void read(), [read])
  async function undo({ stamp }: HistoryStep) {
    await useProjectDraft.getState().toStored()
    const undone = await call('history.undo', stamp)
    if (!undone.ok) notifyError(undone.error)
    await Promise.all([read(), reload?.()])
  }
  return (
    <Modal data-dialog="material-history" opened onClose={onClose} title={`经过：${fileName}`} size="lg">
      <HistoryTools title={`经过：${fileName}`} steps={steps ?? []} />
      <p className="muted" data-testid="file-digest" title={sha256}>
        登记时的校验值（SHA-256）：<span className="figure">{sha256.slice(0, shownDigits)}…</span>
      </p>
      {steps?.length === 0 && <p className="muted">随材料包来的，经过留在原来的电脑上。</p>}
      {steps && (
        <HistorySteps
          steps={steps}
          testId="file-history"
          ofStep={(step) =>
            step.undoable && (
              <Button size="compact-xs" variant="subtle" onClick={() => void undo(step)}>
                撤销<span className="visually-hidden">：{step.title}</span>
              </Button>
            )
          }
        />
      )}
    </Modal>
  )
}
