import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { calendarFile } from '#main/documents/calendar-file'
import { notice } from '#shared/law/citations'

const due = {
  key: 'year-2024-entry-2024-03-05',
  sort: '平台录入',
  title: '3月5日前录入信息服务平台',
  of: '家计调查；一期',
  dueOn: '2024-03-05',
  basis: notice('二（四）'),
  status: '待当年通知确认',
  place: { to: 'year' as const, year: 2024 },
}
const fileOf = (...dues: (typeof due)[]) =>
  new TextDecoder().decode(calendarFile('敖汉旗待办', dues, new Date('2024-01-01T00:00:00Z')))
/** As another program reads it. */
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))

test('each is read elsewhere as a whole day, in whatever zone, that takes nobody’s time', () => {
  const [event] = eventsIn(fileOf(due))
  expect(event?.startDate.isDate).toBe(true)
  expect(event?.startDate.toString()).toBe('2024-03-05')
  expect(event?.endDate.toString()).toBe('2024-03-06')
  expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
})

test('it says what is due, of what, by which article, and of what sort', () => {
  const [event] = eventsIn(fileOf(due))
  expect(event?.summary).toBe('3月5日前录入信息服务平台（家计调查；一期）')
  expect(event?.description).toContain('二（四）')
  expect(event?.description).toContain('待当年通知确认')
  expect(event?.component.getFirstPropertyValue('categories')).toBe('平台录入')
})

test('exported again, it takes its own place', () => {
  expect(eventsIn(fileOf(due))[0]?.uid).toBe('year-2024-entry-2024-03-05@goufutong')
})

test('it is told at nine on the morning before; what is over is told no more', () => {
  const alarms = (dueOn: string) =>
    eventsIn(fileOf({ ...due, dueOn }))[0]?.component.getAllSubcomponents('valarm') ?? []
  expect(alarms('2024-03-05').map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-PT15H'])
  expect(alarms('2023-12-31')).toEqual([])
})

test('lines end in CRLF and are folded before 75 octets, never within a character', () => {
  const text = fileOf({ ...due, title: '报送培训佐证材料'.repeat(20) })
  const lines = text.split('\r\n')
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  expect(eventsIn(text)[0]?.summary).toContain('报送培训佐证材料'.repeat(20))
})

test('text of a project stays text: no line of it becomes one of the file', () => {
  const text = fileOf({ ...due, of: '甲\r\nEND:VCALENDAR\r\n乙' })
  expect(text.split('\r\n').filter((line) => line === 'END:VCALENDAR')).toHaveLength(1)
  expect(eventsIn(text)).toHaveLength(1)
})
