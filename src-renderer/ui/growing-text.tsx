import { Textarea, type TextareaProps } from '@mantine/core'

interface GrowingTextProps extends Omit<TextareaProps, 'autosize' | 'rows' | 'styles'> {
  minRows: number
  /** Longer text is scrolled; without, the field grows on. */
  maxRows?: number
}

/** With what is around the lines: padding and border. */
const heightOf = (rows: number) => `calc(${rows}lh + 2 * var(--input-padding-y) + 2px)`

/** A field as high as its text, by CSS alone: the library's `autosize` lays the page out anew for each field to measure it. */
export function GrowingText({ minRows, maxRows, ...rest }: GrowingTextProps) {
  const heights = { minHeight: heightOf(minRows), ...(maxRows ? { maxHeight: heightOf(maxRows) } : {}) }
  return <Textarea {...rest} styles={{ input: { fieldSizing: 'content', ...heights } }} />
}
