import { Textarea, type TextareaProps } from '@mantine/core'
import { PersonalNumberNote } from './personal-number-note'

interface GrowingTextProps extends Omit<TextareaProps, 'autosize' | 'rows' | 'styles' | 'size'> {
  size?: 'xs' | 'sm'
  minRows: number
  /** Longer text is scrolled; without, the field grows on. */
  maxRows?: number
  /** A line that is a name, an address or a telephone: it says nothing of what is typed there. */
  'data-one-line'?: string
}

/** A field as high as its text, with one line as high as any other field; by CSS alone: the library's `autosize` lays the page out anew for each. */
export function GrowingText({ minRows, maxRows, size = 'sm', ...rest }: GrowingTextProps) {
  const line = `var(--input-height-${size})`
  const heightOf = (rows: number) => `calc(${line} + ${rows - 1}lh)`
  const input = {
    fieldSizing: 'content',
    paddingBlock: `calc((${line} - 1lh) / 2 - 1px)`,
    minHeight: heightOf(minRows),
    ...(maxRows ? { maxHeight: heightOf(maxRows) } : {}),
  } as const
  const { value, disabled, readOnly } = rest
  const isFree = rest['data-one-line'] === undefined && !disabled && !readOnly && typeof value === 'string'
  return (
    <Textarea
      {...rest}
      size={size}
      styles={{ input }}
      {...(isFree && {
        inputContainer: (field) => (
          <>
            {field}
            <PersonalNumberNote text={value} />
          </>
        ),
      })}
    />
  )
}
