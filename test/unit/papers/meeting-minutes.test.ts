import { expect, test } from 'vitest'
import { meetingMinutes } from '#shared/papers/meeting-minutes'
import { nothingHeld, type PaperFacts } from '#shared/papers/paper'
import { specialMeeting } from '#shared/records/special-meeting'
import { cleanCounty } from '../../fixtures/county-year'

/** Input of the minutes of a meeting nobody has typed a day of signing for. */
const inputOf = (state: string, body: object = {}) => {
  const { county } = cleanCounty()
  const record = { kind: 'special-meeting', ownerId: '2023', state, body: { ...specialMeeting.blank, ...body } }
  const facts = { county, of: { type: 'record', record }, records: [], held: nothingHeld } as unknown as PaperFacts
  const input = meetingMinutes.inputOf(facts)
  if (!input.ok) throw new Error('no input')
  return input.value
}
const dayOf = (state: string) =>
  meetingMinutes.made.by === 'template' && meetingMinutes.made.model(inputOf(state), '', '').values.成文日期

test('[N21] minutes issued before their day was kept leave it to be written by hand; a draft bears the day it is printed', () => {
  expect(dayOf('issued')).toMatch(/＿/)
  expect(dayOf('draft')).toBe('2023年3月24日')
})

test('minutes of before, which replace none, are not stale; those that say which they replace are', () => {
  const withoutIt = ({ replaces: _none, ...meeting }: typeof specialMeeting.blank) => meeting
  const before = meetingMinutes.saidBefore?.(inputOf('issued'))
  expect(before).toMatchObject([{ meeting: withoutIt(specialMeeting.blank) }])
  expect(JSON.stringify(before)).not.toContain('replaces')
  expect(meetingMinutes.saidBefore?.(inputOf('issued', { replaces: '〔2023〕3号' }))).toEqual([])
})
