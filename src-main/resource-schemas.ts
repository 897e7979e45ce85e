import { z } from 'zod'
import { calendarProblem, type YearCalendar } from '#shared/calendar/year-calendar'
import type { ProhibitedUse, ServiceCatalog } from '#shared/catalog/catalog'
import type { Region } from '#shared/county/region'
import type { ProcurementRule, ThresholdDefault } from '#shared/norms/county-year'
import { fenSchema, isoDate } from '#shared/scalar-schemas'

const text = z.string()

const regions: z.ZodType<Region[]> = z.array(
  z.object({
    code: z.string().regex(/^\d{6}$/),
    name: text,
    initials: text,
    prefectureCode: text,
    prefectureName: text,
  }),
)

const catalog: z.ZodType<ServiceCatalog> = z.object({
  version: text,
  documentNumber: text,
  status: text,
  source: text,
  effectiveFrom: isoDate,
  items: z.array(
    z.object({
      code: text,
      group: z.enum(['事务性', '服务性']),
      name: text,
      definition: text,
      units: z.array(text).min(1),
      basis: text,
      enabled: z.boolean(),
    }),
  ),
})

const prohibitedUses: z.ZodType<ProhibitedUse[]> = z.array(
  z.object({
    code: text,
    title: text,
    source: text,
    severity: z.enum(['error', 'warn']),
    keywords: text,
    norms: z.array(text),
  }),
)

const procurementRules: z.ZodType<ProcurementRule[]> = z.array(
  z.object({
    id: text,
    effectiveFrom: isoDate,
    amountFen: fenSchema,
    obligation: z.enum(['may', 'must']),
    basis: z.object({ document: text, article: text }),
  }),
)

const thresholdDefaults: z.ZodType<ThresholdDefault[]> = z.array(
  z.object({ fromYear: z.int(), amountFen: fenSchema, status: text }),
)

const stretch = z.object({ name: text, from: isoDate, to: isoDate })

const calendar: z.ZodType<YearCalendar> = z
  .object({
    year: z.int(),
    notice: z.object({ number: text.min(1), title: text.min(1), issuedOn: isoDate }),
    status: text.min(1),
    holidays: z.array(stretch).min(1),
    worked: z.array(isoDate),
  })
  .superRefine((table, context) => {
    const message = calendarProblem(table)
    if (message) context.addIssue({ code: 'custom', message })
  })

/** Shapes of the data files; further keys (notes, sources) are allowed there and dropped. */
export const schemas = { regions, catalog, prohibitedUses, procurementRules, thresholdDefaults, calendar }
