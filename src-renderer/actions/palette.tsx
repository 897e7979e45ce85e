import './palette.css'
import { Modal, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { rowInHand } from '../commands'
import { pageInView } from '../page-in-view'
import { type Action, fullName } from './action'
import { findActions } from './find-actions'
import { usePalette } from './palette-state'
import { allActions } from './registry'

/** More is not read through, and drawing it would hold the first letters back. */
const shownAtMost = 40

/** Ctrl+K: every action by name, other words, pinyin or initials; what cannot be done stands there with its reason. */
export function Palette() {
  const cameFrom = useRef(document.activeElement)
  /** At once, and the field the clerk was in has its focus again: 撤销, 查找 and 打印 go by what is in view. */
  const close = () => {
    flushSync(() => usePalette.getState().show(false))
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
  }
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const offered = useMemo(offeredHere, [])
  // What can be done where the clerk was; those that cannot stand behind.
  const reasons = useMemo(() => new Map(offered.map((action) => [action, action.blocked()])), [offered])
  const rows = useMemo(() => new Map(offered.map((action) => [action, rowInHand(action)])), [offered])
  const fitting = useMemo(() => {
    const all = findActions(offered, typed)
    return [...all.filter((one) => !reasons.get(one)), ...all.filter((one) => reasons.get(one))]
  }, [offered, typed, reasons])
  const found = fitting.slice(0, shownAtMost)
  const chosen = found[at]

  function run(action: Action) {
    if (reasons.get(action)) return
    close()
    action.run()
  }

  function keys(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setAt((before) => (before + step + found.length) % Math.max(found.length, 1))
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing && chosen) run(chosen)
    else return
    event.preventDefault()
  }

  useEffect(() => {
    document.getElementById(`action-${chosen?.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  return (
    <Modal
      opened
      onClose={close}
      title="查找功能"
      size="lg"
      transitionProps={{ duration: 0 }}
      returnFocus={false}
      data-testid="palette"
    >
      <TextInput
        data-autofocus
        aria-label="查找功能"
        placeholder="名称、拼音或者首字母，如 合同、hetong、ht"
        role="combobox"
        aria-expanded
        aria-controls="palette-actions"
        aria-activedescendant={chosen && `action-${chosen.id}`}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={keys}
      />
      <div id="palette-actions" className="palette" role="listbox" aria-label="功能">
        {found.map((action) => (
          <Row
            key={action.id}
            action={action}
            of={rows.get(action) || action.of}
            why={reasons.get(action) ?? null}
            chosen={action === chosen}
            run={run}
          />
        ))}
      </div>
      {fitting.length > found.length && (
        <p className="muted">{`另有 ${fitting.length - found.length} 项，再打几个字就能找到。`}</p>
      )}
      {found.length === 0 && <p className="muted">没有这样的功能，换个说法或者打首字母试试。</p>}
    </Modal>
  )
}

/** What stands on the page in view comes first among its equals. */
function offeredHere(): Action[] {
  const page = pageInView()
  const all = allActions().filter(({ id }) => id !== 'palette')
  return [...all.filter(({ isOn }) => isOn?.(page)), ...all.filter(({ isOn }) => !isOn?.(page))]
}

interface RowProps {
  action: Action
  /** What it is done with: the row that has the focus, where there is one. */
  of: string | undefined
  /** Why it cannot be done. */
  why: string | null
  chosen: boolean
  run(action: Action): void
}

function Row({ action, of, why, chosen, run }: RowProps) {
  const { id, name, icon: Icon, keys: [key] = [] } = action
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: it keeps the focus too
    <div
      id={`action-${id}`}
      role="option"
      aria-selected={chosen}
      aria-disabled={why !== null}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => run(action)}
    >
      <Icon size={18} aria-hidden="true" />
      <span>
        {fullName({ name, of })}
        {why && <small>{why}</small>}
      </span>
      {key && <kbd>{key}</kbd>}
    </div>
  )
}
