import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { type CheckUpReport, worstOf } from '#shared/check-up/check-up'
import { refusedReadOnly } from '#shared/ipc/reading-channels'
import { type Office, officeWithClock } from './backup-fixture'

const run = async ({ get }: Office) => (await get('checkUp.run', { jobId: 'c', auto: false }))!
const of = ({ results }: CheckUpReport, id: string) => results.find((one) => one.id === id)!

/** A county with two files, backed up. */
async function office() {
  const one = await officeWithClock()
  const files = [await one.addFile('照片.txt'), await one.addFile('台账.txt')].flat()
  const made = await one.make('manual')
  const evidence = await one.get('evidence.list', { projectId: one.projectId })
  const pathOf = (at: number) => {
    const { sha256 } = evidence[at]!
    return join(one.folder, 'evidence', sha256.slice(0, 2), sha256)
  }
  return { ...one, files, made, evidence, pathOf }
}

/** Long enough there that nothing is just about to name it. */
function putStray(folder: string, digest: string): string {
  const path = join(folder, 'evidence', digest.slice(0, 2), digest)
  mkdirSync(join(folder, 'evidence', digest.slice(0, 2)), { recursive: true })
  writeFileSync(path, '没有登记')
  utimesSync(path, 1_600_000_000, 1_600_000_000)
  return path
}

