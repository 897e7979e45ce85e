import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Diagnostics } from '#shared/diagnostics/diagnostics'
import { startBackend, type TestBackend, temporaryFolder } from './county-fixture'
import { shippedResources } from './shipped-resources'
import { textsOf } from './texts-of-county'

const bureau = '植入旗民政局'
const planted = {
  profile: { bureauName: bureau, legalRepresentative: '巴图植入', phone: '0470-8123456', address: '植入大街77号' },
  contractor: { name: '植入社会工作服务中心', phone: '13947012345' },
  project: '植入项目家计调查',
  fileName: '其木格低保证.txt',
  folders: ['张植入的电脑', `${bureau}资料`, `${bureau}U盘`],
  who: '李会计植入',
  fault: '陈植入 152127198001011234 共 1234567.89 元',
}

/** The example county, in which two years were lived, with more planted in it, in folders that bear names. */
async function livedCounty() {
  const [user, documents, stick] = planted.folders.map((name) => join(temporaryFolder(), name)) as [
    string,
    string,
    string,
  ]
  for (const folder of [user, documents, stick]) mkdirSync(folder)
  let breaks = false
  let count = 0
  const newId = () => {
    if (breaks) throw Object.assign(new TypeError(planted.fault), { code: 'ERR_PLANTED' })
    return `id-${++count}`
  }
  const now = () => new Date('2026-06-01T02:00:00Z')
  const backend = startBackend({ now, userDataFolder: user, documentsFolder: documents, newId, who: () => planted.who })
  const { get } = backend
  const { folder, profile } = await get('county.createSample', null)
  await get('county.fillSample', { jobId: 'fill' })
  await get('county.saveProfile', { ...profile, ...planted.profile })
  const [contractor] = await get('contractor.list', null)
  await get('contractor.save', { ...contractor!, ...planted.contractor })
  const { id } = await get('project.create', { name: planted.project, year: 2024, catalogCode: 'SW-02' })
  const file = join(documents, planted.fileName)
  writeFileSync(file, '内容')
  await get('evidence.add', { projectId: id, stage: 'during', title: planted.fileName, path: file })
  await get('backup.setPlace', { folder: stick })
  await get('backup.make', { kind: 'manual', jobId: 'b' })
  spoilOneFile(join(folder, 'evidence'))
  await get('checkUp.run', { jobId: 'c', auto: false })
  breaks = true
  expect(await backend.call('project.create', { name: '乙', year: 2024, catalogCode: 'SW-02' })).toMatchObject({
    error: { code: 'BUG' },
  })
  breaks = false
  return { ...backend, folder, documents }
}

function spoilOneFile(evidence: string): void {
  const name = readdirSync(evidence).find((one) => /^[0-9a-f]{2}$/.test(one))!
  rmSync(join(evidence, name), { recursive: true })
}

/** The texts of the saved package, by the name of their file. */
async function saved({ get, documentsFolder }: TestBackend, { id, parts }: Diagnostics, leftOut: string[] = []) {
  const path = join(documentsFolder, '诊断信息包.zip')
  await get('diagnostics.save', { id, parts: parts.map((one) => one.id).filter((one) => !leftOut.includes(one)), path })
  const files = unzipSync(readFileSync(path))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]))
}

const allOf = (files: Record<string, string>) => Object.entries(files).flat().join('\n')
const shownIn = (text: string, values: Iterable<string>) => [...values].filter((value) => text.includes(value))

/** A project names the program's own data by their versions, as the package does. */
function officeTexts(file: string): Set<string> {
  const texts = textsOf(file)
  for (const { version } of shippedResources().rules.sets ?? []) texts.delete(version)
  return texts
}

