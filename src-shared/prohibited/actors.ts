import type { Token } from './lexicon'
import { is, isDeed } from './tokens'

export type Party = 'buyer' | 'others' | 'contractor' | 'crew' | 'family' | 'money'

/** Somebody named in a clause, and what the clause makes of him. */
export interface Actor {
  party: Party
  at: number
  /**
   * 'doer' 由乙方…, 'subject' 乙方…, 'for' 为甲方…, 'to' 交甲方, 'decider' 经甲方…, 'owner' 民政局网站 (also: nothing else
   * can be said).
   */
  role: 'doer' | 'subject' | 'for' | 'to' | 'decider' | 'owner'
}

const parties: Party[] = ['contractor', 'buyer', 'others', 'crew', 'family', 'money']

/** Everybody named in the clause, in order. */
export function actorsOf(tokens: Token[]): Actor[] {
  return tokens.flatMap((token, at): Actor[] => {
    const party = parties.find((kind) => is(token, kind))
    return party ? [{ party, at, role: roleOf(tokens, at) }] : []
  })
}

function roleOf(tokens: Token[], at: number): Actor['role'] {
  const before = markerBefore(tokens, at)
  if (is(before, 'decide', 'basis') && is(tokens[at + 1], 'entrusted')) return 'owner'
  if (is(before, 'give')) return 'doer'
  if (is(before, 'benefit')) return 'for'
  if (is(before, 'receive')) return is(before, 'toward') && isWorkedAt(tokens, at + 1) ? 'owner' : 'to'
  if (is(before, 'decide')) return 'decider'
  return isPredicate(tokens, at + 1) ? 'subject' : 'owner'
}

/** 由旗县民政局, 为各嘎查村, 为生活不能自理的特困人员: the marker stands before the whole name, at most five words away. */
function markerBefore(tokens: Token[], at: number): Token | undefined {
  for (let index = at - 1; index >= Math.max(0, at - 5); index -= 1) {
    const token = tokens[index]
    if (is(token, 'give', 'benefit', 'receive', 'decide', 'basis')) return token
    if (isDeed(token) || is(token, 'survey', 'help', 'bear', 'restart', 'contractor', 'joins')) {
      if (token?.text !== '的' && token?.text !== '、') return undefined
    }
  }
  return undefined
}

/** 到各苏木开展政策宣传: a place to work at, not somebody who gets it. */
function isWorkedAt(tokens: Token[], from: number): boolean {
  const rest = tokens.slice(from)
  const work = rest.findIndex((token) => is(token, 'fieldwork'))
  return work !== -1 && !rest.slice(0, work).some((token) => isDeed(token) || is(token, 'restart'))
}

/** What follows is said of the one before it: a verb, behind words like 应, 不得, 自行, 按月, 与乙方人员. */
function isPredicate(tokens: Token[], begin: number): boolean {
  const from = tokens[begin]?.text === '与' ? begin + 2 : begin
  for (let at = from; at < Math.min(tokens.length, from + 4); at += 1) {
    const token = tokens[at]
    const does = isDeed(token) && !is(token, 'adverbs')
    if (does || is(token, 'denyFar', 'denyNear', 'denyLocal', 'self', 'benefit', 'survey', 'bear', 'verbs')) return true
    if (!is(token, 'adverbs', 'past', 'thingTail', 'give', 'receive', 'decide')) return false
  }
  return false
}
