import { ActionIcon } from '@mantine/core'
import { beginList, type ListAct } from '../lists/list-work'
import type { Action } from './action'
import { copyList, printList } from './lists'

interface ListToolsProps {
  /** A list that prints in a way of its own has its own button for that. */
  prints?: boolean
}

/** 打印 and 复制 of the list it stands by. */
export function ListTools({ prints = true }: ListToolsProps) {
  return (
    <span className="list-tools">
      {prints && <Tool act="print" action={printList} />}
      <Tool act="copy" action={copyList} />
    </span>
  )
}

function Tool({ act, action }: { act: ListAct; action: Action }) {
  const { id, name, icon: Icon } = action
  return (
    <ActionIcon
      variant="subtle"
      color="gray.8"
      data-action={id}
      aria-label={name}
      title={action.about ?? name}
      onClick={(event) => void beginList(act, event.currentTarget)}
    >
      <Icon size={18} aria-hidden="true" />
    </ActionIcon>
  )
}
