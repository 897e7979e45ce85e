import { ActionButton } from '../../actions/action-button'
import { editContractor, removeContractor } from '../../actions/office'
import { deleteRow } from '../../ui/delete-row'

/** What can be done with an entry of the register, wherever it is shown; `name` where it is one of several in view. */
export function RegisterActions(props: { name?: string; onEdit: () => void; onRemove: () => void }) {
  const { name, onEdit, onRemove } = props
  const shown = { inRow: name !== undefined, plain: true, size: 'compact-sm', ...(name !== undefined && { of: name }) }
  return (
    <>
      <ActionButton {...shown} action={editContractor} variant="light" run={onEdit} />
      <ActionButton
        {...shown}
        action={removeContractor}
        variant="subtle"
        color="red"
        run={(control) => deleteRow(control, onRemove)}
      />
    </>
  )
}
