import { readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { type BackendChannel, channelSchemas } from '#shared/ipc/schemas'
import { type Attack, attack } from '../campaign/hostile/attack'
import { furnish } from '../campaign/hostile/furnished-county'
import { faultsOfAnswer } from '../campaign/hostile/plain-answer'
import { touchedPaths } from '../campaign/hostile/touched-paths'

const channels = Object.keys(channelSchemas) as BackendChannel[]
const familyOf = (channel: string) => channel.slice(0, channel.indexOf('.'))
const families = [...new Set(channels.map(familyOf))].map((family) =>
  channels.filter((channel) => familyOf(channel) === family),
)

/**
 * A screen in strange hands asks every channel: a sample of what `npm run campaign:channels` asks. Each answer is a value or one
 * of our refusals in plain Chinese, nothing of the machine is touched or told but what was picked, no prototype is another
 * after it, and what every screen reads can still be read.
 */
test('hostile input into any channel does no harm', async () => {
  const furnished = await furnish()
  const found: Attack[] = []
  for (const asked of families) found.push(await attack(furnished, asked, { seed: 20_230_301, count: 3 }))
  expect(found.flatMap(({ faults }) => faults)).toEqual([])
  // Most of it is refused at the door: what is not has been at work in the county.
  expect(found.reduce((sum, { deep }) => sum + deep, 0)).toBeGreaterThan(channels.length / 2)
}, 300_000)

describe('what the attack looks at', () => {
  const refused = (code: string, params: Record<string, string>) =>
    faultsOfAnswer({ ok: false, error: { code, params } })

  test('a refusal of ours in plain Chinese is none', () => {
    expect(refused('NOT_FOUND', { what: '项目' })).toEqual([])
  })

  test.each([
    ['BUG', { detail: 'TypeError' }],
    ['SQLITE_BUSY', {}],
    ['NOT_FOUND', {}],
    ['INPUT_INVALID', { detail: 'Invalid input: expected string, received number' }],
    ['INPUT_INVALID', { detail: 'ENOENT: no such file' }],
    ['INPUT_INVALID', { detail: 'Cannot read properties of undefined' }],
    ['INPUT_INVALID', { detail: '长'.repeat(2_000) }],
  ])('%s %j is one', (code, params) => {
    expect(refused(code, params as Record<string, string>)).not.toEqual([])
  })

  test('a path is seen, by whatever name it was asked for', async () => {
    const touched = await touchedPaths(async () => {
      await stat('/etc/../etc/hostname').catch(() => {})
      try {
        readFileSync('/没有的')
      } catch {}
    })
    expect([...touched]).toEqual(expect.arrayContaining(['/etc/hostname', '/没有的']))
  })
})
