import type { TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { DecimalInput } from '../../ui/decimal-input'
import { bpOfPercent, percentOfBp } from './bp-text'

type Passed = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'>

interface BpInputProps extends Passed {
  /** Basis points: 3000 = 30%. */
  value: number | null
  onChange(value: number | null): void
  'data-field'?: string
}

/** 比例, in per cent with at most two decimals. */
export function BpInput({ value, onChange, error, onBlur, ...rest }: BpInputProps) {
  const [typed, setTyped] = useState<{ text: string; value: number | null } | null>(null)
  const current = typed && typed.value === value ? typed : null
  const text = current?.text ?? (value === null ? '' : percentOfBp(value))
  const readable = text.trim() === '' || bpOfPercent(text) !== null
  return (
    <DecimalInput
      unit="%"
      {...rest}
      value={text}
      error={readable ? error : '请填写百分数，最多两位小数。'}
      onChange={(next) => {
        const read = next.trim() === '' ? null : (bpOfPercent(next) ?? value)
        setTyped({ text: next, value: read })
        if (read !== value) onChange(read)
      }}
      onBlur={(event) => {
        if (readable) setTyped(null)
        onBlur?.(event)
      }}
    />
  )
}
