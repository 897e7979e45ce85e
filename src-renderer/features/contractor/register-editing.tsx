import { type ReactNode, useState } from 'react'
import type { Contractor } from '#shared/contractor/contractor'
import type { AppError } from '#shared/errors'
import { call } from '../../api'
import { notifyError, notifyUndo } from '../../ui/notify'
import { ContractorDialog } from './contractor-dialog'
import { contractorDrafts, type Editing, isChanged } from './contractor-drafts'
import { emptyContractor } from './contractor-state'

interface RegisterEditingProps {
  register: Contractor[] | null
  reload(): Promise<void>
  onStored?(contractor: Contractor): Promise<void>
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
export function useRegisterEditing({ register, reload, onStored }: RegisterEditingProps): RegisterEditing {
  // Text of a dialog that was open when the program ended comes back as it was.
  const [editing, setEditing] = useState<Editing | null>(contractorDrafts.find)
  const [refusal, setRefusal] = useState<RegisterEditing['refusal']>(null)

  async function takeBack({ id }: Contractor) {
    const back = await call('bin.restore', { items: [{ sort: 'contractor', id }] })
    const [refused] = back.ok ? back.value.refused : []
    if (!back.ok) notifyError(back.error)
    else if (refused) notifyError(refused)
    await reload()
  }

  async function stored(contractor: Contractor) {
    contractorDrafts.drop()
    setEditing(null)
    await reload()
    await onStored?.(contractor)
  }

  async function remove(contractor: Contractor) {
    const removed = await call('contractor.remove', { id: contractor.id })
    if (!removed.ok) return setRefusal({ id: contractor.id, error: removed.error })
    setRefusal(null)
    await reload()
    notifyUndo(`已从名录删除「${contractor.name}」，可在「回收站」中取回。`, () => void takeBack(contractor))
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
