import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import type { MatterId } from '#shared/confirmations/matters'
import { fen } from '#shared/money/fen'
import type { Project } from '#shared/project/project'
import { pdfOf } from '../fixtures/pdf-files'
import { startOffice } from './account-fixture'
import { startBackend } from './county-fixture'

/** An office in which 张三 has made a project; he is signed in. */
async function withProject() {
  const office = await startOffice()
  const { get, call, as } = office
  await as('operator')
  const { id } = await get('project.create', { name: '家计调查', year: 2023, catalogCode: 'SW-02' })
  const save = async (change: (project: Project) => Project) =>
    get('project.save', change(await get('project.get', { id })))
  const view = (matter: MatterId, of = id) => get('confirmation.state', { matter, id: of })
  const say = async (verdict: 'confirmed' | 'returned', matter: MatterId, { remark = '', of = id } = {}) => {
    const { sha256 } = await view(matter, of)
    return call('confirmation.decide', { matter, id: of, sha256, verdict, remark })
  }
  const ask = async (matter: MatterId, of = id) =>
    get('confirmation.ask', { matter, id: of, sha256: (await view(matter, of)).sha256 })
  return { ...office, id, save, view, say, ask }
}

const refused = (code: string) => ({ ok: false, error: { code } })
const moreAreas = (project: Project) => ({ ...project, areas: [...project.areas, '巴音宝力格镇'] })

test('经办 asks, 复核 confirms what is there, and the history names both with their roles', async () => {
  const { get, as, id, ask, say, view } = await withProject()
  await ask('budget')
  expect(await say('confirmed', 'budget')).toMatchObject({ error: { code: 'RIGHT_MISSING', params: { who: '复核' } } })
  await as('reviewer')
  expect(await view('budget')).toMatchObject({ asked: true, last: { verdict: 'asked' }, changed: [], mayNot: null })
  expect(await say('confirmed', 'budget')).toMatchObject({ ok: true, value: { last: { who: '李四（复核）' } } })
  const { steps } = await get('history.list', { recordId: id, before: null, limit: 2 })
  expect(steps.map(({ who, title, undoable }) => [who, title, undoable])).toEqual([
    ['李四（复核）', '复核通过', false],
    ['张三（经办）', '提请复核', false],
  ])
})

test('a change afterwards makes it stale and says what changed; changed back it counts again', async () => {
  const { as, save, say, view } = await withProject()
  await as('reviewer')
  await say('confirmed', 'budget')
  await as('operator')
  await save(moreAreas)
  expect((await view('budget')).changed).toEqual([
    { label: '服务区域', before: expect.any(String), after: expect.stringContaining('巴音宝力格镇') },
  ])
  await save((project) => ({ ...project, areas: [] }))
  expect((await view('budget')).changed).toEqual([])
  // The day of signing is known only behind it.
  await save((project) => ({ ...project, contract: { ...project.contract, signedOn: '2023-03-01' } }))
  expect((await view('budget')).changed).toEqual([])
})

test('a total that another figure has moved is a change of the budget', async () => {
  const { as, save, say, view } = await withProject()
  await as('reviewer')
  await say('confirmed', 'budget')
  await as('operator')
  const value = (project: Project) => ({
    ...project,
    budget: { ...project.budget, inputs: { ...project.budget.inputs, hh: { value: '3200', source: '' } } },
  })
  await save(value)
  expect((await view('budget')).changed.map(({ label }) => label)).toContain('预算总额')
})

test('it is of what the reviewer has looked at and of nothing that came meanwhile', async () => {
  const { call, as, id, save, view } = await withProject()
  const { sha256 } = await view('budget')
  await save(moreAreas)
  await as('reviewer')
  const of = { matter: 'budget' as const, id, sha256, verdict: 'confirmed' as const, remark: '' }
  expect(await call('confirmation.decide', of)).toMatchObject(refused('CONFLICT'))
})

