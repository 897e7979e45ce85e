import { NativeSelect, TextInput } from '@mantine/core'
import type { Fen } from '#shared/money/fen'
import type { RecordField as About, Lack } from '#shared/records/record-field'
import { DateField } from '../ui/date-field'
import { GrowingText } from '../ui/growing-text'
import { IntegerInput } from '../ui/integer-input'
import { MoneyInput } from '../ui/money-input'

interface ItemCellProps {
  about: About
  /** What a screen reader calls it: 第 3 行 总体满意程度. */
  label: string
  path: string
  value: unknown
  onChange(value: unknown): void
  lacks: readonly Lack[]
}

/** A field of an item in a table: bare, its label stands at the head of the column. */
export function ItemCell({ about, label, path, value, onChange, lacks }: ItemCellProps) {
  const wrong = lacks.find(({ field }) => field === path)?.text
  const common = { 'aria-label': label, 'data-field': path, size: 'xs', ...(wrong && { title: wrong }) } as const
  switch (about.type) {
    case 'choice':
      return (
        <NativeSelect
          {...common}
          data={[
            { value: '', label: '—' },
            ...(about.options ?? []).map(({ code, title }) => ({ value: code, label: title })),
          ]}
          value={(value as string | null) ?? ''}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      )
    case 'longText':
      return (
        <GrowingText
          {...common}
          minRows={1}
          maxLength={10_000}
          value={value as string}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    case 'date':
      return <DateField {...common} value={value as string | null} onChange={onChange} />
    case 'number':
      return <IntegerInput {...common} value={value as number | null} onChange={onChange} />
    case 'money':
      return <MoneyInput {...common} value={value as Fen | null} onChange={onChange} />
    case 'text':
      return (
        <TextInput
          {...common}
          maxLength={500}
          value={value as string}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    default:
      throw new Error(`no cell of a table for ${about.type}`)
  }
}
