import { useCallback, useRef, useState } from 'react'
import { ActionButton } from '../../actions/action-button'
import { print as printAction } from '../../actions/editing'
import { call } from '../../api'
import { printPart } from '../../printing'
import { useAwaited } from '../../project-draft/foot-confirmation'
import { useProjectDraft } from '../../project-draft/project-draft'
import { notifyError } from '../../ui/notify'
import { PaperPreview } from '../preview/paper-preview'

/** The budget book as it would be now. What is printed is a numbered version first: no paper without one goes out. */
export function BudgetPreview({ projectId }: { projectId: string }) {
  const [stored, setStored] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  const wantsPrint = useRef(false)
  const load = useCallback(async () => {
    await useProjectDraft.getState().flush()
    return stored === null
      ? call('paper.preview', { kind: 'budget_docx', ownerId: projectId })
      : call('file.read', { of: 'document', id: stored })
  }, [projectId, stored])

  const awaited = useAwaited('budget_docx')

  async function print() {
    if (working) return
    setWorking(true)
    await useProjectDraft.getState().flush()
    const made = await call('paper.generate', { kind: 'budget_docx', ownerId: projectId })
    setWorking(false)
    if (!made.ok) return notifyError(made.error)
    wantsPrint.current = true
    setStored(made.value.id)
  }

  function shown(paper: HTMLElement) {
    if (!wantsPrint.current) return
    wantsPrint.current = false
    void printPart(paper, '预算书')
  }

  return (
    <PaperPreview
      label="预算书预览"
      testId="budget-preview"
      load={load}
      onShown={shown}
      tools={
        <ActionButton
          action={printAction}
          size="compact-sm"
          variant="light"
          loading={working}
          whyNot={awaited}
          run={() => void print()}
        />
      }
    />
  )
}
