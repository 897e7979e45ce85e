import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import type { FoundGroup, SearchAnswer } from '#shared/search/found'
import { csvOf, tableOf } from '../fixtures/households/household-files'
import { madeHouseholds } from '../fixtures/households/made-households'
import { homeVisit } from '../fixtures/records/home-visit'
import { countingIds, startBackend, startInCounty, type TestBackend, temporaryFolder } from './county-fixture'
import { fileOf, imported, startWithProject } from './household-fixture'
import { signed } from './record-fixture'

async function answerTo({ get }: TestBackend, text: string): Promise<SearchAnswer> {
  for (;;) {
    const answer = await get('search.find', { text, limit: 8 })
    if (answer.behind === 0) return answer
  }
}

/** Titles found, with what is marked, sort by sort: `项目 家计调查 [已归档]`. */
const listed = ({ groups }: SearchAnswer) =>
  groups.flatMap(({ title, found }: FoundGroup) =>
    found.map((one) => [title, one.title, ...one.marks.map((mark) => `[${mark}]`)].join(' ')),
  )
const found = async (backend: TestBackend, text: string) => listed(await answerTo(backend, text))

/** A county with a contractor, two projects and a record of a kind no part of the program knows. */
async function office() {
  const backend = await startInCounty({ recordKinds: [homeVisit] })
  const { get } = backend
  const contractor = {
    ...{ id: 'c1', name: '内蒙古暖阳社会工作服务中心', creditCode: '52150825MJ0312345A', citizenNumber: '' },
    ...{ kind: 'social_organisation' as const, enterpriseSize: null, address: '', legalRepresentative: '乌日娜' },
    ...{ phone: '', bankName: '', bankAccount: '6228480402564890018', qualifications: [] },
  }
  await get('contractor.save', contractor)
  const blank = await get('project.create', { name: '', year: 2023, catalogCode: 'SW-02' })
  const { contract, procurement } = blank
  await get('project.save', {
    ...{ ...blank, name: '困难群众家计调查', areas: ['巴音前达门苏木'], contractorId: 'c1' },
    ...{ contract: { ...contract, number: 'WLT-2023-07' }, procurement: { ...procurement, number: 'CS-09' } },
  })
  const other = await get('project.create', { name: '养老照料第一期', year: 2022, catalogCode: 'SW-02' })
  const visit = await get('record.create', { kind: 'home-visit', ownerId: blank.id, body: null })
  const body = { ...visit.body, town: '获各琦苏木', visitors: [{ id: 'v', name: '斯琴高娃' }] }
  await get('record.save', { id: visit.id, revision: visit.revision, body })
  return { ...backend, contractor, project: await get('project.get', { id: blank.id }), other, visit }
}

