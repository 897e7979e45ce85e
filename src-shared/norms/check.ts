import type { CountyYear } from './county-year'
import { type Facts, gatherFacts } from './facts'
import type { Finding } from './finding'
import { rules } from './registry'
import type { Rule, RuleFinding } from './rule'
import { applyWaiver } from './waivers'

/**
 * Every breach, warning and note of one project in its county, in the order of the work: content, budget, funds,
 * procurement, contractor, contract. Pure; throws only when the project is not in the county year.
 */
export function check(countyYear: CountyYear, projectId: string): Finding[] {
  const facts = gatherFacts(countyYear, projectId)
  const used = new Map<string, number>()
  return rules.flatMap((rule) => rule.check(facts).map((found) => finish(rule, found, facts, used)))
}

function finish(rule: Rule, found: RuleFinding, facts: Facts, used: Map<string, number>): Finding {
  const { id, norms, level, message, basis, fix, where, waivable = false, justified = null } = found
  const key = unique(id ? `${rule.id}.${id}` : rule.id, used)
  const finding = { key, norms: norms ?? rule.norms, level, message, basis, fix, where, waivable, waived: null }
  return applyWaiver(finding, facts.project.waivers, justified)
}

/** Two rows with one id (a file made by hand) still get findings that can be told apart. */
function unique(key: string, used: Map<string, number>): string {
  const turn = (used.get(key) ?? 0) + 1
  used.set(key, turn)
  return turn === 1 ? key : `${key}~${turn}`
}
