import { TextInput, type TextInputProps } from '@mantine/core'
import { isHalfTyped } from '#shared/money/read-typed'
import { shownDecimal } from '#shared/money/typed-number'
import { readCount } from './read-figure'
import { TypedProblem, withEcho } from './typed-problem'
import { unitSection } from './unit-section'
import { focusProps, labelOf, useTypedField } from './use-typed-field'

type Passed = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'>

interface IntegerInputProps extends Passed {
  value: number | null
  onChange(value: number | null): void
  unit?: string
  /** None of it is no figure either: 0 户. */
  positive?: boolean
  'data-field'?: string
}

/** A count: whole, not negative; typed in any form an office writes. What cannot be read stays with the reason. */
export function IntegerInput(props: IntegerInputProps) {
  const { value, onChange, unit, positive = false, error, onFocus, onBlur, ...rest } = props
  const typed = useTypedField<number>({
    field: rest['data-field'],
    label: labelOf(rest),
    value,
    onChange,
    format: (count) => shownDecimal(String(count)),
    ...(unit ? { unit } : {}),
    read: (text, base) => readCount(text, unit, base, positive ? 'positive' : 'whole'),
    unfinished: isHalfTyped,
  })
  return (
    <TextInput
      inputMode="numeric"
      {...(unit ? unitSection(unit) : {})}
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
