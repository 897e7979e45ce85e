import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import contents from '#resources/check-lists/training-contents.json'
import sample from '#resources/sample/sample-project.json'
import { dataFileText } from '#shared/data-sets/read-data-file'
import { countyHistory, yearHistory } from '#shared/history/history-ids'
import { expectedPapers } from '#shared/materials/expected-papers'
import { fen } from '#shared/money/fen'
import type { Project } from '#shared/project/project'
import { projectSchema } from '#shared/project/project-schema'
import type { RecordKind } from '#shared/records/kind'
import type { HistoryField } from '#shared/records/record-entry'
import type { Body } from '#shared/records/record-field'
import { recordKinds } from '#shared/records/registry'
import { filledBody } from '../fixtures/records/filled-body'
import { profile, startInCounty, type TestBackend, year2023 } from './county-fixture'

const head = { status: 'local', source: '旗民发一号', effectiveFrom: '2023-01-01', effectiveTo: null } as const
const training = {
  ...head,
  id: 'own-training',
  kind: 'training-contents',
  title: '本旗培训内容',
  version: '二〇二三版',
}
const materials = { ...head, id: 'own-list', kind: 'material-slots', title: '本旗应有材料', version: '二〇二三版' }
const ownContents = [...contents.body, { code: 'local-rule', title: '本旗实施办法' }]

/** Every text of a clerk in these tests is Chinese: a Latin word that is read is a code or an id of the program's own. Indicators have numbers that people read (K01). */
const codesIn = (fields: readonly HistoryField[]) =>
  fields
    .flatMap(({ label, before, after }) => [label, before, after])
    .filter((text) => /[A-Za-z]/.test(text.replaceAll(/\.(?:txt|docx|xlsx)\b|\bSHA-256\b|^K\d\d(?=，)/g, '')))

async function start() {
  const clock = { now: new Date('2023-03-01T02:00:00Z') }
  const county = await startInCounty({ now: () => clock.now })
  /** Typing of the same sitting is told as one. */
  const later = () => {
    clock.now = new Date(clock.now.getTime() + 3_600_000)
  }
  const importSet = async (set: object) => {
    const path = join(county.documentsFolder, '数据.json')
    writeFileSync(path, dataFileText(set as Parameters<typeof dataFileText>[0]))
    await county.get('dataSet.import', { path })
  }
  await importSet({ ...training, body: ownContents })
  await importSet({ ...materials, body: expectedPapers })
  const project = await county.get('project.create', { name: '家计调查', year: 2023, catalogCode: 'SW-02' })
  await county.get('contractor.save', { ...contractor, name: '仁和中心' })
  return { ...county, project, importSet, later }
}

const contractor = {
  id: 'contractor-1',
  name: '惠民社会工作服务中心',
  creditCode: '',
  citizenNumber: '',
  kind: 'social_organisation' as const,
  enterpriseSize: 'micro' as const,
  address: '旗府街一号',
  legalRepresentative: '乌云',
  phone: '0478-1234567',
  bankName: '农业银行',
  bankAccount: '1234',
  qualifications: [
    { id: 'q-1', title: '登记证书', number: '一号', validFrom: null, validTo: '2025-01-01', longTerm: false },
  ],
}

async function fieldsOf({ get }: Pick<TestBackend, 'get'>, recordId: string): Promise<HistoryField[]> {
  const { steps, next } = await get('history.list', { recordId, before: null, limit: 200 })
  expect(next).toBeNull()
  return steps.flatMap(({ fields }) => fields)
}

interface Choice {
  steps: string[]
  values: unknown[]
}

/** Every place of a schema where one of several codes stands; in a list, in its first item. */
function choicesIn(schema: z.ZodType, steps: string[] = []): Choice[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, inner]) => choicesIn(inner as z.ZodType, [...steps, key]))
  }
  if (schema instanceof z.ZodArray) return choicesIn(schema.element as z.ZodType, [...steps, '0'])
  if (schema instanceof z.ZodEnum) return [{ steps, values: schema.options }]
  if (schema instanceof z.ZodBoolean) return [{ steps, values: [true, false] }]
  if (schema instanceof z.ZodUnion) return choicesIn(schema.options[0] as z.ZodType, steps)
  if (schema instanceof z.ZodPipe) {
    const { in: before, out: after } = schema
    return choicesIn((before instanceof z.ZodTransform ? after : before) as z.ZodType, steps)
  }
  return 'unwrap' in schema ? choicesIn((schema as z.ZodOptional<z.ZodType>).unwrap(), steps) : []
}

/** A copy with that value there; where a list is empty, as it was. */
function withValue(holder: unknown, [step, ...rest]: string[], value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(holder)) return holder.map((one, at) => (at === 0 ? withValue(one, rest, value) : one))
  const body = holder as Body
  return { ...body, [step]: withValue(body[step], rest, value) }
}

