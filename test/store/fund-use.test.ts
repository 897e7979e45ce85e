import ExcelJS from '@protobi/exceljs'
import { beforeEach, describe, expect, test } from 'vitest'
import { type FundUseBody, fundUse } from '#shared/records/fund-use'
import { kindBy } from '#shared/records/kind-by-figures'
import type { Body } from '#shared/records/record-field'
import { supervisionStanding } from '#shared/records/supervision-standing'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { ruleData } from '../fixtures/county-year'

type Sample = Awaited<ReturnType<typeof startInSample>>
let sample: Sample
beforeEach(async () => {
  sample = await startInSample()
})

const line = (part: Body = {}) => ({
  id: 'l1',
  item: 'other',
  itemText: '入户调查表印刷',
  amountFen: 120_000,
  voucher: 'invoice',
  vouchers: '0007',
  ...part,
})
const told: Body = {
  quarter: '第1季度',
  lines: [line()],
  totalFen: 120_000,
  declared: 'yes',
  reporter: '王芳',
  reportedOn: '2023-06-25',
}
const keep = (part: Body = {}) => sample.keep('fund-use', { ...told, ...part })
const why = async (part: Body) => sample.refusal((await keep(part)).id, 'received')
async function remarks(id: string) {
  const { body } = await sample.get('record.get', { id })
  const around = await sample.get('record.around', { id })
  return (
    kindBy(fundUse, ruleData).remarks?.(
      body,
      { ...around, today: '2023-07-10', ownerId: sampleId, filled: [] },
      'draft',
    ) ?? []
  ).join('')
}

