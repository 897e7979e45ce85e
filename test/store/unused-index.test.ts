import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { countingIds, startBackend, startInCounty } from './county-fixture'
import { makeOlder } from './older-county'

test('without the index over what is undone a county of before still tells which step was taken back', async () => {
  const backend = await startInCounty()
  const { id, revision, body } = await backend.get('record.create', { kind: 'training', ownerId: '2023', body: null })
  await backend.get('record.save', { id, revision, body: { ...body, name: '培训' } })
  const steps = async ({ get }: Pick<typeof backend, 'get'>) =>
    (await get('history.list', { recordId: id, before: null, limit: 9 })).steps
  await backend.get('history.undo', (await steps(backend))[0]!.stamp)
  const before = await steps(backend)
  expect(before.map(({ act, undone }) => [act, undone])).toEqual([
    ['undo', false],
    ['do', true],
    ['do', false],
  ])
  await backend.close()
  const file = join(backend.folder, 'county.sqlite')
  makeOlder(file, 300)
  const indexes = () => {
    const database = connect(file, { readonly: true })
    const names = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'changes'`)
    const found = names.pluck().all()
    database.close()
    return found
  }
  expect(indexes()).toContain('changes_by_undone')
  const now = startBackend({ newId: countingIds('new') })
  await now.get('county.open', { folder: backend.folder })
  expect(await steps(now)).toEqual(before)
  await now.close()
  expect(indexes()).not.toContain('changes_by_undone')
  expect(indexes()).toEqual(expect.arrayContaining(['changes_by_time', 'changes_by_record']))
})
