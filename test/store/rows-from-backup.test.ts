import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { alterBeneath } from './alter-beneath'
import { officeWithClock } from './backup-fixture'
import { startBackend } from './county-fixture'

/** A county that was backed up, with `later` done after that, then closed, altered by `sql` and opened again. */
async function alteredOffice(
  sql: string,
  later: (office: Awaited<ReturnType<typeof officeWithClock>>) => unknown = () => {},
) {
  const office = await officeWithClock()
  await office.addFile('照片.txt')
  await office.make('manual')
  await later(office)
  const before = await office.get('project.get', { id: office.projectId })
  await office.close()
  alterBeneath(join(office.folder, 'county.sqlite'), sql)
  const { get, call } = startBackend()
  await get('county.open', { folder: office.folder })
  return { get, call, before, projectId: office.projectId }
}

const bringBack = ({ get }: Awaited<ReturnType<typeof alteredOffice>>) => get('checkUp.bringBackRows', { jobId: 'm' })

describe('a row that is not as it was saved comes back from a backup', () => {
  test('where the very row is in it, to the last sign', async () => {
    const office = await alteredOffice(`UPDATE projects SET name = '别的', body = replace(body, '2023', '2024')`)
    expect(await bringBack(office)).toEqual({ back: 1, left: 0 })
    expect(await office.get('project.get', { id: office.projectId })).toEqual(office.before)
    expect(await office.get('checkUp.altered', null)).toEqual([])
  })

  test('also where nothing may be written over', async () => {
    const office = await alteredOffice(
      `UPDATE evidence_files SET sha256 = '${'0'.repeat(64)}'; UPDATE changes SET who = '别人' WHERE seq = 1`,
    )
    expect(await bringBack(office)).toEqual({ back: 2, left: 0 })
  })

  test('and where its digest alone was altered', async () => {
    const office = await alteredOffice(`UPDATE projects SET digest = replace(digest, substr(digest, 1, 1), '-')`)
    expect(await bringBack(office)).toEqual({ back: 1, left: 0 })
  })

  test('not where it was saved again after the backup: nothing that was done since is lost without a word', async () => {
    const office = await alteredOffice(`UPDATE projects SET name = '别的'`, ({ get, projectId }) =>
      get('project.setStatus', { id: projectId, status: 'archived' }),
    )
    expect(await bringBack(office)).toEqual({ back: 0, left: 1 })
    expect(await office.call('project.get', { id: office.projectId })).toMatchObject({ error: { code: 'ROW_ALTERED' } })
  })

  test('and the county is whole behind it: it opens as any other', async () => {
    const office = await alteredOffice(`UPDATE projects SET name = '别的'`)
    await bringBack(office)
    const { folder } = (await office.get('county.current', null))!
    await office.get('county.close', null)
    expect(await office.call('county.open', { folder })).toMatchObject({ ok: true })
  })
})
