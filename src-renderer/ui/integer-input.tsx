import { isHalfTyped } from '#shared/money/read-typed'
import { shownDecimal } from '#shared/money/typed-number'
import { FigureInput, type PassedOn } from './figure-input'
import { readCount } from './read-figure'
import { unitSection } from './unit-section'
import { labelOf, useTypedField } from './use-typed-field'

interface IntegerInputProps extends PassedOn {
  value: number | null
  onChange(value: number | null): void
  unit?: string
  /** None of it is no figure either: 0 户. */
  positive?: boolean
}

/** A count: whole, not negative; typed in any form an office writes. What cannot be read stays with the reason. */
export function IntegerInput(props: IntegerInputProps) {
  const { value, onChange, unit, positive = false, ...rest } = props
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
  return <FigureInput inputMode="numeric" {...(unit ? unitSection(unit) : {})} {...rest} typed={typed} />
}
