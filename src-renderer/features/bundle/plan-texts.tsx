import { implementationPlan } from '#shared/records/implementation-plan'
import { ActionButton } from '../../actions/action-button'
import { planTexts } from '../../actions/materials'
import { call } from '../../api'
import { useNavigation } from '../../navigation'
import { useProjectDraft } from '../../project-draft/project-draft'
import { notifyError } from '../../ui/notify'

/** To the texts of the project's implementation plan, in a record that begins with the 默认建议稿; the newest there is. */
export function PlanTexts({ projectId }: { projectId: string }) {
  const openRecords = useNavigation((state) => state.openRecords)
  const { id: kind, title } = implementationPlan

  async function open() {
    await useProjectDraft.getState().flush()
    const owner = { type: 'project', id: projectId } as const
    const filter = { kind, owner, state: null, dueUntil: null, removed: false }
    const listed = await call('record.list', { filter, order: 'updated', after: null, limit: 1 })
    if (!listed.ok) return notifyError(listed.error)
    const [known] = listed.value.rows
    if (known) return openRecords(kind, known.id)
    const made = await call('record.create', { kind, ownerId: projectId, body: null })
    if (made.ok) openRecords(kind, made.value.id)
    else notifyError(made.error)
  }

  return (
    <p className="muted" data-field={`records.${kind}`}>
      {title}九个部分的做法预填默认建议稿，印发前请改成本单位的。
      <ActionButton action={planTexts} plain size="compact-sm" variant="subtle" run={() => void open()} />
    </p>
  )
}
