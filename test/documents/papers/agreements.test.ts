import { beforeEach, describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import type { Body } from '#shared/records/record-field'
import { wholeSupplement, wholeTermination } from '../../fixtures/records/contract-change'
import { holdContract } from '../../store/held-contract'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { sampleId, startInSample } from './project-records'

let sample: Awaited<ReturnType<typeof startInSample>>
/** The example's contract of 757,005.02, signed. */
beforeEach(async () => {
  sample = await startInSample('2023-09-10T02:00:00Z')
  await holdContract(sample, sampleId, { priceFen: fen(75_700_502) })
})

const addition: Body = {
  ...wholeSupplement,
  ground: 'addition',
  number: '示民购〔2023〕1号-补1',
  signedOn: '2023-06-01',
  reason: '新增低保边缘家庭320户，须在本年度完成家计调查',
  content: '追加与合同标的相同的入户家计调查320户，单价和质量标准与原合同相同',
  amountFen: 7_570_050,
  clauses: [{ id: 'c', code: 'C03', clause: '第三条第一款', before: '家计调查3,200户', after: '家计调查3,520户' }],
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
    expect(pages.at(-1)).toMatch(/附件.*甲方（盖章）.*乙方（盖章）.*签订日期/s)
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
      '加盖骑缝章',
      '变更的决策纪要；2．双方提出的变更申请',
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
    const to = (units: number) => [{ id: 'q', target: '完成服务数量', to: units }]
    const first = await signed({ ...addition, amountFen: 236_564, quantities: to(3_210) })
    await signed({
      ...addition,
      number: '示民购〔2023〕1号-补2',
      signedOn: '2023-08-01',
      amountFen: 473_128,
      quantities: to(3_230),
    })
    const text = docxText(await sample.saved('supplementary-agreement', first))
    expect(text).toContain('累计增加2,365.64元')
    expect(text).toContain('变更后的合同价款为人民币759,370.66元')
    expect(text).toMatch(/3,200\s+\+10\s+3,210/)
  })

  test('[P08] says how much was agreed, how much more it is and what it comes to', async () => {
    const last = { payStage: '第2期' }
    const text = docxText(await made('supplementary-agreement', { ...addition, ...last }))
    expect(text).toMatch(/本协议增减的价款计入第2期 [^。]+。/)
    expect(text).toMatch(/完成服务数量\s+户\s+3,200\s+\+320\s+3,520/)
    expect(text).toContain('第三条第一款（标的与数量）')
  })

  test('[P08] cites the law of its own ground, and no other', async () => {
    const row = { id: 'c', code: 'account', clause: '', before: '甲行1号', after: '乙行2号' }
    const cited = async (part: Body) => {
      const body = { ...wholeSupplement, signedOn: '2023-06-01', ...part }
      return docxText(await made('supplementary-agreement', body))
    }
    const formal = await cited({ ground: 'formal', clauses: [row] })
    expect(formal).not.toContain('政府采购法')
    expect(formal).toContain('本协议不涉及合同的标的、数量、价格、质量和期限')
    expect(formal).not.toContain('变更申请')
    expect(await cited({})).toContain('第五百四十三条')
    expect(await cited({ ground: 'publicInterest' })).toContain('《中华人民共和国政府采购法》第五十条变更合同')
    const text = docxText(await made('supplementary-agreement', addition))
    expect(text).toContain('《中华人民共和国政府采购法》第四十九条和合同的变更条款')
    expect(text).not.toContain('第五十条')
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
    expect(pages.at(-1)).toMatch(/附件.*甲方（盖章）.*乙方（盖章）.*签订日期/s)
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
  test('[P08] cites the law of its own situation: by consent, for breach, by force majeure, for the public', async () => {
    const content = '合同自终止日期起不再履行'
    const cited = async (part: Body) => docxText(await made('termination-agreement', { ...end, content, ...part }))
    const consent = await cited({})
    expect(consent).toContain('提前终止协商一致')
    expect(consent).not.toContain('政府采购法')
    const liability = '乙方转包，向甲方支付违约金37,850.25元'
    const breach = await cited({ situation: 'breach', breachBy: 'contractor', liability })
    expect(breach).toContain('因乙方（承接主体）违约，甲方（购买主体）依据')
    expect(breach).toContain('第五百六十三条')
    expect(breach).not.toMatch(/协商一致|政府采购法/)
    const force = await cited({ situation: 'forceMajeure' })
    expect(force).toContain('第五百九十条')
    expect(force).not.toMatch(/协商一致|政府采购法/)
    expect(await cited({ situation: 'publicInterest' })).toContain('《中华人民共和国政府采购法》第五十条终止合同')
  })

  test('[P08] says the decision, the bond and what goes with it', async () => {
    const without = docxText(await made('termination-agreement', end))
    for (const said of [
      '局务会议纪要〔2023〕9号',
      '没有收取履约保证金',
      '加盖骑缝章',
      '1．结算单；2．档案移交清单；3．个人信息返还和删除证明',
    ])
      expect(without).toContain(said)
    const deposit = '10个工作日内全额退还30,000.00元'
    const text = docxText(await made('termination-agreement', { ...end, deposit }))
    expect(text).toContain(`${deposit}。`)
    expect(text).not.toContain('没有收取履约保证金')
  })

  test('[P08] is not made for an end before the service', async () => {
    const refused = async (part: Body) => {
      const { id } = await sample.keep('contract-change', { ...end, ...part })
      return sample.call('paper.generate', { kind: 'termination-agreement', ownerId: id })
    }
    expect(await refused({ endsOn: '2023-03-01' })).toMatchObject({
      error: { code: 'PAPER_INCOMPLETE', params: { detail: expect.stringContaining('早于服务开始日期') } },
    })
  })
})
