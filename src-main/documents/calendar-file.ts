import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator'
import { chinaDate } from '#shared/china-time'
import { compareDates } from '#shared/dates'
import { basisText } from '#shared/law/citations'
import type { DueItem } from '#shared/workbench/due-item'

/** Nine in the morning of the day before: time to see to it. */
const aheadSeconds = 15 * 60 * 60

/**
 * What is due as an iCalendar file (RFC 5545): a whole day each, which takes nobody's time, told the morning before; what is overdue is
 * told no more. Exported again, each takes the place of what it was before.
 */
export function calendarFile(name: string, dues: readonly DueItem[], now: Date): Uint8Array {
  const calendar = ical({ name, prodId: { company: '购服通', product: '待办', language: 'ZH' } })
  for (const { key, sort, title, of, dueOn, basis, status } of dues) {
    const event = calendar.createEvent({
      id: `${key}@goufutong`,
      // Written as the day it is in UTC.
      start: new Date(`${dueOn}T00:00:00Z`),
      allDay: true,
      stamp: now,
      summary: of ? `${title}（${of}）` : title,
      description: [basis && `依据：${basisText(basis)}`, status].filter(Boolean).join('\n'),
      categories: [{ name: sort }],
      transparency: ICalEventTransparency.TRANSPARENT,
    })
    const isAhead = compareDates(dueOn, chinaDate(now.toISOString())) > 0
    if (isAhead) event.createAlarm({ type: ICalAlarmType.display, trigger: aheadSeconds })
  }
  return new TextEncoder().encode(calendar.toString())
}
