import { expectedPapers } from '#shared/materials/expected-papers'
import { procurementPaperIds } from '#shared/materials/retained-papers'
import { rules } from '#shared/norms/registry'
import { procurementCheckList } from '#shared/office-data/procurement-check-list'
import { programLooks } from '#shared/papers/procurement-check-items'
import { papers } from '#shared/papers/registry'
import { procedure } from '#shared/procedure/steps'
import { purchaseSteps } from '#shared/procurement/steps'
import type { ProcurementMethod } from '#shared/project/project'
import { progress } from '#shared/records/progress'
import { recordKinds } from '#shared/records/registry'

/** Puts a carrier back where it was. */
type PutBack = () => void

interface Known {
  id: string
}

/** The row is gone from its table, or another stands in its place (`other`). A row that is not there is a mistake of the campaign. */
function exchange<T>(table: readonly T[], isIt: (row: T) => boolean, other?: (row: T) => T): PutBack {
  const rows = table as T[]
  const before = [...rows]
  const at = rows.findIndex(isIt)
  const row = rows[at]
  if (row === undefined) throw new Error('there is no such row')
  rows.splice(at, 1, ...(other ? [other(row)] : []))
  return () => void rows.splice(0, rows.length, ...before)
}

const named = (id: string | undefined) => (row: Known) => row.id === id

/** How each sort of carrier is taken out of the tables the program reads, by the words behind its sort. */
const ways: Record<string, (...words: string[]) => PutBack> = {
  /** A rule of one norm goes whole; of several, what it finds of that one. */
  rule: (id, norm = '') =>
    rules.some((rule) => rule.id === id && rule.norms.length === 1)
      ? exchange(rules, named(id))
      : exchange(rules, named(id), (rule) => ({
          ...rule,
          check: (facts) => rule.check(facts).filter(({ norms = rule.norms }) => !norms.includes(norm)),
        })),
  kind: (id) => exchange(recordKinds, named(id)),
  slot: (id, slot) =>
    exchange(recordKinds, named(id), (kind) => ({ ...kind, slots: kind.slots.filter((one) => one.id !== slot) })),
  /** The slot stays; its files may be taken out. */
  keptSlot: (id, slot) =>
    exchange(recordKinds, named(id), (kind) => ({
      ...kind,
      slots: kind.slots.map(({ retained, ...one }) => (retained && one.id !== slot ? { ...one, retained } : one)),
    })),
  paper: (id) => exchange(papers, named(id)),
  step: (id) => exchange(procedure, named(id)),
  deadline: (id, number) =>
    exchange(procedure, named(id), (step) => ({
      ...step,
      deadlines: step.deadlines.filter((_, at) => String(at + 1) !== number),
    })),
  /** Of one method: the step stays. */
  limit: (method, id, number) =>
    exchange(purchaseSteps[method as ProcurementMethod], named(id), (step) => ({
      ...step,
      limits: step.limits.filter((_, at) => String(at + 1) !== number),
    })),
  material: (id) => exchange(Object.values(expectedPapers).find((list) => list.some(named(id))) ?? [], named(id)),
  kept: (id) => exchange(procurementPaperIds, (one) => one === id),
  /** It shows nothing. */
  picture: () => {
    const { of } = progress
    Object.assign(progress, { of: () => [] })
    return () => void Object.assign(progress, { of })
  },
  look: (code = '') => {
    const looks = programLooks as Map<string, unknown>
    const look = looks.get(code)
    looks.delete(code)
    return () => void looks.set(code, look)
  },
  /** An item of the 核对表 is data: it is not read. */
  item: (code) => {
    const { schema } = procurementCheckList
    const less = schema.transform((items) => items.filter((item) => item.code !== code))
    Object.assign(procurementCheckList, { schema: less })
    return () => void Object.assign(procurementCheckList, { schema })
  },
}

/** What the rules find from now on, as `rule|<id>|<norm>`: what a rule has not said, nobody can miss. */
export function watchRules(): Set<string> {
  const found = new Set<string>()
  for (const [at, rule] of rules.entries()) {
    rules[at] = {
      ...rule,
      check(facts) {
        const findings = rule.check(facts)
        for (const { norms = rule.norms } of findings) for (const norm of norms) found.add(`rule|${rule.id}|${norm}`)
        return findings
      },
    }
  }
  return found
}

/** One carrier, by the id of `mutants.ts`, is gone from the program until it is put back. */
export function takeOut(id: string): PutBack {
  const [sort = '', ...words] = id.split('|')
  const way = ways[sort]
  if (!way) throw new Error(id)
  return way(...words)
}
