import { Button, type ButtonProps, Menu } from '@mantine/core'
import { useMergedRef } from '@mantine/hooks'
import { type ReactNode, type Ref, useRef } from 'react'
import { useCommand } from '../commands'
import type { Action } from './action'

interface ActionButtonProps extends Omit<ButtonProps, 'leftSection' | 'disabled' | 'title' | 'children'> {
  action: Action
  /** What it does here; without it another part of the screen answers for the action. */
  run?(control: HTMLElement): unknown
  /** What a click does, where another part answers for the key and the palette. */
  onClick?(): void
  /** Why it cannot be done now, as a sentence; null = it can. */
  whyNot?: string | null
  /** Read out behind the name: whose it is. */
  of?: string
  /** It is one of several in a list, each for its row. */
  inRow?: boolean
  /** Without its picture, where many stand side by side. */
  plain?: boolean
  /** Said by its tooltip while it can be done. */
  hint?: string
  /** Behind the name. */
  after?: ReactNode
  type?: 'submit'
  ref?: Ref<HTMLButtonElement>
  'data-add-row'?: boolean
  'data-autofocus'?: boolean
  'data-testid'?: string
  'data-undo-name'?: string
  'aria-expanded'?: boolean
}

/** The button of an action: its name, picture, key, and why it cannot be done. What it does the palette does, too. */
export function ActionButton({
  action,
  run,
  whyNot = null,
  of,
  inRow = false,
  plain = false,
  hint,
  after,
  onClick = () => void action.run(),
  ref,
  ...look
}: ActionButtonProps) {
  const own = useRef<HTMLButtonElement>(null)
  // What cannot be done leaves its key to whatever else answers, and then says why.
  const go = () => {
    if (whyNot !== null || look.loading || !own.current) return false
    run?.(own.current)
    return true
  }
  const says = whyNot ?? (look.loading ? '正在办理，请稍候。' : null)
  useCommand(run ? action : null, go, () => says, inRow ? { name: of ?? '', control: own } : null)
  const { name, icon: Icon, keys: [key] = [] } = action
  return (
    <Button
      {...look}
      ref={useMergedRef(own, ref)}
      data-action={action.id}
      disabled={whyNot !== null}
      title={says ?? hint ?? (key && `${name}（${key}）`)}
      leftSection={
        plain ? undefined : <Icon size={String(look.size).startsWith('compact') ? 16 : 17} aria-hidden="true" />
      }
      onClick={run ? go : onClick}
    >
      {name}
      {of !== undefined && <span className="visually-hidden">：{of}</span>}
      {after}
    </Button>
  )
}

interface ActionItemProps {
  action: Action
  run(): unknown
  whyNot?: string | null
  /** It takes something away. */
  takesAway?: boolean
}

/** The same as a row of a menu. A menu that is closed draws nothing: what opens it answers for the palette. */
export function ActionItem({ action, run, whyNot = null, takesAway = false }: ActionItemProps) {
  const { id, name, icon: Icon } = action
  return (
    <Menu.Item
      data-action={id}
      disabled={whyNot !== null}
      title={whyNot ?? undefined}
      {...(takesAway && { color: 'var(--bad)' })}
      leftSection={<Icon size={17} aria-hidden="true" />}
      onClick={() => void run()}
    >
      {name}
    </Menu.Item>
  )
}
