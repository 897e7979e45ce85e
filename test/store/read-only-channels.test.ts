import { expect, test } from 'vitest'
import { refusedReadOnly } from '#shared/ipc/reading-channels'
import type { BackendChannel } from '#shared/ipc/schemas'
import { everyChannel } from './every-channel'

const standings = Object.entries(everyChannel) as [BackendChannel, (typeof everyChannel)[BackendChannel]][]

const isAnswered = (channel: BackendChannel) => refusedReadOnly(channel, { full: false }) === null

const masked: BackendChannel[] = ['household.export', 'delivery.export']

/** Codes that would be written down and never come to count. */
const promising = ['account.showCode', 'countyKey.showCode']

test('a county that is open to be looked at answers all that reads', () => {
  const refused = standings.filter(([channel, standing]) => standing === 'reads' && !isAnswered(channel))
  expect(refused.map(([channel]) => channel).toSorted()).toEqual(promising)
})

test('and refuses all that writes into it, but a masked list, whose note goes with the copy that is looked at', () => {
  const answered = standings.filter(([channel, standing]) => typeof standing === 'object' && isAnswered(channel))
  expect(answered.map(([channel]) => channel)).toEqual(masked)
})

test.each(masked)('%s gives masked names and numbers alone', (channel) => {
  expect(refusedReadOnly(channel, { full: false })).toBeNull()
  for (const input of [{ full: true }, {}, null]) expect(refusedReadOnly(channel, input)).toBe('WHOLE_READ_ONLY')
})
