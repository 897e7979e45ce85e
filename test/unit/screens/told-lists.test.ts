import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProject, projectRoot } from '../../../src-main/launch/paths.mjs'
import { listFiles } from '../../../src-main/launch/stamp.mjs'

const read = (path: string) => readFileSync(inProject(path), 'utf8')
const screens = (listFiles(projectRoot, ['src-renderer']) as string[]).filter((path) => path.endsWith('.tsx'))
/** Tables are read as they stand (lists-in-view.ts); what is drawn otherwise has to tell itself. */
const tells = (path: string) =>
  /useToldList|useWholeList|<ToldTools|<ListTools|<HistoryTools|<PrintedPart/.test(read(path))
const drawn = screens.filter((path) => /<(ul|ol)\b/.test(read(path)))

/** Lists that a list around them tells, by the file of that. */
const toldBy: Record<string, string> = {
  'ui/history-steps': 'undo/history-tools',
  'features/workbench/completeness': 'features/workbench/workbench-screen',
  'features/workbench/money': 'features/workbench/workbench-screen',
  'features/workbench/contract-axis': 'features/workbench/workbench-screen',
  'features/bundle/open-findings': 'features/bundle/submit-panel',
  'features/bundle/papers-to-make': 'features/bundle/submit-panel',
  'features/bundle/unreadable-files': 'features/bundle/submit-panel',
  'features/bundle/gaps': 'features/bundle/submit-panel',
  'features/bundle/material-files': 'features/bundle/stage-checklist',
  'features/contractor/contractor-marks': 'features/contractor/contractor-screen',
  'features/later/supervision': 'features/later/printed-part',
  'ui/finding-list': 'features/bundle/submit-panel',
}

/** What is no list of the office's: choices, ways, hints, questions, legends, and the sheet of a record, which prints itself. */
const none = [
  'project-draft/step-deadlines',
  'records/record-item-sheet',
  'records/record-related',
  'features/delivery/files-picture',
  'features/bundle/stage-deadlines',
  'features/county/county-wizard',
  'features/county/go-over-to-set',
  'features/start/recent-counties',
  'features/start/start-screen',
  'features/project/basics/areas-field',
  'features/project/stage-rail',
  'features/help/help-page',
  'features/help/policy-here',
  'features/help/help-search',
  'features/help/licence-list',
  // Copied whole by a press of its own: no county is open there.
  'features/recovery/trouble-panel',
  'features/confirmations/confirmation-bar',
  'features/papers/inspection-result',
  'features/papers/template-dialog',
  'features/evidence/altered-dialog',
  'features/evidence/many-files',
  'features/evidence/evidence-dialog',
  'features/from-backup/place-list',
  'features/from-backup/not-taken',
  // What an update or a way back brings, before it is decided.
  'features/update/what-comes',
  'features/update/previous-version',
  'close-question',
]
const nameOf = (path: string) => path.replace(/^src-renderer\//, '').replace(/\.tsx$/, '')

test('a list that is drawn as no table is printed and copied, by itself or by the list around it', () => {
  expect(drawn.length).toBeGreaterThan(30)
  const mute = drawn.filter((path) => !tells(path) && !(nameOf(path) in toldBy) && !none.includes(nameOf(path)))
  expect(mute).toEqual([])
})

test.each(Object.entries(toldBy))('%s is told by %s', (_list, by) => {
  expect(tells(`src-renderer/${by}.tsx`)).toBe(true)
})

test('what is named here is there, and drawn as a list', () => {
  const names = drawn.map(nameOf)
  expect([...Object.keys(toldBy), ...none].filter((name) => !names.includes(name))).toEqual([])
})
