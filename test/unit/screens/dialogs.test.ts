import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProject, projectRoot } from '../../../src-main/launch/paths.mjs'
import { listFiles } from '../../../src-main/launch/stamp.mjs'

const screens: string[] = listFiles(projectRoot, ['src-renderer']).filter((path: string) => path.endsWith('.tsx'))
const opened = screens.flatMap((path) =>
  [...readFileSync(inProject(path), 'utf8').matchAll(/<(?:Modal|Drawer)\s+(?:data-dialog="([\w-]+)")?/g)].map(
    ([, name]) => ({ path, name }),
  ),
)

test('every dialog begins with its name, by which the walk of all screens knows whether it was there', () => {
  expect(opened.length).toBeGreaterThan(30)
  expect(opened.filter(({ name }) => !name)).toEqual([])
})

test('no two dialogs have one name', () => {
  const names = opened.map(({ name }) => name)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})
