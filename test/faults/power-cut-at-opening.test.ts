import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { startBackend, startInCounty, temporaryFolder } from '../store/county-fixture'

// What a power cut leaves of a county's log and of the side file that says whose it is, in the moments in which one is written and the
// other not yet. `campaign:torn` builds all of them; these had been refused.

/** A copy as the disk has it while the county is open. */
async function openCounty() {
  const office = await startInCounty()
  await office.get('project.create', { name: '甲', year: 2023, catalogCode: 'SW-02' })
  const folder = join(temporaryFolder(), '旗县')
  cpSync(office.folder, folder, { recursive: true })
  return { office, folder, side: join(folder, 'county.session'), log: join(folder, 'county.sqlite-wal') }
}

async function projectsIn(folder: string): Promise<string[]> {
  const { get } = startBackend()
  await get('county.open', { folder })
  return (await get('project.list', { status: 'active' })).map(({ name }) => name)
}

test('closing empties the side file and leaves it there, so that its name is an old one when the next log is begun', async () => {
  const { office } = await openCounty()
  await office.close()
  expect(readFileSync(join(office.folder, 'county.session'), 'utf8')).toBe('')
  expect(existsSync(join(office.folder, 'county.sqlite-wal'))).toBe(false)
  expect(await projectsIn(office.folder)).toEqual(['甲'])
})

test.each([
  ['the mark before', (mark: string) => `${mark} new`],
  ['the new one', (mark: string) => `before ${mark}`],
])('while it is opened the side file names two marks: a log beside a file with %s is its own', async (_, text) => {
  const { folder, side } = await openCounty()
  writeFileSync(side, text(readFileSync(side, 'utf8')))
  expect(await projectsIn(folder)).toEqual(['甲'])
})

test('while it is opened no log is missed: there may be none yet', async () => {
  const { office } = await openCounty()
  await office.close()
  const database = connect(join(office.folder, 'county.sqlite'))
  const mark = database.prepare('SELECT mark FROM session_mark').pluck().get()
  database.close()
  writeFileSync(join(office.folder, 'county.session'), `${mark} new`)
  expect(await projectsIn(office.folder)).toEqual(['甲'])
})

test('a log of which nothing but a torn header is there holds nothing', async () => {
  const { office } = await openCounty()
  await office.close()
  writeFileSync(join(office.folder, 'county.sqlite-wal'), Buffer.alloc(32))
  expect(await projectsIn(office.folder)).toEqual(['甲'])
})
