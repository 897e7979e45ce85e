import { describe, expect, test } from 'vitest'
import { inspectTemplate } from '#main/services/paper-writers'
import { contractWords } from '#shared/contract/contract-words'
import { freezingTemplates } from '../fixtures/templates/freezing'

/** Those that kept the reader of old busy longest; test/bench times them all. */
const worst = [
  '100,000 attributes of one element',
  '100,000 elements within one another',
  'a million empty runs',
  'a million unknown placeholders',
  'a million nearly right placeholders',
  'a million placeholders',
  '100,000 content types',
  '50,000 styles based on one',
  '12,000 conditions within one another',
]

describe('a template made to freeze its reader is read in another thread, to an answer or to the limit', () => {
  test.each(worst)('%s', async (name) => {
    let turns = 0
    const turning = setInterval(() => (turns += 1), 5)
    const inspected = await inspectTemplate(freezingTemplates[name]!(), contractWords)
    clearInterval(turning)
    if (!inspected.ok) expect(inspected.error.code).toMatch(/^(?:TEMPLATE_HOSTILE|READING_TOO_LONG|READING_TOO_BIG)$/)
    expect(turns).toBeGreaterThan(0)
  })
})
