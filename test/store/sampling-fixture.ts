import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainSheetBytes } from '#main/documents/plain-sheet'
import { readHouseholdTable } from '#main/documents/reading/household-table'
import { kindBy } from '#shared/records/kind-by-figures'
import type { Body } from '#shared/records/record-field'
import { sampling } from '#shared/records/sampling'
import { blankVisit, type SampledHousehold, type Visit } from '#shared/sampling/sampled'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { ruleData } from '../fixtures/county-year'
import { temporaryFolder } from './county-fixture'
import { imported } from './household-fixture'

type Sample = Awaited<ReturnType<typeof startInSample>>
/** The county of the test that runs, and its draw. */
export let sample: Sample
export let id: string

/** Before each test. */
export async function startSampling(): Promise<void> {
  sample = await startInSample()
}

export const sizes = [1_247, 983, 611, 359]
export const wanted = [374, 295, 183, 108]
export const seed = '20230601'
/** What goes with a register that cannot be the example's own: its areas are given anew. */
export async function register(counts: readonly number[], marked: (at: number) => string = () => '') {
  const project = await sample.get('project.get', { id: sampleId })
  const areas = counts.map((_, at) => `抽样${'甲乙丙丁'[at]}苏木`)
  await sample.get('project.save', { ...project, areas })
  let number = 0
  const rows = counts.flatMap((size, at) =>
    Array.from({ length: size }, () => {
      number += 1
      return [`CY${String(number).padStart(5, '0')}`, `户主${number}`, areas[at]!, '低保', marked(number)]
    }),
  )
  const bytes = await plainSheetBytes({
    name: '户册',
    heads: ['户编码', '户主', '苏木乡镇', '类型', '备案近亲属'],
    rows,
  })
  const path = join(temporaryFolder(), '户册.xlsx')
  writeFileSync(path, bytes)
  return imported(sample, sampleId, path)
}

export const listed = async (results: ('pending' | 'good' | 'bad' | 'replaced')[] = ['pending', 'good', 'bad']) => {
  const all: SampledHousehold[] = []
  for (;;) {
    const page = await sample.get('sampling.list', {
      recordId: id,
      results,
      after: all.at(-1)?.number ?? 0,
      limit: 500,
    })
    all.push(...page)
    if (page.length < 500) return all
  }
}

export const good: Visit = {
  ...blankVisit,
  visitedOn: '2023-07-01',
  visitors: '乌云、李明',
  surveyor: '王强、张军',
  traces: { form: 'there', photos: 'there', recording: 'there', folder: 'there' },
}

export async function begin(part: Body = {}) {
  id = (await sample.keep('sampling', { drawer: '乌云', drawnOn: '2023-06-28', shareBp: 3_000, seed, ...part })).id
}
export const confirm = () => sample.refusal(id, 'drawn')
/** What is said of it and bars nothing. */
export async function remarked() {
  const { body, state } = await sample.get('record.get', { id })
  const around = await sample.get('record.around', { id })
  const facts = { ...around, today: '2023-07-10', ownerId: sampleId, filled: [] }
  return kindBy(sampling, ruleData).remarks?.(body, facts, state)?.join('')
}
export const draw = () => sample.get('sampling.draw', { recordId: id })
export const save = (householdId: string, result: 'good' | 'bad' | 'pending', visit: Partial<Visit> = {}) =>
  sample.call('sampling.save', { recordId: id, householdId, result, visit: { ...good, ...visit } })

/** The sheet that came back last. */
export let sheetPath: string

/** The sheet as it was exported, with what `fill` writes into it by its heads, back again. */
export async function sheetBack(
  fill: (row: Record<string, string>, at: number) => Record<string, string>,
  take: 'all' | 'good' | null = 'all',
) {
  const path = join(temporaryFolder(), '名单.xlsx')
  await sample.get('sampling.export', { recordId: id, path })
  const table = await readHouseholdTable({ bytes: new Uint8Array(readFileSync(path)), sheet: '' })
  if (!table.ok) throw new Error('the sheet cannot be read back')
  const [head, ...rows] = table.value.rows
  const heads = head!.cells
  const filled = rows.map(({ cells }, at) => {
    const row = Object.fromEntries(heads.map((title, column) => [title, cells[column] ?? '']))
    const said = { ...row, ...fill(row, at) }
    return heads.map((title) => said[title] ?? '')
  })
  writeFileSync(path, await plainSheetBytes({ name: '抽样复核', heads, rows: filled }))
  sheetPath = path
  return sample.get('sampling.import', { recordId: id, path, take })
}
export const visited = {
  原调查员: '王强',
  复核日期: '2023.7.1',
  复核人: '乌云、李明',
  调查表: '有',
  照片: '有',
  录音: '有',
  一户一档: '有',
}