describe('what was written is found at once', () => {
  test('by words, sound and initials, in any width, case or way to write a digit', async () => {
    const backend = await office()
    const wanted = [
      ['家计调查', '项目 困难群众家计调查'],
      ['knqz', '项目 困难群众家计调查'],
      ['jiaji', '项目 困难群众家计调查'],
      ['wlt-2023-07', '项目 困难群众家计调查'],
      ['ＷＬＴ 2023', '项目 困难群众家计调查'],
      ['cs-09', '项目 困难群众家计调查'],
      ['暖阳 家计', '项目 困难群众家计调查'],
      ['第1期', '项目 养老照料第一期'],
      ['第壹期', '项目 养老照料第一期'],
      ['nyshgz', '承接主体 内蒙古暖阳社会工作服务中心'],
      ['52150825mj', '承接主体 内蒙古暖阳社会工作服务中心'],
      ['获各琦', '记录 获各琦苏木回访'],
      ['斯琴高娃', '记录 获各琦苏木回访'],
      ['hgq', '记录 获各琦苏木回访'],
    ]
    const first: string[][] = []
    for (const [typed = ''] of wanted) first.push([typed, (await found(backend, typed))[0] ?? ''])
    expect(first).toEqual(wanted)
  })

  test('a name that begins so stands before one that has it, and that before a mention', async () => {
    const backend = await office()
    await backend.get('project.create', { name: '苏木入户', year: 2023, catalogCode: 'SW-02' })
    expect(await found(backend, '苏木')).toEqual(['项目 苏木入户', '项目 困难群众家计调查', '记录 获各琦苏木回访'])
  })

  test('what is typed in one word of text and digits is found as both', async () => {
    const backend = await office()
    expect(await found(backend, '家计调查2023')).toEqual(await found(backend, '家计调查 2023'))
    expect(await found(backend, '家计调查2023')).toContain('项目 困难群众家计调查')
    expect((await found(backend, 'wlt2023'))[0]).toBe('项目 困难群众家计调查')
    expect((await found(backend, '养老照料2022'))[0]).toBe('项目 养老照料第一期')
    expect(await found(backend, '困难群众2031')).toEqual([])
  })

  test('a day or a month that is typed means that, whichever way it is written', async () => {
    const backend = await office()
    const { get, project, other } = backend
    const signed = { ...project.contract, signedOn: '2024-03-05', number: '3号〔2024〕31' }
    await get('project.save', { ...project, contract: signed, period: { ...project.period, startOn: '2024-12-31' } })
    await get('project.save', { ...other, name: '养老照料2024年11月3日前后' })
    const asked = ['2024.3', '2024-03', '2024年3月', '2024-03-05', '2024.3.5', '3月5日', '２０２４．３', '家计 2024.3']
    const first: [string, string[]][] = []
    for (const typed of asked) first.push([typed, await found(backend, typed)])
    expect(first).toEqual(asked.map((typed) => [typed, ['项目 困难群众家计调查']]))
    expect(await found(backend, '2024-11-03')).toEqual(['项目 养老照料2024年11月3日前后'])
    expect(await found(backend, '2024.5')).toEqual([])
    const [group] = (await answerTo(backend, '2024.3')).groups
    expect(group?.found[0]?.quote).toBe('合同签订 2024-03-05')
  })

  test('a record by a day that stands in it', async () => {
    const backend = await office()
    const { id, body } = backend.visit
    const { revision } = await backend.get('record.get', { id })
    await backend.get('record.save', { id, revision, body: { ...body, visitedOn: '2023-07-09' } })
    expect(await found(backend, '2023.7.9')).toHaveLength(1)
  })

  test('a contractor by its telephone, however it is parted, never by its account', async () => {
    const backend = await office()
    await backend.get('contractor.save', { ...backend.contractor, phone: '0478-8412345' })
    for (const typed of ['0478-8412345', '04788412345', '8412345'])
      expect(await found(backend, typed)).toEqual(['承接主体 内蒙古暖阳社会工作服务中心'])
    expect(await found(backend, '6228480402564890018')).toEqual([])
  })

  test('a contractor by a former name, which is told', async () => {
    const backend = await office()
    await backend.get('contractor.save', { ...backend.contractor, name: '内蒙古朝阳服务中心' })
    const { groups } = await answerTo(backend, '暖阳')
    expect(groups.flatMap((group) => group.found.map(({ about }) => about))).toEqual([
      '52150825MJ0312345A，曾用名：内蒙古暖阳社会工作服务中心',
    ])
    expect((await found(backend, '朝阳'))[0]).toBe('承接主体 内蒙古朝阳服务中心')
  })

  test('a project that is renamed takes its records and materials along', async () => {
    const backend = await office()
    const { get, documentsFolder, project } = backend
    const path = join(documentsFolder, '成交通知书扫描.pdf')
    writeFileSync(path, '%PDF')
    await get('evidence.add', { projectId: project.id, stage: 'before', title: '成交通知书', path })
    expect(await found(backend, '成交 困难群众')).toEqual(['材料 成交通知书'])
    await get('project.save', { ...project, name: '牧区走访' })
    expect(await found(backend, '困难群众')).toEqual([])
    expect(await found(backend, '牧区走访')).toEqual(['项目 牧区走访', '记录 获各琦苏木回访', '材料 成交通知书'])
  })

  test('by what stands in it, with the passage', async () => {
    const { groups } = await answerTo(await office(), '高娃')
    expect(groups[0]?.found[0]?.quote).toBe('斯琴高娃')
  })

  test('files of records and papers with their number', async () => {
    const backend = await signed()
    expect(await found(backend, '回访表一')).toEqual(['记录的材料 回访表一.pdf'])
    const [files] = (await answerTo(backend, '回访表一')).groups
    expect(files?.found[0]?.about).not.toMatch(/(..)\1/)
    const sample = startBackend()
    await sample.get('county.createSample', null)
    await sample.get('paper.generate', { kind: 'budget_docx', ownerId: 'sample-2023-jiadiao' })
    const { groups } = await answerTo(sample, '预算书 第1版')
    expect(groups.find(({ source }) => source === 'paper')?.found[0]?.title).toMatch(/（第1版）$/)
  })
})

describe('what is gone, or not ours', () => {
  test('is marked, and stands behind its equals', async () => {
    const backend = await office()
    const { get, project, other, visit } = backend
    await get('project.setStatus', { id: other.id, status: 'archived' })
    expect(await found(backend, '养老')).toEqual(['项目 养老照料第一期 [archived]'])
    await get('project.create', { name: '困难群众走访', year: 2023, catalogCode: 'SW-02' })
    const { revision } = await get('record.get', { id: visit.id })
    await get('record.setRemoved', { id: visit.id, revision, removed: true })
    await get('project.setStatus', { id: project.id, status: 'binned' })
    expect(await found(backend, '困难群众')).toEqual([
      '项目 困难群众走访',
      '项目 困难群众家计调查 [binned]',
      '记录 获各琦苏木回访 [removed] [binned]',
    ])
  })

  test('the project of another unit is marked so', async () => {
    const there = startBackend()
    await there.get('county.createSample', null)
    const path = join(temporaryFolder(), '材料包.zip')
    await there.get('bundle.export', { projectId: 'sample-2023-jiadiao', stage: null, path, jobId: 'j1' })
    const here = await startInCounty({ newId: countingIds('here') })
    await here.call('bundle.import', { path, jobId: 'j2', foreign: true })
    const { groups } = await answerTo(here, '家计调查')
    expect(groups.find(({ source }) => source === 'project')?.found[0]?.marks).toEqual(['guest'])
  })
})

