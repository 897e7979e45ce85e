import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import jiajiFile from '#resources/budget/jiaji.json'
import type { DataSet } from '#shared/data-sets/data-set'
import { dataFileText } from '#shared/data-sets/read-data-file'
import type { Project } from '#shared/project/project'
import { docxText } from '../documents/docx-text'
import { dayrate, ownTemplate, withoutMeetings } from '../fixtures/data-sets/own-files'
import { countingIds, startInCounty, temporaryFolder } from './county-fixture'

type Office = Awaited<ReturnType<typeof startInCounty>>

const saved = (text: string) => {
  const path = join(temporaryFolder(), '范本.json')
  writeFileSync(path, text)
  return path
}
const importing = (office: Office, set: DataSet) => office.get('dataSet.import', { path: saved(dataFileText(set)) })
const measured = (project: Project): Project => ({
  ...project,
  budget: { ...project.budget, inputs: { hh: { value: '3200', source: '' }, meetR: { value: '50', source: '' } } },
})
/** A 家计调查 of 3,200 households with one figure typed over. */
async function newProject(office: Office, catalogCode = 'SW-02') {
  const project = await office.get('project.create', { name: '家计调查', year: 2023, catalogCode })
  await office.get('project.save', measured(project))
  return project.id
}
const totals = async (office: Office) =>
  Object.fromEntries((await office.get('project.list', { status: 'active' })).map(({ id, totalFen }) => [id, totalFen]))
const templateOf = async (office: Office, id: string) =>
  (await office.get('project.get', { id })).budget.templateVersion
const uses = async (office: Office) =>
  (await office.get('dataSet.list', null))
    .filter(({ kind, id }) => kind === 'budget-template' && id === 'jiaji')
    .map(({ by, version, used }) => [by, version, used])

describe('an office’s own 预算范本', () => {
  test('begins from ours: exported, a price changed, imported under another version', async () => {
    const office = await startInCounty()
    const path = join(temporaryFolder(), '副本.json')
    await office.get('dataSet.saveCopy', { kind: 'budget-template', id: 'jiaji', version: 'default-2023.1', path })
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(jiajiFile)
    const text = readFileSync(path, 'utf8').replace('default-2023.1', '2023.2').replace('"200.00"', '"230.00"')
    expect(await office.get('dataSet.import', { path: saved(text) })).toMatchObject({ version: '2023.2', behind: null })
  })

  test('counts for what is made from then on; an old project keeps its total to the 分, its papers and its version', async () => {
    const office = await startInCounty()
    const old = await newProject(office)
    const was = await totals(office)
    const sheet = async (id: string) =>
      docxText((await office.get('paper.preview', { kind: 'budget_docx', ownerId: id })).bytes)
    const printed = await sheet(old)
    await importing(office, ownTemplate(dayrate('230.00')))
    expect(await sheet(old)).toBe(printed)
    const made = await newProject(office)
    const now = await totals(office)
    expect(now[old]).toBe(was[old])
    expect(now[made]).toBeGreaterThan(now[old]!)
    expect(await sheet(made)).toContain('家计调查预算范本（2023年第2版）')
    expect(await uses(office)).toEqual([
      ['program', 'default-2023.1', 1],
      ['office', '2023.2', 1],
    ])
  })

  test('of another service counts for that service alone', async () => {
    const office = await startInCounty()
    const care = ownTemplate((body) => Object.assign(body, { service: '照料护理' }), { id: 'care', title: '照料范本' })
    await importing(office, care)
    const made = [await newProject(office), await newProject(office, 'FW-01'), await newProject(office, 'FW-02')]
    const names = await Promise.all(made.map(async (id) => (await office.get('project.get', { id })).budget.templateId))
    expect(names).toEqual(['jiaji', 'care', 'plain'])
  })

  test('of another day counts on that day', async () => {
    const office = await startInCounty()
    await importing(office, ownTemplate(dayrate('230.00'), { effectiveFrom: '2024-01-01' }))
    const next = await office.get('project.create', { name: '明年', year: 2024, catalogCode: 'SW-02' })
    expect([await templateOf(office, await newProject(office)), next.budget.templateVersion]).toEqual([
      'default-2023.1',
      '2023.2',
    ])
  })

  test('stopped counts for nothing new, and on for what was made with it', async () => {
    const office = await startInCounty()
    const { kind, id, version } = await importing(office, ownTemplate(dayrate('230.00')))
    const made = await newProject(office)
    const was = await totals(office)
    await office.get('dataSet.setStopped', { kind, id, version, stopped: true })
    const later = await newProject(office)
    const now = await totals(office)
    expect(now[made]).toBe(was[made])
    expect(await templateOf(office, later)).toBe('default-2023.1')
  })

  test('is in force for the next cycle, with all that was typed', async () => {
    const office = await startInCounty()
    const old = await newProject(office)
    await importing(office, ownTemplate(withoutMeetings))
    const next = await office.get('project.copyNext', { id: old })
    expect(next.budget).toMatchObject({ templateVersion: '2023.2', inputs: { meetR: { value: '50' } } })
    const findings = await office.get('norms.check', { projectId: next.id })
    expect(findings.map(({ message }) => message)).toContain('以前填的1项参数在本范本中没有位置，保留着但未计入。')
  })

  test('is no matter of all projects at once: each goes over by itself', async () => {
    const office = await startInCounty()
    await newProject(office)
    const { kind, id, version } = await importing(office, ownTemplate(dayrate('230.00')))
    expect(await office.call('dataSet.useInProjects', { kind, id, version })).toMatchObject({
      error: { code: 'INPUT_INVALID' },
    })
  })
})

