import { describe, expect, test } from 'vitest'
import type { ContractForm } from '#shared/project/contract-form'
import type { Body } from '#shared/records/record-field'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { startWithAcceptance } from '../documents/papers/signed-acceptance'
import { yuan } from '../fixtures/county-year'
import { wholeSupplement } from '../fixtures/records/contract-change'
import { dueAtOnce, holdContract } from './held-contract'
import { ordered } from './rectification-fixture'

const terms = ({ payments }: ContractForm): Partial<ContractForm> => ({
  priceFen: yuan(700_000),
  payments: dueAtOnce(payments),
  paymentPreset: 'custom',
})
const first = { stage: '第1期', amountFen: yuan(210_000), paidOn: '2023-07-01', voucherNumber: '1' }

/** The example county, its contract signed on these terms, and held where it is said so. */
async function start({ held }: { held: boolean }) {
  const sample = await startInSample()
  const { get, keep, attach, refusal } = sample
  const project = await get('project.get', { id: sampleId })
  if (held) await holdContract(sample, sampleId, terms(project.contract))
  else {
    const contract = { ...project.contract, ...terms(project.contract), signedOn: '2023-03-15' as const }
    await get('project.save', { ...project, contract })
  }
  /** Why it is refused; null = it is registered. */
  async function register(kind: string, slot: string, to: string, part: Body) {
    const { id } = await keep(kind, part)
    await attach(id, slot)
    return { id, refused: await refusal(id, to) }
  }
  const pay = (part: Body = {}) => register('payment', 'voucher', 'paid', { ...first, ...part })
  const save = async (part: Partial<ContractForm>) => {
    const stored = await get('project.get', { id: sampleId })
    return sample.call('project.save', { ...stored, contract: { ...stored.contract, ...part } })
  }
  return { ...sample, register, pay, save }
}

describe('[P08] [P09] what is registered on a contract', () => {
  test('waits until the contract both have signed is on file: payment, agreement, settlement and acceptance', async () => {
    const { pay, register } = await start({ held: false })
    const open = /^已签订的合同还没有归档：先到“材料”一步.*再登记/
    expect((await pay()).refused).toMatch(open)
    const agreed = { ...wholeSupplement, signedOn: '2023-06-01' }
    expect((await register('contract-change', 'agreement', 'signed', agreed)).refused).toMatch(open)
    for (const [kind, slot, to, on] of [
      ['settlement', 'sheet', 'settled', { settledOn: '2023-07-05' }],
      ['acceptance', 'certificate', 'signed', { acceptedOn: '2023-06-20' }],
    ] as const)
      expect((await register(kind, slot, to, on)).refused).toMatch(/已签订的合同还没有归档/)
  })

  test('is no finding while the contract is held', async () => {
    const county = await start({ held: true })
    expect((await county.pay()).refused).toBeNull()
    const held = async () =>
      (await county.get('norms.check', { projectId: sampleId })).filter(({ key }) => key === 'contract.held')
    expect(await held()).toEqual([])
  })

  test('keeps its money, period and quantities through 退回更正, and lets other errors be put right', async () => {
    const { pay, save, get, call, refusal, move } = await start({ held: true })
    for (const reason of ['。', '1', '同意', '更正'])
      expect(await call('project.correctSigned', { id: sampleId, reason })).toMatchObject({
        error: { code: 'REASON_MISSING' },
      })
    const { id } = await pay()
    await get('project.correctSigned', { id: sampleId, reason: '价款录成了预算数' })
    expect(await save({ priceFen: yuan(900_000) })).toMatchObject({
      error: {
        code: 'CONTRACT_RESTED_ON',
        params: { what: '合同价款和付款约定', records: '“付款 第1期 210,000.00 元 2023-07-01”' },
      },
    })
    const project = await get('project.get', { id: sampleId })
    const longer = { ...project, period: { ...project.period, endOn: '2024-06-30' as const } }
    expect(await call('project.save', longer)).toMatchObject({ error: { params: { what: '服务期' } } })
    const more = { ...project, items: project.items.map((item) => ({ ...item, quantity: '9999' })) }
    expect(await call('project.save', more)).toMatchObject({ error: { code: 'CONTRACT_RESTED_ON' } })
    expect(await save({ signedAt: '示例旗' })).toMatchObject({ ok: true })
    // Nothing is registered on what is being put right; what was registered in error is sent back first.
    expect((await pay({ voucherNumber: '2' })).refused).toMatch(/合同正在退回更正/)
    await move(id, 'draft')
    expect(await save({ priceFen: yuan(900_000) })).toMatchObject({ ok: true })
    await get('project.confirmSigned', { id: sampleId })
    expect(await refusal(id, 'paid')).toBeNull()
  })
})

describe('[P09] a payment', () => {
  test('of a stage the contract does not call 预付 waits for its acceptance, in a form of before as well', async () => {
    const sample = await startInSample()
    const { contract } = await sample.get('project.get', { id: sampleId })
    const payments = contract.payments.map(({ prepaid: _, ...stage }, at) =>
      at === 1
        ? { ...stage, afterAcceptance: false, name: '进度款', condition: '服务期过半' }
        : { ...stage, prepaid: at === 0 },
    )
    await holdContract(sample, sampleId, { payments: payments as never, paymentPreset: 'custom' })
    const { id } = await sample.keep('payment', { ...first, stage: '第2期', amountFen: yuan(1) })
    await sample.attach(id, 'voucher')
    expect(await sample.refusal(id, 'paid')).toBe('第2期约定验收合格后支付，没有选验收')
  })

  test('is not registered a second time by the same voucher', async () => {
    const { pay } = await start({ held: true })
    expect((await pay({ amountFen: yuan(100) })).refused).toBeNull()
    expect((await pay({ amountFen: yuan(100) })).refused).toMatch(/^支付凭证号、付款日期和金额都与已登记的“付款 第1期/)
    expect((await pay({ amountFen: yuan(100), voucherNumber: '2' })).refused).toBeNull()
  })

  test('[P17] is held up by an issued rectification, which is not moved out of the way', async () => {
    const { keep, refusal, pay, call, get } = await start({ held: true })
    const { id } = await keep('rectification', ordered)
    expect(await refusal(id, 'ordered')).toBeNull()
    const { revision } = await get('record.get', { id })
    expect(await call('record.setRemoved', { id, revision, removed: true })).toMatchObject({
      error: { code: 'RECORD_FROZEN' },
    })
    expect((await pay()).refused).toMatch(/还没有闭环/)
  })

  test('[P18] keeps the acceptance it rests on', async () => {
    const { sign, id, call, attach, change, move, refusal } = await startWithAcceptance()
    await sign()
    const begun = await call('record.create', { kind: 'payment', ownerId: sampleId, body: null, from: id })
    const paid = begun.ok ? begun.value.id : begun.error.code
    await attach(paid, 'voucher')
    await change(paid, { amountFen: yuan(100_000), paidOn: '2023-09-28', voucherNumber: '1' })
    expect(await refusal(paid, 'paid')).toBeNull()
    expect(await refusal(id, 'draft')).toBe('“付款 第2期 100,000.00 元 2023-09-28”以它为依据，先退回更正，再退回这一份')
    await move(paid, 'draft')
    expect(await refusal(id, 'draft')).toBeNull()
  })
})
