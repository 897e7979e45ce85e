import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { canMount, smallDisk } from '../faults/odd-folders'
import { type Office, officeWithClock } from './backup-fixture'
import { temporaryFolder } from './county-fixture'

/** What this county has at the place. */
const at = (place: string) => join(place, readdirSync(place).find((name) => name.startsWith('购服通备份'))!)
const choose = (office: Office, folder: string) => office.get('backup.setPlace', { folder })

describe('a second place', () => {
  test('gets the same backup with its files, by the very bytes', async () => {
    const office = await officeWithClock()
    const { sha256 } = await office.addFile('照片.txt')
    const place = temporaryFolder()
    await choose(office, place)
    const { made } = await office.make('close')
    const copy = readFileSync(join(at(place), `${made!.name}.sqlite`))
    expect(copy.equals(readFileSync(join(office.home, `${made!.name}.sqlite`)))).toBe(true)
    expect(readFileSync(join(at(place), 'evidence', sha256.slice(0, 2), sha256), 'utf8')).toBe('内容 照片.txt')
    expect(await office.get('backup.list', null)).toMatchObject([{ where: ['home', 'place'] }])
  })

  test('that is not there is no failure; once it is there again it gets what was made meanwhile', async () => {
    const office = await officeWithClock()
    const place = join(temporaryFolder(), 'U盘')
    await choose(office, place)
    expect(await office.make('close')).toMatchObject({ place: null, made: { kind: 'close' } })
    expect((await office.get('backup.standing', null)).facts.place).toBe('away')
    renameSync(temporaryFolder(), place)
    expect(await office.make('auto')).toMatchObject({ made: null, why: 'unchanged', place: { error: null } })
    expect((await office.get('backup.list', null))[0]!.where).toEqual(['home', 'place'])
  })

  test('where it fails the backup at home stands, and why is told', async () => {
    const office = await officeWithClock()
    const place = temporaryFolder()
    await choose(office, place)
    await office.make('close')
    // A file stands where the folder of the county was.
    const own = at(place)
    renameSync(own, `${own} alt`)
    writeFileSync(own, '')
    await office.rename('乙项目')
    const { made, place: told } = await office.make('close')
    expect(made).not.toBeNull()
    expect(told!.error).not.toBeNull()
  })

  test('is never inside the county, and what lies there stays when it is given up', async () => {
    const office = await officeWithClock()
    expect(await office.call('backup.setPlace', { folder: join(office.folder, '里面') })).toMatchObject({ ok: false })
    const place = temporaryFolder()
    await choose(office, place)
    const { made } = await office.make('close')
    await office.get('backup.dropPlace', null)
    expect(existsSync(join(at(place), `${made!.name}.sqlite`))).toBe(true)
    expect(await office.get('backup.list', null)).toMatchObject([{ where: ['home'] }])
  })

  test.each([
    ['into the county', ''],
    ['into a folder of it', '/备份'],
  ])('is not chosen through a link that leads %s', async (_where, below) => {
    const office = await officeWithClock()
    mkdirSync(office.home, { recursive: true })
    const link = join(temporaryFolder(), '链接')
    symlinkSync(`${office.folder}${below}`, link, 'junction')
    for (const folder of [link, join(link, '里面')]) {
      const refused = await office.call('backup.setPlace', { folder })
      expect(refused).toMatchObject({
        error: { params: { detail: expect.stringContaining('不能放在旗县自己的文件夹里') } },
      })
    }
    expect((await office.get('backup.standing', null)).facts.place).toBe('none')
  })

  test('on the very disk of the county is no other disk', async () => {
    const office = await officeWithClock()
    await choose(office, temporaryFolder())
    await office.make('close')
    expect((await office.get('backup.standing', null)).facts).toMatchObject({ place: 'same-disk', outsideAt: null })
  })
})

describe.runIf(canMount)('a second place on another disk', () => {
  test('ends the warning of eight days, and is remembered while it is away', async () => {
    const office = await officeWithClock()
    await office.make('close')
    office.pass(8 * 24)
    await office.rename('乙项目')
    expect((await office.get('backup.standing', null)).tone).toBe('bad')
    await choose(office, smallDisk(64 * 1024 ** 2))
    expect((await office.make('close')).place).toEqual({ error: null })
    expect(await office.get('backup.standing', null)).toMatchObject({
      tone: 'good',
      facts: { place: 'there', outsideIsNewest: true },
    })
  })

  test('that is full leaves what lies there as it was, and says so', async () => {
    const office = await officeWithClock()
    const disk = smallDisk(1024 * 1024)
    await choose(office, disk)
    await office.make('close')
    const before = readdirSync(at(disk))
    writeFileSync(join(disk, 'rest'), Buffer.alloc(400 * 1024))
    await office.addFile('录像.txt', 'x'.repeat(600 * 1024))
    expect((await office.make('close')).place!.error).toMatchObject({ code: 'DISK_FULL' })
    expect(readdirSync(at(disk)).filter((name) => before.includes(name))).toEqual(before)
    expect(readdirSync(at(disk)).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})
