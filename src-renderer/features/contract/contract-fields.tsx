import { NativeSelect, TextInput } from '@mantine/core'
import { type ReactNode, useContext } from 'react'
import { valueAt } from '#shared/contract/field-about'
import type { IsoDate } from '#shared/dates'
import { type Fen, fen } from '#shared/money/fen'
import { useDerivable } from '../../project-draft/derived/use-derivable'
import { BpInput } from '../../ui/bp-input'
import { DateField } from '../../ui/date-field'
import { GrowingText } from '../../ui/growing-text'
import { IntegerInput } from '../../ui/integer-input'
import { MoneyInput } from '../../ui/money-input'
import { notifyUndo } from '../../ui/notify'
import { FieldFindings } from '../findings/field-findings'
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

/** The same with the value, which may be a derived one; `note` stands below the input. */
function useField<T>({ value, onChange, ...named }: Common<T>) {
  const { input, note, state: _state, ...rest } = useDerivable(`contract.${named.field}`, { value, onChange })
  return { note, props: { ...useInputProps(named), ...input, ...rest } }
}

export function TextField(field: Common<string>) {
  const { props, note } = useField(field)
  const { onChange, ...rest } = props
  return (
    <Findings field={field.field} filled={props.value !== ''}>
      <TextInput {...rest} onChange={(event) => onChange(event.currentTarget.value)} />
      {note}
    </Findings>
  )
}

export function LongField({ value, onChange, rows = 2, ...named }: Common<string> & { rows?: number }) {
  const props = useInputProps(named)
  return (
    <div className="span-all">
      <Findings field={named.field} filled={value !== ''}>
        <GrowingText
          {...props}
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

export function CountField({ unit, ...field }: Common<number | null> & { unit: string }) {
  const { props, note } = useField(field)
  return (
    <Findings field={field.field} filled={props.value !== null}>
      <IntegerInput {...props} unit={unit} positive={/^[户人份]$/.test(unit)} />
      {note ?? <SuggestedFigure field={field.field} value={props.value} onTake={props.onChange} />}
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

export function AmountField(field: Common<Fen | null>) {
  const { props, note } = useField(field)
  return (
    <Findings field={field.field} filled={props.value !== null}>
      <MoneyInput {...props} />
      {note ?? (
        <SuggestedFigure field={field.field} value={props.value} onTake={(figure) => props.onChange(fen(figure))} />
      )}
    </Findings>
  )
}

export function DayField(field: Common<IsoDate | null>) {
  const { props, note } = useField(field)
  return (
    <Findings field={field.field} filled={props.value !== null}>
      <DateField {...props} />
      {note}
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
