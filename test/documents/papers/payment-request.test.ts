import { beforeEach, describe, expect, test } from 'vitest'
import type { Body } from '#shared/records/record-field'
import { yuan } from '../../fixtures/county-year'
import { dueAtOnce } from '../../store/held-contract'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { sampleId } from './project-records'
import { startWithAcceptance } from './signed-acceptance'

let sample: Awaited<ReturnType<typeof startWithAcceptance>>
let id: string
/** 700,000.01 at 30/40/30: the first stage is paid, the second was accepted. */
beforeEach(async () => {
  sample = await startWithAcceptance(({ payments }) => ({
    priceFen: yuan(700_000, 1),
    payments: dueAtOnce(payments),
    paymentPreset: 'custom',
  }))
  const { keep, attach, move, sign, call } = sample
  await sign()
  const first = await keep('payment', {
    stage: '第1期',
    amountFen: yuan(209_000),
    deductFen: yuan(1_000),
    deductClause: '第二十条第二款',
    paidOn: '2023-04-03',
    voucherNumber: '2023-0412',
  })
  await attach(first.id, 'voucher')
  expect(await move(first.id, 'paid')).toMatchObject({ ok: true })
  const begun = await call('record.create', { kind: 'payment', ownerId: sampleId, body: null, from: sample.id })
  if (!begun.ok) throw new Error(begun.error.code)
  id = begun.value.id
  await sample.change(id, {
    requestedOn: '2023-09-22',
    amountFen: yuan(280_000),
    progress: '累计完成入户调查1,612户，一户一档齐全1,600户',
    invoiceNumber: '24152000000012345678',
    invoiceFen: yuan(280_000),
  })
})
const made = async (part: Body = {}) => {
  await sample.change(id, part)
  return sample.saved('payment-request', id)
}

describe('付款申请单', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    expectLookedAt(await made(), 'payment-request')
  })

  test('is valid by the OOXML schemas, and two pages at most as LibreOffice prints it', async () => {
    const bytes = await made()
    expect(await schemaErrors(bytes)).toEqual([])
    expect((await printedPages(bytes)).length).toBeLessThan(3)
  })

  test('[P09] says what is due, deducted, paid and left, in figures and words, and the acceptance it rests on', async () => {
    const text = docxText(await made())
    for (const said of [
      '第2期 中期款（约定 280,000.00 元）',
      '700,000.01',
      '209,000.00',
      '1,000.00',
      '280,000.00',
      '人民币贰拾捌万元整',
      '210,000.01',
      '示民验〔2023〕2号，2023年9月20日验收，合格',
      '约定数量完成50%以上且中期验收合格',
      '没有闭环的整改：0件',
      '24152000000012345678',
      '默认建议稿',
    ])
      expect(text).toContain(said)
    expect(text).not.toMatch(/undefined|null|\{\{|待填写|如果|预付款|工资|补贴/)
  })

  test('[P09] a deduction stands with its clause; due is what the contract has for the stage, and what is left of it is told', async () => {
    const text = docxText(
      await made({
        amountFen: yuan(270_000),
        invoiceFen: yuan(270_000),
        deductFen: yuan(10_000),
        deductClause: '第二十条第三款',
      }),
    )
    expect(text).toMatch(/本期应付\s*280,000\.00/)
    expect(text).toMatch(/本期尚未支付\s*0\.00/)
    expect(text).toContain('依据：第二十条第三款')
    expect(text).toContain('人民币贰拾柒万元整')
    expect(text).toContain('210,000.01')
  })

  test('[P09] of a part of a stage it says what the stage comes to and what is left of it', async () => {
    const text = docxText(await made({ amountFen: yuan(10), invoiceFen: yuan(10) }))
    expect(text).toMatch(/本期约定金额\s*280,000\.00/)
    expect(text).toMatch(/本期应付\s*280,000\.00/)
    expect(text).toMatch(/本次实付\s*10\.00/)
    expect(text).toMatch(/本期尚未支付\s*279,990\.00/)
  })

  test('[P09] [N16] what must lie with it is named, there or missing', async () => {
    const missing = docxText(await made())
    expect(missing).toMatch(/发票\s*缺/)
    expect(missing).toMatch(/履约验收书\s*有\s*示民验〔2023〕2号/)
    expect(missing).toMatch(/资金使用情况表\s*缺/)
    await sample.attach(id, 'invoice')
    expect(docxText(await made())).toMatch(/发票\s*有\s*24152000000012345678/)
  })

  test('[P09] is not issued above what the stage comes to, nor without an acceptance, and can be looked at', async () => {
    const refused = async (part: Body) => {
      await sample.change(id, part)
      return sample.call('paper.generate', { kind: 'payment-request', ownerId: id })
    }
    expect(await refused({ amountFen: yuan(280_000, 1), invoiceFen: null })).toMatchObject({
      error: { code: 'PAPER_INCOMPLETE', params: { detail: expect.stringContaining('多出 0.01 元') } },
    })
    expect(await refused({ amountFen: yuan(280_000), acceptanceId: null })).toMatchObject({
      error: { code: 'PAPER_INCOMPLETE', params: { detail: expect.stringContaining('没有选验收') } },
    })
    expect((await sample.previewed('payment-request', id)).length).toBeGreaterThan(1000)
  })

  test('[P09] [P17] a prepayment says that it is one, and an open rectification why it is paid all the same', async () => {
    const found = await sample.keep('rectification', { source: 'feedback', sourceText: '通报〔2023〕6号' })
    const decided = { paidAllTheSameBy: '局务会2023年9月25日', paidAllTheSame: '按合同先付，整改不影响已验收的数量' }
    const open = docxText(await made(decided))
    expect(open).toContain('没有闭环的整改：1件')
    expect(open).toContain(`仍然付款的决定和理由：${decided.paidAllTheSameBy}：${decided.paidAllTheSame}。`)
    expect(found.state).toBe('found')
    const prepaid = await sample.keep('payment', { stage: '第1期', amountFen: yuan(1_000), acceptanceId: null })
    const bytes = await sample.previewed('payment-request', prepaid.id)
    expect(docxText(bytes)).toContain('本期为合同约定的预付款，不以验收为前提')
  })
})
