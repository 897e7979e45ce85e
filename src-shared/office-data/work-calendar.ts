import { z } from 'zod'
import { calendarProblem, type YearCalendar } from '../calendar/year-calendar'
import { isoDate } from '../scalar-schemas'
import { defineRuleData } from './rule-data-kind'

const text = z.string().min(1).max(200)

const schema: z.ZodType<YearCalendar> = z
  .strictObject({
    year: z.int().min(2000).max(2100),
    notice: z.strictObject({ number: text, title: text, issuedOn: isoDate }),
    holidays: z
      .array(z.strictObject({ name: text, from: isoDate, to: isoDate }))
      .min(1)
      .max(60),
    worked: z.array(isoDate).max(60),
  })
  .superRefine((table, context) => {
    const message = calendarProblem(table)
    if (message) context.addIssue({ code: 'custom', message })
  })

/** 工作日历: one set per year, chosen by its year. */
export const workCalendar = defineRuleData<YearCalendar>({
  id: 'work-calendar',
  title: '工作日历',
  about: '工作日、节假日和调休，用来推算工作日期限；没有表的年度不作推算',
  schema,
  at: 'calendar',
  scopeOf: ({ year }) => String(year),
  dayOf: (scope) => `${scope}-12-31`,
  intoRules: (calendars) => ({ calendars }),
})
