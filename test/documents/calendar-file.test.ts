import { expect, test } from 'vitest'
import { calendarFile } from '#main/documents/calendar-file'
import { notice } from '#shared/law/citations'

const due = {
  key: 'year-2024-entry-2024-03-05',
  title: '3月5日前录入信息服务平台',
  of: '家计调查；一期',
  dueOn: '2024-03-05',
  basis: notice('二（四）'),
  status: '待当年通知确认',
  place: { to: 'year' as const },
}
const lines = new TextDecoder()
  .decode(calendarFile('敖汉旗待办', [due], new Date('2024-01-01T00:00:00Z')))
  .split('\r\n')

test('each is a whole day of the calendar, in whatever zone it is read', () => {
  expect(lines).toContain('DTSTART;VALUE=DATE:20240305')
  expect(lines.filter((line) => line.startsWith('DTEND'))).toEqual([])
})

test('exported again, it takes its own place', () => {
  expect(lines).toContain('UID:year-2024-entry-2024-03-05@goufutong')
})

test('text of a project stays text: no line of it becomes one of the file', () => {
  const odd = { ...due, of: '甲\r\nEND:VCALENDAR\r\n乙' }
  const read = new TextDecoder().decode(calendarFile('', [odd], new Date())).split('\r\n')
  expect(read.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1)
})
