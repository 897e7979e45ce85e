import { expect, test } from 'vitest'
import { isAnsweredReadOnly } from '#shared/ipc/reading-channels'
import type { BackendChannel } from '#shared/ipc/schemas'
import { everyChannel } from './every-channel'

const standings = Object.entries(everyChannel) as [BackendChannel, (typeof everyChannel)[BackendChannel]][]

/** Codes that would be written down and never come to count. */
const promising = ['account.showCode', 'countyKey.showCode']

test('a county that is open to be looked at answers all that reads', () => {
  const refused = standings.filter(([channel, standing]) => standing === 'reads' && !isAnsweredReadOnly(channel))
  expect(refused.map(([channel]) => channel).toSorted()).toEqual(promising)
})

/** What is written of them is a note of who has looked, in the copy in memory alone. */
const noted = ['delivery.export', 'household.export', 'household.notePrint', 'household.number']

test('and refuses all that writes into it but the note of who has seen numbers, which goes with the copy', () => {
  const answered = standings.filter(
    ([channel, standing]) => typeof standing === 'object' && isAnsweredReadOnly(channel),
  )
  expect(answered.map(([channel]) => channel).toSorted()).toEqual(noted)
})
