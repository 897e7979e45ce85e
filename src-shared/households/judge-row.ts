import { isCitizenNumber } from '../county/citizen-number'
import type { IsoDate } from '../dates'
import { withoutUnseen } from '../printed-text'
import type { BeneficiaryKind } from '../project/project'
import { cellNotes } from './cell-notes'
import { fieldTitles, type HouseholdField, type NewHousehold } from './household'
import { householdType } from './household-type'
import { withoutNumbers } from './masked-number'
import { withoutPhones } from './masked-phone'
import { type CellNumber, readBankCell, readCitizenCell } from './number-cell'
import { isPrivate } from './private-text'
import type { ColumnUse, RowNote, TableRow } from './table'

export interface JudgedRow {
  line: number
  household: NewHousehold
  faults: RowNote[]
  remarks: RowNote[]
}

/** What a row is judged by. */
export interface RowRules {
  mapping: readonly ColumnUse[]
  /** Of the columns, as the clerk's own table has them. */
  titles: readonly string[]
  /** 服务区域 of the project; [] = not said yet: any will do. */
  areas: readonly string[]
  /** What counts where no column says it. */
  given: Partial<Record<HouseholdField, string>>
  today: IsoDate
}

const longest: Partial<Record<HouseholdField, number>> = { code: 60, name: 60, phone: 60 }
const blanks = /[\s\u00A0\u3000]+/g
const numbersMasked = '里面有证件、银行或电话号码，已遮盖后保存'
const numbersSealed = '里面有证件、银行或电话号码，整格加密保存、遮盖显示，点“查看”可以看到'
const merged = '（这一格并在别的合并单元格里，请在原表取消合并、逐行填上）'

/** A telephone has a column of its own, where it is encrypted; elsewhere none is kept. */
function plainOf(field: HouseholdField, value: string): string {
  if (field === 'code') return value
  return field === 'phone' ? withoutNumbers(value) : withoutPhones(withoutNumbers(value))
}

export function judgeRow(given: TableRow, rules: RowRules): JudgedRow {
  const row = { ...given, cells: given.cells.map(withoutUnseen) }
  const { faults, remarks } = cellNotes(given, row.cells, rules)
  const at = (field: HouseholdField) => rules.mapping.indexOf(field)
  const note = (to: RowNote[], field: HouseholdField, kind: string, reason: string) =>
    to.push({ line: row.line, column: rules.titles[at(field)] ?? fieldTitles[field], reason, kind })
  const cell = (field: HouseholdField) => row.cells[at(field)] ?? ''
  const text = (field: HouseholdField): string => {
    const value = cell(field).normalize('NFKC').replace(blanks, ' ').trim() || (rules.given[field] ?? '')
    const most = longest[field] ?? 200
    if (value.length > most) note(faults, field, `${fieldTitles[field]}过长`, `超过${most}个字`)
    const plain = plainOf(field, value)
    if (plain !== value) note(remarks, field, '号码已遮盖', numbersMasked)
    return plain.slice(0, most)
  }
  const number = (field: HouseholdField, read: (text: string, lost: boolean) => CellNumber): string => {
    const found = read(cell(field), row.lost?.includes(at(field)) ?? false)
    if (found.fault !== null) note(faults, field, `${fieldTitles[field]}有误`, found.fault)
    if (found.remark !== null) note(remarks, field, '全角改半角', found.remark)
    return found.number
  }
  const lacks = (field: HouseholdField) =>
    note(
      faults,
      field,
      `缺${fieldTitles[field]}`,
      `缺${fieldTitles[field]}${row.merged?.includes(at(field)) ? merged : ''}`,
    )
  const household: NewHousehold = {
    code: text('code'),
    name: text('name'),
    area: areaIn(text('area'), rules.areas),
    village: text('village'),
    type: text('type'),
    address: text('address'),
    phone: text('phone'),
    citizenNumber: number('citizenNumber', (value, lost) => readCitizenCell(value, lost, rules.today)),
    bankAccount: number('bankAccount', readBankCell),
    further: furtherOf(row, rules, remarks),
  }
  if (household.code === '') lacks('code')
  else if (row.lost?.includes(at('code')))
    note(faults, 'code', '户编码有误', '这一格是数字格式，表格软件只保留前15位，后几位已经丢失')
  else if (isCitizenNumber(household.code))
    note(faults, 'code', '户编码有误', '户编码是身份证号，户编码会出现在名单和文件夹名里，请另编户号')
  else if (/[\uFF01-\uFF5E]/.test(cell('code'))) note(remarks, 'code', '全角改半角', '全角字符已改为半角')
  if (household.name === '') lacks('name')
  else if (!/\p{L}/u.test(household.name))
    note(faults, 'name', '户主姓名有误', `“${withoutPhones(household.name)}”不是姓名，请核对这一列选得对不对`)
  if (household.area === '') lacks('area')
  else if (rules.areas.length > 0 && !rules.areas.includes(household.area)) {
    note(
      faults,
      'area',
      '不在服务区域',
      `“${withoutPhones(household.area)}”不在本项目的服务区域（${rules.areas.join('、')}）内`,
    )
  }
  const type = householdType(household.type)
  if (household.type === '') lacks('type')
  else if (type === null)
    note(
      faults,
      'type',
      '类型无法识别',
      `类型“${withoutPhones(household.type)}”无法识别，请写成低保、特困、低保边缘、刚性支出、临时救助、其他之一`,
    )
  return { line: row.line, household: withType(household, type), faults, remarks }
}

/** 乌拉特后旗呼和温都尔镇 is 呼和温都尔镇: forms often carry the county in front. */
function areaIn(text: string, areas: readonly string[]): string {
  const plain = text.replaceAll(' ', '')
  return areas.find((area) => area === plain) ?? areas.find((area) => /[旗县市区]$/.test(cutEnd(plain, area))) ?? plain
}

const cutEnd = (text: string, end: string) => (text.endsWith(end) ? text.slice(0, -end.length) : '')

/** The kind by the office's list; what the table says more (农村低保) is kept beside. */
function withType(household: NewHousehold, type: BeneficiaryKind | null): NewHousehold {
  if (type === null || type === household.type) return household
  return { ...household, type, further: { 原表类型: household.type, ...household.further } }
}

function furtherOf(row: TableRow, { mapping, titles }: RowRules, remarks: RowNote[]): Record<string, string> {
  const kept: Record<string, string> = {}
  mapping.forEach((use, column) => {
    const value = (row.cells[column] ?? '').replace(blanks, ' ').trim().slice(0, 500)
    const title = titles[column] ?? ''
    if (use !== 'keep' || value === '' || title === '') return
    kept[title] = value
    if (isPrivate(title, value))
      remarks.push({ line: row.line, column: title, reason: numbersSealed, kind: '号码加密保存' })
  })
  return kept
}
