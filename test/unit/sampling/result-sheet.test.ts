import { expect, test } from 'vitest'
import { readResults, sheetHeads, sheetRow } from '#shared/sampling/result-sheet'
import type { SampledHousehold } from '#shared/sampling/sampled'

const traces = { form: 'there', photos: 'there', recording: 'there', folder: 'there' } as const
const household = (number: number): SampledHousehold => ({
  householdId: `h${number}`,
  number,
  code: `JD00${number}`,
  name: '张三',
  area: '某镇',
  village: '',
  type: '低保',
  reasons: [],
  result: 'good',
  visit: {
    visitedOn: '2023-06-01',
    visitors: '李明',
    surveyor: '王芳',
    traces,
    traceReason: '',
    reason: '',
    replacedFor: '',
  },
})

/** What is said of a sheet with these rows below its heads. */
function read(...rows: string[][]) {
  const table = [sheetHeads, ...rows].map((cells, at) => ({ line: at + 1, cells }))
  const found = readResults(table, [household(1), { ...household(2), name: '李四' }], {
    today: '2023-07-01',
    drawnOn: '2023-05-20',
  })
  return {
    good: found?.good.map(({ before }) => before.code),
    faults: found?.faults,
    mixed: found?.mixed,
    blank: found?.blank,
  }
}

test('a household twice, once in full-width digits: both are told, and neither is taken; one left blank is no twin', () => {
  const row = sheetRow(household(1))
  const wide = row.with(1, 'ＪＤ００１')
  const blank = row.map((cell, at) => (at < 7 ? cell : ''))
  expect(read(row, sheetRow({ ...household(2), name: '李四' }), wide, blank)).toEqual({
    good: ['JD002'],
    faults: [
      { line: 2, code: 'JD001', reason: '与第 4 行是同一户，无法判断以哪一行为准' },
      { line: 4, code: 'JD001', reason: '与第 2 行是同一户，无法判断以哪一行为准' },
    ],
    mixed: 0,
    blank: 1,
  })
})

test('each row that cannot be taken is told with all that is wrong in it', () => {
  const row = sheetRow(household(1))
  const at = (head: string) => sheetHeads.indexOf(head)
  const bad = row.with(at('复核日期'), '2023-6-31').with(at('结论'), '#N/A')
  expect(read(bad).faults?.[0]?.reason).toContain('“结论”填的是“#N/A”，应填合格或不合格')
  expect(read(bad).faults?.[0]?.reason).toContain('复核日期“2023-6-31”无法识别')
  expect(read(row.with(at('复核日期'), '2023-08-01')).faults?.[0]?.reason).toBe('复核日期 2023-08-01 还没有到')
  expect(read(row.with(at('复核日期'), '2023-05-19')).faults).toEqual([
    { line: 2, code: 'JD001', reason: '复核日期 2023-05-19 早于抽样日期 2023-05-20' },
  ])
  expect(read(row.with(at('户编码'), '')).faults?.[0]?.reason).toBe('没有户编码')
})

test('a column sorted without the others gives no result to another household: its rows are named, and no other is taken', () => {
  const [one, two] = [sheetRow(household(1)), sheetRow({ ...household(2), name: '李四' })]
  const sorted = read(one.with(1, 'JD002'), two.with(1, 'JD001'))
  expect(sorted).toMatchObject({ good: [], mixed: 2 })
  expect(sorted.faults?.map(({ line, reason }) => [line, reason])).toEqual([
    [2, '与户编码不是同一户（序号填的是“1”，名单里是“2”，户主填的是“张*”，名单里是“李*”）'],
    [3, '与户编码不是同一户（序号填的是“2”，名单里是“1”，户主填的是“李*”，名单里是“张*”）'],
  ])
  expect(read(one.with(1, 'JD002').with(0, ''), sheetRow(household(1)))).toMatchObject({ good: [], mixed: 1 })
})

test('a row without the name, or with the whole of it, is taken', () => {
  const row = sheetRow(household(1))
  expect(read(row.with(0, '').with(2, ''))).toMatchObject({ good: ['JD001'], mixed: 0 })
  expect(read(row.with(2, '张三'))).toMatchObject({ good: ['JD001'], mixed: 0 })
})
