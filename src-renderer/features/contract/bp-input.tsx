import { TextInput, type TextInputProps } from '@mantine/core'
import { toHalfWidth } from '../../ui/half-width'
import { unitSection } from '../../ui/unit-section'
import { focusProps, labelOf, useTypedField } from '../../ui/use-typed-field'
import { bpOfPercent, percentOfBp } from './bp-text'

type Passed = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'>

interface BpInputProps extends Passed {
  /** Basis points: 3000 = 30%. */
  value: number | null
  onChange(value: number | null): void
  'data-field'?: string
}

/** 比例, in per cent with at most two decimals. */
export function BpInput({ value, onChange, error, onFocus, onBlur, ...rest }: BpInputProps) {
  const typed = useTypedField<number>({
    field: rest['data-field'],
    label: labelOf(rest),
    value,
    onChange,
    format: percentOfBp,
    read(text) {
      const bp = bpOfPercent(text)
      return bp === null ? { ok: false, problem: '请填写百分数，最多两位小数。' } : { ok: true, value: bp }
    },
    unfinished: (text) => text.trim().endsWith('.'),
  })
  return (
    <TextInput
      inputMode="decimal"
      {...unitSection('%')}
      {...rest}
      classNames={{ input: 'figure-input' }}
      value={typed.text}
      error={typed.problem ?? error}
      onChange={(event) => typed.type(toHalfWidth(event.currentTarget.value))}
      {...focusProps(typed, { onFocus, onBlur })}
    />
  )
}
