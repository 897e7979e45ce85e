import './growing-text.css'
import { Textarea, type TextareaProps } from '@mantine/core'

interface GrowingTextProps extends Omit<TextareaProps, 'autosize' | 'rows' | 'style' | 'classNames'> {
  minRows: number
  /** Longer text is scrolled; without, the field grows on. */
  maxRows?: number
}

/** A field as high as its text, by CSS alone: the library's `autosize` lays the page out anew for each field to measure it. */
export function GrowingText({ minRows, maxRows, ...rest }: GrowingTextProps) {
  return (
    <Textarea
      {...rest}
      classNames={{ input: 'growing-text' }}
      style={{ '--min-rows': minRows, ...(maxRows ? { '--max-rows': maxRows } : {}) }}
    />
  )
}
