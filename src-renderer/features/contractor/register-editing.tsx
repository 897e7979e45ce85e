import { type ReactNode, useState } from 'react'
import type { Contractor } from '#shared/contractor/contractor'
import type { AppError } from '#shared/errors'
import type { Result } from '#shared/result'
import { call } from '../../api'
import { notifyError, notifyUndo } from '../../ui/notify'
import { ContractorDialog } from './contractor-dialog'
import { contractorDrafts, type Editing, isChanged } from './contractor-drafts'
import { emptyContractor } from './contractor-state'

/** One change of the register with its inverse; both leave the register read again. */
export interface RegisterStep {
  name: string
  undo(): Promise<boolean>
  redo(): Promise<boolean>
}

interface RegisterEditingProps {
  register: Contractor[] | null
  reload(): Promise<void>
  onStored?(contractor: Contractor): Promise<void>
  /** Takes every change; without it a deletion alone has its way back, in a notice. */
  onStep?(step: RegisterStep): void
}

interface RegisterEditing {
  edit(contractor: Contractor): void
  /** With the name that is known already. */
  add(name: string): void
  remove(contractor: Contractor): Promise<void>
  /** Why one cannot be deleted. */
  refusal: { id: string; error: AppError } | null
  /** The dialog, while it is open. */
  dialog: ReactNode
}

/** Entering, changing and deleting contractors, wherever the register is shown. */
export function useRegisterEditing({ register, reload, onStored, onStep }: RegisterEditingProps): RegisterEditing {
  // Text of a dialog that was open when the program ended comes back as it was.
  const [editing, setEditing] = useState<Editing | null>(contractorDrafts.find)
  const [refusal, setRefusal] = useState<RegisterEditing['refusal']>(null)

  async function done(change: Promise<Result<unknown>>): Promise<boolean> {
    const answer = await change
    if (!answer.ok) notifyError(answer.error)
    await reload()
    return answer.ok
  }
  const put = (contractor: Contractor) => done(call('contractor.save', contractor))
  const drop = ({ id }: Contractor) => done(call('contractor.remove', { id }))

  async function stored(contractor: Contractor) {
    const before = editing
    contractorDrafts.drop()
    setEditing(null)
    await reload()
    await onStored?.(contractor)
    if (!before) return
    const name = `${before.isNew ? '登记' : '修改'}「${contractor.name}」`
    const undo = () => (before.isNew ? drop(contractor) : put(before.stored))
    onStep?.({ name, undo, redo: () => put(contractor) })
  }

  async function remove(contractor: Contractor) {
    const removed = await call('contractor.remove', { id: contractor.id })
    if (!removed.ok) return setRefusal({ id: contractor.id, error: removed.error })
    setRefusal(null)
    await reload()
    const undo = () => put(contractor)
    if (onStep) onStep({ name: `删除「${contractor.name}」`, undo, redo: () => drop(contractor) })
    else notifyUndo(`已从名录删除「${contractor.name}」。`, () => void undo())
  }

  /** Closing keeps nothing, so it has a way back. */
  function leave(draft: Contractor) {
    if (!editing) return
    contractorDrafts.drop()
    setEditing(null)
    if (!isChanged({ ...editing, draft })) return
    notifyUndo(`没有保存对「${draft.name || '承接主体'}」的填写。`, () => setEditing({ ...editing, draft }))
  }

  return {
    refusal,
    remove,
    edit: (contractor) => setEditing({ stored: contractor, draft: contractor, isNew: false }),
    add(name) {
      const empty = emptyContractor(name)
      setEditing({ stored: empty, draft: empty, isNew: true })
    },
    dialog: editing && (
      <ContractorDialog
        key={editing.stored.id}
        contractor={editing.draft}
        isNew={editing.isNew}
        register={register ?? []}
        onTyped={(draft) => contractorDrafts.keep({ ...editing, draft })}
        onClose={leave}
        onSaved={(contractor) => void stored(contractor)}
      />
    ),
  }
}
