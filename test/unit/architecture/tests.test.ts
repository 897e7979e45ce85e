import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProject, projectRoot } from '../../../src-main/launch/paths.mjs'
import { listFiles } from '../../../src-main/launch/stamp.mjs'

const sources: string[] = listFiles(projectRoot, ['src-main', 'src-renderer', 'src-shared', 'test']).filter(
  (path: string) => /\.(ts|tsx|mjs|css)$/.test(path),
)
const textOf = (path: string) => readFileSync(inProject(path), 'utf8')

/** Lists of words and cases: they are read, not followed. */
const data = ['src-shared/error-texts.ts', 'test/fixtures/purchase-names.ts', 'test/fixtures/vague-texts.ts']

test('no file is longer than 300 lines but for data', () => {
  const long = sources.filter((path) => textOf(path).split('\n').length - 1 > 300)
  expect(long).toEqual(data)
})

/** Files of a worker share their modules: such a hook would be heard for the first of them alone. */
test('no module that tests share has hooks of its own', () => {
  const shared = sources.filter((path) => path.startsWith('test/') && !path.endsWith('.test.ts'))
  const hooks = shared.filter((path) => /^(before|after)(Each|All)\(/m.test(textOf(path)))
  expect(hooks).toEqual(['test/clear-away.ts'])
})
