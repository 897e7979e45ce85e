import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { collisionKey, pathProblem } from '#shared/bundle/path-rules'
import { wholeRegister } from '#shared/households/household'
import { papers } from '#shared/papers/registry'
import { hostileTexts } from '../../fixtures/hostile/texts'
import { temporaryFolder } from '../../store/county-fixture'
import { sampleId } from '../papers/project-records'
import { startInHostileOffice } from './hostile-office'
import { lookInto } from './package-faults'

type Office = Awaited<ReturnType<typeof startInHostileOffice>>

/** Every paper that is made of the county as it stands; what is refused as incomplete is not made. */
async function madePapers({ call, recordIds }: Office) {
  const made = []
  const faulty = []
  for (const { id, owner } of papers) {
    const owners = { county: ['@county'], year: ['2023'], project: [sampleId], record: recordIds }[owner]
    for (const ownerId of owners) {
      const paper = await call('paper.preview', { kind: id, ownerId })
      if (paper.ok) made.push({ id, ...paper.value, ...lookInto(paper.value.bytes) })
      else if (paper.error.code === 'BUG') faulty.push([id, ownerId, paper.error.params.detail])
    }
  }
  expect(faulty).toEqual([])
  return made
}

describe('what strangers have written goes out as the text it is', () => {
  test('in papers, .docx and .xlsx: no markup, no field, no formula, no way out of the file; and names that any disk takes', async () => {
    const made = await madePapers(await startInHostileOffice())
    expect(made.filter(({ faults }) => faults.length > 0).map(({ id, faults }) => [id, faults.slice(0, 3)])).toEqual([])
    expect(made.map(({ fileName }) => pathProblem(fileName)).filter(Boolean)).toEqual([])
    const said = made.map(({ text }) => text).join('\n')
    for (const text of [hostileTexts.formula[0], hostileTexts.markup[0], hostileTexts.reference[0]])
      expect(said).toContain(text)
    const ids = made.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['contract', 'budget_docx', 'budget_xlsx']))
    expect(new Set(ids).size).toBeGreaterThan(10)
  }, 300_000)

  test('in the register as a table: every cell a text', async () => {
    const { get } = await startInHostileOffice()
    const path = join(temporaryFolder(), '户册.xlsx')
    await get('household.export', { filter: wholeRegister(sampleId), full: false, path, jobId: 'out' })
    const bytes = readFileSync(path)
    const { faults, text } = lookInto(bytes)
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)
    expect(faults).toEqual([])
    expect(sheet.match(/<f[ >]/g)).toBeNull()
    expect(
      [...sheet.matchAll(/<c [^>]*?(?: t="(\w+)")?>/g)].filter(([, kind]) => kind && kind !== 'inlineStr'),
    ).toEqual([])
    expect(text).toContain(hostileTexts.formula[0])
  }, 120_000)

  test('in a calendar file: the events of the office, and nothing that a name has begun', async () => {
    const { get } = await startInHostileOffice()
    const path = join(temporaryFolder(), '待办.ics')
    await get('workbench.saveCalendar', { path })
    const { dues } = await get('workbench.read', { year: 2023 })
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')))
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(dues.length)
    const inside = calendar.getAllSubcomponents('vevent').flatMap((event) => event.getAllProperties())
    expect(inside.map(({ name }) => name)).not.toContain('attendee')
    expect(readFileSync(path, 'utf8')).not.toMatch(/^(ATTENDEE|URL|ATTACH)/m)
  }, 120_000)

  test('in a bundle: every name is harmless on every system, and none takes the place of another', async () => {
    const { get, evidence } = await startInHostileOffice()
    const path = join(temporaryFolder(), '材料包.zip')
    await get('bundle.export', { projectId: sampleId, stage: null, path, jobId: 'out' })
    const names = Object.keys(unzipSync(readFileSync(path))).filter((name) => !name.endsWith('/'))
    expect(names.length).toBeGreaterThan(evidence.length)
    expect(names.map((name) => pathProblem(name)).filter(Boolean)).toEqual([])
    expect(new Set(names.map(collisionKey)).size).toBe(names.length)
    const verdict = await get('bundle.verify', { path, jobId: 'look' })
    expect(verdict).toMatchObject({ problems: [] })
  }, 120_000)

  test('in names of files: what is lent to another program lies in its folder, under a name any disk takes', async () => {
    const { call, evidence, userDataFolder } = await startInHostileOffice()
    mkdirSync(join(userDataFolder, 'lent'), { recursive: true })
    const lent = []
    for (const id of evidence) {
      const one = await call('file.lend', { of: 'evidence', id })
      if (one.ok) lent.push(one.value)
      else expect(one.error.code).toBe('FILE_NOT_OPENED')
    }
    for (const path of lent) expect(path.startsWith(join(userDataFolder, 'lent', 'copy-'))).toBe(true)
    const there = readdirSync(join(userDataFolder, 'lent'), { recursive: true, withFileTypes: true })
    const files = there.filter((one) => one.isFile())
    expect(files).toHaveLength(lent.length)
    expect(files.map(({ name }) => pathProblem(name)).filter(Boolean)).toEqual([])
  }, 120_000)
})

describe('what is looked for in a paper', () => {
  const around = (part: string) =>
    `<w:document xmlns:w="w" xmlns:r="r"><w:body><w:p><w:r>${part}</w:r></w:p></w:body></w:document>`
  test.each([
    ['a field', '<w:instrText>DDEAUTO c:\\\\x "calc"</w:instrText>'],
    ['a link', '<w:hyperlink r:id="r"/>'],
    ['a part of another document', '<w:altChunk/>'],
    ['a document type', '</w:r><w:r>'.replace('</w:r>', '<!DOCTYPE a></w:r>')],
    ['a torn element', '<w:t>'],
  ])('%s is found', async (_what, part) => {
    const { zipSync, strToU8 } = await import('fflate')
    expect(lookInto(zipSync({ 'word/document.xml': strToU8(around(part)) })).faults).not.toEqual([])
  })

  test('a formula that reaches out is found, one of our own is not', async () => {
    const { zipSync, strToU8 } = await import('fflate')
    const sheet = (formula: string) =>
      lookInto(zipSync({ 'xl/worksheets/sheet1.xml': strToU8(`<worksheet><c><f>${formula}</f></c></worksheet>`) }))
        .faults
    expect(sheet('HYPERLINK(&quot;http://x&quot;)')).not.toEqual([])
    expect(sheet('ROUND(SUM(B2:B9)*0.02,2)')).toEqual([])
  })
})
