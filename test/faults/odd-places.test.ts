import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentOf } from '../store/county-content'
import { countingIds, profile, startBackend, startInCounty, temporaryFolder, year2023 } from '../store/county-fixture'
import { canMount, smallDisk } from './odd-folders'

const aProject = { name: '家计调查', year: 2023, catalogCode: 'SW-02' }

/** A folder whose whole path has so many characters: a third of them Chinese, of three bytes each. */
function folderOfLength(length: number): string {
  let folder = temporaryFolder()
  while (length - folder.length > 60) folder = join(folder, '长ab'.repeat(13))
  return join(folder, '长ab'.repeat(20).slice(0, length - folder.length - 1))
}

const places: [string, () => string, string][] = [
  ['蒙古文', () => join(temporaryFolder(), 'ᠮᠣᠩᠭᠤᠯ ᠬᠣᠰᠢᠭᠤ'), 'ᠠᠮᠢᠳᠤᠷᠠᠯ ᠤᠨ ᠪᠠᠶᠢᠴᠠᠭᠠᠯᠲᠠ'],
  ['阿拉伯文、从右往左', () => join(temporaryFolder(), 'مقاطعة الاختبار'), 'مشروع'],
  ['生僻字、表情', () => join(temporaryFolder(), '𠮷𡈽旗 🐎'), '𠮷𡈽调查 🐎'],
  [
    '组合字符，还有引号、百分号、井号',
    () => join(temporaryFolder(), "e\u0301tat '50%' #1 & co"),
    "e\u0301tat '50%' #1 & co",
  ],
  ['空格和点', () => join(temporaryFolder(), ' 某 旗 . 2023 '), '某 旗 . 2023'],
  ['250 个字符的路径', () => folderOfLength(250 - '/county.sqlite'.length), '长'.repeat(60)],
]

describe.each(places)('a county in a folder of this name: %s', (_what, folderOf, name) => {
  test('is made, filled, put out and taken in, backed up and restored with all it has', async () => {
    const folder = folderOf()
    mkdirSync(join(folder, '..'), { recursive: true })
    const office = startBackend()
    await office.get('county.create', { folder, profile, year: year2023 })
    const { id } = await office.get('project.create', { ...aProject, name })
    const [file, path] = [join(temporaryFolder(), `${name}.txt`), join(temporaryFolder(), `${name}.zip`)]
    writeFileSync(file, name)
    await office.get('evidence.add', { projectId: id, stage: 'during', title: name, path: file })
    await office.get('bundle.export', { projectId: id, stage: null, path, jobId: 'out' })
    const { made } = await office.get('backup.make', { kind: 'manual', jobId: 'backup' })
    const into = join(temporaryFolder(), name.slice(0, 40).trim())
    const restored = await office.get('backup.restore', { name: made!.name, from: 'home', folder: into, jobId: 'back' })
    expect(restored.missing).toBe(0)
    await office.close()
    const again = startBackend({ newId: countingIds('next') })
    await again.get('county.open', { folder })
    expect(await again.get('project.list', { status: 'active' })).toMatchObject([{ name }])
    await again.close()
    expect(contentOf(into)).toEqual(contentOf(folder))
    const other = await startInCounty({ newId: countingIds('other') })
    const { project } = await other.get('bundle.import', { path, jobId: 'in', foreign: true })
    expect(project.name).toBe(name)
    expect(await other.get('evidence.list', { projectId: id })).toMatchObject([{ title: name }])
  })
})

test('a county lies no deeper than it can be backed up', async () => {
  const root = temporaryFolder()
  const office = startBackend()
  for (let bytes = 511; ; bytes -= 1) {
    const folder = join(root, 'a'.repeat(200), 'b'.repeat(bytes - root.length - 202))
    const made = await office.call('county.create', { folder, profile, year: year2023 })
    if (made.ok) break
    expect(made.error.code).toBe('PATH_TOO_LONG')
  }
  await office.get('project.create', aProject)
  expect(await office.call('backup.make', { kind: 'manual', jobId: 'backup' })).toMatchObject({ ok: true })
})

test('nothing is restored where it could not be backed up again', async () => {
  const office = await startInCounty()
  await office.get('project.create', aProject)
  const { made } = await office.get('backup.make', { kind: 'manual', jobId: 'backup' })
  const folder = join(temporaryFolder(), 'a'.repeat(200), 'b'.repeat(230))
  const done = await office.call('backup.restore', { name: made!.name, from: 'home', folder, jobId: 'back' })
  expect(done).toEqual({ ok: false, error: { code: 'PATH_TOO_LONG', params: { path: folder } } })
})

test.runIf(canMount)(
  'a county on a disk that only lets itself be read says so, and is looked at as it is',
  async () => {
    const disk = smallDisk(16 * 1024 * 1024)
    const folder = join(disk, '旗县')
    const office = startBackend()
    await office.get('county.create', { folder, profile, year: year2023 })
    await office.get('project.create', aProject)
    await office.close()
    execFileSync('mount', ['-o', 'remount,ro', disk])
    const backend = startBackend()
    expect(await backend.call('county.open', { folder })).toMatchObject({ error: { code: 'DB_READONLY' } })
    await backend.get('county.open', { folder, readOnly: true })
    expect(await backend.get('project.list', { status: 'active' })).toMatchObject([{ name: aProject.name }])
  },
)

test('a clock that is set back by two years takes nothing away: what is saved afterwards is the newest, and a backup is made of it', async () => {
  let now = Date.parse('2025-06-01T02:00:00Z')
  const office = await startInCounty({ now: () => new Date(now) })
  const project = await office.get('project.create', aProject)
  const first = await office.get('backup.make', { kind: 'manual', jobId: 'b' })
  now = Date.parse('2023-06-01T02:00:00Z')
  await office.get('project.save', { ...project, name: '改了名' })
  const second = await office.get('backup.make', { kind: 'auto', jobId: 'b' })
  expect([first.made, second.made].map((made) => made !== null)).toEqual([true, true])
  expect(await office.get('backup.list', null)).toHaveLength(2)
  const { steps } = await office.get('history.list', { recordId: project.id, before: null, limit: 1 })
  expect(steps[0]?.fields).toMatchObject([{ field: 'name', after: '改了名' }])
  await office.get('history.undo', steps[0]!.stamp)
  expect((await office.get('project.get', { id: project.id })).name).toBe(aProject.name)
})
