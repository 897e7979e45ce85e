import { describe, expect, test } from 'vitest'
import { bodyRows } from '#shared/history/body-rows'
import { profileWords, yearWords } from '#shared/history/county-words'
import { fen } from '#shared/money/fen'
import type { HistoryStep } from '#shared/records/record-entry'
import { submitRows } from '../../../src-renderer/features/bundle/submit-rows'
import { contractSheet } from '../../../src-renderer/features/contract/contract-sheet'
import { contractorRows, contractRows } from '../../../src-renderer/features/contractor/contractor-rows'
import { versionRows } from '../../../src-renderer/features/papers/version-rows'
import { completenessRows, moneyRows, spanRows } from '../../../src-renderer/features/workbench/told-rows'
import { historyRows } from '../../../src-renderer/ui/history-rows'
import { sampleFile } from '../../e2e/contract-fixture'

const step = (part: Partial<HistoryStep>) =>
  ({ at: '2023-03-04T18:30:00.000Z', who: '张三', title: '填写', fields: [], lasting: null, ...part }) as HistoryStep
const changed = { field: 'name', label: '名称', before: null, after: '家计调查' } as never

describe('a history, for paper and clipboard', () => {
  test('a line for each value, before and after', () => {
    const [[, who, title, , label, before, after] = []] = historyRows(step({ fields: [changed] }))
    expect([who, title, label, before, after]).toEqual(['张三', '填写', '名称', '空', '家计调查'])
  })

  test('a step without values is a line, what is undone says so', () => {
    const rows = historyRows(step({ title: '签发', undone: true, lasting: '已经发出' }))
    expect(rows).toHaveLength(1)
    expect(rows[0]?.at(-1)).toBe('已撤销；不能撤销：已经发出')
  })

  test('values that stayed on another computer are not made up', () => {
    const [row] = historyRows(step({ fields: [changed], told: true }))
    expect(row?.slice(4)).toEqual(['名称', '', '', '内容留在填写的电脑上'])
  })
})

describe('forms as sheets', () => {
  test('旗县信息 by the names of its fields, without what is empty', async () => {
    const { profile } = await sampleFile()
    const rows = bodyRows(profileWords, { ...profile, phone: '' })
    expect(rows).toContainEqual(['单位全称', profile.bureauName])
    expect(rows.map(([label]) => label)).not.toContain('联系电话')
  })

  test('年度参数: each grant and each part of the threshold is a line', async () => {
    const [year] = (await sampleFile()).years
    const rows = bodyRows(yearWords, year as object)
    expect(rows.filter(([label]) => label === '下达资金')).toHaveLength(year?.grants.length ?? 0)
    expect(rows.some(([label]) => label === '采购限额标准：金额')).toBe(true)
    expect(rows.flat().join()).not.toMatch(/central|region/)
  })

  test('合同要素: also what is folded in, amounts in 元, no code', async () => {
    const { contract } = (await sampleFile()).project
    const rows = contractSheet({ form: { ...contract, priceFen: fen(100) }, presets: [] }, () => '家计调查')
    expect(rows.filter(([label]) => label === '付款阶段')).toHaveLength(contract.payments.length)
    expect(rows).toContainEqual(['合同价款', '1.00元'])
    expect(rows.flat().join()).not.toMatch(/lump_sum|after_acceptance|onsite/)
  })

  test('a contractor with its papers; the number of an individual is masked', async () => {
    const [contractor] = (await sampleFile()).contractors
    const individual = { ...contractor, kind: 'individual', citizenNumber: '11010519491231002X' } as never
    const told = contractorRows(individual, { today: '2023-03-01', nearDays: 60 })
    expect(told.flat().join()).not.toContain('11010519491231002X')
    expect(told.filter(([label]) => label === '资质材料')).toHaveLength(contractor?.qualifications.length ?? -1)
  })
})

describe('lists that are drawn as pictures', () => {
  test('材料完整率: a line for each stage, with what is missing', () => {
    const stage = {
      stage: 'before',
      there: 3,
      owed: 4,
      missing: [{ title: '采购公告', place: { to: 'year', year: 2023 } }],
    }
    const stages = [{ ...stage, notEntered: true }] as never
    expect(completenessRows([{ projectId: 'p', name: '核查', stages }])).toEqual([
      ['核查', '事前', '4', '3', '75%', '采购公告；平台录入没有登记'],
    ])
  })

  test('合同时间轴: period, signing, and the days that cross others', () => {
    const crossings = [{ name: '乙', from: '2023-05-01', to: '2023-06-01' }]
    const span = { projectId: 'p', name: '甲', contractor: '丙', startOn: '2023-03-01', endOn: '2023-06-01' }
    const [row] = spanRows([{ ...span, contractEndOn: '2024-02-29', signed: true, changes: [], crossings }] as never)
    expect(row).toEqual([
      '甲',
      '丙',
      '2023-03-01',
      '2023-06-01',
      '已签订，原定至 2024-02-29',
      '',
      '与“乙” 2023-05-01 至 2023-06-01',
    ])
  })

  test('本年资金 by project, to the 分', () => {
    const of = { plannedFen: fen(100), contractedFen: fen(90), acceptedFen: fen(0), paidFen: fen(5) }
    expect(moneyRows({ projects: [{ projectId: 'p', name: '甲', ...of }] } as never)).toEqual([
      ['甲', '1.00', '0.90', '0.00', '0.05'],
    ])
  })

  test('能不能交: the verdict, and every reason by itself', () => {
    const rows = submitRows({
      verdict: '还不能交',
      findings: [
        { level: 'error', message: '总额超过上限', fix: '改预算', contradicts: false },
        { level: 'note', message: '说明' },
      ] as never,
      isUnfilled: () => false,
      toMake: [{ kind: 'contract', title: '合同' }] as never,
      stale: ['contract'],
      unreadable: [{ title: '公告', fileName: 'a.pdf', why: '打不开', altered: false }] as never,
      checklists: [{ stage: 'before', missing: [{ title: '采购公告' }] }] as never,
    })
    expect(rows).toEqual([
      ['结论', '还不能交', ''],
      ['问题', '总额超过上限', '改预算'],
      ['要生成的文书', '合同', '与现在填写的内容不一致'],
      ['打不开的文件', '公告：a.pdf', '打不开'],
      ['缺少的材料', '采购公告', '事前材料'],
    ])
  })

  test('versions of papers, and contracts of a contractor', () => {
    const version = { kind: 'contract', number: 2, createdAt: '2023-03-04T18:30:00.000Z', template: null }
    const [row] = versionRows([{ ...version, templateName: '', fileName: '合同.docx' }] as never, { contract: '合同' })
    expect([row?.[0], row?.[1], row?.[4]]).toEqual(['合同', '第 2 版', '合同.docx'])
    const contract = {
      projectId: 'p',
      name: '甲',
      year: 2023,
      amountFen: fen(100),
      startOn: null,
      endOn: null,
      signedOn: null,
    }
    expect(contractRows([contract] as never)).toEqual([['甲', '2023', '1.00 元', '期限未填', '未填签订日期']])
  })
})
