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

export function TextField({ field, label, value, onChange, hint }: Common<string>) {
  return (
    <Findings field={field} filled={value !== ''}>
      <TextInput
        label={label}
        data-field={`contract.${field}`}
        value={value}
        {...(hint ? { description: hint } : {})}
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
          label={label}
          autosize
          minRows={rows}
          maxRows={12}
          data-field={`contract.${field}`}
          value={value}
          {...(hint ? { description: hint } : {})}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </Findings>
    </div>
  )
}

export function CountField({ field, label, value, onChange, hint, unit }: Common<number | null> & { unit: string }) {
  return (
    <Findings field={field} filled={value !== null}>
      <IntegerInput
        label={label}
        unit={unit}
        data-field={`contract.${field}`}
        value={value}
        {...(hint ? { description: hint } : {})}
        onChange={onChange}
      />
    </Findings>
  )
}

export function RateField({ field, label, value, onChange, hint }: Common<number | null>) {
  return (
    <Findings field={field} filled={value !== null}>
      <BpInput
        label={label}
        data-field={`contract.${field}`}
        value={value}
        {...(hint ? { description: hint } : {})}
        onChange={onChange}
      />
    </Findings>
  )
}

export function AmountField({ field, label, value, onChange, hint }: Common<Fen | null>) {
  return (
    <Findings field={field} filled={value !== null}>
      <MoneyInput
        label={label}
        data-field={`contract.${field}`}
        value={value}
        {...(hint ? { description: hint } : {})}
        onChange={onChange}
      />
    </Findings>
  )
}
