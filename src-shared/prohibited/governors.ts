import type { Kind, Token } from './lexicon'
import { is, isDeed, isSaying, skip } from './tokens'
import type { ProhibitedUse } from './words'

/** Per token: whether it stands under a word that asks, tells, helps, or denies. */
export interface Governed {
  asked: boolean
  denied: boolean
}

/** What a clause hands on to the next one. */
export interface Carried {
  asked: boolean
  denied: boolean
  /** Asked by 是否: a verb that begins the next clause is asked after too. */
  whether: boolean
}

/** Reads a clause from left to right: what governs each of its words, and what still governs at its end. */
export function governorsOf(
  uses: ProhibitedUse[],
  tokens: Token[],
  carried: Omit<Carried, 'whether'>,
): { at: Governed[]; end: Carried } {
  const whether = tokens.some((token) => is(token, 'whether')) && !tokens.some((token) => is(token, 'judge'))
  let asked = carried.asked || whether
  let denied = carried.denied
  let ownStory = false
  const at = tokens.map((token, index) => {
    if (is(token, 'survey', 'help') && isVerb(uses, tokens, index)) asked = true
    else if (is(token, 'family') && (isDeed(tokens[index + 1]) || isSaying(tokens[index + 1]))) ownStory = true
    else if (is(token, 'restart') && asked && !whether && !keepsAsking(tokens, index, ownStory)) asked = false
    if (is(token, 'denyFar')) denied = true
    return { asked, denied }
  })
  return { at, end: { asked, denied, whether } }
}

/** 调查结果, 登记信息系统, 核查的费用, 根据调查情况, 为核查购置, 每采集一户: there the word is part of a name and asks nothing. */
function isVerb(uses: ProhibitedUse[], tokens: Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (!next) return is(tokens[at], 'survey')
  if (tokens[at - 1]?.text.endsWith('每')) return false
  if (is(next, 'cost', 'surveyNames')) return false
  if (!is(tokens[at], 'survey')) return true
  if (is(tokens[at - 1], 'basis') || (tokens[at - 1]?.text === '为' && isDeed(next))) return false
  return !thingsNamedBySurvey(uses).some((kind) => next.kinds?.has(kind))
}

const named = new WeakMap<ProhibitedUse[], Kind[]>()

function thingsNamedBySurvey(uses: ProhibitedUse[]): Kind[] {
  const known = named.get(uses)
  if (known) return known
  const kinds = uses.flatMap(({ code, groups }) =>
    groups.flatMap((group, index): Kind[] => (group.namedBySurvey ? [`${code}/${index}/things`] : [])),
  )
  named.set(uses, kinds)
  return kinds
}

/** 核实家庭购房并装修 goes on with the family; 完成登记并为村委会购置 begins another thing. */
function keepsAsking(tokens: Token[], at: number, ownStory: boolean): boolean {
  const next = skip(tokens, at + 1, 1, 'adverbs', 'restart')
  if (is(tokens[next], 'survey', 'help')) return true
  return ownStory && !is(tokens[at + 1], 'benefit', 'assist')
}

/** A clause without any verb is a mere list of names: 平板电脑20台. */
export function isBare(tokens: Token[]): boolean {
  return !tokens.some(
    (token) =>
      is(token, 'verbs', 'survey', 'help', 'denyFar', 'denyNear', 'denyLocal', 'excludes', 'self', 'rent') ||
      isDeed(token) ||
      isSaying(token),
  )
}
