import { describe, expect, test } from 'vitest'
import { columnTitles, guessHeadLine, guessMapping, mappingProblem } from '#shared/households/columns'
import { householdType } from '#shared/households/household-type'
import { judgeRow, type RowRules } from '#shared/households/judge-row'
import { TableJudge } from '#shared/households/judge-table'
import { maskedNumber, withoutNumbers } from '#shared/households/masked-number'
import { readBankCell, readCitizenCell } from '#shared/households/number-cell'
import { madeHouseholds } from '../../fixtures/households/made-households'

const today = '2023-03-01'
/** The example of GB 11643-1999 itself. */
const published = '11010519491231002X'

describe('columns by their heads', () => {
  test.each([
    ['户编码 户主姓名 身份证号 苏木镇 嘎查村 类型', 'code name citizenNumber area village type'],
    ['编号 姓名 公民身份号码 所在乡镇（街道） 行政村 救助类别', 'code name citizenNumber area village type'],
    [
      '序号 档案号 申请人 证件号码 苏木/乡镇 嘎查（村） 对象类别 家庭住址',
      'leave code name citizenNumber area village type address',
    ],
    ['户号 户主 与户主关系 一卡通账号 开户银行 手机', 'code name keep bankAccount keep phone'],
    ['户号 户主姓名 家庭成员姓名 家庭成员身份证号 备注', 'code name keep keep keep'],
    ['户号 户主 户主', 'code name keep'],
    ['  ', 'leave leave leave'],
    ['户号 户主 原表行号 未导入的原因', 'code name leave leave'],
  ])('%s', (heads, mapping) => {
    expect(guessMapping(heads.split(' '))).toEqual(mapping.split(' '))
  })

  test('the line of the heads is found under a title', () => {
    const rows = [['2023年在册花名册'], ['单位：乌拉特后旗民政局'], ['户编码', '户主姓名'], ['1', '张三']]
    expect(guessHeadLine(rows.map((cells, at) => ({ line: at + 2, cells })))).toBe(4)
  })

  test('a field taken twice, or one that is needed and not there', () => {
    expect(mappingProblem(['code', 'name', 'name', 'area', 'type'], {})).toContain('两列都选作“户主姓名”')
    expect(mappingProblem(['code', 'name'], {})).toBe('还没有选哪一列是“苏木乡镇”、“类型”')
    expect(mappingProblem(['code', 'name'], { area: '某镇', type: '低保' })).toBeNull()
  })

  test('titles are there once each', () => {
    expect(columnTitles(['备注', '', '备注', ' 备 注 '])).toEqual(['备注', '第2列', '备注（2）', '备 注'])
  })
})

describe('a citizen number in a cell', () => {
  test.each([
    ['plain', published, published, null],
    ['in full width', '１１０１０５１９４９１２３１００２Ｘ', published, '全角数字已改为半角'],
    ['with a small x and blanks', ' 110105 19491231 002x ', published, null],
    ['behind the sign that makes a text of it', `'${published}`, published, null],
    ['as a formula that makes a text of it', `="${published}"`, published, null],
    ['none', ' ', '', null],
  ])('%s', (_what, cell, number, remark) => {
    expect(readCitizenCell(cell, false, today)).toEqual({ number, remark, fault: null })
  })

  test.each([
    ['written with an exponent', '1.10105E+17', false, '显示为 1.10105E+17'],
    ['written with an exponent and more digits', '1.1010519491231E+17', false, '显示为 1.10105E+17'],
    ['a number of a spreadsheet', '110105194912310000', true, '显示为 1.10105E+17'],
    ['rounded and saved as text', '110105194912310000', false, '末三位都是0'],
    ['of another check sign', '110105194912310021', false, '校验位不符'],
    ['of a day that never was', '11010519490231002X', false, '不是出生日期'],
    ['too short', '11010519491231', false, '现为14位'],
    ['of somebody not born yet', '110105202412310026', false, '晚于今天'],
  ])('%s is refused', (_what, cell, lost, reason) => {
    const { number, fault } = readCitizenCell(cell, lost, today)
    expect([number, fault]).toEqual(['', expect.stringContaining(reason)])
  })

  test('no reason gives away more of a number than a list shows', () => {
    for (const cell of ['1.1010519491231E+17', '110105194912310021', `${published}9`]) {
      expect(readCitizenCell(cell, false, today).fault).not.toMatch(/\d{7,}/)
    }
  })

  test('bank accounts are digits, in groups or not', () => {
    expect(readBankCell('6228 4804-0256 4890 018', false).number).toBe('6228480402564890018')
    expect(readBankCell('6228480402564890000', true).fault).toContain('显示为 6.22848E+18')
    expect(readBankCell('无', false).fault).toBe('银行账号只能是数字')
    expect(readBankCell('1234567', false).fault).toBe('银行账号应为8至30位数字，现为7位')
  })
})

