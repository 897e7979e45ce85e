import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { pagePath, procedurePage } from '#main/procedure-page'

const root = resolve(import.meta.dirname, '../../..')

test('docs/procedure.md says what the tables say; `npm run procedure` draws it anew', () => {
  expect(readFileSync(join(root, pagePath), 'utf8')).toBe(procedurePage(root))
})
