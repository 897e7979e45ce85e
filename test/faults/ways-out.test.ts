import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { describeError, type ErrorCode } from '#shared/errors'
import { type TroubleCode, troubles } from '#shared/recovery/ways-out'
import { officeWithClock } from '../store/backup-fixture'
import { contentOf } from '../store/county-content'
import { startBackend, startInCounty, temporaryFolder } from '../store/county-fixture'
import { closedCounty } from './county-to-refuse'
import { cutInHalf, damage, photograph } from './damage'
import { fillDisk } from './fill-disk'
import { canMount, smallDisk } from './odd-folders'

/** Backed up, gone on with, closed, and then cut short. */
async function brokenOffice() {
  const office = await officeWithClock()
  await office.addFile('照片.txt')
  const { name } = (await office.make('manual')).made!
  const then = contentOf(office.folder)
  await office.close()
  damage(join(office.folder, 'county.sqlite'), cutInHalf)
  return { ...office, name, then, again: startBackend({ userDataFolder: office.userDataFolder }) }
}

describe('a county that cannot be opened', () => {
  test.each(Object.entries(troubles))('%s has a way on, and none says to delete', (code, { ways, title }) => {
    expect(ways.length).toBeGreaterThan(1)
    expect(title).not.toBe('')
    const { what, safe, next } = describeError({ code: code as ErrorCode, params: {} })
    expect(what + safe + next).not.toMatch(/(?<!不要)删除/)
  })

  test('shows its backups from the start screen, and one is restored beside it; the damaged folder stays as it is', async () => {
    const { folder, name, then, again } = await brokenOffice()
    const before = photograph(folder)
    const { backups, into } = await again.get('recovery.look', { folder })
    expect(backups).toMatchObject([{ name, where: ['home'] }])
    await again.get('recovery.restore', { folder, name, from: 'home', into, jobId: 'r' })
    expect(contentOf(into)).toEqual(then)
    expect(photograph(folder)).toEqual(before)
    expect((await again.get('county.open', { folder: into })).folder).toBe(into)
  })

  test('shows those of its second place also where its own folder is gone', async () => {
    const office = await officeWithClock()
    const place = temporaryFolder()
    await office.get('backup.setPlace', { folder: place })
    const { name } = (await office.make('manual')).made!
    await office.close()
    rmSync(office.folder, { recursive: true })
    const again = startBackend({ userDataFolder: office.userDataFolder })
    const { folder } = office
    expect(await again.call('county.open', { folder })).toMatchObject({ error: { code: 'COUNTY_NOT_FOUND' } })
    const { backups, into } = await again.get('recovery.look', { folder })
    expect(backups).toMatchObject([{ name, where: ['place'] }])
    await again.get('recovery.restore', { folder, name, from: 'place', into, jobId: 'r' })
    await again.get('county.open', { folder: into })
  })

  test('a place that cannot be used is told as that: below a file, a file, within the county, a folder in use', async () => {
    const { folder, name, again } = await brokenOffice()
    const other = temporaryFolder()
    writeFileSync(join(other, 'file'), 'x')
    for (const [into, code] of [
      [join(other, 'file'), 'FOLDER_IS_FILE'],
      [join(other, 'file', 'below'), 'FOLDER_IS_FILE'],
      [join(folder, '里面'), 'PLACE_REFUSED'],
      [other, 'PLACE_REFUSED'],
    ] as const) {
      const done = await again.call('recovery.restore', { folder, name, from: 'home', into, jobId: 'r' })
      expect([into, done]).toMatchObject([into, { error: { code } }])
    }
    expect(readdirSync(other)).toEqual(['file'])
    const opened = await again.call('county.open', { folder: join(other, 'file', 'below') })
    expect(opened).toMatchObject({ error: { code: 'COUNTY_NOT_FOUND' } })
  })

  test('is looked at line by line, and nothing of it is changed', async () => {
    const { folder, again } = await brokenOffice()
    const before = photograph(folder)
    const findings = await again.get('recovery.diagnose', { folder })
    expect(findings.find(({ what }) => what === '内容检查')).toMatchObject({ tone: 'bad' })
    expect(findings.find(({ what }) => what === '备份')?.says).toContain('找到 1 份')
    expect(photograph(folder)).toEqual(before)
  })
})