describe('a saved version of the budget', () => {
  test('names the template it was reckoned by, and goes back to it and its total', async () => {
    const office = await startInCounty()
    const id = await newProject(office)
    const was = await totals(office)
    const version = await office.get('budget.saveVersion', { projectId: id, label: '送审稿' })
    const set = await importing(office, ownTemplate(dayrate('230.00')))
    const project = await office.get('project.get', { id })
    const sha256 = (await office.get('dataSet.ofOffice', null))[0]!.sha256!
    const budget = { ...project.budget, templateVersion: set.version, templateSha256: sha256 }
    await office.get('project.save', { ...project, budget })
    expect((await totals(office))[id]).toBeGreaterThan(was[id]!)
    const [step] = (await office.get('history.list', { recordId: id, before: null, limit: 1 })).steps
    expect(step).toMatchObject({
      fields: [
        { label: '预算·范本', before: '家计调查预算范本（2023年第1版）', after: '家计调查预算范本（2023年第2版）' },
      ],
    })
    await office.get('budget.restoreVersion', { projectId: id, versionId: version.id })
    expect(await totals(office)).toEqual(was)
    const [kept] = (await office.get('budget.versions', { projectId: id })).filter(({ label }) => label !== '送审稿')
    expect(kept?.draft).toMatchObject({ templateVersion: '2023.2', templateSha256: sha256 })
  })
})

describe('in a bundle', () => {
  const takeIn = (office: Office, path: string) => office.get('bundle.import', { path, jobId: 'in', foreign: true })

  async function handedOut(price: string, ids: string) {
    const office = await startInCounty({ newId: countingIds(ids) })
    await importing(office, ownTemplate(dayrate(price)))
    const id = await newProject(office)
    const path = join(temporaryFolder(), '材料包.zip')
    await office.get('bundle.export', { projectId: id, stage: null, path, jobId: 'out' })
    return { id, path, totalFen: (await totals(office))[id] }
  }

  test('goes along with the project, which keeps its total where another template of that name is in force', async () => {
    const [first, second] = [await handedOut('230.00', 'first'), await handedOut('260.00', 'second')]
    const there = await startInCounty({ newId: countingIds('there') })
    await importing(there, ownTemplate(dayrate('290.00')))
    for (const { path } of [first, second]) expect(await takeIn(there, path)).toMatchObject({ missingData: [] })
    const own = await newProject(there)
    const now = await totals(there)
    expect([now[first.id], now[second.id]]).toEqual([first.totalFen, second.totalFen])
    expect(now[own]).toBeGreaterThan(now[second.id]!)
    expect(await templateOf(there, own)).toBe('2023.2')
  })

  test('goes along with a saved version, so that there too the budget goes back to it', async () => {
    const office = await startInCounty({ newId: countingIds('here') })
    await importing(office, ownTemplate(dayrate('230.00')))
    const id = await newProject(office)
    const was = await totals(office)
    const version = await office.get('budget.saveVersion', { projectId: id, label: '' })
    const { templateSha256: _none, ...draft } = version.draft
    const project = await office.get('project.get', { id })
    await office.get('project.save', { ...project, budget: { ...draft, templateVersion: 'default-2023.1' } })
    const path = join(temporaryFolder(), '材料包.zip')
    await office.get('bundle.export', { projectId: id, stage: null, path, jobId: 'out' })
    const there = await startInCounty({ newId: countingIds('there') })
    await takeIn(there, path)
    expect((await totals(there))[id]).not.toBe(was[id])
    await there.get('budget.restoreVersion', { projectId: id, versionId: version.id })
    expect((await totals(there))[id]).toBe(was[id])
  })

  test('that lacks it is told, and the budget has no figures rather than those of another template', async () => {
    const here = await startInCounty({ newId: countingIds('here') })
    await importing(here, ownTemplate(dayrate('230.00')))
    const id = await newProject(here)
    const { profile, years } = (await here.get('county.current', null))!
    const project = await here.get('project.get', { id })
    const rest = { budgetVersions: [], contractors: [], otherProjects: [] }
    const file = { format: 'goufutong.project', formatVersion: 1, profile, years, project, ...rest } as const
    const path = join(temporaryFolder(), '另存.zip')
    await here.get('project.rescue', { file, path })
    const there = await startInCounty({ newId: countingIds('there') })
    expect(await takeIn(there, path)).toMatchObject({ missingData: ['预算范本（2023.2）'] })
    expect((await totals(there))[id]).toBeNull()
    await importing(there, ownTemplate(dayrate('260.00'), { version: '2023.3' }))
    expect((await totals(there))[id]).toBeNull()
    await importing(there, ownTemplate(dayrate('230.00')))
    expect((await totals(there))[id]).toBe((await totals(here))[id])
  })
})
