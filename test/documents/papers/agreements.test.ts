import { beforeEach, describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import type { Body } from '#shared/records/record-field'
import { wholeSupplement, wholeTermination } from '../../fixtures/records/contract-change'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { sampleId, startInSample } from './project-records'

let sample: Awaited<ReturnType<typeof startInSample>>
/** The example's contract of 757,005.02, signed. */
beforeEach(async () => {
  sample = await startInSample('2023-09-10T02:00:00Z')
  const project = await sample.get('project.get', { id: sampleId })
  const contract = { ...project.contract, signedOn: '2023-03-15', priceFen: fen(75_700_502) }
  await sample.get('project.save', { ...project, contract })
})

const addition: Body = {
  ...wholeSupplement,
  ground: 'addition',
  number: '示民购〔2023〕1号-补1',
  signedOn: '2023-06-01',
  reason: '新增低保边缘家庭320户，须在本年度完成家计调查',
  content: '追加与合同标的相同的入户家计调查320户，单价和质量标准与原合同相同',
  amountFen: 7_570_050,
  clauses: [{ id: 'c', clause: '第三条第一款', before: '家计调查3,200户', after: '家计调查3,520户' }],
  quantities: [{ id: 'q', target: '完成服务数量', to: 3_520 }],
}
const end: Body = { ...wholeTermination('2023-09-15'), number: '示民购〔2023〕1号-终', signedOn: '2023-09-08' }
const made = async (kind: string, part: Body) => sample.saved(kind, (await sample.keep('contract-change', part)).id)

describe('补充协议', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    expectLookedAt(await made('supplementary-agreement', addition), 'supplementary-agreement')
  })

  test('is valid by the OOXML schemas, and both parties sign on a page with words above them', async () => {
    const bytes = await made('supplementary-agreement', addition)
    expect(await schemaErrors(bytes)).toEqual([])
    const pages = await printedPages(bytes)
    expect(pages.length).toBeLessThan(4)
    expect(pages.at(-1)).toMatch(/生效.*甲方（盖章）.*乙方（盖章）.*签订日期/s)
  })

  test('[P08] says what changes, on what ground, and what price and tenth come to, to the 分 and in words', async () => {
    const text = docxText(await made('supplementary-agreement', addition))
    for (const said of [
      '示民购〔2023〕1号-补1',
      '追加与合同标的相同的服务',
      '家计调查3,520户',
      '人民币75,700.50元（大写：人民币柒万伍仟柒佰元伍角整）',
      '累计增加75,700.50元，占原合同价款的10.00%',
      '人民币832,705.52元（大写：人民币捌拾叁万贰仟柒佰零伍元伍角贰分）',
      '没有列出的条款继续有效',
    ])
      expect(text).toContain(said)
    expect(text).not.toMatch(/undefined|null|\{\{|待填写|如果/)
  })

  test('[P08] printed again after a later one was signed says what was agreed by then', async () => {
    const signed = async (part: Body) => {
      const { id } = await sample.keep('contract-change', part)
      await sample.attach(id, 'agreement')
      expect(await sample.refusal(id, 'signed')).toBeNull()
      return id
    }
    const first = await signed({ ...addition, amountFen: 100_000 })
    await signed({
      ...addition,
      number: '示民购〔2023〕1号-补2',
      signedOn: '2023-08-01',
      amountFen: 200_000,
      quantities: [],
    })
    const text = docxText(await sample.saved('supplementary-agreement', first))
    expect(text).toContain('累计增加1,000.00元')
    expect(text).toContain('变更后的合同价款为人民币758,005.02元')
  })

  test('[P08] says a longer service and that the price stays', async () => {
    const longer = { ...wholeSupplement, signedOn: '2023-06-01', endsOn: '2024-03-01' }
    const text = docxText(await made('supplementary-agreement', longer))
    expect(text).toContain('服务期限变更为2023年3月20日至2024年3月1日')
    expect(text).toContain('本协议不变更合同价款')
    expect(text).not.toContain('本协议增加价款')
  })

  test('[P08] is not issued with one 分 more than the tenth, nor for an end', async () => {
    const refused = async (part: Body) => {
      const { id } = await sample.keep('contract-change', part)
      return sample.call('paper.generate', { kind: 'supplementary-agreement', ownerId: id })
    }
    expect(await refused({ ...addition, amountFen: 7_570_051 })).toMatchObject({
      error: { code: 'PAPER_INCOMPLETE', params: { detail: expect.stringContaining('还可以增加 75,700.50 元') } },
    })
    expect(await refused(end)).toMatchObject({ error: { params: { detail: '协议种类不是补充协议。' } } })
  })
})

describe('终止协议', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    expectLookedAt(await made('termination-agreement', end), 'termination-agreement')
  })

  test('is valid by the OOXML schemas, and both parties sign on a page with words above them', async () => {
    const bytes = await made('termination-agreement', end)
    expect(await schemaErrors(bytes)).toEqual([])
    const pages = await printedPages(bytes)
    expect(pages.length).toBeLessThan(4)
    expect(pages.at(-1)).toMatch(/生效.*甲方（盖章）.*乙方（盖章）.*签订日期/s)
  })

  test('[P08] says the day, the situation, what was done, and what it comes to', async () => {
    const text = docxText(await made('termination-agreement', end))
    for (const said of [
      '合同于2023年9月15日终止',
      '双方协商一致',
      '验收合格1,580户',
      '人民币300,000.00元（大写：人民币叁拾万元整）',
      '没有在办户',
      '删除全部个人信息',
      '双方没有违约',
      '不免除转包、弄虚作假、泄露个人信息的责任',
    ])
      expect(text).toContain(said)
    expect(text).not.toContain('退还多付的价款')
    expect(text).not.toMatch(/undefined|null|\{\{|待填写|如果/)
  })
})