describe('资金使用情况 of the contractor', () => {
  test('[N16] begins with the lines of the contract, or of the budget, and the first quarter nobody has told', async () => {
    const first = (await sample.keep('fund-use')).body as FundUseBody
    const { agreedLines } = await sample.get('record.around', { id: (await keep()).id })
    expect(first.lines.map(({ item }) => item)).toEqual(agreedLines.map(({ name }) => name))
    expect(agreedLines.length).toBeGreaterThan(3)
    expect(first.quarter).toBe('第1季度')
    expect(((await sample.keep('fund-use')).body as FundUseBody).quarter).toBe('第2季度')
  })

  test('[N16] [P28] is received with its vouchers, sum and declaration, and frozen', async () => {
    const { id } = await keep()
    expect(await sample.refusal(id, 'received')).toBeNull()
    const { revision, body } = await sample.get('record.get', { id })
    expect(await sample.call('record.save', { id, revision, body: { ...body, notes: '改' } })).toMatchObject({
      error: { code: 'RECORD_FROZEN' },
    })
  })

  test.each<[string, Body, string]>([
    ['an item that is not chosen', { lines: [line({ item: null })] }, '支出第1项没有选项目'],
    ['money outside of the items without a word', { lines: [line({ itemText: ' ' })] }, '在分项以外，没有说明'],
    ['no kind of voucher', { lines: [line({ voucher: null })] }, '没有选票据种类'],
    ['no number of a voucher', { lines: [line({ vouchers: '' })] }, '没有填凭证号'],
    ['a sum that is not that of the lines', { totalFen: 120_001 }, '本期合计与明细不一致：明细之和 1,200.00 元'],
    ['no declaration', { declared: 'no' }, '没有承接主体声明'],
    ['no quarter', { quarter: null }, '没有选季度'],
    ['a day to come', { reportedOn: '2023-08-01' }, '报送日期还没有到'],
  ])('[P28] is not received with %s', async (_, part, text) => {
    expect(await why(part)).toContain(text)
  })

  test.each([
    ['[N02] staff of the office', '支付民政局聘用人员工资'],
    ['[N03] costs of the office', '民政局办公经费'],
    ['[N04] equipment', '购买笔记本电脑'],
    ['[N05] works', '办公室装修工程'],
  ])('%s is refused with its article', async (_, itemText) => {
    const refused = await why({ lines: [line({ itemText })] })
    expect(refused).toMatch(/不得列支（《.*》/)
  })

  test('[N16] one quarter is told once; sent back it may be told again', async () => {
    const { id } = await keep()
    await sample.move(id, 'received')
    expect(await why({})).toContain('第1季度已经登记过')
    await sample.move(id, 'draft')
    expect(await why({})).toBeNull()
  })

  test('[N16] what is more than was paid, or than the item has, is remarked and bars nothing', async () => {
    const { id } = await keep({ receivedFen: 100_000, ledgerFen: 5_000 })
    expect(await remarks(id)).toContain('累计支出 1,200.00 元，超过已收款 1,000.00 元。')
    expect(await remarks(id)).toContain('与专账余额 50.00 元不一致')
    const { agreedLines } = await sample.get('record.around', { id })
    const { name, amountFen } = agreedLines[0]!
    const above = Math.floor((amountFen! * 11) / 10) + 1
    await sample.change(id, { lines: [line({ item: name, amountFen: above })] })
    expect(await remarks(id)).toContain(`“${name}”累计支出超过合同分项额10%以上`)
  })

  test('[N16] a quarter that was told counts as looked at, in the row of the plan too, and is no visit', async () => {
    const { id: planId, body: plan } = await sample.keep('supervision-plan')
    const rows = (plan.rows as object[]).map((row) => ({ ...row, inspectors: '乌云、李明' }))
    await sample.change(planId, { madeOn: '2023-03-16', approver: '巴特尔', rows })
    expect(await sample.refusal(planId, 'approved')).toBeNull()
    const funds = async () => {
      const kinds = ['supervision-plan', 'fund-use']
      const { endsOn, records } = await sample.get('record.ofProject', { projectId: sampleId, kinds })
      const told = supervisionStanding({ startOn: '2023-03-20', endsOn, today: '2023-07-10', records })
      const row = told.rows.find(({ id }) => id === 'funds')
      return told.quarters.map(({ fundsChecked, visits }, at) => [fundsChecked, row?.done[at], visits])
    }
    const { id } = await keep()
    const none = [false, 0, 0]
    expect(await funds()).toEqual([none, none, none, none])
    await sample.move(id, 'received')
    expect(await funds()).toEqual([[true, 1, 0], none, none, none])
  })

  test('amounts of three decimals in 分 are none, and nothing is lost', async () => {
    const { id, revision, body } = await keep()
    const lines = [line({ amountFen: 1.125 })]
    expect(await sample.call('record.save', { id, revision, body: { ...body, lines } })).toMatchObject({
      error: { code: 'INPUT_INVALID' },
    })
    expect((await sample.get('record.get', { id })).body).toEqual(body)
  })
})

/** The cells of all its sheets, row by row. */
async function readXlsx(bytes: Uint8Array): Promise<unknown[][]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as never)
  return book.worksheets.flatMap((sheet) => sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row] : [])))
}

describe('承接主体资金使用情况表', () => {
  test('[N16] [P28] sums the quarters told so far, in figures that can be reckoned with', async () => {
    const first = await keep()
    const { agreedLines } = await sample.get('record.around', { id: first.id })
    const { name, amountFen } = agreedLines[0]!
    await sample.change(first.id, { lines: [line({ item: name })] })
    expect(await sample.refusal(first.id, 'received')).toBeNull()
    const second = await keep({
      quarter: '第2季度',
      lines: [line({ item: name, amountFen: 30_000 })],
      totalFen: 30_000,
    })
    const cells = await readXlsx(await sample.saved('fund-use', second.id))
    const row = cells.find((one) => one.includes(name))
    expect(row).toEqual(expect.arrayContaining([amountFen! / 100, 300, 1500, (amountFen! - 150_000) / 100, '0007']))
    expect(cells.find((one) => one.includes('合计'))).toEqual(expect.arrayContaining([300, 1500]))
    expect(cells.flat().join('')).toContain('没有购置设备、实施工程')
  })
})
