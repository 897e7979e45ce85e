import { Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Fen } from '#shared/money/fen'
import { IntegerInput } from '../../ui/integer-input'
import { MoneyInput } from '../../ui/money-input'
import { FieldFindings } from '../findings/field-findings'
import { BpInput } from './bp-input'

interface Common<T> {
  /** Path below `contract`: `quality.passRateBp`. */
  field: string
  label: string
  value: T
  onChange(value: T): void
  hint?: string
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

/** What every input of the contract form is given: its label, where findings point to, and the hint if there is one. */
function inputProps({ field, label, hint }: Pick<Common<unknown>, 'field' | 'label' | 'hint'>) {
  return { label, 'data-field': `contract.${field}`, ...(hint ? { description: hint } : {}) }
}

export function TextField({ field, label, value, onChange, hint }: Common<string>) {
  return (
    <Findings field={field} filled={value !== ''}>
      <TextInput
        {...inputProps({ field, label, hint })}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Findings>
  )
}

export function LongField({ field, label, value, onChange, hint, rows = 2 }: Common<string> & { rows?: number }) {
  return (
    <div className="span-all">
      <Findings field={field} filled={value !== ''}>
        <Textarea
          {...inputProps({ field, label, hint })}
          autosize
          minRows={rows}
          maxRows={12}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </Findings>
    </div>
  )
}

export function CountField({ field, label, value, onChange, hint, unit }: Common<number | null> & { unit: string }) {
  return (
    <Findings field={field} filled={value !== null}>
      <IntegerInput {...inputProps({ field, label, hint })} unit={unit} value={value} onChange={onChange} />
    </Findings>
  )
}

export function RateField({ field, label, value, onChange, hint }: Common<number | null>) {
  return (
    <Findings field={field} filled={value !== null}>
      <BpInput {...inputProps({ field, label, hint })} value={value} onChange={onChange} />
    </Findings>
  )
}

export function AmountField({ field, label, value, onChange, hint }: Common<Fen | null>) {
  return (
    <Findings field={field} filled={value !== null}>
      <MoneyInput {...inputProps({ field, label, hint })} value={value} onChange={onChange} />
    </Findings>
  )
}
