import { type ClauseCode, clauseLabel } from '../contract/clause-names'
import type { Basis } from '../law/citations'
import { annex, notice } from '../law/citations'
import type { SuggestedValues } from '../law/suggested-values'
import { textGap } from '../text/filler'
import type { Facts } from './facts'
import type { FieldPlace } from './finding'
import { at, type RuleFinding } from './rule'

/** One thing a clause must hold. */
export interface Element {
  clause: ClauseCode
  /** What is to be filled in: 合同编号; may depend on what is bought. */
  label: string | ((facts: Facts) => string)
  where: FieldPlace
  /** What is wrong, in Chinese after the clause's name; null when it is there. */
  problem(facts: Facts): string | null
  norms?: string[]
  level?: RuleFinding['level']
  basis?: Basis
  /** What to do, where filling in is not all. */
  fix?: string
  /** The same, where it names a figure an office can replace. */
  fixBy?(values: SuggestedValues): string
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
        message: `${clauseLabel(clause)}：${problem}。`,
        basis,
        fix:
          element.fixBy?.(facts.county.rules.suggestedValues) ??
          element.fix ??
          `请填写${typeof label === 'string' ? label : label(facts)}。`,
        where,
      },
    ]
  })
}

export const unset = (label: string, value: unknown): string | null => (value === null ? `还没有填${label}` : null)
export const contractField = (field: string): FieldPlace => at('contract', `contract.${field}`)
export const contractLaw = notice('一（四）')
/** A count that must be there and above zero. */
export function count(label: string, value: number | null): string | null {
  return value === null ? `还没有填${label}` : value <= 0 ? `${label}应大于0` : null
}
/** A text that must say something. */
export const empty = textGap
