import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { IsoDate } from '#shared/dates'
import { useAppData } from '../app-data'
import { useNavigation } from '../navigation'
import './date-field.css'
import { isHalfDate, readDate } from './read-date'
import { TypedProblem, withEcho } from './typed-problem'
import { focusProps, labelOf, useTypedField } from './use-typed-field'

type Passed = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'>

interface DateFieldProps extends Passed {
  value: IsoDate | null
  /** Called when a real date has been typed or picked; null when emptied. */
  onChange(value: IsoDate | null): void
  'data-field'?: string
}

/** As a screen reader says its buttons. */
const calendarNames = {
  previousMonth: '上一月',
  nextMonth: '下一月',
  previousYear: '上一年',
  nextYear: '下一年',
  previousDecade: '前十年',
  nextDecade: '后十年',
}

/** 日期: typed in any usual form, or picked from the calendar, which Alt+↓ opens. */
export function DateField({ value, onChange, error, onFocus, onBlur, label, ...rest }: DateFieldProps) {
  const [open, setOpen] = useState(false)
  const today = useAppData(({ info }) => info?.today)
  const example = `${useNavigation((state) => state.year) || new Date().getFullYear()}-03-20`
  const typed = useTypedField<IsoDate>({
    field: rest['data-field'],
    label: labelOf({ label, ...rest }),
    value,
    onChange,
    format: (date) => date,
    read: (text) => readDate(text, example),
    unfinished: isHalfDate,
  })

  return (
    <TextInput
      placeholder={`如 ${example}`}
      {...rest}
      label={label}
      value={typed.text}
      error={typed.problem ? <TypedProblem {...typed} problem={typed.problem} onChoose={typed.choose} /> : error}
      inputContainer={withEcho(typed.echo)}
      onChange={(event) => typed.type(event.currentTarget.value)}
      {...focusProps(typed, { onFocus, onBlur })}
      onKeyDown={(event) => {
        if (event.altKey && event.key === 'ArrowDown') setOpen(true)
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
          <Popover.Dropdown data-undo-name={labelOf({ label, ...rest })}>
            <DatePicker
              monthLabelFormat="YYYY年M月"
              yearLabelFormat="YYYY年"
              value={value}
              {...((value ?? today) && { defaultDate: value ?? today })}
              getDayAriaLabel={(day) => dayjs(day).format('YYYY年M月D日')}
              ariaLabels={calendarNames}
              onChange={(date) => {
                typed.reset()
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
