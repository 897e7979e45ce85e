import { TextInput, type TextInputProps } from '@mantine/core'
import { toHalfWidth } from './half-width'

type Passed = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'>

export interface DecimalInputProps extends Passed {
  /** Decimal text as typed: kept even while it cannot be read, so that no key is lost. */
  value: string
  onChange(value: string): void
  /** 户, %, 人日…, shown inside the field. */
  unit?: string
  'data-field'?: string
}

/** True for an empty text or a plain decimal number. */
export function isDecimalText(text: string): boolean {
  return text.trim() === '' || /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text.trim().replace(/,/g, ''))
}

/** 数量、比例: a figure as text. */
export function DecimalInput({ value, onChange, unit, error, ...rest }: DecimalInputProps) {
  const unitWidth = unit ? 14 + [...unit].length * 14 : undefined
  return (
    <TextInput
      inputMode="decimal"
      {...(unit
        ? {
            rightSection: (
              <span className="input-unit" aria-hidden="true">
                {unit}
              </span>
            ),
            rightSectionWidth: unitWidth,
            rightSectionPointerEvents: 'none' as const,
          }
        : {})}
      {...rest}
      classNames={{ input: 'figure-input' }}
      value={value}
      error={isDecimalText(value) ? error : '请填写数字，例如 3200 或 0.5。'}
      onChange={(event) => onChange(toHalfWidth(event.currentTarget.value))}
    />
  )
}
