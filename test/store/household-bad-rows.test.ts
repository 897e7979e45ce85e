import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readHouseholdTable } from '#main/documents/reading/household-table'
import { unwrap } from '#shared/result'
import { cellsOf, csvOf, heads, inGbk, tableOf, xlsxOf } from '../fixtures/households/household-files'
import { madeHouseholds } from '../fixtures/households/made-households'
import { temporaryFolder } from './county-fixture'
import { all, checked, fileOf, imported, startWithProject } from './household-fixture'

const made = madeHouseholds(60)
const plainCsv = csvOf(tableOf(made))

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
    const { file, check, faults } = await checked(backend, projectId, fileOf(inGbk(csvOf(table))))
    expect(faults).toEqual(
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

  test('of thousands each is reached by its page, and by the kind of its reason', async () => {
    const backend = await startWithProject({ withKey: false })
    const { projectId } = backend
    const bad = Array.from({ length: 2_600 }, (_, at) =>
      rowWith({ citizenNumber: '', ...(at % 2 === 0 ? { type: '富户' } : { name: '' }) }, 0),
    )
    const table = [heads, ...bad.map((row, at) => ['', `BAD${at}`, ...row.slice(2)])]
    const { file, check } = await checked(backend, projectId, fileOf(csvOf(table)))
    const kinds = ['类型无法识别', '缺户主姓名'].map((kind) => ({ kind, rows: 1_300 }))
    expect([check.badRows, check.faults]).toEqual([2_600, { count: 2_600, kinds }])
    const page = (kind: string | null, from: number) =>
      backend.get('household.notes', { fileId: file.id, projectId, of: 'faults', kind, from, limit: 200 })
    const last = await page('缺户主姓名', 1_200)
    expect([last.count, last.notes.length, last.notes.at(-1)]).toEqual([
      1_300,
      100,
      { line: 2_601, column: '户主姓名', reason: '缺户主姓名', kind: '缺户主姓名' },
    ])
    expect((await page(null, 2_400)).notes.at(-1)?.line).toBe(2_601)
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

  test('put right in that table they come in as the clerk mapped the first one, without the columns it has added', async () => {
    const backend = await startWithProject()
    const { projectId } = backend
    const ownHeads = heads.map((head) => (head === '户主姓名' ? '户的人' : head))
    const table = [ownHeads, cellsOf(made[0]!, 0), rowWith({ type: '富户' }, 1)]
    const read = await backend.get('household.readFile', { path: fileOf(csvOf(table)), sheet: '', jobId: 'r' })
    const mapping = read.reading.mapping.map((use, at) => (ownHeads[at] === '户的人' ? 'name' : use))
    const reading = { ...read.reading, mapping }
    await backend.get('household.checkFile', { fileId: read.id, projectId, reading, jobId: 'c' })
    const path = join(temporaryFolder(), '未导入.xlsx')
    await backend.get('household.saveBadRows', { fileId: read.id, projectId, path })
    await backend.get('household.import', { fileId: read.id, projectId, leaveOut: true, jobId: 'i' })

    const saved = unwrap(await readHouseholdTable({ bytes: readFileSync(path), sheet: '' }))
    const [savedHeads = [], row = []] = saved.rows.map(({ cells }) => cells)
    const right = row.map((cell) => (cell === '富户' ? '低保' : cell))
    const again = fileOf(csvOf([savedHeads, right]))
    const { file } = await checked(backend, projectId, again)
    expect(file).toMatchObject({ remembered: true, reading: { mapping: [...mapping, 'leave', 'leave'] } })
    await imported(backend, projectId, again)
    const { rows } = await backend.get('household.list', { filter: all(projectId), after: null, limit: 5 })
    expect(rows.map(({ name }) => name).sort()).toEqual([made[0]!.name, made[1]!.name].sort())
    const second = await backend.get('household.get', { id: rows.find(({ name }) => name === made[1]!.name)!.id })
    expect(Object.keys(second.further)).not.toContain('未导入的原因')
  })

  test('a number of a .xlsx that is a number has lost its last digits, and is told so exactly', async () => {
    const backend = await startWithProject()
    const numeric = cellsOf(first, 0).map((cell, at) => (at === 3 ? Number(cell.replace('X', '0')) : cell))
    const { faults } = await checked(backend, backend.projectId, fileOf(await xlsxOf([heads, numeric]), '户册.xlsx'))
    const shown = Number(first.citizenNumber.replace('X', '0')).toExponential(5).replace('e', 'E')
    expect(faults).toEqual([
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
    const { check, faults } = await checked(backend, backend.projectId, fileOf(bytes))
    expect(faults).toEqual([{ line: 3, column: '户主姓名', reason: '有无法识别的字节（乱码），请在原表里核对这一格' }])
    expect(check.good).toBe(3)
  })

  test('full-width digits are put right, and told', async () => {
    const backend = await startWithProject()
    const wide = (text: string) => text.replace(/[\dX]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    const table = [heads, rowWith({ citizenNumber: wide(first.citizenNumber), code: wide('JD000001') })]
    const { projectId } = backend
    const path = fileOf(csvOf(table))
    const { check, remarks } = await checked(backend, projectId, path)
    expect(check.badRows).toBe(0)
    expect(remarks).toEqual([
      { line: 2, column: '身份证号', reason: '全角数字已改为半角' },
      { line: 2, column: '户编码', reason: '全角字符已改为半角' },
    ])
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
    const { faults } = await checked(backend, projectId, fileOf(csvOf([heads, cellsOf(made[0]!, 0), other])))
    expect(faults.map(({ line, reason }) => [line, reason])).toEqual([
      [2, '户册里已有这个户编码'],
      [2, '户册里已有这个身份证号'],
      [3, '户册里已有这个身份证号'],
    ])
  })

  test('a number in a further column is sealed whole, and that is told', async () => {
    const backend = await startWithProject()
    const member = made[1]!.citizenNumber
    const table = [
      [...heads, '家庭成员身份证'],
      [...cellsOf(first, 0), `子女${member}`],
    ]
    const { projectId } = backend
    const path = fileOf(csvOf(table))
    const { remarks } = await checked(backend, projectId, path)
    const reason = '里面有证件、银行或电话号码，整格加密保存、遮盖显示，点“查看”可以看到'
    expect(remarks).toEqual([{ line: 2, column: '家庭成员身份证', reason }])
    await imported(backend, projectId, path)
    const { rows } = await backend.get('household.list', { filter: all(projectId), after: null, limit: 5 })
    const { further } = await backend.get('household.get', { id: rows[0]!.id })
    expect(further.家庭成员身份证).toBe(`子女${member.slice(0, 4)}**********${member.slice(-4)}`)
    const look = { id: rows[0]!.id, of: 'further/家庭成员身份证' } as const
    expect(await backend.get('household.number', look)).toBe(`子女${member}`)
  })
})
