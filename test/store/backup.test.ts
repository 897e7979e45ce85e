import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { breath } from '#main/services/breath'
import { connect } from '#main/store/connection'
import { cleanContractor } from '../fixtures/county-year'
import { officeWithClock } from './backup-fixture'
import { contentOf } from './county-content'
import { startBackend, temporaryFolder } from './county-fixture'

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1))
    .sort()

describe('a backup of the open county', () => {
  test('is one file that opens as the county it was, while the county goes on', async () => {
    const office = await officeWithClock()
    const before = contentOf(office.folder)
    const { made } = await office.make('close')
    await office.rename('乙项目')
    expect(made).toMatchObject({ kind: 'close', name: '2023-03-01 100000', projects: 1 })
    const elsewhere = temporaryFolder()
    cpSync(join(office.home, '2023-03-01 100000.sqlite'), join(elsewhere, 'county.sqlite'))
    expect(contentOf(elsewhere)).toEqual(before)
    const other = startBackend()
    await other.get('county.open', { folder: elsewhere })
    expect((await other.get('project.get', { id: office.projectId })).name).toBe('甲项目')
  })

  test('is of one moment, whatever is saved while it is made; every save goes through', async () => {
    const office = await officeWithClock()
    let [saves, isMade] = [0, false]
    const making = office.make('close').finally(() => {
      isMade = true
    })
    while (!isMade) {
      // Each comes by itself, as from a window.
      await breath()
      saves += 1
      await office.rename(`第${saves}次`)
      await office.get('contractor.save', {
        ...cleanContractor(),
        id: `c${saves}`,
        name: `机构${saves}`,
        creditCode: '',
      })
    }
    const { made } = await making
    expect((await office.get('project.get', { id: office.projectId })).name).toBe(`第${saves}次`)
    const copy = connect(join(office.home, `${made!.name}.sqlite`), { readonly: true })
    const named = Number(/\d+/.exec(copy.prepare('SELECT name FROM projects').pluck().get() as string)?.[0] ?? 0)
    const contractors = copy.prepare('SELECT count(*) FROM contractors').pluck().get() as number
    copy.close()
    expect([named, named - 1]).toContain(contractors)
    expect(saves).toBeGreaterThan(0)
  })

  test('leaves nothing else behind, and is for its owner alone', async () => {
    const office = await officeWithClock()
    await office.make('manual')
    expect(files(office.home)).toEqual(['2023-03-01 100000.json', '2023-03-01 100000.sqlite'])
    const mode = (path: string) => statSync(path).mode & 0o777
    expect(mode(office.home)).toBe(0o700)
    expect(files(office.home).map((name) => mode(join(office.home, name)))).toEqual([0o600, 0o600])
  })

  test('tells the rows of each table and the projects it holds', async () => {
    const office = await officeWithClock()
    await office.make('manual')
    const told = JSON.parse(readFileSync(join(office.home, '2023-03-01 100000.json'), 'utf8'))
    expect(told.tables).toMatchObject({ projects: 1, evidence_files: 0, year_parameters: 1 })
    expect(told.projects).toEqual([{ id: office.projectId, name: '甲项目', year: 2023 }])
  })

  test('is listed only while it is whole: a cut file or another county’s counts for none', async () => {
    const office = await officeWithClock()
    await office.make('manual')
    const [database, manifest] = ['sqlite', 'json'].map((end) => join(office.home, `2023-03-01 100000.${end}`))
    const told = readFileSync(manifest!, 'utf8')
    writeFileSync(manifest!, told.replace(/"countyId": "[^"]*"/, '"countyId": "another"'))
    expect(await office.names()).toEqual([])
    writeFileSync(manifest!, told)
    expect(await office.names()).toEqual(['2023-03-01 100000'])
    writeFileSync(database!, readFileSync(database!).subarray(0, 4096))
    expect(await office.names()).toEqual([])
  })
})

describe('when a backup is made', () => {
  test('none while nothing has changed, also after the program was started anew and looked around', async () => {
    const office = await officeWithClock()
    await office.make('close')
    expect(await office.make('close')).toMatchObject({ made: null, why: 'unchanged' })
    await office.close()
    const again = startBackend({ userDataFolder: office.userDataFolder })
    await again.get('county.open', { folder: office.folder })
    await again.get('search.find', { text: '甲', limit: 9 })
    expect(await again.get('backup.make', { kind: 'close', jobId: 'b' })).toMatchObject({ why: 'unchanged' })
    expect((await again.get('backup.standing', null)).says).toBe('上次备份 今天 10:00，此后没有改动')
  })

  test('one once the clerk has gone on typing in the same field: that is no new row of the history', async () => {
    const office = await officeWithClock()
    await office.rename('乙项目')
    await office.make('close')
    office.pass(0.1)
    await office.rename('乙项目，续')
    expect((await office.make('close')).made).toMatchObject({ kind: 'close' })
  })

  test('by itself three hours after the last one, and not before', async () => {
    const office = await officeWithClock()
    expect((await office.make('auto')).made).not.toBeNull()
    await office.rename('乙项目')
    office.pass(2.9)
    expect(await office.make('auto')).toMatchObject({ made: null, why: 'not-due' })
    office.pass(0.2)
    expect((await office.make('auto')).made).toMatchObject({ kind: 'auto' })
  })

  test('on a clock that was set back: one, and not again until something changes and three hours have passed', async () => {
    const office = await officeWithClock()
    await office.make('close')
    office.pass(-48)
    await office.rename('乙项目')
    expect((await office.make('auto')).made).not.toBeNull()
    expect(await office.make('close')).toMatchObject({ made: null, why: 'unchanged' })
    expect((await office.get('backup.standing', null)).facts.changed).toBe(false)
    office.pass(1)
    await office.rename('丙项目')
    expect(await office.make('auto')).toMatchObject({ why: 'not-due' })
  })

  test('what the clerk asks for stands for good, where the same was backed up before as well', async () => {
    const office = await officeWithClock()
    await office.make('close')
    expect(await office.make('manual')).toMatchObject({ made: null, why: 'unchanged' })
    expect(await office.get('backup.list', null)).toMatchObject([{ kind: 'manual' }])
  })

  test('two that are asked for at once are one', async () => {
    const office = await officeWithClock()
    const both = await Promise.all([office.make('close'), office.make('close')])
    expect(both.map(({ why }) => why)).toEqual(['', 'unchanged'])
  })

  test('older ones go by the scheme, once the new one stands', async () => {
    const office = await officeWithClock()
    const made: string[] = []
    for (const hours of [0, 2, 4, 25]) {
      office.pass(hours)
      await office.rename(`${hours}小时后`)
      made.push((await office.make(hours === 2 ? 'manual' : 'close')).made!.name)
    }
    // The first of the day before makes way for the last of it; what the clerk asked for stays.
    expect((await office.names()).toReversed()).toEqual(made.slice(1))
    expect(files(office.home)).toHaveLength(6)
  })
})

describe('the files of a county in its backups', () => {
  test('lie in one pool by their digests, and what is there is not brought again', async () => {
    const office = await officeWithClock()
    const { sha256 } = await office.addFile('照片.txt')
    expect((await office.make('manual')).made!.evidence).toMatchObject({ files: 1, waiting: 0, why: '' })
    const pooled = join(office.home, 'evidence', sha256.slice(0, 2), sha256)
    expect(readFileSync(pooled, 'utf8')).toBe('内容 照片.txt')
    const { ino } = statSync(pooled)
    const other = await office.addFile('录音.txt')
    await office.make('manual')
    expect(statSync(pooled).ino).toBe(ino)
    expect(readFileSync(join(office.home, 'evidence', other.sha256.slice(0, 2), other.sha256), 'utf8')).toBe(
      '内容 录音.txt',
    )
  })

  test('one that is altered or gone at its source is told by its name, and never copied', async () => {
    const office = await officeWithClock()
    const altered = await office.addFile('照片.txt')
    const gone = await office.addFile('录音.txt')
    const at = ({ sha256 }: { sha256: string }) => join(office.folder, 'evidence', sha256.slice(0, 2), sha256)
    writeFileSync(at(altered), '别的内容')
    rmSync(at(gone))
    const { made } = await office.make('manual')
    expect(made!.evidence).toMatchObject({ files: 2, altered: ['照片.txt'], gone: ['录音.txt'], waiting: 0 })
    expect(files(office.home).filter((name) => name.startsWith('evidence'))).toEqual([])
  })

  test('that could not be brought come with the next one, and the foot tells so until then', async () => {
    const office = await officeWithClock()
    await office.addFile('照片.txt')
    mkdirSync(office.home)
    // A file stands where the pool should: nothing can be brought.
    writeFileSync(join(office.home, 'evidence'), '')
    expect((await office.make('manual')).made!.evidence).toMatchObject({ waiting: 1, why: 'failed' })
    expect((await office.get('backup.standing', null)).says).toContain('材料还没有备完')
    rmSync(join(office.home, 'evidence'))
    expect(await office.make('close')).toMatchObject({ made: null, why: 'unchanged' })
    expect((await office.get('backup.standing', null)).tone).toBe('good')
  })

  test('an office’s own templates go along', async () => {
    const office = await officeWithClock()
    mkdirSync(join(office.folder, 'templates'), { recursive: true })
    writeFileSync(join(office.folder, 'templates', 'own.docx'), '范本')
    await office.make('manual')
    expect(readFileSync(join(office.home, 'templates', 'own.docx'), 'utf8')).toBe('范本')
  })
})
