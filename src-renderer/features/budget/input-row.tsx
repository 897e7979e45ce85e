import { Button, TextInput } from '@mantine/core'
import { IconNotes } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useState } from 'react'
import type { BudgetDraft, BudgetInput, BudgetNotice } from '#shared/budget/budget'
import { DecimalInput, decimalProblem } from '../../ui/decimal-input'
import { FieldNote } from '../../ui/field-note'
import { addDecimals, fractionToPercent, percentToFraction, sameDecimal, shortDecimal, stepOf } from './decimal-text'
import { inputSource, inputText, withInput, withSource } from './draft-edits'

interface InputRowProps {
  input: BudgetInput
  draft: BudgetDraft
  /** The figure stands in 基本信息 and nobody has typed another one here. */
  taken: boolean
  notices: BudgetNotice[]
  /** Why this text cannot be computed. */
  problem: string | null
  onChange(edit: (draft: BudgetDraft) => BudgetDraft): void
}

/** 比例 is kept as a fraction of 1 and shown as per cent; everything else as it is. */
const asShown = (input: BudgetInput, text: string) => (input.unit === '比例' ? fractionToPercent(text) : text)
const asKept = (input: BudgetInput, text: string) => (input.unit === '比例' ? percentToFraction(text) : text)
const unitShown = (input: BudgetInput) => (input.unit === '比例' ? '%' : input.unit)

/** One figure of the wizard: unit, suggested range, 建议值 mark, warning, and the source of a local price. */
export function InputRow({ input, draft, taken, notices, problem, onChange }: InputRowProps) {
  const id = useId()
  const kept = inputText(draft, input)
  // An asked figure taken out is back from 基本信息 at once: not under the hands of somebody typing another one.
  const [emptied, setEmptied] = useState(false)
  const [noting, setNoting] = useState(false)
  const source = inputSource(draft, input.code)
  const shown = emptied ? '' : asShown(input, kept)
  const put = (value: string) => onChange((before) => withInput(before, input.code, value))

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
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    const step = stepOf(asShown(input, input.default))
    const next = addDecimals(asShown(input, kept), event.key === 'ArrowUp' ? step : `-${step}`)
    if (next === null || next.startsWith('-')) return
    event.preventDefault()
    setEmptied(false)
    put(asKept(input, next))
  }

  const range = `${shortDecimal(asShown(input, input.min))}–${shortDecimal(asShown(input, input.max))}`
  return (
    <div className="budget-row">
      <label className="budget-row-label" htmlFor={id}>
        {input.label}
      </label>
      <DecimalInput
        id={id}
        className="budget-row-input"
        data-field={`budget.inputs.${input.code}`}
        data-budget-input=""
        data-column="value"
        value={shown}
        unit={unitShown(input)}
        aria-describedby={`${id}-note`}
        error={problem !== null}
        onChange={type}
        onBlur={settle}
        minusTakesAway
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={keys}
      />
      <p className="budget-row-range">
        <InputOrigin input={input} kept={kept} taken={taken} onRestore={() => put(input.default)} />
        <span className="budget-row-limits">区间 {range}</span>
      </p>
      <Button
        className="budget-row-source"
        size="compact-sm"
        variant="subtle"
        tabIndex={-1}
        leftSection={<IconNotes size={15} aria-hidden="true" />}
        aria-expanded={noting}
        onClick={() => setNoting(!noting)}
      >
        {source ? '来源已注' : '注明来源'}
        <span className="visually-hidden">：{input.label}</span>
      </Button>
      <div className="budget-row-notes" id={`${id}-note`}>
        {problem && decimalProblem(shown) === null && <FieldNote tone="error">{problem}</FieldNote>}
        {notices.map((notice) => (
          <FieldNote key={notice.message} tone={notice.level}>
            {notice.message}
          </FieldNote>
        ))}
        {noting && (
          <TextInput
            size="xs"
            aria-label={`${input.label}的来源`}
            placeholder="如：2022年度合同成交价；三家询价记录2023-02-10"
            value={source}
            autoFocus
            onChange={(event) => {
              const text = event.currentTarget.value
              onChange((before) => withSource(before, input, text))
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === 'Escape') setNoting(false)
            }}
          />
        )}
        {!noting && source && <FieldNote>来源：{source}</FieldNote>}
      </div>
    </div>
  )
}

/** 建议值, taken from elsewhere, or the way back to the suggestion. */
function InputOrigin(props: { input: BudgetInput; kept: string; taken: boolean; onRestore(): void }) {
  const { input, kept, taken, onRestore } = props
  if (input.asked) return taken ? <span className="suggested-mark">取自基本信息</span> : null
  if (sameDecimal(kept, input.default)) return <span className="suggested-mark">建议值</span>
  return (
    <button type="button" className="suggested-restore" onClick={onRestore}>
      恢复建议值 {shortDecimal(asShown(input, input.default))}
    </button>
  )
}
