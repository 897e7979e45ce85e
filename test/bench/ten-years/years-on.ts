import { createHash } from 'node:crypto'
import { addDays, type IsoDate } from '#shared/dates'

/**
 * The same so many years on, as another one of its kind: whole weeks, so that days of the week stay; every id another one, the
 * same for the same `key`; contractors of the example by `contractors`, a letter behind their name.
 */
export function yearsOn<T>(what: T, years: number, key: string, contractors: string): T {
  const days = Math.round((years * 365.2425) / 7) * 7
  const text = JSON.stringify(what)
    .replaceAll(/20\d\d-\d\d-\d\d/g, (day) => addDays(day as IsoDate, days))
    .replaceAll(/20\d\d(?=年|〕|-\d{3}（)/g, (year) => String(Number(year) + years))
    .replaceAll(/("(?:year|fiscalYear)":)(20\d\d)/g, (_, name, year) => name + (Number(year) + years))
    .replaceAll(/sample-(20\d\d)-/g, `${key}-$1-`)
    .replaceAll(/sample-(contractor|tongxin|yuanfang)/g, `sample-$1${contractors}`)
    .replaceAll(/示例旗(?:睦邻|同心|远方)社会(?:工作)?服务中心/g, `$&${contractors}`)
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => idOf(`${key} ${id}`))
  return JSON.parse(text)
}

/** An id as the program makes them, the same for the same text. */
export function idOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return [8, 12, 16, 20, 32].map((to, at) => hex.slice([0, 8, 12, 16, 20][at], to)).join('-')
}
