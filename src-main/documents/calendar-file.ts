import ical from 'ical-generator'
import { basisText } from '#shared/law/citations'
import type { DueItem } from '#shared/workbench/due-item'

/** What is due as an iCalendar file (RFC 5545): a whole day each. Exported again, each takes the place of what it was before. */
export function calendarFile(name: string, dues: readonly DueItem[], now: Date): Uint8Array {
  const calendar = ical({ name, prodId: { company: '购服通', product: '待办', language: 'ZH' } })
  for (const { key, title, of, dueOn, basis, status } of dues) {
    calendar.createEvent({
      id: `${key}@goufutong`,
      // Written as the day it is in UTC.
      start: new Date(`${dueOn}T00:00:00Z`),
      allDay: true,
      stamp: now,
      summary: of ? `${title}（${of}）` : title,
      description: [basis && `依据：${basisText(basis)}`, status].filter(Boolean).join('\n'),
    })
  }
  return new TextEncoder().encode(calendar.toString())
}
