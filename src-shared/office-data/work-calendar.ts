import { z } from 'zod'
import { calendarProblem, type YearCalendar } from '../calendar/year-calendar'
import { isoDate } from '../scalar-schemas'
import { defineRuleData } from './rule-data-kind'

const isYear = (year: number) => Number.isInteger(year) && year >= 2000 && year <= 2100
const text = z.string().min(1).max(200)

const schema: z.ZodType<YearCalendar> = z
  .strictObject({
    year: z.number().refine(isYear, { message: '应当是2000至2100的年份', abort: true }),
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
  fieldNames: {
    year: '年度',
    notice: '放假通知',
    number: '文号',
    title: '名称',
    issuedOn: '发文日期',
    holidays: '假期',
    name: '名称',
    from: '开始',
    to: '结束',
    worked: '调休上班日',
  },
  at: 'calendar',
  fact: true,
  scopeOf: ({ year }) => String(year),
  dayOf: (scope) => `${scope}-12-31`,
  intoRules: (sets) => ({ calendars: sets.map(({ body }) => body) }),
})