describe.each(recordKinds.map((kind) => [kind.title, kind] as const))('the history of a %s', (_title, kind) => {
  test('tells every field in words, whatever its type, and shows no id and no code', async () => {
    const county = await start()
    const { get, project } = county
    const owners: Record<RecordKind['owner'], string> = {
      county: '',
      year: '2023',
      project: project.id,
      contractor: contractor.id,
    }
    let entry = await get('record.create', { kind: kind.id, ownerId: owners[kind.owner], body: null })
    const save = async (body: Body) => {
      county.later()
      entry = await get('record.save', { id: entry.id, revision: entry.revision, body })
    }
    await save({ ...entry.body, ...filledBody(kind.fields, 0, project.id) })
    await save(filledBody(kind.fields, 1, project.id))
    for (const name of Object.keys(kind.fields)) await save({ ...entry.body, [name]: kind.blank[name] })
    for (const { id } of kind.slots) {
      const path = join(county.documentsFolder, '材料.txt')
      writeFileSync(path, '内容')
      await get('record.addFile', { id: entry.id, slot: id, path })
    }
    // What bars something goes for a reason alone.
    if ('outReason' in kind.blank) await save({ ...entry.body, outReason: '录错了项目' })
    await get('record.setRemoved', { id: entry.id, revision: entry.revision, removed: true })

    const fields = await fieldsOf(county, entry.id)
    expect(codesIn(fields)).toEqual([])
    const told = new Set(fields.filter(({ before, after }) => before || after).map(({ field }) => field.split('/')[0]))
    expect(Object.keys(kind.fields).filter((name) => !told.has(name))).toEqual([])
    expect(fields.find(({ field }) => field === '@removed')).toMatchObject({ before: '在用', after: '已移出' })
  })
})

test('a training says which list it was held by, by title and version', async () => {
  const county = await start()
  const { get, importSet } = county
  const made = await get('record.create', { kind: 'training', ownerId: '2023', body: null })
  await importSet({ ...training, version: '二〇二四版', body: ownContents })
  await get('dataSet.useInProjects', { kind: training.kind, id: training.id, version: '二〇二四版' })
  county.later()
  await get('record.save', { id: made.id, revision: 2, body: { ...made.body, dataPins: [] } })
  const pins = (await fieldsOf(county, made.id)).filter(({ field }) => field.startsWith('dataPins'))
  expect(pins.map(({ before, after }) => [before, after])).toEqual([
    ['本旗培训内容（二〇二四版）', ''],
    ['二〇二三版', '二〇二四版'],
  ])
})

describe('the histories beside those of records', () => {
  test('of a project tell every choice there is in it by its name, and no code', async () => {
    const county = await start()
    const { get, project, later } = county
    const full = JSON.parse(
      JSON.stringify(sample.project).replaceAll(/SLQ[\w-]+|[\w.]+@[\w.]+/g, '一号'),
    ) as unknown as Project
    const save = async (change: (now: Project) => Project) => {
      later()
      await get('project.save', change(await get('project.get', { id: project.id })))
    }
    await save(({ id, revision, status, previousId, dataPins }) => ({
      ...full,
      ...{ id, revision, status, previousId },
      ...(dataPins && { dataPins }),
      contractorId: contractor.id,
      waivers: [{ findingKey: 'C01-x', reason: '有批复', paper: '', text: '' }],
      items: [...full.items, { code: 'SW-03', quantity: '10', unit: '户' }],
    }))
    const choices = choicesIn(projectSchema)
    expect(choices.length).toBeGreaterThan(20)
    for (const path of choices) {
      for (const value of path.values) await save((now) => withValue(now, path.steps, value) as Project)
    }
    await save((now) => ({ ...now, budget: { ...now.budget, templateId: 'plain', templateVersion: 'default-2022' } }))
    await save((now) => ({ ...now, dataPins: [], contractorId: null }))

    const fields = await fieldsOf(county, project.id)
    expect(codesIn(fields)).toEqual([])
    expect(fields.some(({ before }) => before === '本旗应有材料（二〇二三版）')).toBe(true)
  })

  test('of a contractor, a year and the county show none', async () => {
    const county = await start()
    const { get } = county
    await get('contractor.save', contractor)
    await get('contractor.save', { ...contractor, kind: 'enterprise', enterpriseSize: 'small', qualifications: [] })
    const [grant] = year2023.grants
    await get('county.saveYear', {
      ...year2023,
      grants: [{ ...grant!, level: 'region', amountFen: fen(1), counted: false }],
      ceilingJustification: { reason: '人数增加', paper: '批复一号' },
    })
    await get('county.saveProfile', { ...profile, bureauName: '某旗民政局', phone: '0478-7654321' })
    for (const id of [contractor.id, yearHistory(2023), countyHistory]) {
      const fields = await fieldsOf(county, id)
      expect([id, fields.length > 0, codesIn(fields)]).toEqual([id, true, []])
    }
  })
})
