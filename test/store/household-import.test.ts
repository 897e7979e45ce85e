import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readHouseholdTable } from '#main/documents/reading/household-table'
import { householdsHistory } from '#shared/history/history-ids'
import { cellsOf, csvOf, heads, inGbk, tableOf, xlsxOf } from '../fixtures/households/household-files'
import { madeHouseholds } from '../fixtures/households/made-households'
import { temporaryFolder } from './county-fixture'
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
    expect(check).toMatchObject({ good: 60, badRows: 0, faults: [], hasNumbers: true })
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
    const { citizenNumber, bankAccount, further: _none, ...texts } = made[0]!
    expect(first).toMatchObject({
      ...texts,
      further: { 家庭人口: '1' },
      origin: { fileName: '户册.xlsx', line: 2 },
      masked: {
        citizenNumber: `${citizenNumber.slice(0, 4)}**********${citizenNumber.slice(-4)}`,
        bankAccount: `6228***********${bankAccount.slice(-4)}`,
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
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '是旧版 .xls 或加密文件，请另存为不加密的 .xlsx'],
    ['something else', Buffer.from([1, 0, 2, 0, 3]), '不是表格文件'],
    ['an archive that is no workbook', Buffer.from('PK\u0003\u0004 no'), '压缩包损坏，或不是 .xlsx 文件'],
    ['nothing at all', Buffer.alloc(0), '里面没有内容'],
  ])('%s is refused by what it is', async (_what, bytes, detail) => {
    const backend = await startWithProject()
    const answer = await backend.call('household.readFile', { path: fileOf(bytes), sheet: '', jobId: 'r' })
    expect(answer).toEqual({ ok: false, error: { code: 'TABLE_INVALID', params: { detail } } })
  })
})