describe('体检 of a county', () => {
  test('in which all is well says of each thing that it is', async () => {
    const report = await run(await office())
    const told = report.results.filter(({ id }) => id !== 'space').map(({ id, tone }) => [id, tone])
    expect(told).toEqual([
      ['database', 'good'],
      ['rows', 'good'],
      ['stored-files', 'good'],
      ['strays', 'good'],
      ['backups', 'good'],
      ['numbers-key', 'good'],
      ['clock', 'good'],
    ])
    expect(of(report, 'stored-files').says).toMatch(/^2 个文件/)
  })

  test('finds a file whose bytes were altered and one that is gone, and brings both back from the backup', async () => {
    const one = await office()
    rmSync(one.pathOf(0))
    writeFileSync(one.pathOf(1), '改过的')
    const report = await run(one)
    expect(of(report, 'stored-files')).toMatchObject({ tone: 'bad', says: expect.stringContaining('1 份找不到、1 份') })
    expect(report.altered.map(({ how }) => how).toSorted()).toEqual(['altered', 'gone'])
    expect(await one.get('checkUp.bringBack', { jobId: 'm' })).toEqual({ back: 2, left: 0 })
    expect(of(await run(one), 'stored-files').tone).toBe('good')
  })

  test('finds a file whose name a folder has taken; it comes back from the backup, and the folder is put aside', async () => {
    const one = await office()
    rmSync(one.pathOf(0))
    mkdirSync(join(one.pathOf(0), '里面'), { recursive: true })
    expect(await one.call('file.read', { of: 'evidence', id: one.evidence[0]!.id })).toMatchObject({
      error: { code: 'FILE_DAMAGED' },
    })
    expect(of(await run(one), 'stored-files').says).toBe('2 个文件里，有 1 份内容与登记时不一致。')
    expect(await one.get('checkUp.bringBack', { jobId: 'm' })).toEqual({ back: 1, left: 0 })
    expect(of(await run(one), 'stored-files').tone).toBe('good')
    const beside = readdirSync(dirname(one.pathOf(0))).find((name) => name.includes('.移走 '))!
    expect(existsSync(join(dirname(one.pathOf(0)), beside, '里面'))).toBe(true)
  })

  test('a file whose name a folder has taken is mended by the file of the clerk as well', async () => {
    const one = await office()
    rmSync(one.pathOf(0))
    mkdirSync(one.pathOf(0))
    await run(one)
    const { sha256, fileName } = one.evidence[0]!
    const path = join(one.documentsFolder, fileName)
    expect(await one.get('stored.heal', { path, wanted: [sha256] })).toEqual([sha256])
    expect(of(await run(one), 'stored-files').tone).toBe('good')
  })

  test('what no backup holds either is told as left', async () => {
    const one = await office()
    rmSync(join(one.home, 'evidence'), { recursive: true })
    rmSync(one.pathOf(0))
    await run(one)
    expect(await one.get('checkUp.bringBack', { jobId: 'm' })).toEqual({ back: 0, left: 1 })
  })

  test('a damaged file of the pool is put nowhere', async () => {
    const one = await office()
    const { sha256 } = (await one.get('evidence.list', { projectId: one.projectId }))[0]!
    rmSync(one.pathOf(0))
    writeFileSync(join(one.home, 'evidence', sha256.slice(0, 2), sha256), '坏的')
    await run(one)
    expect(await one.get('checkUp.bringBack', { jobId: 'm' })).toEqual({ back: 0, left: 1 })
    expect(existsSync(one.pathOf(0))).toBe(false)
  })

  test('finds files that nothing names, and puts them aside without deleting any', async () => {
    const one = await office()
    const stray = putStray(one.folder, 'ab'.repeat(32))
    expect(of(await run(one), 'strays')).toMatchObject({ tone: 'mind', says: expect.stringContaining('1 个文件') })
    const { files, folder } = await one.get('checkUp.putAside', null)
    expect(files).toBe(1)
    expect(existsSync(stray)).toBe(false)
    expect(readdirSync(folder)).toEqual(['ab'.repeat(32)])
    expect(of(await run(one), 'strays').tone).toBe('good')
  })

  test('a file that only the history names is no stray: undo would want it', async () => {
    const one = await office()
    const [first] = await one.get('evidence.list', { projectId: one.projectId })
    await one.get('evidence.setRemoved', { id: first!.id, removed: true })
    utimesSync(one.pathOf(0), 1_600_000_000, 1_600_000_000)
    expect(of(await run(one), 'strays').tone).toBe('good')
  })

  test('finds a row that belongs to nothing', async () => {
    const one = await office()
    const database = connect(join(one.folder, 'county.sqlite'))
    database.pragma('foreign_keys = OFF')
    database.exec(`INSERT INTO grants VALUES (2099, 'x', 0, 'central', 2022, 1, '', 1, NULL)`)
    database.close()
    const report = await run(one)
    expect(of(report, 'database')).toMatchObject({ tone: 'bad', mends: ['show-backups', 'back-up'] })
  })

  test('finds a clock that went back, and a county that was never backed up', async () => {
    const one = await officeWithClock()
    expect(of(await run(one), 'backups').tone).toBe('bad')
    one.pass(-48)
    expect(of(await run(one), 'clock').tone).toBe('bad')
  })

  test('is kept on this computer without the names of files, for the next start', async () => {
    const one = await office()
    rmSync(one.pathOf(0))
    const report = await run(one)
    expect(worstOf(report.results)).toBe('bad')
    expect(await one.get('checkUp.last', null)).toEqual({ ...report, altered: [] })
  })

  test('is made by itself a month after the county was begun, then once a month', async () => {
    const one = await office()
    const auto = () => one.get('checkUp.run', { jobId: 'a', auto: true })
    expect(await auto()).toBeNull()
    one.pass(30 * 24)
    expect(await auto()).not.toBeNull()
    one.pass(29 * 24)
    expect(await auto()).toBeNull()
    one.pass(24)
    expect(await auto()).not.toBeNull()
  })

  test('is left off at once, and then says nothing', async () => {
    const one = await office()
    one.on((event) => void (event === 'job' && one.get('job.cancel', { jobId: 'c' })))
    expect(await one.call('checkUp.run', { jobId: 'c', auto: false })).toMatchObject({ error: { code: 'CANCELLED' } })
    expect(await one.get('checkUp.last', null)).toBeNull()
  })

  test('looks at a county that is open to be looked at, too', () => {
    expect(refusedReadOnly('checkUp.run', {})).toBeNull()
  })
})
