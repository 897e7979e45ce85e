import './search.css'
import { Modal, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Action } from '../../actions/action'
import { rankActions } from '../../actions/find-actions'
import { palette } from '../../actions/help'
import { usePalette } from '../../actions/palette-state'
import { allActions } from '../../actions/registry'
import { rowInHand } from '../../commands'
import { pageInView } from '../../page-in-view'
import { goToFound } from './go-to-found'
import { useRecent } from './recent-places'
import { idOf, SearchRowLine } from './search-row'
import { groupsOf, type SearchRow } from './search-rows'
import { useAnswer } from './use-answer'

/** Ctrl+K: everything the county keeps and all that can be done, by name, other words, pinyin or initials; what cannot be done stands there with its reason. */
export function SearchDialog() {
  const cameFrom = useRef(document.activeElement)
  /** At once: 撤销, 查找 and 打印 go by what is in view. */
  const close = () => flushSync(() => usePalette.getState().show(false))
  // However it goes, the field the clerk was in has its focus again.
  useLayoutEffect(
    () => () => {
      if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
    },
    [],
  )
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const offered = useMemo(offeredHere, [])
  // What can be done where the clerk was.
  const reasons = useMemo(() => new Map(offered.map((action) => [action, action.blocked()])), [offered])
  const inHand = useMemo(() => new Map(offered.map((action) => [action, rowInHand(action)])), [offered])
  // How they are pronounced is known when the first sign is typed.
  useEffect(() => {
    const idle = requestIdleCallback(() => rankActions(offered, 'a'))
    return () => cancelIdleCallback(idle)
  }, [offered])
  const { shown, answer, isAnswered } = useAnswer(typed)
  const recent = useRecent()
  const groups = useMemo(
    () => groupsOf(shown, offered, reasons, answer, recent),
    [shown, offered, reasons, answer, recent],
  )
  const rows = groups.flatMap((group) => group.rows)
  const chosen = rows[at] ?? rows[0]
  /** Pressed before the answer was there: it means the first of what is found. */
  const enterWaits = useRef(false)

  function run(row: SearchRow) {
    if (row.is === 'action' && row.why) return
    close()
    if (row.is === 'action') row.action.run()
    else goToFound(row.found)
  }

  const list = useRef<HTMLDivElement>(null)
  /** Asked of the page, it would lay the list out once more with every key. */
  const isScrolled = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found for other words begins at its top
  useLayoutEffect(() => {
    if (isScrolled.current) list.current?.scrollTo({ top: 0 })
    isScrolled.current = false
  }, [shown])

  function choose(next: number) {
    setAt(next)
    const row = rows[next]
    if (row) document.getElementById(idOf(row))?.scrollIntoView({ block: 'nearest' })
  }

  function keys(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) choose((at + step + rows.length) % Math.max(rows.length, 1))
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      if (!isAnswered) enterWaits.current = true
      else if (chosen) run(chosen)
    } else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) close()
    else return
    event.preventDefault()
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the answer has come
  useEffect(() => {
    if (!isAnswered || !enterWaits.current) return
    enterWaits.current = false
    if (chosen) run(chosen)
  }, [isAnswered])

  return (
    <Modal
      data-dialog="search"
      opened
      onClose={close}
      title={palette.name}
      size={720}
      transitionProps={{ duration: 0 }}
      returnFocus={false}
      data-testid="search"
    >
      <TextInput
        data-autofocus
        aria-label={palette.name}
        placeholder="项目、承接主体、户、记录、文书、材料和功能：名称、编号、拼音或者首字母"
        role="combobox"
        aria-expanded
        aria-controls="search-found"
        aria-activedescendant={chosen && idOf(chosen)}
        value={typed}
        maxLength={500}
        onChange={(event) => {
          enterWaits.current = false
          setTyped(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={keys}
      />
      <div
        ref={list}
        id="search-found"
        className="search-found"
        role="listbox"
        aria-label="查找结果"
        data-answered={isAnswered}
        onScroll={() => {
          isScrolled.current = true
        }}
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
          <div key={group.id} role="group" aria-labelledby={`search-group-${group.id}`} data-group={group.id}>
            <div className="search-group" id={`search-group-${group.id}`}>
              {group.title}
              {group.more && <small>{group.more}</small>}
            </div>
            {group.rows.map((row) => (
              <SearchRowLine
                key={row.id}
                row={row}
                typed={shown}
                of={row.is === 'action' ? (inHand.get(row.action) ?? null) : null}
                chosen={row === chosen}
                run={run}
              />
            ))}
          </div>
        ))}
      </div>
      <p className="search-note" role="status">
        {noteOf(answer, rows.length === 0 && isAnswered)}
      </p>
    </Modal>
  )
}

function noteOf({ behind, locked }: ReturnType<typeof useAnswer>['answer'], isEmpty: boolean): string {
  if (behind > 0) return `正在编制查找目录，还有 ${behind} 项，编完之前可能找不全。`
  if (locked) return '按身份证号查找户，要先在户册里输入恢复码。'
  return isEmpty ? '没有找到，换个说法或者打首字母试试。' : '↑ ↓ 选择，回车前往，Esc 收起。'
}

/** What stands on the page in view comes first among its equals. */
function offeredHere(): Action[] {
  const page = pageInView()
  const all = allActions().filter(({ id }) => id !== palette.id)
  return [...all.filter(({ isOn }) => isOn?.(page)), ...all.filter(({ isOn }) => !isOn?.(page))]
}
