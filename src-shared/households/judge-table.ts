import { fieldTitles, type HouseholdField, type NewHousehold } from './household'
import { type JudgedRow, judgeRow, type RowRules } from './judge-row'
import { codeKey } from './keys'
import type { RowNote, TableRow } from './table'
import { totalRow } from './total-row'

/** What is in the register already. */
export interface Registered {
  code(key: string): boolean
  citizenNumber(number: string): boolean
}

export interface JudgedTable {
  good: { line: number; household: NewHousehold }[]
  /** Every reason against a row, by line; a row may have several. */
  faults: RowNote[]
  /** What was put right on the way in, and rows that are no household and were passed over; in the order of their lines. */
  remarks: RowNote[]
  badRows: number
}

/** Rows of one table, some at a time; what stands twice in it is told when all are there. */
export class TableJudge {
  readonly #rules: RowRules
  readonly #registered: Registered
  readonly #rows: JudgedRow[] = []
  readonly #totals: RowNote[] = []

  constructor(rules: RowRules, registered: Registered) {
    this.#rules = rules
    this.#registered = registered
  }

  take(rows: readonly TableRow[]): void {
    for (const row of rows) {
      const total = totalRow(row, this.#rules)
      if (total) {
        this.#totals.push(total)
        continue
      }
      const judged = judgeRow(row, this.#rules)
      const { code, citizenNumber } = judged.household
      if (code !== '' && this.#registered.code(codeKey(code)))
        this.#fault(judged, 'code', ['户编码已在户册', '户册里已有这个户编码'])
      if (citizenNumber !== '' && this.#registered.citizenNumber(citizenNumber)) {
        this.#fault(judged, 'citizenNumber', ['身份证号已在户册', '户册里已有这个身份证号'])
      }
      this.#rows.push(judged)
    }
  }

  end(): JudgedTable {
    this.#tellTwins('code', ({ code }) => codeKey(code))
    this.#tellTwins('citizenNumber', ({ citizenNumber }) => citizenNumber)
    const good = this.#rows.filter(({ faults }) => faults.length === 0)
    return {
      good: good.map(({ line, household }) => ({ line, household })),
      faults: this.#rows.flatMap(({ faults }) => faults),
      remarks: [...good.flatMap(({ remarks }) => remarks), ...this.#totals].sort((one, other) => one.line - other.line),
      badRows: this.#rows.length - good.length,
    }
  }

  /** Of rows that are wholly the same the first is taken; of others nobody knows which one is right. */
  #tellTwins(field: HouseholdField, keyOf: (household: NewHousehold) => string): void {
    const groups = new Map<string, JudgedRow[]>()
    for (const row of this.#rows) {
      const key = keyOf(row.household)
      if (key === '') continue
      const group = groups.get(key)
      if (group) group.push(row)
      else groups.set(key, [row])
    }
    for (const rows of groups.values()) if (rows.length > 1) this.#tellGroup(field, rows)
  }

  #tellGroup(field: HouseholdField, rows: readonly JudgedRow[]): void {
    const [first, ...others] = rows as [JudgedRow, ...JudgedRow[]]
    const texts = new Set(rows.map(({ household }) => JSON.stringify(household)))
    const title = fieldTitles[field]
    if (texts.size === 1) {
      // Told once, by the code they share.
      if (field !== 'code' && first.household.code !== '') return
      for (const row of others) this.#fault(row, field, ['完全相同的行', `与第${first.line}行完全相同，只导入一行`])
      return
    }
    for (const row of rows) {
      const lines = rows.filter((one) => one !== row).map(({ line }) => line)
      const shown = `${lines.slice(0, 5).join('、')}${lines.length > 5 ? '……' : ''}`
      this.#fault(row, field, [`${title}重复`, `${title}与第${shown}行重复，无法判断以哪一行为准`])
    }
  }

  #fault(row: JudgedRow, field: HouseholdField, [kind, reason]: [kind: string, reason: string]): void {
    const column = this.#rules.titles[this.#rules.mapping.indexOf(field)] ?? fieldTitles[field]
    row.faults.push({ line: row.line, column, reason, kind })
  }
}
