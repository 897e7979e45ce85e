import { type FocusEvent, useLayoutEffect, useRef, useState } from 'react'
import { isChange, isHalfTyped } from '#shared/money/read-typed'
import { shownDecimal } from '#shared/money/typed-number'
import { registerFieldInHand } from '../pending-saves'
import { FigureInput, type PassedOn } from './figure-input'
import { type FigureRules, readFigure, readKept } from './read-figure'
import { unitSection } from './unit-section'
import type { Reading } from './use-typed-field'

interface DecimalInputProps extends PassedOn, FigureRules {
  /** Plain decimal text; a text that cannot be read is kept as typed, so that no key is lost. */
  value: string
  onChange(value: string): void
  /** Fields of one column are filled together by a pasted column (`fillCells`). */
  'data-column'?: string
}

/** What stands in the field, the value it has made, and the one before a +20. */
interface Typed {
  text: string
  value: string
  base: string
}

/** Why a figure that is kept as text cannot be used; null when it can, or is empty. */
export function decimalProblem(text: string, rules: FigureRules = {}): string | null {
  const reading = text.trim() === '' ? null : readKept(text, rules)
  return reading && !reading.ok ? reading.problem : null
}

/** 数量、比例: a figure as text, read at every key. */
export function DecimalInput(props: DecimalInputProps) {
  const { value, onChange, unit = '', nonNegative = false, count, ...rest } = props
  const rules = { unit, nonNegative, count }
  const [typed, setTyped] = useState<Typed | null>(null)
  const [editing, setEditing] = useState(false)
  const regrouped = useRef<HTMLInputElement>(null)
  // An undo or another field may change the value below the typed text: then the value wins.
  const current = typed && typed.value === value ? typed : null
  const text = current?.text ?? (editing ? value : shownDecimal(value))
  const reading = current ? read(text, current.base) : read(value, null)
  const problem = reading && !reading.ok && !(current && isHalfTyped(text)) ? reading : null

  // 12,000 becomes 12000 as the field is entered, which drops what Tab or Enter had selected: the next key would be added to it.
  useLayoutEffect(() => {
    if (editing) regrouped.current?.select()
  }, [editing])

  function begin({ currentTarget }: FocusEvent<HTMLInputElement>) {
    regrouped.current = shownDecimal(value) === value ? null : currentTarget
    setEditing(true)
  }

  function read(next: string, base: string | null): Reading<string> | null {
    if (next.trim() === '') return null
    return base === null ? readKept(next, rules) : readFigure(next, rules, base)
  }

  function type(next: string) {
    const goesOn = current && isChange(next) && isChange(current.text)
    const base = goesOn ? current.base : value
    const result = read(next, base)
    const after = result?.ok ? (result.value ?? '') : editing && isHalfTyped(next) ? base : next
    setTyped(editing ? { text: next, value: after, base } : null)
    if (after !== value) onChange(after)
  }

  /** Half a sum is kept like all that cannot be read; a sign alone has changed nothing. */
  function leave() {
    if (!current || !reading || reading.ok || !/\d/.test(text) || text === value) return
    setTyped({ ...current, value: text })
    onChange(text)
  }

  const leaving = useRef(leave)
  leaving.current = leave
  // Saved, or gone to another step, with half a sum in the field: nobody has left it then.
  useLayoutEffect(() => {
    if (!editing) return
    const count = () => leaving.current()
    const forget = registerFieldInHand(count)
    return () => {
      forget()
      count()
    }
  }, [editing])

  function settle() {
    setEditing(false)
    setTyped(null)
  }

  return (
    <FigureInput
      {...(unit ? unitSection(unit) : {})}
      {...rest}
      typed={{
        text,
        problem: problem?.problem ?? null,
        choices: problem?.choices ?? [],
        echo: (reading?.ok && reading.echo) || null,
        type,
        choose: onChange,
        begin,
        leave,
        settle,
      }}
    />
  )
}