describe('rows that cannot be taken', () => {
  const first = made[0]!
  const rowWith = (change: Partial<typeof first>, at = 0) => cellsOf({ ...made[at]!, ...change }, at)

  test('each is told by line, column and reason; nothing comes in until the clerk leaves them out knowingly', async () => {
    const backend = await startWithProject()
    const wrongSign = first.citizenNumber.slice(0, 17) + (first.citizenNumber.endsWith('1') ? '2' : '1')
    const table = [
      heads,
      rowWith({ citizenNumber: wrongSign }, 0),
      rowWith({ code: '' }, 1),
      rowWith({ name: ' ' }, 2),
      rowWith({ area: '别处镇' }, 3),
      rowWith({ type: '富户' }, 4),
      cellsOf(made[5]!, 5),
      rowWith({ code: made[5]!.code }, 6),
      rowWith({ citizenNumber: made[8]!.citizenNumber }, 7),
      cellsOf(made[8]!, 8),
      cellsOf(made[9]!, 9),
      cellsOf(made[9]!, 9),
      rowWith({ citizenNumber: '1.50825E+17' }, 10),
      rowWith({ bankAccount: '6228-48A' }, 11),
      cellsOf(made[12]!, 12),
    ]
    const { projectId } = backend
    const { file, check } = await checked(backend, projectId, fileOf(inGbk(csvOf(table))))
    expect(check.faults).toEqual(
      [
        { line: 2, column: '身份证号', reason: '公民身份号码校验位不符，请对照居民身份证逐位核对' },
        { line: 3, column: '户编码', reason: '缺户编码' },
        { line: 4, column: '户主姓名', reason: '缺户主姓名' },
        {
          line: 5,
          column: '苏木乡镇',
          reason: '“别处镇”不在本项目的服务区域（呼和温都尔镇、潮格温都尔镇、获各琦苏木、巴音前达门苏木）内',
        },
        {
          line: 6,
          column: '救助类型',
          reason: '类型“富户”无法识别，请写成低保、特困、低保边缘、刚性支出、临时救助、其他之一',
        },
        { line: 7, column: '户编码', reason: '户编码与第8行重复，无法判断以哪一行为准' },
        { line: 8, column: '户编码', reason: '户编码与第7行重复，无法判断以哪一行为准' },
        { line: 9, column: '身份证号', reason: '身份证号与第10行重复，无法判断以哪一行为准' },
        { line: 10, column: '身份证号', reason: '身份证号与第9行重复，无法判断以哪一行为准' },
        { line: 12, column: '户编码', reason: '户编码与第11行重复，无法判断以哪一行为准' },
        expect.objectContaining({
          line: 13,
          column: '身份证号',
          reason: expect.stringContaining('显示为 1.50825E+17'),
        }),
        { line: 14, column: '一卡通账号', reason: '银行账号只能是数字' },
      ].map((one) => (one.line === 12 ? { ...one, reason: '与第11行完全相同，只导入一行' } : one)),
    )
    expect(check).toMatchObject({ good: 2, badRows: 12 })

    const input = { fileId: file.id, projectId, jobId: 'i' }
    expect(await backend.call('household.import', { ...input, leaveOut: false })).toMatchObject({
      error: { code: 'HOUSEHOLD_ROWS_BAD', params: { bad: '12' } },
    })
    expect(await backend.get('household.count', all(projectId))).toBe(0)
    expect(await backend.get('household.import', { ...input, leaveOut: true })).toMatchObject({ taken: 2, leftOut: 12 })
    expect(await backend.get('household.count', all(projectId))).toBe(2)
  })

  test('they are saved as .xlsx as they stood, with the reasons in a last column', async () => {
    const backend = await startWithProject()
    const table = [heads, cellsOf(made[0]!, 0), rowWith({ code: '', name: '' }, 1), rowWith({ type: '富户' }, 2)]
    const { projectId } = backend
    const { file } = await checked(backend, projectId, fileOf(csvOf(table)))
    const path = join(temporaryFolder(), '未导入.xlsx')
    await backend.get('household.saveBadRows', { fileId: file.id, projectId, path })
    const saved = await readHouseholdTable({ bytes: readFileSync(path), sheet: '' })
    expect(saved).toMatchObject({
      value: {
        sheets: ['未导入'],
        rows: [
          { cells: [...heads, '原表行号', '未导入的原因'] },
          { cells: [...table[2]!, '3', '户编码：缺户编码；户主姓名：缺户主姓名'] },
          { cells: [...table[3]!, '4', expect.stringContaining('救助类型：类型“富户”无法识别')] },
        ],
      },
    })
  })

  test('a number of a .xlsx that is a number has lost its last digits, and is told so exactly', async () => {
    const backend = await startWithProject()
    const numeric = cellsOf(first, 0).map((cell, at) => (at === 3 ? Number(cell.replace('X', '0')) : cell))
    const { check } = await checked(backend, backend.projectId, fileOf(await xlsxOf([heads, numeric]), '户册.xlsx'))
    const shown = Number(first.citizenNumber.replace('X', '0')).toExponential(5).replace('e', 'E')
    expect(check.faults).toEqual([
      {
        line: 2,
        column: '身份证号',
        reason: `这一格是数字格式，表格软件只保留前15位，后几位已经丢失（显示为 ${shown}），不能照此导入；请从原系统重新导出，或把这一列设为“文本”后照证件重新填写`,
      },
    ])
  })

  test('bytes that are no character of GBK are told by their cell; the rows around them are good', async () => {
    const backend = await startWithProject()
    const bytes = inGbk(csvOf(tableOf(made.slice(0, 4))))
    const at = bytes.indexOf(inGbk(made[1]!.name))
    bytes[at] = 0xff
    const { check } = await checked(backend, backend.projectId, fileOf(bytes))
    expect(check.faults).toEqual([
      { line: 3, column: '户主姓名', reason: '有无法识别的字节（乱码），请在原表里核对这一格' },
    ])
    expect(check.good).toBe(3)
  })

  test('full-width digits are put right, and told', async () => {
    const backend = await startWithProject()
    const wide = (text: string) => text.replace(/[\dX]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    const table = [heads, rowWith({ citizenNumber: wide(first.citizenNumber), code: wide('JD000001') })]
    const { projectId } = backend
    const path = fileOf(csvOf(table))
    const { check } = await checked(backend, projectId, path)
    expect(check).toMatchObject({
      badRows: 0,
      remarks: [
        { line: 2, column: '身份证号', reason: '全角数字已改为半角' },
        { line: 2, column: '户编码', reason: '全角字符已改为半角' },
      ],
    })
    await imported(backend, projectId, path)
    const found = await backend.get('household.list', {
      filter: { ...all(projectId), text: first.citizenNumber },
      after: null,
      limit: 5,
    })
    expect(found.rows).toMatchObject([{ code: first.code }])
  })

  test('what is in the register already is told, by code and by number', async () => {
    const backend = await startWithProject()
    const { projectId } = backend
    await imported(backend, projectId, fileOf(plainCsv))
    const other = cellsOf({ ...made[1]!, code: 'NEW-1' }, 1)
    const { check } = await checked(backend, projectId, fileOf(csvOf([heads, cellsOf(made[0]!, 0), other])))
    expect(check.faults.map(({ line, reason }) => [line, reason])).toEqual([
      [2, '户册里已有这个户编码'],
      [2, '户册里已有这个身份证号'],
      [3, '户册里已有这个身份证号'],
    ])
  })

  test('a number in a further column is kept masked only, and that is told', async () => {
    const backend = await startWithProject()
    const member = made[1]!.citizenNumber
    const table = [
      [...heads, '家庭成员身份证'],
      [...cellsOf(first, 0), `子女${member}`],
    ]
    const { projectId } = backend
    const path = fileOf(csvOf(table))
    const { check } = await checked(backend, projectId, path)
    expect(check.remarks).toEqual([{ line: 2, column: '家庭成员身份证', reason: '里面有证件或银行号码，已遮盖后保存' }])
    await imported(backend, projectId, path)
    const { rows } = await backend.get('household.list', { filter: all(projectId), after: null, limit: 5 })
    const { further } = await backend.get('household.get', { id: rows[0]!.id })
    expect(further.家庭成员身份证).toBe(`子女${member.slice(0, 4)}**********${member.slice(-4)}`)
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
