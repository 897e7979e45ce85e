import { useState } from 'react'
import { ActionButton } from '../../actions/action-button'
import { bringMaterial } from '../../actions/materials'
import { call } from '../../api'
import { notifyError } from '../../ui/notify'
import { EvidenceDialog } from '../evidence/evidence-dialog'

/** 有 where no paper of the step is missing; else the way to bring the one that is. */
export function StepPapers({ projectId, missing }: { projectId: string; missing: string | null }) {
  const [paths, setPaths] = useState<string[] | null>(null)
  if (missing === null) return <span className="step-there">有</span>

  async function bring() {
    const chosen = await call('dialog.openFiles', { title: `选择${missing}`, kind: 'any' })
    if (!chosen.ok) return notifyError(chosen.error)
    if (chosen.value.length > 0) setPaths(chosen.value)
  }

  return (
    <>
      <ActionButton
        action={bringMaterial}
        of={missing}
        inRow
        plain
        size="compact-xs"
        variant="light"
        run={() => void bring()}
      />
      {paths && (
        <EvidenceDialog
          chosen={paths.map((path) => ({ path, folder: '' }))}
          stage="before"
          title={missing}
          projectId={projectId}
          onClose={() => setPaths(null)}
        />
      )}
    </>
  )
}
