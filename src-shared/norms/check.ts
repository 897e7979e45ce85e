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
  return rules.flatMap((rule) => rule.check(facts).map((found) => finish(rule, found, facts)))
}

function finish(rule: Rule, found: RuleFinding, facts: Facts): Finding {
  const { id, norms, level, message, basis, fix, where, waivable = false, justified = null } = found
  const key = id ? `${rule.id}.${id}` : rule.id
  const finding = { key, norms: norms ?? rule.norms, level, message, basis, fix, where, waivable, waived: null }
  return applyWaiver(finding, facts.project.waivers, justified)
}
