import { isHalfTyped } from '#shared/money/read-typed'
import { percentOfBp } from './bp-text'
import { FigureInput, type PassedOn } from './figure-input'
import { readPercent } from './read-figure'
import { unitSection } from './unit-section'
import { labelOf, useTypedField } from './use-typed-field'

interface BpInputProps extends PassedOn {
  /** Basis points: 3000 = 30%. */
  value: number | null
  onChange(value: number | null): void
}

/** 比例, in per cent with at most two decimals. */
export function BpInput({ value, onChange, ...rest }: BpInputProps) {
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
  return <FigureInput {...unitSection('%')} {...rest} typed={typed} />
}
