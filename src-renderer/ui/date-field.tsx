import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import type { IsoDate } from '#shared/dates'
import { readDate } from './read-date'

type Passed = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'>

export interface DateFieldProps extends Passed {
  value: IsoDate | null
  /** Called when a real date has been typed or picked; null when emptied. */
  onChange(value: IsoDate | null): void
  'data-field'?: string
}

/** 日期: typed in any usual form, or picked from the calendar. */
export function DateField({ value, onChange, error, onBlur, label, ...rest }: DateFieldProps) {
  const [typed, setTyped] = useState<{ text: string; value: IsoDate | null } | null>(null)
  const [open, setOpen] = useState(false)
  const current = typed && typed.value === value ? typed : null
  const text = current?.text ?? value ?? ''
  const unreadable = text.trim() !== '' && readDate(text) === null
  // While the clerk is still typing, half a date is no mistake yet.
  const [left, setLeft] = useState(false)

  function type(next: string) {
    const date = next.trim() === '' ? null : (readDate(next) ?? value)
    setLeft(false)
    setTyped({ text: next, value: date })
    if (date !== value) onChange(date)
  }

  return (
    <TextInput
      placeholder="如 2023-03-20"
      {...rest}
      label={label}
      value={text}
      error={unreadable && left ? `日期「${text}」无法识别，请按 2023-03-20 的格式填写。` : error}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={(event) => {
        if (unreadable) setLeft(true)
        else setTyped(null)
        onBlur?.(event)
      }}
      rightSection={
        <Popover opened={open} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              tabIndex={-1}
              disabled={rest.disabled ?? false}
              aria-label={`从日历选择${typeof label === 'string' ? label : '日期'}`}
              onClick={() => setOpen(!open)}
            >
              <IconCalendar size={18} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <DatePicker
              monthLabelFormat="YYYY年M月"
              yearLabelFormat="YYYY年"
              value={value}
              {...(value ? { defaultDate: value } : {})}
              onChange={(date) => {
                setTyped(null)
                setLeft(false)
                onChange(date)
                setOpen(false)
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  )
}
