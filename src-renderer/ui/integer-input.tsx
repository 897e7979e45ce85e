import { TextInput, type TextInputProps } from '@mantine/core'
import { toHalfWidth } from './half-width'
import { unitSection } from './unit-section'
import { focusProps, labelOf, type Reading, useTypedField } from './use-typed-field'

type Passed = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'>

interface IntegerInputProps extends Passed {
  value: number | null
  onChange(value: number | null): void
  unit?: string
  'data-field'?: string
}

function readCount(text: string): Reading<number> {
  const plain = toHalfWidth(text).trim().replace(/,/g, '')
  if (/^\d{1,9}$/.test(plain)) return { ok: true, value: Number(plain) }
  if (/^\d+$/.test(plain)) return { ok: false, problem: '数字太大，请核对位数。' }
  return { ok: false, problem: '请填写不小于 0 的整数，例如 3200。' }
}

/** A count: whole, not negative; thousands commas are accepted. What cannot be read stays with the reason. */
export function IntegerInput({ value, onChange, unit, error, onFocus, onBlur, ...rest }: IntegerInputProps) {
  const typed = useTypedField<number>({
    field: rest['data-field'],
    label: labelOf(rest),
    value,
    onChange,
    format: String,
    read: readCount,
    unfinished: () => false,
  })
  return (
    <TextInput
      inputMode="numeric"
      {...(unit ? unitSection(unit) : {})}
      {...rest}
      classNames={{ input: 'figure-input' }}
      value={typed.text}
      error={typed.problem ?? error}
      onChange={(event) => typed.type(toHalfWidth(event.currentTarget.value))}
      {...focusProps(typed, { onFocus, onBlur })}
    />
  )
}
