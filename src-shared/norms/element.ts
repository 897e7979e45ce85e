import type { Basis } from './citations'
import { annex, notice } from './citations'
import type { Facts } from './facts'
import type { FieldPlace } from './finding'
import { at, type RuleFinding } from './rule'

/** The 25 parts of the contract (domain 4), by the code of the clause library. */
export const clauseNames = {
  C00: '首部',
  C01: '服务范围',
  C02: '服务内容',
  C03: '标的与数量',
  C04: '服务期限',
  C05: '质量标准',
  C06: '人员要求',
  C07: '成果形式',
  C08: '合同价款',
  C09: '资金结算',
  C10: '甲方权利义务',
  C11: '乙方权利义务',
  C12: '监督检查与整改',
  C13: '验收',
  C14: '绩效评价',
  C15: '保密与个人信息',
  C16: '不得转包',
  C17: '知识产权与档案移交',
  C18: '安全与保险',
  C19: '违约责任',
  C20: '风险预判',
  C21: '变更、中止、终止',
  C22: '不可抗力',
  C23: '争议解决',
  C24: '生效、份数、附件',
} as const

export type ClauseCode = keyof typeof clauseNames

/** One thing a clause must hold. */
export interface Element {
  clause: ClauseCode
  /** What is to be filled in: 合同编号. */
  label: string
  where: FieldPlace
  /** What is wrong, in Chinese after the clause's name; null when it is there. */
  problem(facts: Facts): string | null
  norms?: string[]
  level?: RuleFinding['level']
  basis?: Basis
  fix?: string
}

/** Both texts that list the contract's elements. */
export const elementsBasis: Basis = { document: annex('').document, article: '四（一）1；通知正文一（四）' }

/** Findings of elements that are not there, each naming its clause. */
export function elementFindings(elements: Element[], facts: Facts): RuleFinding[] {
  return elements.flatMap((element) => {
    const problem = element.problem(facts)
    if (problem === null) return []
    const { clause, label, where, level = 'error', basis = elementsBasis, norms } = element
    return [
      {
        id: `${clause}.${where.field || where.screen}`,
        ...(norms ? { norms } : {}),
        level,
        message: `合同${clauseNames[clause]}（${clause}）：${problem}。`,
        basis,
        fix: element.fix ?? `请填写${label}。`,
        where,
      },
    ]
  })
}

export const empty = (label: string, text: string): string | null => (text.trim() === '' ? `没有填写${label}` : null)
export const unset = (label: string, value: unknown): string | null => (value === null ? `没有填写${label}` : null)
export const contractField = (field: string): FieldPlace => at('contract', `contract.${field}`)
export const contractLaw = notice('一（四）')
/** A count that must be there and above zero. */
export function count(label: string, value: number | null): string | null {
  return value === null ? `没有填写${label}` : value <= 0 ? `${label}应大于0` : null
}
