import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatYuan } from '#shared/money/yuan'
import type { Body } from '#shared/records/record-field'
import { docxText } from '../documents/docx-text'
import { yuan } from '../fixtures/county-year'
import { pdfOf } from '../fixtures/pdf-files'
import { wholeSupplement } from '../fixtures/records/contract-change'
import { startInCounty } from './county-fixture'
import { dueAtOnce, holdContract } from './held-contract'
import { takeOutSampleFunds } from './sample-funds'

/** The example county, with a clock behind the first payments, and ways to enter and to pay. */
async function start() {
  const clock = { now: new Date('2023-06-01T02:00:00Z') }
  const county = await startInCounty({ now: () => clock.now })
  const { get, call, documentsFolder } = county
  await get('county.createSample', null)
  await takeOutSampleFunds(county)
  const [summary] = await get('project.list', { status: 'active' })
  const project = await get('project.get', { id: summary!.id })
  /** The made record, moved on, or why not. */
  async function keep(kind: string, ownerId: string, part: Body, slot: string, to: string) {
    const made = await get('record.create', { kind, ownerId, body: null })
    const saved = await get('record.save', { id: made.id, revision: 1, body: { ...made.body, ...part } })
    const path = join(documentsFolder, '文件.pdf')
    writeFileSync(path, pdfOf(1))
    await get('record.addFile', { id: made.id, slot, path })
    return call('record.move', { id: made.id, revision: saved.revision, to })
  }
  const enter = (part: Body, year = '2023') =>
    keep(
      'fund-document',
      year,
      {
        number: '敖财社〔2023〕1号',
        issuedOn: '2023-01-10',
        amountFen: yuan(800_000),
        source: 'special_funds',
        ...part,
      },
      'document',
      'entered',
    )
  const pay = (part: Body) => keep('payment', project.id, { voucherNumber: '0412', ...part }, 'voucher', 'paid')
  /** The contract is signed on these terms, and held; its first payment waits for nothing more. */
  const agree = (part: Partial<typeof project.contract>) =>
    holdContract(county, project.id, {
      payments: dueAtOnce(project.contract.payments),
      paymentPreset: 'custom',
      ...part,
    })
  return { ...county, clock, project, keep, enter, pay, agree, ledger: (year = 2023) => get('funds.ledger', { year }) }
}

