import { toDaxie } from '../money/daxie'
import { plainYuan } from '../money/yuan'
import type { BudgetNotice, BudgetResult } from './budget'

/** A budget for somebody without a screen: amounts in yuan, as text. */
export interface ReckonedBudget {
  /** Code of the line -> amount. */
  lines: Record<string, string>
  groups: { A: string; B: string; C: string }
  total: string
  totalDaxie: string
  notices: BudgetNotice[]
}

export const reckonedBudget = ({ lines, groups, totalFen, notices }: BudgetResult): ReckonedBudget => ({
  lines: Object.fromEntries(lines.map(({ code, amountFen }) => [code, plainYuan(amountFen)])),
  groups: { A: plainYuan(groups.A), B: plainYuan(groups.B), C: plainYuan(groups.C) },
  total: plainYuan(totalFen),
  totalDaxie: toDaxie(totalFen),
  notices,
})
