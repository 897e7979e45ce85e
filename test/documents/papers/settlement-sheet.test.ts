import { beforeEach, describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import type { Body } from '#shared/records/record-field'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { sampleId } from './project-records'
import { startWithAcceptance } from './signed-acceptance'

let sample: Awaited<ReturnType<typeof startWithAcceptance>>
let id: string
/** A contract by unit at 236.56, capped at 757,005.02, whose last acceptance found 3,150 households good; half of it is paid. */
async function begin(pricing: 'unit_price' | 'lump_sum') {
  const unitPriceFen = pricing === 'unit_price' ? fen(23_656) : null
  sample = await startWithAcceptance(({ payments: [first, , last] }) => ({
    priceFen: fen(75_700_502),
    pricing,
    unitPriceFen,
    paymentPreset: 'custom',
    payments: [
      { ...first!, shareBp: 5_000, condition: '合同生效' },
      { ...last!, shareBp: 5_000, prepaid: false, condition: '全部验收合格' },
    ],
  }))
  const { keep, attach, move, sign, change } = sample
  await change(sample.id, { dueQuantity: 3_200, doneQuantity: 3_200, goodQuantity: 3_150 })
  expect(await sign()).toMatchObject({ ok: true })
  const payment = await keep('payment', {
    stage: '第1期',
    amountFen: 37_700_251,
    deductFen: 150_000,
    deductClause: '第二十条第二款',
    paidOn: '2023-04-03',
    voucherNumber: '2023-0412',
  })
  await attach(payment.id, 'voucher')
  await attach(payment.id, 'invoice')
  expect(await move(payment.id, 'paid')).toMatchObject({ ok: true })
  const { id: made } = await keep('settlement', {
    number: '示民结〔2023〕1号',
    settledOn: '2023-10-09',
    noEvaluationReason: '甲方没有在约定的期限内完成评价，合同约定视为条件成就',
    contingency: '未发生，全额扣减',
    notes: '档案已经移交，个人信息返还和删除证明存档',
  })
  id = made
}
const made = async (part: Body = {}) => {
  await sample.change(id, part)
  return sample.saved('settlement-sheet', id)
}

describe('结算单', () => {
  beforeEach(() => begin('unit_price'))

  test('is, but for ids, the paper that was looked at', async () => {
    expectLookedAt(await made(), 'settlement-sheet')
  })

  test('is valid by the OOXML schemas, and two pages at most, signed by both with words above it', async () => {
    const bytes = await made()
    expect(await schemaErrors(bytes)).toEqual([])
    const pages = await printedPages(bytes)
    expect(pages.length).toBeLessThan(3)
    expect(pages.at(-1)).toMatch(/经办人.*财务负责人.*结算日期/s)
  })

  test('[P09] [P20] says what was contracted, accepted, deducted, paid and is left, to the 分 and in words', async () => {
    const text = docxText(await made())
    for (const said of [
      '示民结〔2023〕1号',
      '单价×验收合格数量',
      '3,200户',
      '3,150户',
      '-50',
      '745,164.00',
      '比约定价款少11,841.02元',
      '第1期付款时已扣减',
      '1,500.00',
      '743,664.00',
      '人民币柒拾肆万叁仟陆佰陆拾肆元整',
      '377,002.51',
      '366,661.49',
      '人民币叁拾陆万陆仟陆佰陆拾壹元肆角玖分',
      '示民验〔2023〕2号，2023年9月20日',
      '未发生，全额扣减',
      '默认建议稿',
    ])
      expect(text).toContain(said)
    expect(text).not.toContain('总价包干')
    expect(text).not.toMatch(/undefined|null|\{\{|待填写|如果/)
    const { body } = await sample.get('record.get', { id })
    const lines = (body.lines as Body[]).map((line) => ({ ...line, accepted: 3_000 }))
    const fewer = docxText(await made({ lines, fewerReason: '150户缺核查照片，双方同意不计价' }))
    expect(fewer).toContain('验收书上的合格数量为3,150，结算数量较少的理由：150户缺核查照片，双方同意不计价。')
  })

  test('[P09] is registered once both have signed it; from then on no more is paid, and papers are kept fifteen years from it', async () => {
    const { keep, attach, move, refusal, get, call, clock } = sample
    expect(await refusal(id, 'settled')).toContain('还缺文件：双方签章的结算单')
    await attach(id, 'sheet')
    expect(await move(id, 'settled')).toMatchObject({ ok: true })
    expect(await call('record.save', { id, revision: 9, body: {} })).toMatchObject({ ok: false })
    clock.now = new Date('2024-04-10T02:00:00Z')
    const last = await keep('payment', { stage: '第2期', paidOn: '2024-04-09', voucherNumber: '2024-0409' })
    for (const slot of ['voucher', 'invoice']) await attach(last.id, slot)
    await sample.change(last.id, { amountFen: 36_666_150, acceptanceId: sample.id, acceptedOn: '2023-09-20' })
    expect(await refusal(last.id, 'paid')).toContain('超过结算金额 743,664.00 元')
    const agreed = await get('project.agreed', { id: sampleId })
    expect(agreed.settled).toEqual(['2023-10-09'])
  })

  test('[P20] is printed again after the last payment as it was signed', async () => {
    const { keep, attach, move } = sample
    await attach(id, 'sheet')
    expect(await move(id, 'settled')).toMatchObject({ ok: true })
    const last = await keep('payment', { stage: '第2期', paidOn: '2023-10-09', voucherNumber: '2023-1009' })
    for (const slot of ['voucher', 'invoice']) await attach(last.id, slot)
    await sample.change(last.id, { amountFen: 36_666_149, acceptanceId: sample.id, acceptedOn: '2023-09-20' })
    expect(await move(last.id, 'paid')).toMatchObject({ ok: true })
    expect(docxText(await sample.saved('settlement-sheet', id))).toContain('366,661.49')
  })
})

describe('结算单 of a 总价 contract', () => {
  beforeEach(() => begin('lump_sum'))

  test('[P09] is settled at the price, and tells the difference in number all the same', async () => {
    const text = docxText(await made())
    expect(text).toContain('本合同总价包干，按约定价款757,005.02元计')
    expect(text).toContain('-50')
    expect(text).toContain('755,505.02')
    expect(text).not.toContain('单价（元）')
  })
})
