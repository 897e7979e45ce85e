import { realDate } from '../dates'
import { fileLimit, limitOf, publishLimit } from '../procurement/legal-limits'
import { owesFiling } from '../procurement/owes-filing'
import { dutyFindings } from './filing-duty'
import { at, type Rule } from './rule'

const duties = [
  { field: 'publishedOn', name: '合同公告', rule: publishLimit },
  { field: 'filedOn', name: '合同副本备案', rule: fileLimit },
] as const

/** A signed contract is published within 2 and its copy filed within 7 working days; remarks, for they bar no contract. */
export const contractFiling: Rule = {
  id: 'contract.filing',
  norms: ['P21'],
  check(facts) {
    const { contract } = facts.project
    const signedOn = realDate(contract.signedOn)
    if (!signedOn || !owesFiling(facts.project)) return []
    return duties.flatMap(({ field, name, rule }) => {
      const where = at('contract', `contract.${field}`)
      const limit = limitOf(rule, facts.county.rules.timeLimits)
      return dutyFindings({ name, limit, id: field, signedOn, doneOn: realDate(contract[field]), where, facts })
    })
  },
}
