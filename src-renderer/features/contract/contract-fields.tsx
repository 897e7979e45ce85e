import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useContext } from 'react'
import { valueAt } from '#shared/contract/field-about'
import type { IsoDate } from '#shared/dates'
import { type Fen, fen } from '#shared/money/fen'
import { DateField } from '../../ui/date-field'
import { IntegerInput } from '../../ui/integer-input'
import { MoneyInput } from '../../ui/money-input'
import { notifyUndo } from '../../ui/notify'
import { FieldFindings } from '../findings/field-findings'
import { BpInput } from './bp-input'
import { FormSuggestion, useFieldAbout } from './use-field-about'

interface Common<T> {
  /** Path below `contract`: `quality.passRateBp`. */
  field: string
  label: string
  value: T
  onChange(value: T): void
}

/** A field of the contract with what the norms say of it right below. */
export function Findings({ field, filled, children }: { field: string; filled: boolean; children: ReactNode }) {
  return (
    <div>
      {children}
      <FieldFindings screen="contract" field={`contract.${field}`} filled={filled} />
    </div>
  )
}

/** What every input of the form is given: its label, where findings point to, and what is to be known of it. */
function useInputProps({ field, label }: Pick<Common<unknown>, 'field' | 'label'>) {
  const about = useFieldAbout(field)
  return { label, 'data-field': `contract.${field}`, ...(about ? { description: about } : {}) }
}

export function TextField({ value, onChange, ...named }: Common<string>) {
  const props = useInputProps(named)
  return (
    <Findings field={named.field} filled={value !== ''}>
      <TextInput {...props} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </Findings>
  )
}

export function LongField({ value, onChange, rows = 2, ...named }: Common<string> & { rows?: number }) {
  const props = useInputProps(named)
  return (
    <div className="span-all">
      <Findings field={named.field} filled={value !== ''}>
        <Textarea
          {...props}
          autosize
          minRows={rows}
          maxRows={12}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <SuggestedText field={named.field} value={value} onTake={onChange} />
      </Findings>
    </div>
  )
}

/** The way back to the suggested text, once it was changed or emptied. */
function SuggestedText({ field, value, onTake }: { field: string; value: string; onTake(text: string): void }) {
  const suggestion = useContext(FormSuggestion)
  const text = suggestion && valueAt(suggestion.suggested, field)
  if (typeof text !== 'string' || text === '' || text === value) return null
  return (
    <button
      type="button"
      className="suggested-text"
      onClick={() => {
        onTake(text)
        if (value.trim()) notifyUndo('已换成建议文本。', () => onTake(value))
      }}
    >
      换成建议文本
    </button>
  )
}

/** Takes the suggestion where nothing is filled in. */
function SuggestedFigure(props: { field: string; value: number | null; onTake(figure: number): void }) {
  const suggestion = useContext(FormSuggestion)
  const figure = suggestion && valueAt(suggestion.suggested, props.field)
  if (props.value !== null || typeof figure !== 'number') return null
  return (
    <button type="button" className="suggested-text" onClick={() => props.onTake(figure)}>
      填入建议值
    </button>
  )
}

export function CountField({ value, onChange, unit, ...named }: Common<number | null> & { unit: string }) {
  const props = useInputProps(named)
  return (
    <Findings field={named.field} filled={value !== null}>
      <IntegerInput {...props} unit={unit} value={value} onChange={onChange} />
      <SuggestedFigure field={named.field} value={value} onTake={onChange} />
    </Findings>
  )
}

export function RateField({ value, onChange, ...named }: Common<number | null>) {
  const props = useInputProps(named)
  return (
    <Findings field={named.field} filled={value !== null}>
      <BpInput {...props} value={value} onChange={onChange} />
    </Findings>
  )
}

export function AmountField({ value, onChange, ...named }: Common<Fen | null>) {
  const props = useInputProps(named)
  return (
    <Findings field={named.field} filled={value !== null}>
      <MoneyInput {...props} value={value} onChange={onChange} />
      <SuggestedFigure field={named.field} value={value} onTake={(figure) => onChange(fen(figure))} />
    </Findings>
  )
}

export function DayField({ value, onChange, ...named }: Common<IsoDate | null>) {
  const props = useInputProps(named)
  return (
    <Findings field={named.field} filled={value !== null}>
      <DateField {...props} value={value} onChange={onChange} />
    </Findings>
  )
}

export function ChoiceField({
  value,
  onChange,
  data,
  ...named
}: Common<string> & { data: { value: string; label: string }[] }) {
  const props = useInputProps(named)
  return (
    <Findings field={named.field} filled={value !== ''}>
      <NativeSelect {...props} data={data} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </Findings>
  )
}
