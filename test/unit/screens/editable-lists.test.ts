import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProject, projectRoot } from '../../../src-main/launch/paths.mjs'
import { listFiles } from '../../../src-main/launch/stamp.mjs'

const screens = (listFiles(projectRoot, ['src-renderer']) as string[])
  .filter((path) => path.endsWith('.tsx'))
  .map((path) => ({ path, text: readFileSync(inProject(path), 'utf8') }))
const withRows = screens.filter(({ text }) => text.includes('<AddRows'))

test('every list whose rows are typed takes a range from WPS', () => {
  expect(withRows.length).toBeGreaterThan(7)
  const refusing = withRows.filter(({ text }) => !text.includes('onPaste={fillCells}'))
  expect(refusing.map(({ path }) => path)).toEqual([])
})

/** Rows that go by themselves but are not typed: a file, a contract's own texts, what belongs to a kind of its own. */
const otherRows = [
  'ui/delete-row',
  'ui/add-rows',
  'bundle/stage-checklist',
  'contractor/contractor-screen',
  'evidence/removed-materials',
  'projects/projects-screen',
  'actions/action-button',
]

test('rows are added by the button that knows how many there may be', () => {
  const others = screens.filter(({ text }) => text.includes('data-add-row')).map(({ path }) => path)
  expect(others.filter((path) => !otherRows.some((known) => path.includes(known)))).toEqual([])
})