test('四眼: who has written to it cannot confirm it, but where the office allows it and the reason is on record', async () => {
  const { get, as, ids, save, say, view } = await withProject()
  await as('reviewer')
  await save(moreAreas)
  expect(await view('budget')).toMatchObject({ own: true, mayNot: expect.stringContaining('自己办的') })
  expect(await say('confirmed', 'budget')).toMatchObject(refused('OWN_WORK'))
  // Under another name he is the same person.
  await as('manager')
  await get('account.edit', { id: ids.reviewer, name: '李四四', roles: ['reviewer'], active: true })
  await as('reviewer')
  expect(await say('confirmed', 'budget')).toMatchObject(refused('OWN_WORK'))
  await as('manager')
  await get('account.saveRules', { rule: 'required', ownWork: true })
  await as('reviewer')
  expect(await say('confirmed', 'budget')).toMatchObject(refused('REASON_MISSING'))
  expect(await say('confirmed', 'budget', { remark: '社会救助股只有一人在岗' })).toMatchObject({
    value: { last: { ownWork: true, remark: '社会救助股只有一人在岗' } },
  })
})

test('退回 wants its reason, and is not confirmed', async () => {
  const { as, say, view } = await withProject()
  await as('reviewer')
  expect(await say('returned', 'budget')).toMatchObject(refused('REASON_MISSING'))
  await say('returned', 'budget', { remark: '户数与乡镇报来的名单不符' })
  expect(await view('budget')).toMatchObject({ last: { verdict: 'returned', remark: '户数与乡镇报来的名单不符' } })
})

test('a contract is not signed before its budget and itself are confirmed, by whichever way', async () => {
  const { get, call, as, id, save, say, documentsFolder, ids } = await withProject()
  const path = join(documentsFolder, '合同.pdf')
  writeFileSync(path, pdfOf(1))
  const scan = () => call('evidence.add', { projectId: id, stage: 'before', title: '已签订的合同', path })
  await save((project) => ({ ...project, contract: { ...project.contract, signedOn: '2023-03-01' } }))
  expect(await scan()).toMatchObject({
    error: { code: 'CONFIRMATION_NEEDED', params: { step: '签订合同', what: '“预算”和“合同”' } },
  })
  expect(await get('evidence.list', { projectId: id })).toEqual([])
  await as('reviewer')
  await say('confirmed', 'budget')
  expect(await scan()).toMatchObject({ error: { params: { what: '“合同”' } } })
  await say('confirmed', 'contract')
  await as('operator')
  await save((project) => ({ ...project, contract: { ...project.contract, priceFen: fen(100) } }))
  expect(await scan()).toMatchObject(refused('CONFIRMATION_NEEDED'))
  // Advised: it is told, and bars nothing.
  await as('manager')
  await get('account.saveRules', { rule: 'advised', ownWork: false })
  await call('account.signIn', { id: ids.operator, password: '' })
  expect(await scan()).toMatchObject({ ok: true })
})

test('the day typed behind the signed paper is a way to sign, too', async () => {
  const { get, call, id, documentsFolder } = await withProject()
  const path = join(documentsFolder, '合同.pdf')
  writeFileSync(path, pdfOf(1))
  await get('evidence.add', { projectId: id, stage: 'before', title: '已签订的合同', path })
  const sign = async () => {
    const project = await get('project.get', { id })
    return call('project.save', { ...project, contract: { ...project.contract, signedOn: '2023-03-01' } })
  }
  expect(await sign()).toMatchObject(refused('CONFIRMATION_NEEDED'))
})

test('money is not paid on a payment that nobody has confirmed; what the bank says later changes nothing', async () => {
  const { get, call, as, id, say, view } = await withProject()
  const { id: of, body } = await get('record.create', { kind: 'payment', ownerId: id, body: null })
  const pay = async () => {
    const { revision } = await get('record.get', { id: of })
    const answer = await call('record.move', { id: of, revision, to: 'paid' })
    return answer.ok ? 'ok' : answer.error.code
  }
  // What the kind itself wants is asked first.
  expect(await pay()).toBe('RECORD_STEP_REFUSED')
  await as('reviewer')
  expect(await say('confirmed', 'payment', { of })).toMatchObject({ ok: true })
  await as('operator')
  const paid = { ...body, paidOn: '2023-03-01', voucherNumber: '0017' }
  await get('record.save', { id: of, revision: 1, body: paid })
  expect((await view('payment', of)).changed).toEqual([])
  await get('record.save', { id: of, revision: 2, body: { ...paid, amountFen: 5 } })
  expect((await view('payment', of)).changed.map(({ label }) => label)).toEqual(['金额'])
})

