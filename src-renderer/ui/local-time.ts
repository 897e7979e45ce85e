import { chinaTime } from '#shared/china-time'

/** An instant as the clocks of China show it: `2023-03-20 09:12`; what is none, as it is. */
export function localTime(instant: string): string {
  return Number.isNaN(Date.parse(instant)) ? instant : chinaTime(instant).slice(0, 16).replace('T', ' ')
}

/** Now, `09:12:05`. */
export function clockTime(): string {
  return chinaTime(new Date().toISOString()).slice(11)
}
