import { type KeyboardEvent, memo, type ReactNode, useId, useState } from 'react'
import type { BudgetDraft, BudgetInput, BudgetNotice } from '#shared/budget/budget'
import { countOf } from '#shared/budget/givens'
import { shownDecimal } from '#shared/money/typed-number'
import { OwnNote } from '../../project-draft/derived/derived-note'
import { SignedLock } from '../../project-draft/signed-lock'
import { DecimalInput, decimalProblem } from '../../ui/decimal-input'
import { FieldNote } from '../../ui/field-note'
import { type Origin, outOfRange } from './budget-folds'
import { addDecimals, fractionToPercent, percentToFraction, shortDecimal, stepOf } from './decimal-text'
import { withInput } from './draft-edits'
import { SourceCell } from './source-cell'

export interface InputRowProps {
  input: BudgetInput
  /** As it stands in the draft reckoned with. */
  value: string
  origin: Origin
  source: string
  notice: BudgetNotice | null
  /** Of households typed here: the other number that is known from 基本信息. */
  elsewhere: string | null
  /** Why this text cannot be computed. */
  problem: string | null
  change(edit: (draft: BudgetDraft) => BudgetDraft): void
}

/** 比例 is kept as a fraction of 1 and shown as per cent; everything else as it is. */
export const asShown = (input: BudgetInput, text: string) => (input.unit === '比例' ? fractionToPercent(text) : text)
const asKept = (input: BudgetInput, text: string) => (input.unit === '比例' ? percentToFraction(text) : text)
export const unitShown = (input: BudgetInput) => (input.unit === '比例' ? '%' : input.unit)

/** 项目, 数值, 单位, 来源 of one figure; drawn again only when one of them is another. */
export const InputCells = memo(function InputCells(props: InputRowProps) {
  const { input, value, origin, source, elsewhere, notice, problem, change } = props
  const id = useId()
  // An asked figure taken out is back from 基本信息 at once: not under the hands of somebody typing another one.
  const [emptied, setEmptied] = useState(false)
  const shown = emptied ? '' : asShown(input, value)
  const rules = { nonNegative: true, count: countOf(input) }
  const put = (text: string) => change((before) => withInput(before, input.code, text))

  function type(text: string) {
    const waits = input.asked === true && text.trim() === ''
    setEmptied(waits)
    if (!waits) put(asKept(input, text))
  }

  function settle() {
    if (emptied) put('')
    setEmptied(false)
  }

  function keys(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter') settle()
    if (!event.ctrlKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    const step = stepOf(asShown(input, input.default))
    const next = addDecimals(shown, event.key === 'ArrowUp' ? step : `-${step}`)
    if (next === null || next.startsWith('-')) return
    event.preventDefault()
    setEmptied(false)
    put(asKept(input, next))
  }

  // Where badge and range say it, the sentence is for who asks.
  const range = notice !== null && outOfRange(input, value) !== null
  const field = (
    <DecimalInput
      id={id}
      size="xs"
      data-field={`budget.inputs.${input.code}`}
      data-budget-input=""
      data-column="value"
      data-suggested={origin === '建议值' || origin === '基本信息' || undefined}
      value={shown}
      unit={unitShown(input)}
      rightSection={null}
      aria-describedby={`${id}-note ${id}-unit`}
      error={problem !== null}
      onChange={type}
      onBlur={settle}
      {...rules}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={keys}
    />
  )
  return (
    <>
      <th scope="row" className="budget-name">
        <label htmlFor={id}>{input.label}</label>
        <Exception {...props} />
        <div id={`${id}-note`}>
          {problem && decimalProblem(shown, rules) === null && <FieldNote tone="error">{problem}</FieldNote>}
          {notice && (!range || notice.level === 'error') && (
            <FieldNote tone={notice.level}>{notice.message}</FieldNote>
          )}
          {elsewhere && <OwnNote source="基本信息" value={shownDecimal(elsewhere)} onRestore={() => put('')} />}
        </div>
      </th>
      <td>{input.asked ? <SignedLock>{field}</SignedLock> : field}</td>
      <td className="budget-unit" id={`${id}-unit`}>
        {unitShown(input)}
        {!input.asked && (
          <span className="budget-range figure" data-hint data-shown={range || undefined}>
            {shortDecimal(asShown(input, input.min))}–{shortDecimal(asShown(input, input.max))}
          </span>
        )}
      </td>
      <td>
        <SourceCell
          input={input}
          value={value}
          origin={origin}
          source={source}
          suggestion={shortDecimal(asShown(input, input.default))}
          change={change}
        />
      </td>
    </>
  )
})

/** A badge for what wants the clerk's eye, and for nothing else. */
function Exception({ input, value, origin, source, notice }: InputRowProps): ReactNode {
  const away = notice && (outOfRange(input, value) ?? '请核对')
  const unproved = input.local && source.trim() === '' && (origin === '建议值' ? '未确认' : '缺依据')
  const said = origin === '待填' ? '待填' : away || unproved
  if (!said) return null
  return (
    <span
      className="budget-badge"
      data-hint
      data-level={notice?.level ?? 'warning'}
      title={notice?.message ?? '当地工资、物价、对象数量和服务半径须按本地情况测算，请在“来源”注明依据。'}
    >
      {said}
      {notice && <span className="visually-hidden">：{notice.message}</span>}
    </span>
  )
}
