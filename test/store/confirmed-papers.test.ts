import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { MatterId } from '#shared/confirmations/matters'
import { openIn } from '#shared/confirmations/open-matters'
import { sampleId } from '../documents/papers/project-records'
import { startWithAcceptance } from '../documents/papers/signed-acceptance'
import { yuan } from '../fixtures/county-year'
import { passwords, setUpOffice, startOffice } from './account-fixture'

/** The example with an acceptance and a payment that are filled in, in an office of three; 张三（经办） is signed in. */
async function start() {
  const sample = await startWithAcceptance()
  const { get, call, change, id: acceptance } = sample
  await sample.sign()
  const payment = (await get('record.create', { kind: 'payment', ownerId: sampleId, body: null, from: acceptance })).id
  await change(payment, { amountFen: yuan(100_000), requestedOn: '2023-09-25' })
  const { ids } = await setUpOffice(sample)
  const as = (who: keyof typeof ids) => get('account.signIn', { id: ids[who], password: passwords[who] })
  async function confirm(matter: MatterId, of: string) {
    const { sha256 } = await get('confirmation.state', { matter, id: of })
    await as('reviewer')
    await get('confirmation.decide', { matter, id: of, sha256, verdict: 'confirmed', remark: '' })
    await as('operator')
  }
  async function askFor(matter: MatterId, of: string) {
    const { sha256 } = await get('confirmation.state', { matter, id: of })
    await get('confirmation.ask', { matter, id: of, sha256 })
  }
  await as('operator')
  const generate = (kind: string, ownerId: string) => call('paper.generate', { kind, ownerId })
  return { ...sample, ids, as, confirm, askFor, generate, acceptance, payment }
}

const papers = [
  ['budget', 'budget_docx', '预算书', '预算'],
  ['budget', 'budget_xlsx', '预算书（表格）', '预算'],
  ['contract', 'contract', '合同', '合同'],
  ['payment', 'payment-request', '付款申请单', '付款'],
] as const

describe('what goes out of the house', () => {
  test.each(papers)(
    '%s: %s is looked at before it is confirmed, and made only behind it',
    async (matter, kind, title, what) => {
      const { get, payment, generate, confirm, askFor } = await start()
      const owner = matter === 'payment' ? payment : sampleId
      expect((await get('paper.preview', { kind, ownerId: owner })).bytes.length).toBeGreaterThan(1000)
      const refused = await generate(kind, owner)
      expect(refused).toMatchObject({
        error: {
          code: 'CONFIRMATION_NEEDED',
          params: { step: `编制${title}`, what: `“${what}”`, who: '李四（复核）' },
        },
      })
      expect(openIn(refused.ok ? '' : (refused.error.params.open ?? ''))).toEqual([{ matter, id: owner }])
      // Asked for, it is not to be asked for again: it waits for somebody else.
      await askFor(matter, owner)
      const awaited = await generate(kind, owner)
      expect(awaited).toMatchObject({
        error: { code: 'CONFIRMATION_AWAITED', params: { what: `“${what}”`, who: '李四（复核）' } },
      })
      expect(awaited.ok || 'open' in awaited.error.params).toBe(false)
      await confirm(matter, owner)
      expect(await generate(kind, owner)).toMatchObject({ ok: true })
    },
  )

  test('the certificate of an acceptance is printed for its group once it is confirmed, and not of what was changed since', async () => {
    const { get, change, generate, confirm, acceptance, move } = await start()
    await move(acceptance, 'draft')
    expect(await generate('acceptance-certificate', acceptance)).toMatchObject({
      error: { code: 'CONFIRMATION_NEEDED', params: { step: '编制履约验收书', what: '“验收”' } },
    })
    await confirm('acceptance', acceptance)
    expect(await generate('acceptance-certificate', acceptance)).toMatchObject({ ok: true })
    await change(acceptance, { goodQuantity: 1_611 })
    expect(await generate('acceptance-certificate', acceptance)).toMatchObject({
      error: { code: 'CONFIRMATION_NEEDED' },
    })
    expect((await get('paper.list', { owner: 'record', ownerId: acceptance })).length).toBe(1)
  })

  test('where confirmation is only advised, and where nobody signs in, papers are made as ever', async () => {
    const { get, as, generate } = await start()
    await as('manager')
    await get('account.saveRules', { rule: 'advised', ownWork: false })
    expect(await generate('budget_docx', sampleId)).toMatchObject({ ok: true })
    await get('account.stop', { password: passwords.manager })
    expect(await generate('budget_docx', sampleId)).toMatchObject({ ok: true })
  })

  test('whoever has made it is not named as one who may confirm it', async () => {
    const { get, as, ids, generate } = await start()
    await as('reviewer')
    const project = await get('project.get', { id: sampleId })
    await get('project.save', {
      ...project,
      budget: { ...project.budget, inputs: { ...project.budget.inputs, hh: { value: '3300', source: '' } } },
    })
    await as('operator')
    expect(await generate('budget_docx', sampleId)).toMatchObject({
      error: { params: { who: expect.stringContaining('现在没有') } },
    })
    await as('manager')
    await get('account.saveRules', { rule: 'required', ownWork: true })
    await get('account.signIn', { id: ids.operator, password: passwords.operator })
    expect(await generate('budget_docx', sampleId)).toMatchObject({ error: { params: { who: '李四（复核）' } } })
  })
})

describe('what is done already when nobody here has confirmed it', () => {
  test('it is told that it was done without, and may be confirmed afterwards', async () => {
    const { get, acceptance, confirm } = await start()
    const view = () => get('confirmation.state', { matter: 'acceptance', id: acceptance })
    expect(await view()).toMatchObject({ last: null, past: 'here' })
    await confirm('acceptance', acceptance)
    expect(await view()).toMatchObject({ last: { verdict: 'confirmed' }, changed: [] })
  })

  test('of what came with a bundle, signed and paid, it is told that it came so; and it can be worked on', async () => {
    const there = await startWithAcceptance()
    await there.sign()
    const path = join(there.documentsFolder, '包.zip')
    await there.get('bundle.export', { projectId: sampleId, stage: null, path, jobId: 'out' })
    const { get, call, as } = await startOffice()
    await as('operator')
    await get('bundle.import', { path, jobId: 'in', foreign: true })
    const past = async (matter: MatterId, id: string) => (await get('confirmation.state', { matter, id })).past
    expect(await past('acceptance', there.id)).toBe('imported')
    expect(await past('contract', sampleId)).toBe('imported')
    await get('project.adopt', { id: sampleId })
    const project = await get('project.get', { id: sampleId })
    const filed = { ...project, contract: { ...project.contract, filedOn: '2023-09-30' as const } }
    expect(await call('project.save', filed)).toMatchObject({ ok: true })
  })

  test('what is still to come is not said to be done', async () => {
    const { get, payment } = await start()
    expect(await get('confirmation.state', { matter: 'payment', id: payment })).toMatchObject({ past: null })
  })
})
