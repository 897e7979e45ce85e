import { type IsoDate, isIsoDate } from '../dates'

/** Days named in a text; 2024年12月底 counts as its first day: late only when the whole month is. */
export function datesIn(text: string): IsoDate[] {
  return [...text.matchAll(/(\d{4})(?:[年.-](\d{1,2})[月.-](\d{1,2})日?|年(\d{1,2})月(?!\d))/g)]
    .map(([, year, month, day = '1', alone]) => [year, month ?? alone ?? '', day])
    .map(([year, month = '', day = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    .filter(isIsoDate)
}
