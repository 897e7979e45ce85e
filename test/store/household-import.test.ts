import { describe, expect, test } from 'vitest'
import { householdsHistory } from '#shared/history/history-ids'
import { cellsOf, csvOf, heads, inGbk, tableOf, xlsxOf } from '../fixtures/households/household-files'
import { madeHouseholds } from '../fixtures/households/made-households'
import { all, checked, fileOf, imported, startWithProject } from './household-fixture'

const made = madeHouseholds(60)
const plainCsv = csvOf(tableOf(made))

describe('a table of households comes in whole', () => {
  test.each([
    ['UTF-8', Buffer.from(plainCsv), 'UTF-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${plainCsv}`), 'UTF-8（带BOM）'],
    ['UTF-16, as Excel calls it Unicode', Buffer.from(`\uFEFF${plainCsv.replaceAll(',', '\t')}`, 'utf16le'), 'UTF-16'],
    ['GBK', inGbk(plainCsv), 'GBK（GB18030）'],
  ])('a .csv in %s', async (_what, bytes, encoding) => {
    const backend = await startWithProject()
    const { file, check } = await checked(backend, backend.projectId, fileOf(bytes))
    expect(file.encoding).toBe(encoding)
    expect(check).toMatchObject({ good: 60, badRows: 0, hasNumbers: true })
    await backend.get('household.import', {
      fileId: file.id,
      projectId: backend.projectId,
      leaveOut: false,
      jobId: 'i',
    })
    const { rows } = await backend.get('household.list', { filter: all(backend.projectId), after: null, limit: 100 })
    expect(rows.map(({ code, name, area }) => ({ code, name, area }))).toEqual(
      made.map(({ code, name, area }) => ({ code, name, area })),
    )
  })

  test('a .xlsx, with further columns kept under their heads', async () => {
    const backend = await startWithProject()
    const path = fileOf(await xlsxOf(tableOf(made)), '户册.xlsx')
    expect(await imported(backend, backend.projectId, path)).toMatchObject({ taken: 60, leftOut: 0 })
    const { rows } = await backend.get('household.list', { filter: all(backend.projectId), after: null, limit: 1 })
    const first = await backend.get('household.get', { id: rows[0]!.id })
    const { citizenNumber, bankAccount, phone, further: _none, ...texts } = made[0]!
    expect(first).toMatchObject({
      ...texts,
      further: { 家庭人口: '1' },
      origin: { fileName: '户册.xlsx', line: 2 },
      masked: {
        citizenNumber: `${citizenNumber.slice(0, 4)}**********${citizenNumber.slice(-4)}`,
        bankAccount: `6228***********${bankAccount.slice(-4)}`,
        phone: `138****${phone.slice(-4)}`,
      },
    })
    expect(await backend.get('household.number', { id: first.id, of: 'citizenNumber' })).toBe(citizenNumber)
    expect(await backend.get('household.number', { id: first.id, of: 'bankAccount' })).toBe(bankAccount)
  })

  test('the sheet and the line of the heads can be chosen; what was chosen is remembered for these heads', async () => {
    const backend = await startWithProject()
    const title = ['乌拉特后旗2023年在册低保户花名册']
    const odd = [...heads]
    odd[2] = '户'
    const path = fileOf(await xlsxOf([title, odd, ...made.map(cellsOf)]), '户册.xlsx')
    const file = await backend.get('household.readFile', { path, sheet: '户册', jobId: 'r' })
    expect(file).toMatchObject({ sheets: ['户册'], rowCount: 62, reading: { sheet: '户册', headLine: 2 } })
    expect(file.reading.mapping[2]).toBe('keep')
    const mapping = file.reading.mapping.with(2, 'name').with(10, 'leave')
    const reading = { ...file.reading, mapping }
    const { projectId } = backend
    await backend.get('household.checkFile', { fileId: file.id, projectId, reading, jobId: 'c' })
    await backend.get('household.import', { fileId: file.id, projectId, leaveOut: false, jobId: 'i' })
    const again = await backend.get('household.readFile', { path, sheet: '', jobId: 'r' })
    expect(again).toMatchObject({ remembered: true, reading: { mapping } })
    expect(await backend.get('household.chooseHead', { fileId: again.id, headLine: 1 })).toMatchObject({
      remembered: false,
      reading: { headLine: 1 },
    })
  })

  test('a column nobody chose for a name is asked for, and nothing is taken', async () => {
    const backend = await startWithProject()
    const path = fileOf(
      csvOf([
        ['编码', '姓氏'],
        ['1', '王'],
      ]),
    )
    const file = await backend.get('household.readFile', { path, sheet: '', jobId: 'r' })
    const { projectId } = backend
    const input = { fileId: file.id, projectId, reading: file.reading, jobId: 'c' }
    expect(await backend.call('household.checkFile', input)).toMatchObject({
      ok: false,
      error: { code: 'INPUT_INVALID', params: { detail: '还没有选哪一列是“户主姓名”、“苏木乡镇”、“类型”' } },
    })
    expect(
      await backend.call('household.import', { fileId: file.id, projectId, leaveOut: true, jobId: 'i' }),
    ).toMatchObject({
      error: { code: 'HOUSEHOLD_FILE_GONE' },
    })
  })

  test.each([
    ['something else', Buffer.from([1, 0, 2, 0, 3]), '不是表格文件，或者里面有不是文字的字节'],
    ['an archive that is no workbook', Buffer.from('PK\u0003\u0004 no'), '压缩包损坏，或不是 .xlsx 文件'],
    ['nothing at all', Buffer.alloc(0), '里面没有内容'],
  ])('%s is refused by what it is', async (_what, bytes, detail) => {
    const backend = await startWithProject()
    const answer = await backend.call('household.readFile', { path: fileOf(bytes), sheet: '', jobId: 'r' })
    expect(answer).toEqual({ ok: false, error: { code: 'TABLE_INVALID', params: { detail } } })
  })
})

describe('an import is one step', () => {
  test('it stands in the history of the register, is taken back whole and put back whole', async () => {
    const backend = await startWithProject()
    const { projectId } = backend
    const recordId = householdsHistory(projectId)
    await imported(backend, projectId, fileOf(plainCsv, '花名册.csv'))
    const steps = async () => (await backend.get('history.list', { recordId, before: null, limit: 9 })).steps
    const [step] = await steps()
    expect(step).toMatchObject({
      title: '导入户册',
      who: '张会计',
      undoable: true,
      fields: [{ label: '表格', before: '', after: '花名册.csv，60 户' }],
    })
    const undo = await backend.get('history.undo', step!.stamp)
    expect(await backend.get('household.count', all(projectId))).toBe(0)
    expect(await backend.get('household.count', { ...all(projectId), text: made[0]!.name })).toBe(0)
    expect((await steps()).map(({ title, undone }) => ({ title, undone }))).toEqual([
      { title: '撤销', undone: false },
      { title: '导入户册', undone: true },
    ])
    await backend.get('history.undo', undo)
    expect(await backend.get('household.count', all(projectId))).toBe(60)
    const found = await backend.get('household.count', { ...all(projectId), text: made[0]!.name })
    expect(found).toBeGreaterThan(0)
  })

  test('it is not taken back over the head of somebody who has changed a household since', async () => {
    const backend = await startWithProject()
    const { projectId } = backend
    await imported(backend, projectId, fileOf(plainCsv))
    const { rows } = await backend.get('household.list', { filter: all(projectId), after: null, limit: 1 })
    const { id } = rows[0]!
    await backend.get('household.save', { id, revision: 1, texts: { address: '新址' } })
    const recordId = householdsHistory(projectId)
    const { steps } = await backend.get('history.list', { recordId, before: null, limit: 9 })
    expect(steps[0]?.undoable).toBe(false)
    expect(await backend.call('history.undo', steps[0]!.stamp)).toMatchObject({ error: { code: 'UNDO_SUPERSEDED' } })
    const own = await backend.get('history.list', { recordId: id, before: null, limit: 9 })
    await backend.get('history.undo', own.steps[0]!.stamp)
    await backend.get('history.undo', steps[0]!.stamp)
    expect(await backend.get('household.count', all(projectId))).toBe(0)
  })

  test('put back it must not bring a code that has been given to another meanwhile', async () => {
    const backend = await startWithProject()
    const { projectId } = backend
    await imported(backend, projectId, fileOf(plainCsv))
    const recordId = householdsHistory(projectId)
    const { steps } = await backend.get('history.list', { recordId, before: null, limit: 9 })
    const undo = await backend.get('history.undo', steps[0]!.stamp)
    await imported(backend, projectId, fileOf(plainCsv))
    expect(await backend.call('history.undo', undo)).toMatchObject({ error: { code: 'UNDO_SUPERSEDED' } })
    expect(await backend.get('household.count', all(projectId))).toBe(60)
  })

  test('cancelled, it leaves nothing', async () => {
    const backend = await startWithProject()
    const { projectId } = backend
    const many = madeHouseholds(3_000)
    const { file } = await checked(backend, projectId, fileOf(csvOf(tableOf(many))))
    const seen: number[] = []
    backend.on((event, payload) => {
      if (event !== 'job') return
      const { doneBytes, totalBytes } = payload as { doneBytes: number; totalBytes: number }
      seen.push(doneBytes)
      // In the middle of its writing.
      if (doneBytes > totalBytes * 0.7) void backend.call('job.cancel', { jobId: 'i' })
    })
    const input = { fileId: file.id, projectId, leaveOut: false, jobId: 'i' }
    expect(await backend.call('household.import', input)).toMatchObject({ error: { code: 'CANCELLED' } })
    expect(seen.length).toBeGreaterThan(4)
    expect(await backend.get('household.count', all(projectId))).toBe(0)
    expect(await backend.get('household.import', { ...input, jobId: 'j' })).toMatchObject({ taken: 3_000 })
  })
})
