import { describe, expect, test } from 'vitest'
import rangesFile from '#resources/rules/plausible-ranges.json'
import valuesFile from '#resources/rules/suggested-values-2.json'
import { dataFileText, readDataFile } from '#shared/data-sets/read-data-file'
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
import { suggestedValues } from '#shared/office-data/suggested-values'
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
