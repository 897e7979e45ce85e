import { Button } from '@mantine/core'
import { useState } from 'react'
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
      <Button size="compact-xs" variant="light" onClick={() => void bring()}>
        补<span className="visually-hidden">：{missing}</span>
      </Button>
      {paths && (
        <EvidenceDialog
          paths={paths}
          stage="before"
          title={missing}
          projectId={projectId}
          onClose={() => setPaths(null)}
        />
      )}
    </>
  )
}