describe('masking', () => {
  test.each([
    ['152323198001011234', '1523**********1234'],
    ['6228480402564890018', '6228***********0018'],
    ['12345678', '******78'],
    ['', ''],
  ])('%s -> %s', (number, masked) => expect(maskedNumber(number)).toBe(masked))

  test.each([
    ['住址', '住址'],
    ['手机13800138000、13900139000', '手机13800138000、13900139000'],
    ['2023-01-01 至 2023-12-31', '2023-01-01 至 2023-12-31'],
    [`配偶${published}`, '配偶1101**********002X'],
    ['配偶 110105 1949 1231 002X', '配偶 1101**********002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '1101**********002X'],
    ['卡号6228480402564890018', '卡号6228***********0018'],
    ['老证110105491231002', '老证1101*******1002'],
  ])('in a text: %s', (text, masked) => expect(withoutNumbers(text)).toBe(masked))
})

describe('a row', () => {
  const mapping = ['code', 'name', 'area', 'type', 'keep'] as const
  const rules: RowRules = {
    mapping: [...mapping],
    titles: ['户编码', '户主', '乡镇', '类别', '备注'],
    areas: ['呼和温都尔镇', '获各琦苏木'],
    given: {},
    today,
  }
  const judged = (...cells: string[]) => judgeRow({ line: 3, cells }, rules)

  test('is taken with what it says', () => {
    expect(judged('001', '张　三', '乌拉特后旗呼和温都尔镇', '农村低保户', '独居')).toMatchObject({
      household: {
        code: '001',
        name: '张 三',
        area: '呼和温都尔镇',
        type: '低保',
        further: { 原表类型: '农村低保户', 备注: '独居' },
      },
      faults: [],
      remarks: [],
    })
  })

  test('of a project of one area and kind needs neither', () => {
    const alone = { ...rules, given: { area: '某镇', type: '特困' }, areas: ['某镇'] }
    expect(judgeRow({ line: 3, cells: ['1', '张三'] }, alone).household).toMatchObject({ area: '某镇', type: '特困' })
  })

  test('whose code is an identity number is refused: folders and lists bear codes', () => {
    expect(judged(published, '张三', '获各琦苏木', '低保').faults).toEqual([
      { line: 3, column: '户编码', kind: '户编码有误', reason: expect.stringContaining('户编码是身份证号') },
    ])
  })

  test.each([
    ['a formula that cannot be reckoned', { cells: ['001', '#N/A', '获各琦苏木', '低保'] }, '算不出来的公式（#N/A）'],
    ['a day in the column of names', { cells: ['001', '2023-05-06', '获各琦苏木', '低保'] }, '“2023-05-06”不是姓名'],
    ['a cell that is merged away', { cells: ['001', '张三', '', '低保'], merged: [2] }, '并在别的合并单元格里'],
  ])('with %s is refused', (_what, row, reason) => {
    const { faults } = judgeRow({ line: 3, ...row }, rules)
    expect(faults).toContainEqual(expect.objectContaining({ line: 3, reason: expect.stringContaining(reason) }))
  })

  test('is taken without what nobody sees in it, and told so; so is one the sheet does not show', () => {
    const row = { line: 3, cells: ['\u200B001', '\u202E张\u0007三', '获各琦苏木', '低保'], hidden: true }
    const { household, faults, remarks } = judgeRow(row, rules)
    expect([household.code, household.name, faults]).toEqual(['001', '张三', []])
    expect(remarks.map(({ column, reason }) => [column, reason])).toEqual([
      ['整行', '这一行在原表里是隐藏的，也在导入之列'],
      ['户编码', '看不见的字符已去掉'],
      ['户主', '看不见的字符已去掉'],
    ])
  })

  test('keeps what only looks like a formula', () => {
    expect(judged('=1+1', '张三', '获各琦苏木', '低保', '@SUM(A1)').household).toMatchObject({
      code: '=1+1',
      further: { 备注: '@SUM(A1)' },
    })
  })

  test('tells everything that is wrong with it', () => {
    expect(judged('', '', '', '').faults.map(({ reason }) => reason)).toEqual([
      '缺户编码',
      '缺户主姓名',
      '缺苏木乡镇',
      '缺类型',
    ])
  })

  test.each([
    ['低保', '低保'],
    ['城市最低生活保障', '低保'],
    ['低保边缘家庭', '低保边缘'],
    ['分散供养特困人员', '特困'],
    ['支出型困难家庭', '刚性支出'],
    ['临时救助对象', '临时救助'],
    ['其他低收入', '其他'],
    ['优抚', null],
    ['', null],
  ])('type %s is %s', (text, type) => expect(householdType(text)).toBe(type))
})

describe('a table', () => {
  const mapping = ['code', 'name', 'area', 'type', 'citizenNumber'] as const
  const rules: RowRules = { mapping: [...mapping], titles: [...mapping], areas: [], given: {}, today }
  const judge = (rows: string[][], registered: { codes?: string[]; numbers?: string[] } = {}) => {
    const table = new TableJudge(rules, {
      code: (key) => registered.codes?.includes(key) ?? false,
      citizenNumber: (number) => registered.numbers?.includes(number) ?? false,
    })
    table.take(rows.map((cells, at) => ({ line: at + 2, cells })))
    return table.end()
  }
  const [a, b, c] = madeHouseholds(3).map(({ citizenNumber }) => citizenNumber) as [string, string, string]

  test('a row that sums up the others is passed over, and told so', () => {
    const { good, badRows, remarks } = judge([
      ['jd-1', '张三', '镇', '低保', a],
      ['合 计', '1户', '', '', ''],
      ['', '总计：1', '', '', ''],
      ['jd-2', '合计', '镇', '低保', b],
    ])
    expect([good.length, badRows]).toEqual([2, 0])
    expect(remarks.map(({ line, reason }) => [line, reason])).toEqual([
      [3, '“合计”是合计行，不是一户，没有导入'],
      [4, '“总计:1”是合计行，不是一户，没有导入'],
    ])
  })

  test('codes that differ by width, case, blanks or what nobody sees alone are the same', () => {
    const { badRows } = judge([
      ['jd-1', '张三', '镇', '低保', a],
      ['ＪＤ-1\u200B ', '李四', '镇', '低保', b],
      ['jd-2', '王五', '镇', '低保', c],
    ])
    expect(badRows).toBe(2)
  })

  test('households without a number are no twins', () => {
    expect(
      judge([
        ['1', '张三', '镇', '低保', ''],
        ['2', '李四', '镇', '低保', ''],
      ]).badRows,
    ).toBe(0)
  })

  test('what is registered is told by code and number', () => {
    const { faults } = judge([['jd1', '张三', '镇', '低保', a]], { codes: ['JD1'], numbers: [a] })
    expect(faults.map(({ reason }) => reason)).toEqual(['户册里已有这个户编码', '户册里已有这个身份证号'])
  })
})
