import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import type { IsoDate } from '#shared/dates'
import { fen } from '#shared/money/fen'
import type { Project } from '#shared/project/project'
import { pdfOf } from '../fixtures/pdf-files'
import { countingIds, startBackend, temporaryFolder } from './county-fixture'

/** The example, with its price, and its contract signed that day as far as the form says. */
async function withContract(signedOn: IsoDate | null = '2023-03-15') {
  const backend = startBackend({ now: () => new Date('2023-04-01T02:00:00Z') })
  await backend.get('county.createSample', null)
  const [summary] = await backend.get('project.list', { status: 'active' })
  const id = summary!.id
  const stored = () => backend.get('project.get', { id })
  const save = async (change: (project: Project) => Project) => backend.call('project.save', change(await stored()))
  await save((one) => ({ ...one, contract: { ...one.contract, signedOn, priceFen: fen(70_000_001) } }))
  const file = (name: string, bytes: string | Buffer) => {
    const path = join(backend.documentsFolder, name)
    writeFileSync(path, bytes)
    return path
  }
  const scan = (path: string) =>
    backend.get('evidence.add', { projectId: id, stage: 'before', title: '已签订的合同', path })
  const signing = async () => (await backend.get('project.agreed', { id })).signing
  return { ...backend, id, stored, save, file, scan, signing }
}

const priced = (priceFen: number) => (one: Project) => ({
  ...one,
  contract: { ...one.contract, priceFen: fen(priceFen) },
})
const refusedFor = (what: string) => ({
  ok: false,
  error: { code: 'CONTRACT_SIGNED', params: { what, basis: expect.stringContaining('第五十条') } },
})

test('[P08] from its signed paper and its day on a contract is held: whatever it has agreed is refused, by every way', async () => {
  const { id, save, stored, scan, file, signing, get, call, close } = await withContract()
  expect(await signing()).toBe('open')
  expect(await save(priced(70_000_002))).toMatchObject({ ok: true })
  await scan(file('合同.pdf', pdfOf(1)))
  expect(await signing()).toBe('signed')
  const agreed = await stored()

  expect(await save(priced(70_000_003))).toMatchObject(refusedFor('合同要素'))
  const contract = (part: Partial<Project['contract']>) => (one: Project) => ({
    ...one,
    contract: { ...one.contract, ...part },
  })
  expect(await save(contract({ signedOn: null }))).toMatchObject(refusedFor('合同要素'))
  expect(await save(contract({ payments: agreed.contract.payments.slice(1) }))).toMatchObject(refusedFor('合同要素'))
  expect(await save((one) => ({ ...one, contractorId: null }))).toMatchObject(refusedFor('承接主体'))
  expect(await save((one) => ({ ...one, period: { ...one.period, endOn: '2024-06-30' } }))).toMatchObject(
    refusedFor('服务期'),
  )
  const more = (one: Project) => ({ ...one, items: one.items.map((item) => ({ ...item, quantity: '9999' })) })
  expect(await save(more)).toMatchObject({ ok: false, error: { code: 'CONTRACT_SIGNED' } })
  expect(await save((one) => ({ ...one, targets: [] }))).toMatchObject({ error: { code: 'CONTRACT_SIGNED' } })
  // Nor by taking back what was typed before, nor by an older version of the budget.
  const { steps } = await get('history.list', { recordId: id, before: null, limit: 20 })
  const typed = steps.find(({ act, fields }) => act === 'do' && fields.some(({ label }) => label.includes('价')))!
  expect(typed).toMatchObject({ undone: false, undoable: false })
  expect(await call('history.undo', typed.stamp)).toMatchObject({ ok: false, error: { code: 'CONTRACT_SIGNED' } })
  expect(await stored()).toEqual(agreed)

  await close()
})

test('[P08] what is known only behind the signing stays open: announcement, filing, days of the steps, funds', async () => {
  const { save, scan, file } = await withContract()
  await scan(file('合同.pdf', pdfOf(1)))
  const filed = { publishedOn: '2023-03-17', filedOn: '2023-03-24' }
  expect(await save((one) => ({ ...one, contract: { ...one.contract, ...filed } }))).toMatchObject({ ok: true })
  const step = { id: 'contract-notice', plannedOn: '2023-03-17', doneOn: null, who: '办公室' }
  expect(
    await save((one) => ({
      ...one,
      budgetDocumentNumber: '示财预〔2023〕8号',
      procurement: { ...one.procurement, steps: [step] },
    })),
  ).toMatchObject({ ok: true })
})

