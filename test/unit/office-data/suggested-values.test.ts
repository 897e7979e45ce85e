import { describe, expect, test } from 'vitest'
import { requireResources } from '#main/resources'
import rangesFile from '#resources/rules/plausible-ranges.json'
import valuesFile from '#resources/rules/suggested-values-3.json'
import type { KnownSet } from '#shared/data-sets/data-set'
import { dataFileText, readDataFile } from '#shared/data-sets/read-data-file'
import { pinOf } from '#shared/data-sets/set-in-force'
import type { PlausibleRange } from '#shared/law/plausible-range'
import {
  figureOf,
  type SuggestedValue,
  suggestedValuesInForce,
  valueBasis,
  valueText,
} from '#shared/law/suggested-values'
import { plausibleRanges } from '#shared/office-data/plausible-ranges'
import { dataKinds } from '#shared/office-data/registry'
import { rulesFor, withDataOfNow } from '#shared/office-data/rules-for'
import { suggestedValues } from '#shared/office-data/suggested-values'
import { inProject } from '../../../src-main/launch/paths.mjs'
import { cleanProject } from '../../fixtures/county-year'
import { values } from '../../fixtures/values'

const program = valuesFile.body as SuggestedValue[]
const row = (id: string) => program.find((one) => one.id === id)!
const own = (id: string, value: number): SuggestedValue => ({ ...row(id), value, source: '乌民发〔2023〕1号' })
const problem = (...rows: SuggestedValue[]) => suggestedValues.problem?.(rows, program) ?? null

describe('建议值 as data', () => {
  test.each([valuesFile, rangesFile])('$title of the program is taken in again as it was exported', (file) => {
    const read = readDataFile(dataKinds, dataFileText({ ...file, version: '本旗1' } as never))
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    expect(read.value.kind.problem?.(read.value.set.body, file.body) ?? null).toBeNull()
  })

  test('shares are reckoned in basis points and told in per cent', () => {
    expect([figureOf(values, 'daily-penalty'), valueText(values, 'daily-penalty')]).toEqual([5, '0.05%'])
    expect([figureOf(values, 'false-record-times'), valueText(values, 'false-record-times')]).toEqual([2, '2倍'])
  })

  test('an office’s figure is told by the document it names', () => {
    const inForce = suggestedValuesInForce(program, {
      head: { title: '本旗', version: '1' },
      body: [own('last-share', 20)],
    })
    expect(valueBasis(inForce, 'last-share', '付款比例').document).toBe('乌民发〔2023〕1号')
    expect(valueBasis(inForce, 'prepayment-most', '付款比例').document).toContain('购服通建议值')
  })

  test('what has no source, another unit or does not fit beside the rest is refused by its row', () => {
    expect(problem(own('last-share', 20))).toBeNull()
    expect(problem({ ...row('last-share'), value: 20 })).toMatch(/第1项「末期款一般不少于」改过数值，来源还是原来的/)
    expect(problem({ ...own('last-share', 20), unit: '元' })).toMatch(/单位应为「%」/)
    expect(problem(own('copies-total', 2.5))).toMatch(/应为整数/)
    expect(problem(own('daily-penalty', 0.005))).toMatch(/最多两位小数/)
    expect(problem(own('grade-good', 95))).toMatch(/「评价等次“良”的最低分」不能大于「评价等次“优”的最低分」/)
  })
})

describe('合理范围 as data', () => {
  const ranges = rangesFile.body as unknown as PlausibleRange[]
  const refused = (part: Partial<PlausibleRange>) =>
    plausibleRanges.problem?.([{ ...ranges[0]!, source: '乌民发〔2023〕1号', ...part }], ranges) ?? null

  test('their ends and source may be the office’s, what they are held against not', () => {
    expect(refused({ usual: [1, 20_000] })).toBeNull()
    expect(refused({ usual: [1, 20_000], source: ranges[0]!.source })).toMatch(/改过范围，来源还是原来的/)
    expect(refused({ unit: '元' })).toMatch(/只能改名称、范围和来源/)
    expect(refused({ field: 'project.nothing' })).toMatch(/程序不认识/)
  })
})

describe('a later version of the program’s', () => {
  const loaded = requireResources(inProject('resources'), dataKinds)
  const versions = (loaded.rules.sets ?? []).filter(({ kind }) => kind === 'suggested-values')
  const [first, last] = [versions[0]!, versions.at(-1)!]
  const rulesOf = (set: KnownSet) =>
    rulesFor(loaded.rules, { ...cleanProject(), dataPins: [pinOf(set)] }).suggestedValues

  test('leaves a project made with the first what that says, and has what it was made without', () => {
    const rows = first.body as SuggestedValue[]
    const before = rulesOf(first)
    for (const { id, value } of rows) expect(before.get(id)?.value).toBe(value)
    const added = (last.body as SuggestedValue[]).filter(({ id }) => !rows.some((one) => one.id === id))
    expect(added.length).toBeGreaterThan(0)
    for (const one of added) expect(before.get(one.id)).toEqual({ ...one, by: '' })
  })

  test('counts for what is made from now on', () => {
    const { dataPins = [] } = withDataOfNow(cleanProject(), loaded.rules.sets ?? [])
    expect(dataPins.filter(({ kind }) => kind === 'suggested-values')).toEqual([pinOf(last)])
  })
})
