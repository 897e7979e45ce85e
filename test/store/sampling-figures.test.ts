import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import valuesFile from '#resources/rules/suggested-values-3.json'
import { withSets } from '#shared/office-data/data-of-sets'
import { kindBy } from '#shared/records/kind-by-figures'
import type { Body } from '#shared/records/record-field'
import { sampling } from '#shared/records/sampling'
import { survey } from '#shared/records/survey'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { enteredSurvey } from '../fixtures/records/survey'
import { temporaryFolder } from './county-fixture'

const changed: Record<string, number> = {
  'pass-rate': 70,
  'sample-return': 60,
  'sample-share': 20,
  'answer-satisfied': 75,
}
type Sample = Awaited<ReturnType<typeof startInSample>>

/** The office's own 建议值, in force from a day on. */
async function officeSet({ get }: Sample, effectiveOn: string) {
  const body = valuesFile.body.map((row) => {
    const value = changed[row.id]
    return value === undefined ? row : { ...row, value, source: '示民发〔2026〕1号' }
  })
  const path = join(temporaryFolder(), '建议值.json')
  const head = { id: 'own', version: '本旗1', status: 'local', effectiveFrom: effectiveOn }
  writeFileSync(path, JSON.stringify({ ...valuesFile, ...head, body }))
  await get('dataSet.import', { path })
}

/** What a screen has: the program's data, and the office's sets. */
async function rulesOf(get: Sample['get']) {
  return withSets(await get('app.resources', null), await get('dataSet.ofOffice', null)).rules
}

/** 90 of 100 good, by a contract that agrees no 合格率. */
async function batchOf({ get }: Sample, projectId: string) {
  const project = await get('project.get', { id: projectId })
  const { contract } = project
  const unsaid = { ...contract.quality, passRateBp: null, sampleShareBp: null }
  await get('project.save', { ...project, contract: { ...contract, quality: unsaid } })
  const { id, body } = await get('record.create', { kind: 'sampling', ownerId: projectId, body: null })
  const around = await get('record.around', { id })
  const rules = await rulesOf(get)
  const none = { good: 0, bad: 0, pending: 0 }
  const drawn = { ...none, good: 90, bad: 10 }
  const sample = {
    ...around.sample,
    shareBp: 3_000,
    seed: '1',
    draws: 1,
    population: 333,
    strata: [],
    replaced: 0,
    drawn,
    obligatory: { ...none, byReason: {} },
  }
  const facts = { ...around, sample: sample as never, today: '2026-03-01', ownerId: projectId, filled: [] }
  const kind = kindBy(sampling, rules)
  const told = (verdict: string) =>
    kind.remarks?.({ ...body, verdict, shareReason: '按约定' } as Body, facts, 'drawn')?.join('') ?? ''
  const proposed = kind.fields.verdict?.proposed?.(body, facts)
  return { shareBp: body.shareBp, passBp: kind.sampleRule?.(around).passBp, verdict: proposed?.value, told }
}

test.each(['2026-01-01', '2020-01-01'])(
  'a project of 2023 is judged by the figures it was made with, a new one by the office’s own in force since %s',
  async (since) => {
    const sample = await startInSample('2026-03-01T02:00:00Z')
    const asked = await sample.keep('survey', enteredSurvey)
    await officeSet(sample, since)
    const before = await batchOf(sample, sampleId)
    expect(before).toMatchObject({ shareBp: 3_000, passBp: 9_500, verdict: 'rectify' })
    expect(before.told('passed')).toContain('结论应当是“整改后复抽”（95%以上通过')
    const made = await sample.get('project.create', { name: '家计调查', year: 2026, catalogCode: 'SW-02' })
    const after = await batchOf(sample, made.id)
    expect(after).toMatchObject({ shareBp: 2_000, passBp: 7_000, verdict: 'passed' })
    expect(after.told('passed')).not.toContain('结论应当是')
    const rules = await rulesOf(sample.get)
    const around = await sample.get('record.around', { id: asked.id })
    expect(kindBy(survey, rules).comesTo?.(asked.body, around)?.join('')).toContain('满意80分')
  },
)