describe('资金台账 of a county', () => {
  test('[N10] [N11] the example has entered what its project is paid from, with a file that can be opened', async () => {
    const { get } = await startInCounty({ now: () => new Date('2023-06-01T02:00:00Z') })
    await get('county.createSample', null)
    const { documents, unknown, budgetedFen } = await get('funds.ledger', { year: 2023 })
    expect(documents.map(({ leftFen }) => leftFen)).toEqual([0, 0])
    expect([unknown, formatYuan(budgetedFen)]).toEqual([[], '757,005.02'])
    const [summary] = await get('project.list', { status: 'active' })
    const { due } = await get('bundle.readiness', { projectId: summary!.id, stage: 'before' })
    expect(due[0]?.materials.find(({ title }) => title === '预算批复或资金下达文件')).toMatchObject({
      state: 'there',
      files: ['资金下达文件（示例）.docx', '资金下达文件（示例）.docx'],
    })
    for (const { document } of documents) {
      const files = await get('record.listFiles', { id: document.id })
      expect(files).toMatchObject([{ slot: 'document', fileName: '资金下达文件（示例）.docx' }])
      expect(files[0]).not.toHaveProperty('unreadable')
      const { bytes } = await get('file.read', { of: 'record', id: files[0]!.id })
      expect(docxText(bytes)).toContain('示例文件，由购服通生成，不是真实文件')
    }
  })

  test('[N10] [N11] money whose budget document nobody has entered is named', async () => {
    const { ledger } = await start()
    const { documents, unknown, plannedFen, freeOfCeilingFen } = await ledger()
    expect(documents).toEqual([])
    expect(unknown.length).toBeGreaterThan(0)
    expect([formatYuan(plannedFen), formatYuan(freeOfCeilingFen!)]).toEqual(['757,005.02', '99,994.98'])
  })

  test('[N11] the project itself says of which money no document is entered, and of which it is of another kind', async () => {
    const { get, ledger, enter, project } = await start()
    const open = (await ledger()).unknown.map(({ documentNumber }) => documentNumber)
    const remarks = async () =>
      (await get('norms.check', { projectId: project.id })).filter(({ key }) => key.startsWith('funds.documents'))
    expect((await remarks()).map(({ message }) => open.filter((number) => message.includes(number)))).toEqual(
      open.map((number) => [number]),
    )
    await enter({ number: open[0]!, source: 'other', notes: '示财函〔2023〕7号' })
    expect((await remarks())[0]).toMatchObject({ level: 'warning', message: expect.stringContaining('登记为“其他') })
  })

  test('[N10] a draft counts for nothing; entered it counts, and the project that names it takes from it', async () => {
    const { ledger, get, enter } = await start()
    const [source] = (await ledger()).unknown
    await get('record.create', { kind: 'fund-document', ownerId: '2023', body: null })
    expect((await ledger()).documents).toEqual([])
    await enter({ number: source!.documentNumber })
    const { documents, budgetedFen, unknown } = await ledger()
    expect(formatYuan(budgetedFen)).toBe('800,000.00')
    expect(documents[0]).toMatchObject({
      takenFen: source!.amountFen,
      document: { issuedOn: '2023-01-10', source: '社会救助专项资金', remarks: [] },
    })
    expect(unknown).not.toContainEqual(source)
  })

  test('[N10] the same number is entered once, in whatever year', async () => {
    const { ledger, enter } = await start()
    await enter({})
    for (const number of ['敖财社（2023） 1号', '敖财社[2023]第01号', '敖财社〔2023〕1']) {
      expect(await enter({ number, issuedOn: '2023-02-01' })).toMatchObject({
        error: { code: 'RECORD_STEP_REFUSED', params: { detail: expect.stringContaining('已经入账') } },
      })
    }
    expect(await enter({ notes: '提前下达2024年预算' }, '2024')).toMatchObject({ ok: false })
    expect(formatYuan((await ledger()).budgetedFen)).toBe('800,000.00')
  })

  test('[N10] [P09] the worked example: what is free, saved, paid and still to pay', async () => {
    const { ledger, agree, pay } = await start()
    await agree({ priceFen: yuan(700_000), signedOn: '2023-03-15' })
    await pay({ stage: '第1期', amountFen: yuan(210_000), paidOn: '2023-04-03' })
    const { plannedFen, contractedFen, paidFen, freeOfCeilingFen, savedFen, toPayFen, projects } = await ledger()
    expect([plannedFen, contractedFen, paidFen].map(formatYuan)).toEqual(['757,005.02', '700,000.00', '210,000.00'])
    expect([freeOfCeilingFen!, savedFen, toPayFen].map(formatYuan)).toEqual(['99,994.98', '57,005.02', '490,000.00'])
    expect(projects).toMatchObject([{ project: { paidFen: yuan(210_000) }, toPayFen: yuan(490_000) }])
  })

  test('[P09] a payment belongs to the year of its date; what is open is carried into the next', async () => {
    const { ledger, agree, pay, clock } = await start()
    await agree({ priceFen: yuan(700_000), signedOn: '2023-03-15' })
    clock.now = new Date('2024-03-01T02:00:00Z')
    await pay({ stage: '第1期', amountFen: yuan(210_000), paidOn: '2023-04-03' })
    await pay({ stage: '第1期', amountFen: yuan(1), paidOn: '2024-02-01' })
    const parts = async (year: number) => {
      const { contractedFen, carriedFen, paidFen, toPayFen } = await ledger(year)
      return [contractedFen, carriedFen, paidFen, toPayFen]
    }
    expect(await parts(2023)).toEqual([yuan(700_000), 0, yuan(210_000), yuan(490_000)])
    expect(await parts(2024)).toEqual([0, yuan(490_000), 0, yuan(490_000)])
  })

  test('[P09] what was paid ahead of the year of the project is not to be paid again', async () => {
    const { ledger, agree, pay, get, project } = await start()
    await agree({ priceFen: yuan(700_000), signedOn: '2022-12-15' })
    await pay({ stage: '第1期', amountFen: yuan(210_000), paidOn: '2022-12-20' })
    expect((await get('project.get', { id: project.id })).year).toBe(2023)
    const { carriedFen, contractedFen, paidFen, toPayFen } = await ledger()
    expect([carriedFen, contractedFen, paidFen, toPayFen]).toEqual([yuan(-210_000), yuan(700_000), 0, yuan(490_000)])
  })

  test('[P09] the voucher that lies with the payment is the one that is due of the project', async () => {
    const { agree, pay, get, project } = await start()
    await agree({ priceFen: yuan(700_000), signedOn: '2023-03-15' })
    const voucher = async () => {
      const { due } = await get('bundle.readiness', { projectId: project.id, stage: 'during' })
      return due.flatMap(({ materials }) => materials).find(({ title }) => title === '付款凭证、发票')?.state
    }
    expect(await voucher()).toBe('missing')
    await pay({ stage: '第1期', amountFen: yuan(210_000), paidOn: '2023-04-03' })
    expect(await voucher()).toBe('there')
  })

  test('[P09] a price that falls below what was paid is found; a payment above it is refused', async () => {
    const { agree, pay, keep, get, project } = await start()
    await agree({ priceFen: yuan(700_000), signedOn: '2023-03-15' })
    const paid = { stage: '第1期', amountFen: yuan(210_000), paidOn: '2023-04-03' }
    await pay(paid)
    expect(await pay(paid)).toMatchObject({ error: { code: 'RECORD_STEP_REFUSED' } })
    const overpaid = async () =>
      (await get('norms.check', { projectId: project.id })).filter(({ key }) => key === 'contract.overpaid')
    expect(await overpaid()).toEqual([])
    const less = { ...wholeSupplement, ground: 'consent', signedOn: '2023-05-10', amountFen: yuan(-500_000) }
    expect(await keep('contract-change', project.id, less, 'agreement', 'signed')).toMatchObject({ ok: true })
    expect(await overpaid()).toMatchObject([{ level: 'error', norms: ['P09'] }])
  })

  test('[P08] [P09] what a 补充协议 adds is contracted and may be paid', async () => {
    const { ledger, agree, keep, project } = await start()
    await agree({ priceFen: yuan(700_000), signedOn: '2023-03-15' })
    const part = {
      ...wholeSupplement,
      signedOn: '2023-05-10',
      amountFen: yuan(20_000),
    }
    expect(await keep('contract-change', project.id, part, 'agreement', 'signed')).toMatchObject({ ok: true })
    const { contractedFen, toPayFen } = await ledger()
    expect([contractedFen, toPayFen]).toEqual([yuan(720_000), yuan(720_000)])
  })

  test('[N11] a price that follows from the award counts like one that was typed', async () => {
    const { ledger, agree, get, project } = await start()
    const stored = await get('project.get', { id: project.id })
    await get('project.save', { ...stored, procurement: { ...stored.procurement, awardedFen: yuan(700_000) } })
    await agree({ priceFen: null, signedOn: '2023-03-15' })
    expect(formatYuan((await ledger()).contractedFen)).toBe('700,000.00')
  })
})
