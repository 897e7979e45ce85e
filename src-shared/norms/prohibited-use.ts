import { merged, type ProhibitedHit, prohibitedIn } from '../prohibited/read'
import { type ProhibitedUse, type ProhibitedWords, prohibitedNorms } from '../prohibited/words'
import { type OwnText, ownTexts, wholeText } from './own-texts'
import type { Rule, RuleFinding } from './rule'

/** N02 to N05, P31, P32 over every text the clerk has written (domain 1.1). */
export const prohibitedUse: Rule = {
  id: 'content.prohibited',
  norms: [...prohibitedNorms],
  check: (facts) => ownTexts(facts).flatMap((own) => prohibitedFindings(facts.county.rules.prohibited, own)),
}

/** P31: contractor's staff are not the bureau's (Order 102 art. 18 [G]); every sentence about people is read. */
export const disguisedEmployment: Rule = {
  id: 'content.employment',
  norms: ['N02', 'P31'],
  check: (facts) => ownTexts(facts).flatMap((own) => employmentFindings(facts.county.rules.prohibited, own)),
}

/** Where one text makes the contractor's staff the bureau's. */
export function employmentFindings(data: ProhibitedWords, own: OwnText): RuleFinding[] {
  return hitsOf(data, own, [data.employment]).map((hit) => ({ ...findingOf(own, hit), id: own.id }))
}

/** What one text asks for that must not be bought; `id` tells use and text. */
export function prohibitedFindings(data: ProhibitedWords, own: OwnText): RuleFinding[] {
  return hitsOf(data, own, data.uses)
    .filter(({ use }) => !own.mayName?.includes(use.code))
    .map((hit) => findingOf(own, hit))
}

function hitsOf(data: ProhibitedWords, own: OwnText, uses: ProhibitedUse[]): ProhibitedHit[] {
  const hits = own.parts.flatMap(({ text, reading }) => prohibitedIn(data, text, reading, uses))
  return merged(hits, uses)
}

/** An error where something is bought or a sentence buys outright; a warning where it may mean something else. */
function findingOf(own: OwnText, { use, plain, clauses }: ProhibitedHit): RuleFinding {
  const severe = use.severity === 'error' && (own.buys || plain)
  // 自列预算行“会议桌” says it already.
  const said = (clause: string) => (own.label.endsWith(`“${clause}”`) ? '' : `“${clause}”`)
  return {
    id: `${use.code}.${own.id}`,
    norms: use.norms,
    level: severe ? 'error' : 'warning',
    message: `${own.label}${clauses.map(said).join('')}${severe ? '属于' : '可能属于'}禁止购买的内容：${use.title}。`,
    basis: use.basis,
    fix: `${use.advice}确实不是购买的，请在此说明理由。`,
    where: own.where,
    confirms: wholeText(own),
  }
}
