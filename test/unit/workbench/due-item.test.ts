import { expect, test } from 'vitest'
import { byDay, dueStanding, dueText } from '#shared/workbench/due-item'

const on = (dueOn: string, key = dueOn) => ({
  key,
  sort: '',
  title: '',
  of: '',
  dueOn,
  basis: null,
  status: '',
  place: null!,
})

test.each([
  ['2023-05-31', 'overdue', '逾期1天'],
  ['2023-06-01', 'today', '今天'],
  ['2023-06-15', 'soon', '还有14天'],
  ['2023-06-16', 'later', '还有15天'],
])('what is due on %s stands %s on 2023-06-01: %s', (dueOn, standing, text) => {
  expect(dueStanding({ dueOn }, '2023-06-01')).toBe(standing)
  expect(dueText({ dueOn }, '2023-06-01')).toBe(text)
})

test('what is due first stands first, on one day in the same order each time', () => {
  const sorted = [on('2023-06-02', 'b'), on('2023-06-02', 'a'), on('2023-05-01')].sort(byDay)
  expect(sorted.map(({ key }) => key)).toEqual(['2023-05-01', 'a', 'b'])
})
