import { describe, expect, test } from 'vitest'
import { sampleId } from '../documents/papers/project-records'
import { startWithAcceptance } from '../documents/papers/signed-acceptance'
import { yuan } from '../fixtures/county-year'

async function start() {
  const sample = await startWithAcceptance()
  const { id, call } = sample
  const begin = (kind: string) => call('record.create', { kind, ownerId: sampleId, body: null, from: id })
  return { ...sample, begin }
}

describe('[P09] [P18] from acceptance to payment', () => {
  test('an acceptance begins with the stage that waits for it, its node and all the contract promises', async () => {
    const { body } = await start()
    expect(body.stage).toBe('第2期')
    expect(body.node).toBe('约定数量完成50%以上')
    expect(body.standards.map(({ item }) => item)).toContain('家计调查的数量')
  })

  test('no payment begins from one that is not signed; from a signed one it begins with its stage and day', async () => {
    const { begin, sign, id } = await start()
    expect(await begin('payment')).toMatchObject({ error: { code: 'RECORD_STEP_REFUSED' } })
    expect(await sign()).toMatchObject({ ok: true })
    expect(await begin('payment')).toMatchObject({
      value: { body: { stage: '第2期', acceptanceId: id, acceptedOn: '2023-09-20' } },
    })
  })

  test('a signed acceptance is frozen, in the store too', async () => {
    const { sign, change, id } = await start()
    await sign()
    await expect(change(id, { conclusion: 'failed' })).rejects.toThrow('RECORD_FROZEN')
  })

  test('a payment of the stage is registered on it, and refused without', async () => {
    const { begin, sign, get, change, move, attach } = await start()
    await sign()
    const made = await begin('payment')
    if (!made.ok) throw new Error(made.error.code)
    const { id } = made.value
    await attach(id, 'voucher')
    await change(id, { amountFen: yuan(100_000), paidOn: '2023-09-28', voucherNumber: '1', acceptanceId: null })
    expect(await move(id, 'paid')).toMatchObject({
      error: { params: { detail: '第2期约定验收合格后支付，没有选验收' } },
    })
    await change(id, { acceptanceId: made.value.body.acceptanceId })
    expect(await move(id, 'paid')).toMatchObject({ ok: true })
    expect((await get('project.agreed', { id: sampleId })).accepted).toEqual(['2023-09-20'])
  })

  test('the announcement of the result is asked for until there is one', async () => {
    const { begin, sign, get, id } = await start()
    await sign()
    expect((await get('record.around', { id })).arisen).toEqual([])
    await begin('acceptance-notice')
    expect((await get('record.around', { id })).arisen).toMatchObject([{ kind: 'acceptance-notice' }])
  })
})
