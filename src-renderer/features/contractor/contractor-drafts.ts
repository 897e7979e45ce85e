import type { Contractor } from '#shared/contractor/contractor'
import { useAppData } from '../../app-data'
import { dropDraft, findDraft, keepDraft } from '../../drafts'
import { registerUnsaved } from '../../pending-saves'

/** What the dialog holds: the contractor as stored (or empty), and as typed before the dialog was closed. */
export interface Editing {
  stored: Contractor
  draft: Contractor
  isNew: boolean
}

const keyOf = () => `contractor ${useAppData.getState().county?.folder ?? ''}`
const isEditing = (value: unknown): value is Editing =>
  Array.isArray((value as Editing | null)?.draft?.qualifications) && typeof (value as Editing).stored?.id === 'string'

export const isChanged = ({ stored, draft }: Editing) => JSON.stringify(draft) !== JSON.stringify(stored)

/** The dialog's text of this county, kept until it is saved or given up. */
export const contractorDrafts = {
  keep(editing: Editing): void {
    if (isChanged(editing)) keepDraft(keyOf(), editing)
    else dropDraft(keyOf())
  },
  find: (): Editing | null => findDraft(keyOf(), isEditing),
  drop: () => dropDraft(keyOf()),
}

registerUnsaved(() => {
  const left = contractorDrafts.find()
  return left ? [`承接主体「${left.draft.name || '未填名称'}」的填写`] : []
})
