import type { ComponentProps } from 'react'
import { GrowingText } from './growing-text'

interface LineTextProps extends Omit<ComponentProps<typeof GrowingText>, 'minRows' | 'onChange' | 'value'> {
  value: string
  onChange(value: string): void
}

/** One line of text that is read whole: longer than its field, it wraps. Enter means what it means in a field (`enterMoves`). */
export function LineText({ value, onChange, ...rest }: LineTextProps) {
  return (
    <GrowingText
      {...rest}
      data-one-line=""
      minRows={1}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.replaceAll(/\s*\n\s*/g, ' '))}
    />
  )
}
