import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { toHalfWidth } from './half-width'

type Passed = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'>

export interface IntegerInputProps extends Passed {
  value: number | null
  onChange(value: number | null): void
  unit?: string
  'data-field'?: string
}

/** A count: whole, not negative; thousands commas are accepted. What cannot be read stays with the reason. */
export function IntegerInput({ value, onChange, unit, error, onBlur, ...rest }: IntegerInputProps) {
  const [typed, setTyped] = useState<{ text: string; value: number | null } | null>(null)
  const current = typed && typed.value === value ? typed : null
  const text = current?.text ?? (value === null ? '' : String(value))
  const readable = text.trim() === '' || /^\d{1,9}$/.test(text.trim().replace(/,/g, ''))
  return (
    <TextInput
      inputMode="numeric"
      {...(unit
        ? {
            rightSection: (
              <span className="input-unit" aria-hidden="true">
                {unit}
              </span>
            ),
            rightSectionWidth: 14 + [...unit].length * 14,
            rightSectionPointerEvents: 'none' as const,
          }
        : {})}
      {...rest}
      classNames={{ input: 'figure-input' }}
      value={text}
      error={readable ? error : '请填写整数，例如 3200。'}
      onChange={(event) => {
        const next = toHalfWidth(event.currentTarget.value)
        const plain = next.trim().replace(/,/g, '')
        const read = plain === '' ? null : /^\d{1,9}$/.test(plain) ? Number(plain) : value
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
