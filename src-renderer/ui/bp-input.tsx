import { TextInput, type TextInputProps } from '@mantine/core'
import { isHalfTyped } from '#shared/money/read-typed'
import { percentOfBp } from './bp-text'
import { readPercent } from './read-figure'
import { TypedProblem, withEcho } from './typed-problem'
import { unitSection } from './unit-section'
import { focusProps, labelOf, useTypedField } from './use-typed-field'

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
    unit: '%',
    read: readPercent,
    unfinished: isHalfTyped,
  })
  return (
    <TextInput
      inputMode="decimal"
      {...unitSection('%')}
      {...rest}
      classNames={{ input: 'figure-input' }}
      value={typed.text}
      error={typed.problem ? <TypedProblem {...typed} problem={typed.problem} onChoose={typed.choose} /> : error}
      inputContainer={withEcho(typed.echo)}
      onChange={(event) => typed.type(event.currentTarget.value)}
      {...focusProps(typed, { onFocus, onBlur })}
    />
  )
}
