import type { CountyYear } from '../law/county-year'
import type { Totals } from '../project/project-total'
import { type Facts, gatherFacts } from './facts'
import type { Finding } from './finding'
import { screenOrder } from './groups'
import { rules } from './registry'
import type { Rule, RuleFinding } from './rule'
import { applyWaiver } from './waivers'

/**
 * Every breach, warning and note of one project in its county, in the order of the work: content, budget, year,
 * procurement, contractor, contract. Pure; throws only when the project is not in the county year.
 */
export function check(countyYear: CountyYear, projectId: string): Finding[] {
  return judge(gatherFacts(countyYear, projectId))
}

/** As `check` for several projects of one county; each budget is computed once for all and kept in `totals`. */
export function checkMany(
  countyYear: CountyYear,
  projectIds: string[],
  totals: Totals = new Map(),
): Map<string, Finding[]> {
  return new Map(projectIds.map((id) => [id, judge(gatherFacts(countyYear, id, totals))]))
}

/** What one rule says of a project: its findings, and why it has looked at nothing (null = it has). */
export interface RuleVerdict {
  findings: Finding[]
  unjudged: string | null
}

/** As `check`, rule by rule: who tells of a single rule must not take its silence for a check. */
export function verdictsOf(countyYear: CountyYear, projectId: string): Map<string, RuleVerdict> {
  const facts = gatherFacts(countyYear, projectId)
  const used = new Map<string, number>()
  return new Map(
    rules.map((rule) => [
      rule.id,
      {
        findings: rule.check(facts).map((one) => finish(rule, one, facts, used)),
        unjudged: rule.unjudged?.(facts) ?? null,
      },
    ]),
  )
}

function judge(facts: Facts): Finding[] {
  const used = new Map<string, number>()
  const found = rules.flatMap((rule) => rule.check(facts).map((one) => finish(rule, one, facts, used)))
  return found.toSorted((a, b) => screenOrder.indexOf(a.where.screen) - screenOrder.indexOf(b.where.screen))
}

function finish(rule: Rule, found: RuleFinding, facts: Facts, used: Map<string, number>): Finding {
  const { id, norms, level, message, basis, fix, where } = found
  const { otherWay = null, confirms = '', justified = null, contradicts = false } = found
  const { waivable = contradicts && level === 'warning' } = found
  const key = unique(id ? `${rule.id}.${id}` : rule.id, used)
  const judged = { level, message, basis, fix, where, otherWay, contradicts, waivable, confirms, waived: null }
  return applyWaiver({ key, norms: norms ?? rule.norms, ...judged }, facts.project.waivers, justified)
}

/** Two rows with one id (a file made by hand) still get findings that can be told apart. */
function unique(key: string, used: Map<string, number>): string {
  const turn = (used.get(key) ?? 0) + 1
  used.set(key, turn)
  return turn === 1 ? key : `${key}~${turn}`
}
