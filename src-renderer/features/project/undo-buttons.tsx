import { useShallow } from 'zustand/react/shallow'
import type { HistoryStep } from '#shared/records/record-entry'
import { type BeforeTab, isLater, useNavigation } from '../../navigation'
import { dropOvertaken } from '../../project-draft/overtaken-texts'
import { useProjectDraft } from '../../project-draft/project-draft'
import { usePapersChanged } from '../../project-draft/use-papers-changed'
import { UndoOfSitting } from '../../undo/undo-of-sitting'

/** 撤销 and 重做 in the footer of every step. */
export function UndoButtons() {
  const { id, version, saved, flush, ...sitting } = useProjectDraft(
    useShallow((draft) => ({
      last: draft.history.past.at(-1)?.name,
      next: draft.history.future.at(-1)?.name,
      undo: draft.undo,
      redo: draft.redo,
      historyNow,
      id: draft.project?.id ?? '',
      // What is signed takes no step back, and is no step of the project itself.
      version: `${draft.project?.revision} ${draft.signing}`,
      saved: draft.saveState === 'saved',
      flush: draft.flush,
    })),
  )
  // Files come and go beside the project's own revision.
  const files = usePapersChanged(id)
  return <UndoOfSitting {...sitting} behind={{ id, version: `${version} ${files}`, saved, flush, reread }} />
}

const historyNow = () => useProjectDraft.getState().history

/** As it is stored now, on the step where that was typed: the clerk sees what went or came back. */
async function reread({ fields }: HistoryStep): Promise<void> {
  const { project: before, open } = useProjectDraft.getState()
  if (!before) return
  await open(before.id)
  const { project: after } = useProjectDraft.getState()
  if (after?.id !== before.id) return
  dropOvertaken(before, after)
  const { tab, showTab } = useNavigation.getState()
  // Materials are seen with the stage and with the step they belong to.
  if (isLater(tab) && fields.every(({ field }) => field.startsWith('@evidence/'))) return
  const places = fields.map(({ field }) => placeOf[field.split('/')[0] ?? ''] ?? 'basics')
  if (places[0] && !places.some((place) => place === tab)) showTab(places[0])
}

/** The step that a part of the project is typed on; 基本情况 for the rest. */
const placeOf: Readonly<Record<string, BeforeTab>> = {
  budget: 'budget',
  procurement: 'procurement',
  contractorId: 'contractor',
  contract: 'contract',
  '@evidence': 'bundle',
}
