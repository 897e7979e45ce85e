import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { verifyBundle } from '#main/bundle/verify-bundle'
import { unwrap } from '#shared/result'
import { tempFolder } from './sample-bundle'
import { zipFolder } from './zip-folder'

/** The Library of Congress' bagit-conformance-suite (CC0), as it is; git keeps no .DS_Store, so one listed file is gone. */
const suite = resolve(import.meta.dirname, '../fixtures/bagit')

type Expected = 'valid' | 'warning' | 'invalid'
const rightVerdict: Record<Expected, (verdict: { good: boolean; remarkCount: number }) => boolean> = {
  valid: ({ good }) => good,
  warning: ({ good, remarkCount }) => good && remarkCount > 0,
  invalid: ({ good }) => !good,
}
const bags = ['v0.97', 'v1.0'].flatMap((version) =>
  readdirSync(join(suite, version)).flatMap((expected) =>
    readdirSync(join(suite, version, expected)).map((name) => ({ version, expected: expected as Expected, name })),
  ),
)
const right: Record<Expected, number> = { valid: 0, warning: 0, invalid: 0 }

describe('the conformance suite of the Library of Congress', () => {
  test.each(bags)('$version $expected: $name', async ({ version, expected, name }) => {
    const folder = tempFolder()
    for (const top of [name, '']) {
      const path = zipFolder(join(suite, version, expected, name), join(folder, `${top}.zip`), top)
      const verdict = unwrap(await verifyBundle(path))
      const said = [...verdict.problems, ...verdict.remarks].map(({ path: file, detail }) => `${file} ${detail}`)
      expect(rightVerdict[expected](verdict), `${top || 'at the root'}: ${said.join('；')}`).toBe(true)
      expect(verdict).toMatchObject({ maker: 'other', contentCode: '' })
      if (!verdict.good) expect(verdict.next).not.toBe('')
    }
    right[expected] += 1
  })

  afterAll(() => {
    const total = (expected: Expected) => bags.filter((bag) => bag.expected === expected).length
    console.log(
      `BagIt conformance suite: ${right.valid} of ${total('valid')} valid bags accepted, ` +
        `${right.warning} of ${total('warning')} told with a warning, ${right.invalid} of ${total('invalid')} invalid refused`,
    )
  })
})
