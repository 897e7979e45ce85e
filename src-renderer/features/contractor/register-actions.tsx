import { Button } from '@mantine/core'
import { deleteRow } from '../../ui/delete-row'

/** What can be done with an entry of the register, wherever it is shown. */
export function RegisterActions({ onEdit, onRemove }: { onEdit: () => void; onRemove: () => void }) {
  return (
    <>
      <Button size="compact-sm" variant="light" onClick={onEdit}>
        查看、修改
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        onClick={(event) => deleteRow(event.currentTarget, onRemove)}
      >
        从名录删除
      </Button>
    </>
  )
}