/** All that is asked of the county, while it is there. */
async function lookedAt() {
  const office = await livedCounty()
  const { get, call, folder, documents } = office
  const gathered = await get('diagnostics.gather', null)
  const files = await saved(office, gathered)
  const some = await saved(office, gathered, ['county', 'log'])
  const other = startBackend({ who: () => planted.who })
  const lockedOut = allOf(await saved(other, await other.get('diagnostics.gatherOf', { folder })))
  const { id } = await get('diagnostics.gather', null)
  const parts = ['log']
  return {
    gathered,
    files,
    some,
    lockedOut,
    stale: await call('diagnostics.save', { id: gathered.id, parts, path: join(documents, '旧的.zip') }),
    overDatabase: await call('diagnostics.save', { id, parts, path: join(folder, 'county.sqlite') }),
    texts: officeTexts(join(folder, 'county.sqlite')),
    machine: [hostname(), userInfo().username, folder, office.userDataFolder],
  }
}

describe('诊断信息包 of a county in which two years were lived', () => {
  let seen: Awaited<ReturnType<typeof lookedAt>>
  beforeAll(async () => {
    seen = await lookedAt()
  }, 600_000)

  test('holds what the screen shows, to the letter, a text for each part', () => {
    const bare = Object.values(seen.files).map((text) => text.replace('\uFEFF', '').replaceAll('\r\n', '\n'))
    expect(bare).toEqual(seen.gathered.parts.map(({ text }) => text))
    expect(Object.keys(seen.files)).toEqual([
      '1 程序和电脑.txt',
      '2 旗县数据.txt',
      '3 备份.txt',
      '4 体检.txt',
      '5 程序错误记录.txt',
    ])
  })

  test('tells versions, counts, backups, check-up, and each fault with its code and place', () => {
    const { files } = seen
    expect(files['1 程序和电脑.txt']).toMatch(/购服通：0\.1\.0/)
    expect(files['2 旗县数据.txt']).toMatch(/projects：\d+ 条/)
    expect(files['3 备份.txt']).toMatch(/手动，.*材料 \d+ 件/)
    expect(files['4 体检.txt']).toMatch(/材料和文书：有问题，\d+ 个文件里，有 \d+ 份找不到/)
    expect(files['5 程序错误记录.txt']).toMatch(
      /project\.create TypeError \[ERR_PLANTED\] < at .*\(diagnostics\.test\.ts:\d+:\d+\)/,
    )
  })

  test('holds no value that was planted: names, numbers, telephones, amounts, folders, files, the user of the computer', () => {
    const values = [planted.profile, planted.contractor].flatMap((one) => Object.values(one))
    const others = [...planted.folders, ...planted.fault.split(' '), planted.project, planted.who, planted.fileName]
    const all = [...values, ...others, ...seen.machine, '植入'].filter((value) => value !== '元' && value !== '共')
    expect(shownIn(allOf(seen.files), all)).toEqual([])
  })

  test('holds no text and no amount of any row of the county', () => {
    expect(seen.texts.size).toBeGreaterThan(2000)
    expect(shownIn(allOf(seen.files), seen.texts)).toEqual([])
  })

  test('leaves out what the clerk has left out', () => {
    expect(Object.keys(seen.some)).toEqual(['1 程序和电脑.txt', '3 备份.txt', '4 体检.txt'])
  })

  test('is not saved once another was gathered: what was read is what is given away', () => {
    expect(seen.stale).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })

  test('is never saved over the county’s own data', () => {
    expect(seen.overDatabase).toMatchObject({ error: { code: 'PLACE_REFUSED' } })
  })

  test('of a county that cannot be opened tells what was found by its code, and nobody’s name', () => {
    expect(seen.lockedOut).toContain('使用情况：COUNTY_LOCKED')
    expect(shownIn(seen.lockedOut, [...seen.texts, ...seen.machine, '植入'])).toEqual([])
  })
})

test('of a folder that is gone tells so', async () => {
  const backend = startBackend()
  const found = await backend.get('diagnostics.gatherOf', { folder: join(backend.documentsFolder, '没有') })
  expect(found.parts.find(({ id }) => id === 'county')?.text).toContain('使用情况：文件夹不在')
})

test('with no county open it tells of the program alone', async () => {
  const backend = startBackend()
  const files = await saved(backend, await backend.get('diagnostics.gather', null))
  expect(files['2 旗县数据.txt']).toContain('旗县：没有打开')
  expect(files['5 程序错误记录.txt']).toContain('没有记录到程序错误。')
})
