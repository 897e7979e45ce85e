import { citizenNumberProblem, plainCitizenNumber } from '../county/citizen-number'
import type { IsoDate } from '../dates'

/** A number as it stood in a cell, judged: what it is, what was put right in it, or why it cannot be taken. */
export interface CellNumber {
  number: string
  remark: string | null
  fault: string | null
}

const scientific = /^\d(?:\.\d+)?E\+?\d{2}$/i
/** ="1523…" and '1523…: how exports keep a spreadsheet from reckoning. */
const guards = /^(?:="(.*)"|['‘’`](.*))$/s

function cellNumber(text: string, lost: boolean): { plain: string; remark: string | null; fault: string | null } {
  const unguarded = guards.exec(text.trim())
  const bare = unguarded ? (unguarded[1] ?? unguarded[2] ?? '') : text.trim()
  const plain = plainCitizenNumber(bare)
  if (plain !== '' && (lost || scientific.test(plain))) return { plain: '', remark: null, fault: lostDigits(plain) }
  const isWide = /[\uFF10-\uFF19\uFF38\uFF58]/.test(bare)
  return { plain, remark: isWide ? '全角数字已改为半角' : null, fault: null }
}

/** No more of it is said than a spreadsheet shows. */
function lostDigits(plain: string): string {
  const shown = Number(plain).toExponential(5).replace('e', 'E')
  return `这一格是数字格式，表格软件只保留前15位，后几位已经丢失（显示为 ${shown}），不能照此导入；请从原系统重新导出，或把这一列设为“文本”后照证件重新填写`
}

/** 户主身份证号; blank is none. */
export function readCitizenCell(text: string, lost: boolean, today: IsoDate): CellNumber {
  const { plain, remark, fault } = cellNumber(text, lost)
  if (fault !== null || plain === '') return { number: '', remark, fault }
  const problem = citizenNumberProblem(plain, today)
  if (problem === null) return { number: plain, remark, fault: null }
  const rounded = /^\d{15}000$/.test(plain) ? '；末三位都是0，多半是表格软件按数字保存时丢掉的，请照证件核对' : ''
  return { number: '', remark: null, fault: problem + rounded }
}

/** 银行账号, of a card or a passbook: digits alone, in groups or not. */
export function readBankCell(text: string, lost: boolean): CellNumber {
  const { plain, remark, fault } = cellNumber(text, lost)
  const number = plain.replace(/[-—–]/g, '')
  if (fault !== null || number === '') return { number: '', remark, fault }
  if (!/^\d+$/.test(number)) return { number: '', remark: null, fault: '银行账号只能是数字' }
  if (number.length < 8 || number.length > 30) {
    return { number: '', remark: null, fault: `银行账号应为8至30位数字，现为${number.length}位` }
  }
  return { number, remark, fault: null }
}
