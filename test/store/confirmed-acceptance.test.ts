import { expect, test } from 'vitest'
import type { MatterId } from '#shared/confirmations/matters'
import { sampleId } from '../documents/papers/project-records'
import { startWithAcceptance } from '../documents/papers/signed-acceptance'
import { yuan } from '../fixtures/county-year'
import { passwords, setUpOffice } from './account-fixture'

/** 验收 and 付款 of a held contract, all filled in, in an office of three; 张三（经办） is signed in. */
async function start() {
  const sample = await startWithAcceptance()
  const { get, call } = sample
  const { ids } = await setUpOffice(sample)
  const as = (who: keyof typeof ids) => get('account.signIn', { id: ids[who], password: passwords[who] })
  async function confirm(matter: MatterId, of: string) {
    const { sha256 } = await get('confirmation.state', { matter, id: of })
    await as('reviewer')
    const said = await call('confirmation.decide', { matter, id: of, sha256, verdict: 'confirmed', remark: '' })
    await as('operator')
    return said.ok ? null : said.error.code
  }
  await as('operator')
  return { ...sample, confirm }
}

test('an acceptance is not signed before it is confirmed, nor after what was confirmed has changed', async () => {
  const { id, move, change, confirm } = await start()
  const wanted = { error: { code: 'CONFIRMATION_NEEDED', params: { step: '登记签署', what: '“验收”' } } }
  expect(await move(id, 'signed')).toMatchObject(wanted)
  expect(await confirm('acceptance', id)).toBe(null)
  await change(id, { goodQuantity: 1_611 })
  expect(await move(id, 'signed')).toMatchObject(wanted)
  // What the contractor says on the certificate comes behind it.
  await change(id, { goodQuantity: 1_600, contractorOpinion: '同意' })
  expect(await move(id, 'signed')).toMatchObject({ ok: true })
})

test('money is not paid before the payment is confirmed; nor after its amount has changed', async () => {
  const { get, id, move, attach, change, confirm } = await start()
  await confirm('acceptance', id)
  await move(id, 'signed')
  const payment = (await get('record.create', { kind: 'payment', ownerId: sampleId, body: null, from: id })).id
  await attach(payment, 'voucher')
  await change(payment, { amountFen: yuan(100_000), paidOn: '2023-09-28', voucherNumber: '1' })
  const wanted = { error: { code: 'CONFIRMATION_NEEDED', params: { step: '登记付款', what: '“付款”' } } }
  expect(await move(payment, 'paid')).toMatchObject(wanted)
  expect(await confirm('payment', payment)).toBe(null)
  await change(payment, { amountFen: yuan(100_001) })
  expect(await move(payment, 'paid')).toMatchObject(wanted)
  await change(payment, { amountFen: yuan(100_000) })
  expect(await move(payment, 'paid')).toMatchObject({ ok: true })
})
