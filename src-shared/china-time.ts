import { Temporal } from 'temporal-polyfill'
import type { IsoDate } from './dates'

// The whole of China keeps UTC+8, without summer time; whatever the machine's own zone, papers and bundles speak it.

const inChina = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO('+08:00')

/** `YYYY-MM-DDTHH:MM:SS` on the clocks of China. */
export function chinaTime(instant: string): string {
  return inChina(instant).toPlainDateTime().toString({ smallestUnit: 'second' })
}

/** The calendar day in China. */
export function chinaDate(instant: string): IsoDate {
  return inChina(instant).toPlainDate().toString()
}

/** The same instant written in China's time: `2024-03-20T10:05:07.5+08:00`. */
export function withChinaOffset(instant: string): string {
  return inChina(instant).toString({ timeZoneName: 'never' })
}
