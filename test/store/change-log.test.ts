import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { profile, startInCounty } from './county-fixture'

test('every change leaves what, which and when in the log, in the same transaction, and no contents', async () => {
  const { folder, get, call, close } = await startInCounty()
  const project = await get('project.create', { name: '张三家计调查', year: 2023, catalogCode: 'SW-02' })
  await get('project.save', {
    ...project,
    areas: ['秘密苏木'],
    items: [{ code: 'SW-02', quantity: '3200', unit: '户' }],
  })
  expect(await call('project.save', project)).toMatchObject({ error: { code: 'CONFLICT' } })
  await get('budget.saveVersion', { projectId: project.id, label: '' })
  await get('project.setStatus', { id: project.id, status: 'archived' })
  await get('county.saveProfile', { ...profile, phone: '13900000000' })
  await close()

  const database = new Database(join(folder, 'county.sqlite'), { readonly: true })
  const rows = database.prepare('SELECT * FROM change_log ORDER BY id').all() as Record<string, string>[]
  database.close()
  expect(rows.map(({ action, subject }) => `${action} ${subject}`)).toEqual([
    'create county',
    'create project',
    'save project',
    'create budget_version',
    'status_archived project',
    'save county_profile',
  ])
  expect(rows.every(({ changed_at }) => changed_at === '2023-03-01T02:00:00.000Z')).toBe(true)
  expect(JSON.stringify(rows)).not.toMatch(/张三|秘密|13900000000/)
})
