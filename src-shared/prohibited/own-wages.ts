import { LastRead } from '../text/last-read'
import { actorsOf } from './actors'
import { readClauses } from './clauses'
import type { Token } from './lexicon'
import { is } from './tokens'
import type { ProhibitedWords } from './words'

/** Clauses that forbid to pay the contractor's own people out of the contract's money: 服务费不得用于乙方人员工资. */
export const bansOwnWages = (data: ProhibitedWords, text: string): string[] =>
  lastRead.of(data, text, () =>
    readClauses(data, text)
      .flat()
      .flatMap(({ tokens }) => (isBan(tokens) ? [tokens.map((token) => token.text).join('')] : [])),
  )

const lastRead = new LastRead<string[]>()

/** 甲方不支付乙方人员工资 leaves them to the contractor, as it should be; only what speaks of the money bars them. */
function isBan(tokens: Token[]): boolean {
  const actors = actorsOf(tokens)
  if (actors.some(({ party, role }) => party === 'buyer' && role !== 'for')) return false
  if (tokens.some((token) => is(token, 'staff'))) return false
  const wages = tokens.findIndex((token) => is(token, 'wages'))
  const own = actors.some(
    ({ party, at }) => (party === 'contractor' || party === 'crew') && wages - at > 0 && wages - at <= 4,
  )
  if (wages === -1 || !own) return false
  const denial = tokens.findIndex((token, at) =>
    at < wages ? is(token, 'denyFar', 'denyNear') : is(token, 'excludes', 'denyFar'),
  )
  const between = tokens.slice(denial, wages)
  if (denial === -1 || (denial < wages && between.some((token) => is(token, 'help')))) return false
  return tokens.some((token) => is(token, 'money')) || /列支|列入|开支/.test(tokens.map(({ text }) => text).join(''))
}
