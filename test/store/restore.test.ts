import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { officeWithClock } from './backup-fixture'
import { contentOf } from './county-content'
import { startBackend, temporaryFolder } from './county-fixture'

/** Backed up as it was; then a file more, a project more, and a name altered. */
async function officeThatWentOn() {
  const office = await officeWithClock()
  await office.addFile('照片.txt')
  const { name } = (await office.make('manual')).made!
  const then = contentOf(office.folder)
  office.pass(1)
  await office.rename('改坏了')
  await office.get('project.create', { name: '丙项目', year: 2023, catalogCode: 'SW-02' })
  const folder = await office.get('backup.proposeFolder', { name })
  const restore = () => office.call('backup.restore', { name, from: 'home', folder, jobId: 'r' })
  return { ...office, name, then, target: folder, restore }
}

function turnOneBit(path: string): void {
  const bytes = readFileSync(path)
  bytes[bytes.length - 100]! ^= 1
  writeFileSync(path, bytes)
}

describe('a restore that comes to nothing', () => {
  test('takes the folder away that it has made, with those above it', async () => {
    const office = await officeThatWentOn()
    turnOneBit(join(office.home, `${office.name}.sqlite`))
    const above = join(temporaryFolder(), '购服通')
    const asked = { name: office.name, from: 'home', folder: join(above, '某旗 恢复'), jobId: 'r' } as const
    expect(await office.call('backup.restore', asked)).toMatchObject({ error: { code: 'BACKUP_DAMAGED' } })
    expect(existsSync(above)).toBe(false)
  })

  test('left off by the clerk too', async () => {
    const office = await officeThatWentOn()
    const restoring = office.restore()
    const stop = office.on((event) => event === 'job' && void office.call('job.cancel', { jobId: 'r' }))
    await office.call('job.cancel', { jobId: 'r' })
    expect(await restoring).toMatchObject({ error: { code: 'CANCELLED' } })
    stop()
    expect(existsSync(office.target)).toBe(false)
  })

  test('leaves an empty folder that was there before', async () => {
    const office = await officeThatWentOn()
    rmSync(join(office.home, `${office.name}.sqlite`))
    const folder = temporaryFolder()
    const asked = { name: office.name, from: 'home', folder, jobId: 'r' } as const
    expect(await office.call('backup.restore', asked)).toMatchObject({ ok: false })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a backup is restored', () => {
  test('into a new folder, as it was, with its files; the county that is open stays as it is', async () => {
    const office = await officeThatWentOn()
    const now = contentOf(office.folder)
    expect(await office.restore()).toEqual({ ok: true, value: { folder: office.target, missing: 0 } })
    expect(contentOf(office.folder)).toEqual(now)
    expect(contentOf(office.target)).toEqual(office.then)
    await office.get('county.open', { folder: office.target })
    const [file] = await office.get('evidence.list', { projectId: office.projectId })
    const { bytes } = await office.get('file.read', { of: 'evidence', id: file!.id })
    expect(new TextDecoder().decode(bytes)).toBe('内容 照片.txt')
  })

  test('after the present state was backed up for good', async () => {
    const office = await officeThatWentOn()
    await office.restore()
    expect(await office.get('backup.list', null)).toMatchObject([{ kind: 'before-restore' }, { name: office.name }])
  })

  test('and makes none by itself until the clerk has confirmed it, wherever it is opened', async () => {
    const office = await officeThatWentOn()
    await office.restore()
    await office.close()
    const elsewhere = startBackend()
    await elsewhere.get('county.open', { folder: office.target })
    expect(await elsewhere.get('backup.make', { kind: 'close', jobId: 'b' })).toMatchObject({
      made: null,
      why: 'paused',
    })
    expect((await elsewhere.get('backup.standing', null)).facts.paused).toBe(true)
    expect((await elsewhere.get('backup.confirm', null)).facts.paused).toBe(false)
    expect((await elsewhere.get('backup.make', { kind: 'close', jobId: 'b' })).made).not.toBeNull()
  })

  test('with a file that the pool has lost from the county itself; one that is nowhere is counted', async () => {
    const office = await officeThatWentOn()
    await office.restore()
    const pool = join(office.home, 'evidence')
    const missing = async (into: string) => {
      const { name } = office
      rmSync(pool, { recursive: true, force: true })
      return (await office.get('backup.restore', { name, from: 'home', folder: into, jobId: 'r' })).missing
    }
    expect(await missing(`${office.target} 2`)).toBe(0)
    rmSync(join(office.folder, 'evidence'), { recursive: true })
    expect(await missing(`${office.target} 3`)).toBe(1)
  })

  test('never over what is there, nor into the county', async () => {
    const office = await officeThatWentOn()
    const { name, folder } = office
    const into = (target: string) => office.call('backup.restore', { name, from: 'home', folder: target, jobId: 'r' })
    expect(await into(folder)).toMatchObject({ ok: false })
    expect(await into(join(folder, '里面'))).toMatchObject({ ok: false })
    await office.restore()
    expect(await office.restore()).toMatchObject({ error: { code: 'COUNTY_EXISTS' } })
  })

  test('not at all where one byte of it is another: no county is made of it', async () => {
    const office = await officeThatWentOn()
    turnOneBit(join(office.home, `${office.name}.sqlite`))
    expect(await office.restore()).toMatchObject({ error: { code: 'BACKUP_DAMAGED' } })
    expect(existsSync(office.target)).toBe(false)
  })
})

test('what would be lost against today is told before: changes, projects begun since, and counts that differ', async () => {
  const office = await officeThatWentOn()
  const lost = await office.get('backup.compare', { name: office.name, from: 'home' })
  expect(lost).toMatchObject({ projects: ['丙项目'], counts: [{ what: '项目', backedUp: 1, now: 2 }] })
  expect(lost.changes).toBeGreaterThan(1)
})
