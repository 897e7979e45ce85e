import { type ClauseCode, clauseLabel, clauseNames } from '../contract/clause-names'
import type { ContractChangeBody } from './contract-change-body'
import type { FieldOption } from './record-field'

/** 非实质事项 (papers 04, c): what stands in a contract and touches none of its substance. */
const formalMatters: Readonly<Record<string, string>> = {
  contact: '联系人、联系方式',
  address: '住所、通信地址',
  account: '收款账户',
}

/** What a row of 条款对照 is about: a clause of the contract, or what is merely formal in it. */
export const changedClauseOptions: FieldOption[] = [
  ...(Object.keys(clauseNames) as ClauseCode[]).map((code) => ({
    code,
    title: code === 'C00' ? `${clauseLabel(code)}“合同当事人”` : clauseLabel(code),
  })),
  ...Object.entries(formalMatters).map(([code, title]) => ({ code, title: `非实质事项：${title}` })),
]

/** What 采购法 art. 49 adds to: 标的与数量, 合同价款. */
const addedTo: readonly string[] = ['C03', 'C08']

type Ground = NonNullable<ContractChangeBody['ground']>

/** Whether a 变更依据 lets that clause be changed. */
export function mayChange(ground: Ground, code: string): boolean {
  if (ground === 'formal') return Object.hasOwn(formalMatters, code)
  return ground === 'addition' ? addedTo.includes(code) : true
}

type Row = ContractChangeBody['clauses'][number]

/** 合同第八条“质量标准”; 收款账户; as typed where no clause was chosen (agreements signed before there was a choice). */
export function changedClause({ code, clause }: Pick<Row, 'code' | 'clause'>): string {
  const typed = clause.trim()
  if (code === null) return typed
  const formal = formalMatters[code]
  const name = formal ?? clauseNames[code as ClauseCode] ?? code
  if (typed !== '') return `${typed}（${name}）`
  return formal ?? clauseLabel(code as ClauseCode)
}
