import * as Instant from 'temporal-polyfill/fns/Instant'
import * as PlainDate from 'temporal-polyfill/fns/PlainDate'
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime'
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime'
import type { IsoDate } from './dates'

// The whole of China keeps UTC+8, without summer time; whatever the machine's own zone, papers and bundles speak it.

const inChina = (instant: string) => Instant.toZonedDateTimeISO(Instant.fromString(instant), '+08:00')

/** `YYYY-MM-DDTHH:MM:SS` on the clocks of China. */
export function chinaTime(instant: string): string {
  return PlainDateTime.toString(ZonedDateTime.toPlainDateTime(inChina(instant)), { smallestUnit: 'second' })
}

/** The calendar day in China. */
export function chinaDate(instant: string): IsoDate {
  return PlainDate.toString(ZonedDateTime.toPlainDate(inChina(instant)))
}

/** The same instant written in China's time: `2024-03-20T10:05:07.5+08:00`. */
export function withChinaOffset(instant: string): string {
  return ZonedDateTime.toString(inChina(instant), { timeZoneName: 'never' })
}

/** The same in a name that any disk takes: `2023-06-01 093000`. */
export const chinaTimeInName = (at: string): string => chinaTime(at).replace('T', ' ').replaceAll(':', '')
