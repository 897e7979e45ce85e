import { TextInput, type TextInputProps } from '@mantine/core'
import { toHalfWidth } from './half-width'
import { unitSection } from './unit-section'

type Passed = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'>

interface DecimalInputProps extends Passed {
  /** Decimal text as typed: kept even while it cannot be read, so that no key is lost. */
  value: string
  onChange(value: string): void
  /** 户, %, 人日…, shown inside the field. */
  unit?: string
  /** A figure below zero is refused on the spot. */
  nonNegative?: boolean
  'data-field'?: string
}

/** True for an empty text or a plain decimal number. */
function isDecimalText(text: string): boolean {
  return text.trim() === '' || /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text.trim().replace(/,/g, ''))
}

/** Why a figure that is kept as text cannot be used; null when it can, or is empty. */
export function decimalProblem(text: string, nonNegative = false): string | null {
  if (!isDecimalText(text)) return '请填写数字，例如 3200 或 0.5。'
  return nonNegative && text.trim().startsWith('-') ? '不能为负数，请核对。' : null
}

/** 数量、比例: a figure as text. */
export function DecimalInput({ value, onChange, unit, nonNegative = false, error, ...rest }: DecimalInputProps) {
  return (
    <TextInput
      inputMode="decimal"
      {...(unit ? unitSection(unit) : {})}
      {...rest}
      classNames={{ input: 'figure-input' }}
      value={value}
      error={decimalProblem(value, nonNegative) ?? error}
      onChange={(event) => onChange(toHalfWidth(event.currentTarget.value))}
    />
  )
}