const made = madeHouseholds(30)
async function withHouseholds() {
  const backend = await startWithProject()
  await imported(backend, backend.projectId, fileOf(csvOf(tableOf(made))))
  return backend
}

describe('households', () => {
  test('by name, initials, code and area, each with its project', async () => {
    const backend = await withHouseholds()
    const { name, code, area } = made[3]!
    expect((await found(backend, name))[0]).toBe(`户 ${name}`)
    expect(await found(backend, code.toLowerCase())).toEqual([`户 ${name}`])
    const inArea = await answerTo(backend, area)
    expect(inArea.groups.find(({ source }) => source === 'household')?.count).toBe(
      made.filter((one) => one.area === area).length,
    )
    expect((await found(backend, `${name} ${area}`))[0]).toBe(`户 ${name}`)
  })

  test('by a whole 身份证号, which is neither shown nor kept', async () => {
    const backend = await withHouseholds()
    const { name, citizenNumber } = made[5]!
    const answer = await answerTo(backend, citizenNumber)
    expect(listed(answer)).toEqual([`户 ${name}`])
    expect(JSON.stringify(answer)).not.toContain(citizenNumber)
  })

  test('one that was 移出 is found as the others are, and marked', async () => {
    const backend = await withHouseholds()
    const { name } = made[7]!
    const [hit] = (await answerTo(backend, made[7]!.code)).groups[0]!.found
    await backend.get('household.setRemoved', { id: hit!.id, revision: 1, removed: true })
    for (const typed of [name, made[7]!.code, `${name} ${made[7]!.area}`, made[7]!.area])
      expect([typed, await found(backend, typed)]).toEqual([typed, expect.arrayContaining([`户 ${name} [removed]`])])
  })
})

test('no personal number and no account that was typed anywhere is in the index', async () => {
  const backend = await withHouseholds()
  const { get, projectId } = backend
  const { citizenNumber, bankAccount } = made[9]!
  const grouped = citizenNumber.replace(/^(.{6})(.{8})/, '$1 $2 ')
  const project = await get('project.get', { id: projectId })
  await get('project.save', { ...project, name: `张三${citizenNumber}的${bankAccount}`, areas: [grouped] })
  await answerTo(backend, '张三')
  await backend.close()
  const database = connect(join(backend.folder, 'county.sqlite'))
  const stored = database
    .prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'search%' AND sql IS NOT NULL AND type = 'table'")
    .pluck()
    .all()
    .filter((name) => name !== 'search_words')
    .map((name) => database.prepare(`SELECT * FROM ${name}`).all())
  database.close()
  const bytes = JSON.stringify(stored, (_, value) =>
    value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
  )
  const parts = [citizenNumber, citizenNumber.slice(6, 14), bankAccount, bankAccount.slice(0, 8)]
  expect(parts.filter((part) => bytes.includes(part))).toEqual([])
  expect(bytes).toContain('张3')
})

test('what means something to a program is plain text: nothing fits it', async () => {
  const backend = await office()
  const hostile = {
    quotes: `"' OR 1=1 --`,
    'operators of the index': 'AND NOT (a* NEAR b) ^c col:d {x} +',
    'signs of LIKE': '%_[]',
    'ten thousand characters': '家计'.repeat(5_000),
    pictures: '👩‍👩‍👧🏳️‍🌈',
    'half a character': '\ud800',
    'nothing but blanks': '　 \t',
  }
  for (const [what, typed] of Object.entries(hostile)) expect([what, await found(backend, typed)]).toEqual([what, []])
})

test('the index of a county that was made by another rule is made anew', async () => {
  const backend = await office()
  await answerTo(backend, '家计')
  await backend.close()
  const database = connect(join(backend.folder, 'county.sqlite'))
  database.exec(
    "DELETE FROM search_entries WHERE source = 'rule'; UPDATE search_entries SET names_key = '', title_key = ''",
  )
  database.close()
  const again = startBackend({ recordKinds: [homeVisit] })
  await again.get('county.open', { folder: backend.folder })
  expect(await found(again, '家计调查2023')).toContain('项目 困难群众家计调查')
})

test('a county of before is found whole, part by part, and says how much is left', async () => {
  const backend = await office()
  await backend.close()
  const database = connect(join(backend.folder, 'county.sqlite'))
  const note = database.prepare("INSERT INTO search_outdated (source, id) VALUES ('record', ?)")
  for (let at = 0; at < 8_000; at++) note.run(randomUUID())
  database.close()
  const again = startBackend({ recordKinds: [homeVisit] })
  await again.get('county.open', { folder: backend.folder })
  const first = await again.get('search.find', { text: '家计', limit: 5 })
  expect(first.behind).toBeGreaterThan(0)
  expect(await found(again, '家计')).toContain('项目 困难群众家计调查')
})