describe('what stands in the way is put aside under another name, and the county opens', () => {
  async function standingInTheWay(code: TroubleCode): Promise<string> {
    const office = await startInCounty()
    await office.get('project.create', { name: '原', year: 2023, catalogCode: 'SW-02' })
    const folder = join(temporaryFolder(), '旗县')
    if (code === 'DB_LOG_MISSING') {
      cpSync(office.folder, folder, { recursive: true })
      rmSync(join(folder, 'county.sqlite-wal'))
      return folder
    }
    await office.close()
    cpSync(office.folder, folder, { recursive: true })
    writeFileSync(join(folder, code === 'LOCK_DAMAGED' ? 'county.lock' : 'county.sqlite-wal'), Buffer.alloc(9000, 7))
    return folder
  }

  test.each(['DB_LOG_MISSING', 'DB_LOG_FOREIGN', 'LOCK_DAMAGED'] as const)('%s', async (code) => {
    const folder = await standingInTheWay(code)
    const backend = startBackend()
    expect(await backend.call('county.open', { folder })).toMatchObject({ error: { code } })
    const { names } = await backend.get('recovery.setAside', { folder, of: code })
    expect(names.every((name) => existsSync(join(folder, name)))).toBe(true)
    expect(names.length).toBeGreaterThan(0)
    await backend.get('county.open', { folder })
  })

  test.each([
    ['county.session', 'folder'],
    ['county.lock', 'folder'],
    ['备份', 'file'],
    ['evidence', 'file'],
    ['templates', 'file'],
    ['backups', 'file'],
  ])('%s being a %s, told by its name', async (name, sort) => {
    const { folder } = await closedCounty()
    const path = join(folder, name)
    rmSync(path, { recursive: true, force: true })
    if (sort === 'folder') mkdirSync(join(path, '里面'), { recursive: true })
    else writeFileSync(path, '里面')
    const backend = startBackend()
    const told = { code: 'COUNTY_WRONG_SORT', params: { name, path } }
    expect(await backend.call('county.open', { folder })).toMatchObject({ error: told })
    await backend.get('county.open', { folder, readOnly: true })
    await backend.get('county.close', null)
    const { names } = await backend.get('recovery.setAside', { folder, of: 'COUNTY_WRONG_SORT' })
    expect(names).toEqual([expect.stringContaining(`${name}.移走`)])
    const aside = join(folder, names[0]!)
    expect(sort === 'folder' ? existsSync(join(aside, '里面')) : readFileSync(aside, 'utf8')).toBe(
      sort === 'folder' || '里面',
    )
    await backend.get('county.open', { folder })
    await backend.get('backup.make', { kind: 'manual', jobId: 'b' })
  })

  test.each(['county.session', 'county.lock'])('%s being an empty folder makes room by itself', async (name) => {
    const { folder } = await closedCounty()
    rmSync(join(folder, name))
    mkdirSync(join(folder, name))
    await startBackend().get('county.open', { folder })
    expect(statSync(join(folder, name)).isFile()).toBe(true)
  })

  test('never while another has the county open', async () => {
    const { folder } = await startInCounty()
    const done = await startBackend().call('recovery.setAside', { folder, of: 'DB_LOG_FOREIGN' })
    expect(done).toMatchObject({ error: { code: 'COUNTY_LOCKED' } })
    expect(readdirSync(folder).filter((name) => name.includes('移走'))).toEqual([])
  })
})

test.runIf(canMount)(
  'a county on a full disk is refused; its backup is restored elsewhere, and it can be looked at',
  async () => {
    const office = await officeWithClock()
    await office.make('manual')
    await office.close()
    const disk = smallDisk(4 * 1024 * 1024)
    const folder = join(disk, '旗县')
    cpSync(office.folder, folder, { recursive: true })
    fillDisk(join(disk, 'rest'))
    const backend = startBackend()
    expect(await backend.call('county.open', { folder })).toMatchObject({ error: { code: 'DISK_FULL' } })
    const { backups, into } = await backend.get('recovery.look', { folder })
    expect(into.startsWith(disk)).toBe(false)
    await backend.get('recovery.restore', { folder, name: backups[0]!.name, from: 'home', into, jobId: 'r' })
    await backend.get('county.open', { folder, readOnly: true })
  },
)
