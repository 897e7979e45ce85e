import type { Fen } from '#shared/money/fen'
import { isHalfTyped } from '#shared/money/read-typed'
import { FigureInput, type PassedOn } from './figure-input'
import { type AmountUnit, formatAmount, readAmount } from './read-amount'
import { unitSection } from './unit-section'
import { labelOf, useTypedField } from './use-typed-field'

interface MoneyInputProps extends PassedOn {
  value: Fen | null
  /** Called at every key that leaves a readable amount; null when emptied. */
  onChange(value: Fen | null): void
  /** 万元 is exact: 3,212.00 万元 = 32,120,000.00 元. */
  unit?: AmountUnit
  /** 收回、扣减 only: elsewhere an amount below zero is refused. */
  negative?: boolean
  /** 0 stands for 未填: shown as an empty field, and a typed 0 is answered as null. */
  zeroIsEmpty?: boolean
  /** Fields of one column are filled together by a pasted column (`fillCells`). */
  'data-column'?: string
}

/** 金额: 1,234.56, grouped anew when the field is left. What cannot be read stays on the screen with the reason. */
export function MoneyInput(props: MoneyInputProps) {
  const { value, onChange, unit = 'yuan', negative = false, zeroIsEmpty = false, ...rest } = props
  const typed = useTypedField<Fen>({
    field: rest['data-field'],
    label: labelOf(rest),
    value: zeroIsEmpty && value === 0 ? null : value,
    onChange,
    format: (amount) => formatAmount(amount, unit),
    unit: unit === 'wan' ? '万元' : '元',
    read: (text, base) => {
      const reading = readAmount(text, { unit, negative }, base)
      return zeroIsEmpty && reading.ok && reading.value === 0 ? { ok: true, value: null } : reading
    },
    unfinished: isHalfTyped,
  })
  return <FigureInput {...(unit === 'wan' ? unitSection('万元', 48) : unitSection('元', 34))} {...rest} typed={typed} />
}
