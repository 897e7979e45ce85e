import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { countyHistory, yearHistory } from '#shared/history/history-ids'
import { countingIds, startBackend } from './county-fixture'
import { makeOlder } from './older-county'

const id = 'sample-2023-jiadiao'

/** The example with a record, as version 80 left it: its projects noted in the log without values alone. */
async function countyOfVersion80() {
  const backend = startBackend()
  const { folder } = await backend.get('county.createSample', null)
  const meeting = await backend.get('record.create', { kind: 'special-meeting', ownerId: '2023', body: null })
  const project = await backend.get('project.get', { id })
  const state = await backend.get('county.current', null)
  await backend.close()
  const file = join(folder, 'county.sqlite')
  makeOlder(file, 80)
  const database = connect(file)
  const note = database.prepare('INSERT INTO change_log (changed_at, action, subject, subject_id) VALUES (?, ?, ?, ?)')
  for (const [minute, action, subject, subjectId] of [
    ['00:00', 'create', 'county', '150825'],
    ['00:01', 'save', 'year_parameters', '2023'],
    ['01:00', 'import', 'project', id],
    ['01:10', 'save', 'project', id],
    ['01:20', 'save', 'project', id],
    ['01:45', 'save', 'project', id],
    ['03:00', 'save', 'project', id],
    ['03:01', 'status_archived', 'project', id],
  ] as const)
    note.run(`2023-02-01T${minute}:00.000Z`, action, subject, subjectId)
  database.exec(`DELETE FROM this_device`)
  database.close()
  return { folder, project, state, meeting }
}

test('a county of version 80 opens with everything in it; what was noted then is read behind the new history', async () => {
  const { folder, project, state, meeting } = await countyOfVersion80()
  const backend = startBackend({ newId: countingIds('new') })
  await backend.get('county.open', { folder })
  expect(await backend.get('project.get', { id })).toEqual(project)
  expect(await backend.get('county.current', null)).toEqual(state)
  expect(await backend.get('record.get', { id: meeting.id })).toEqual(meeting)

  await backend.get('project.save', { ...project, budgetDocumentNumber: '乌财预〔2023〕9号' })
  const historyOf = async (recordId: string) =>
    (await backend.get('history.list', { recordId, before: null, limit: 50 })).steps
  const steps = await historyOf(id)
  const noted = steps.filter(({ stamp }) => stamp.device === 'change_log')
  expect(steps[0]).toMatchObject({ title: '填写项目', undoable: true })
  expect(noted.map(({ title, at, undoable }) => [title, at.slice(11, 16), undoable])).toEqual([
    ['归档', '03:01', false],
    ['填写', '03:00', false],
    ['填写', '01:45', false],
    ['导入材料包', '01:00', false],
  ])
  expect((await historyOf(countyHistory)).at(-1)).toMatchObject({ title: '新建' })
  expect((await historyOf(yearHistory(2023))).at(-1)).toMatchObject({ title: '填写' })
  await backend.get('history.undo', steps[0]!.stamp)
  expect(await backend.get('project.get', { id })).toMatchObject({ budgetDocumentNumber: project.budgetDocumentNumber })
  await backend.close()

  const database = connect(join(folder, 'county.sqlite'))
  expect(() => database.exec(`INSERT INTO change_log VALUES (NULL, '', '', '', '', NULL)`)).toThrow('closed')
  expect(() => database.exec('DELETE FROM change_log')).toThrow('append-only')
  database.close()
})