test('[P08] a price that follows from the award is held as well: its source is no way around', async () => {
  const { save, scan, file, stored } = await withContract()
  await save((one) => ({
    ...one,
    procurement: { ...one.procurement, awardedFen: fen(69_000_000) },
    contract: { ...one.contract, priceFen: null },
  }))
  await scan(file('合同.pdf', pdfOf(1)))
  const awarded = (awardedFen: number) => (one: Project) => ({
    ...one,
    procurement: { ...one.procurement, awardedFen: fen(awardedFen) },
  })
  expect(await save(awarded(68_000_000))).toMatchObject(refusedFor('合同要素'))
  expect((await stored()).procurement.awardedFen).toBe(69_000_000)
})

test('[P08] neither a day without the paper, nor a paper without its day, nor a file nobody can open makes a contract signed', async () => {
  const { save, scan, file, signing } = await withContract(null)
  await scan(file('打不开.pdf', 'no pdf at all'))
  expect(await save((one) => ({ ...one, contract: { ...one.contract, signedOn: '2023-03-15' } }))).toMatchObject({
    ok: true,
  })
  expect(await signing()).toBe('open')
  await save((one) => ({ ...one, contract: { ...one.contract, signedOn: null } }))
  await scan(file('合同.pdf', pdfOf(1)))
  expect(await signing()).toBe('open')
  expect(await save(priced(70_000_005))).toMatchObject({ ok: true })
  await save((one) => ({ ...one, contract: { ...one.contract, signedOn: '2023-03-15' } }))
  expect(await signing()).toBe('signed')
})

test('[P08] a mistake of what was entered is put right by 退回更正, with its reason in the history, and held again behind it', async () => {
  const { id, save, scan, file, signing, get, call } = await withContract()
  expect(await call('project.correctSigned', { id, reason: '录入有误' })).toMatchObject({ error: { code: 'CONFLICT' } })
  await scan(file('合同.pdf', pdfOf(1)))
  expect(await call('project.correctSigned', { id, reason: ' ' })).toMatchObject({ error: { code: 'REASON_MISSING' } })
  await get('project.correctSigned', { id, reason: '价款录成了预算数' })
  expect(await get('project.agreed', { id })).toMatchObject({
    signing: 'correcting',
    correctedBecause: '价款录成了预算数',
  })
  expect(await save(priced(69_999_999))).toMatchObject({ ok: true })
  await get('project.confirmSigned', { id })
  expect(await signing()).toBe('signed')
  expect(await save(priced(1))).toMatchObject(refusedFor('合同要素'))
  const { steps } = await get('history.list', { recordId: id, before: null, limit: 20 })
  expect(steps.map(({ title }) => title).slice(0, 3)).toEqual(['更正完毕', expect.any(String), '已签订的合同退回更正'])
  expect(steps[2]!.fields).toMatchObject([{ label: '合同签订', after: '退回更正：价款录成了预算数' }])
  // Neither of them is taken back: who put it right stays told.
  expect(await call('history.undo', steps[0]!.stamp)).toMatchObject({ error: { code: 'UNDO_NONE' } })
})

test('[P08] the file itself refuses another price, period, party or quantity of a signed contract, whoever writes', async () => {
  const { id, scan, file, get, close } = await withContract()
  await scan(file('合同.pdf', pdfOf(1)))
  const { folder } = (await get('county.current', null))!
  await close()
  const database = connect(join(folder, 'county.sqlite'))
  const put = (set: string) => () => database.prepare(`UPDATE projects SET ${set} WHERE id = ?`).run(id)
  for (const path of ['contract.priceFen', 'contract.signedOn', 'contractorId', 'items']) {
    expect(put(`body = json_set(body, '$.${path}', 'x')`)).toThrow('this contract is signed')
  }
  expect(put("end_on = '2030-01-01'")).toThrow('this contract is signed')
  expect(put("body = json_set(body, '$.contract.filedOn', '2023-03-24')")).not.toThrow()
  expect(() => database.exec('DELETE FROM signed_contracts')).toThrow('a signed contract stays signed')
  database.close()
})

test('[P08] a contract signed before this was kept is held from its next saving on, in a county of before', async () => {
  const folder = join(temporaryFolder(), '旗县')
  const bytes = readFileSync(resolve(import.meta.dirname, '../fixtures/counties/340.zip'))
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const { get, call } = startBackend({ newId: countingIds('new'), now: () => new Date('2023-06-04T01:00:00Z') })
  await get('county.open', { folder })
  const id = 'sample-2023-jiadiao'
  const before = await get('project.get', { id })
  expect(before.contract.signedOn).not.toBeNull()
  expect(await get('project.agreed', { id })).toMatchObject({ signing: 'signed' })
  expect(await call('project.save', priced(1)(before))).toMatchObject(refusedFor('合同要素'))
  const open = { ...before, budgetDocumentNumber: '示财预〔2023〕8号' }
  expect(await call('project.save', open)).toMatchObject({ ok: true })
})
