import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { describeError } from '#shared/errors'
import type { Fen } from '#shared/money/fen'
import { formatYuan, parseWan, parseYuan } from '#shared/money/yuan'

type Passed = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'>

export interface MoneyInputProps extends Passed {
  value: Fen | null
  /** Called at every key that leaves a readable amount; null when emptied. */
  onChange(value: Fen | null): void
  /** 万元 is exact: 3,212.00 万元 = 32,120,000.00 元. */
  unit?: 'yuan' | 'wan'
  'data-field'?: string
}

/** 万元 figure without rounding: 分 has six decimals of 万元. */
function plainWan(value: Fen): string {
  const sign = value < 0 ? '-' : ''
  const digits = String(Math.abs(value)).padStart(7, '0')
  const decimals = digits.slice(-6).replace(/0+$/, '').padEnd(2, '0')
  return `${sign}${digits.slice(0, -6)}.${decimals}`
}

/** Editing 757,005.02 leaves its commas where they stood: between digits they mean nothing while the figure changes. */
const withoutCommas = (text: string) => text.replace(/(?<=\d)[,，](?=\d)/g, '')

/** 金额: 1,234.56, grouped anew when the field is left. What cannot be read stays on the screen with the reason. */
export function MoneyInput({ value, onChange, unit = 'yuan', error, onFocus, onBlur, ...rest }: MoneyInputProps) {
  const parse = (text: string) => (unit === 'wan' ? parseWan : parseYuan)(withoutCommas(text))
  const atRest = value === null ? '' : unit === 'wan' ? plainWan(value) : formatYuan(value)
  const [typed, setTyped] = useState<{ text: string; value: Fen | null } | null>(null)
  const [focused, setFocused] = useState(false)
  // An undo or another field may change the value below the typed text: then the value wins.
  const current = typed && typed.value === value ? typed : null
  const read = current && current.text.trim() !== '' ? parse(current.text) : null
  // Half a figure is no mistake while its next key is still to come.
  const unfinished = focused && /[.,+-]$/.test(current?.text.trim() ?? '')
  const problem = read && !read.ok && !unfinished ? describeError(read.error) : null

  function type(text: string) {
    const result = text.trim() === '' ? null : parse(text)
    const next = result === null ? null : result.ok ? result.value : value
    setTyped({ text, value: next })
    if (next !== value) onChange(next)
  }

  return (
    <TextInput
      inputMode="decimal"
      rightSection={
        <span className="input-unit" aria-hidden="true">
          {unit === 'wan' ? '万元' : '元'}
        </span>
      }
      rightSectionWidth={unit === 'wan' ? 48 : 34}
      rightSectionPointerEvents="none"
      {...rest}
      classNames={{ input: 'figure-input' }}
      value={current?.text ?? atRest}
      error={problem ? `${problem.what}${problem.next}` : error}
      onChange={(event) => type(event.currentTarget.value)}
      onFocus={(event) => {
        setFocused(true)
        onFocus?.(event)
      }}
      onBlur={(event) => {
        setFocused(false)
        if (!read || read.ok) setTyped(null)
        onBlur?.(event)
      }}
    />
  )
}