test('a confirmation that was written or altered by hand counts for nothing', async () => {
  const { close, folder, userDataFolder, ids, as, id, say } = await withProject()
  await as('reviewer')
  await say('returned', 'budget', { remark: '户数与名单不符' })
  await close()
  const database = connect(join(folder, 'county.sqlite'))
  expect(() => database.prepare(`UPDATE confirmations SET verdict = 'confirmed'`).run()).toThrow('append-only')
  database
    .prepare(
      `INSERT INTO confirmations (matter, subject_id, verdict, content, content_sha256, account_id, who, at, remark, own_work, sha256)
       SELECT matter, subject_id, 'confirmed', content, content_sha256, account_id, who, at, remark, own_work, sha256 FROM confirmations`,
    )
    .run()
  database.close()
  const again = startBackend({ userDataFolder })
  await again.get('county.open', { folder })
  await again.get('account.signIn', { id: ids.reviewer, password: '秋天收的玉米棒8筐' })
  expect(await again.get('confirmation.state', { matter: 'budget', id })).toMatchObject({
    last: { verdict: 'returned' },
  })
})

test('what another office has confirmed is told in the history as theirs, and never counts here', async () => {
  const { get, as, id, say, documentsFolder } = await withProject()
  await as('reviewer')
  await say('confirmed', 'budget')
  const path = join(documentsFolder, '包.zip')
  await get('bundle.export', { projectId: id, stage: null, path, jobId: 'out' })
  const other = await startOffice()
  await other.as('operator')
  await other.get('bundle.import', { path, jobId: 'in', foreign: false })
  const { steps } = await other.get('history.list', { recordId: id, before: null, limit: 20 })
  expect(steps).toContainEqual(expect.objectContaining({ who: '李四（复核）', title: '复核通过', told: true }))
  expect(await other.get('confirmation.state', { matter: 'budget', id })).toMatchObject({ last: null })
})

describe('whoever has changed something since it was confirmed last is barred, and nobody else', () => {
  test('both made of it: he who made nothing of what is new confirms it, he who did does not', async () => {
    const { get, as, ids, save, say, view } = await withProject()
    await as('manager')
    const both = { name: '张三', roles: ['operator' as const, 'reviewer' as const], active: true }
    await get('account.edit', { id: ids.operator, ...both })
    await as('operator')
    expect(await view('budget')).toMatchObject({ own: true, mayNot: expect.stringContaining('李四') })
    await as('reviewer')
    await say('confirmed', 'budget')
    await save(moreAreas)
    expect(await say('confirmed', 'budget')).toMatchObject(refused('OWN_WORK'))
    expect((await view('budget')).mayNot).toContain('张三')
    await as('operator')
    expect(await view('budget')).toMatchObject({ own: false, mayNot: null })
    expect(await say('confirmed', 'budget')).toMatchObject({ ok: true, value: { changed: [] } })
  })

  test('where nobody is left it is said what to do', async () => {
    const { as, save, view } = await withProject()
    await as('reviewer')
    await save(moreAreas)
    const { mayNot } = await view('budget')
    expect(mayNot).toContain('给另一个账号加上“复核”角色')
    expect(mayNot).toContain('人手不够，可以复核自己办的')
  })

  test('a confirmation of one matter says nothing of another', async () => {
    const { get, as, ids, say, view } = await withProject()
    await as('manager')
    const both = { name: '张三', roles: ['operator' as const, 'reviewer' as const], active: true }
    await get('account.edit', { id: ids.operator, ...both })
    await as('reviewer')
    await say('confirmed', 'budget')
    await as('operator')
    expect(await view('contract')).toMatchObject({ own: true })
  })
})
