import type { Clause } from './clauses'
import type { Kind, Token } from './lexicon'
import { is, isDeed, isMoney, skip } from './tokens'
import type { ProhibitedUse, WordGroup } from './words'

/** A place where a clause speaks of a use; whether it asks for it is judged later. */
export interface Hit {
  use: ProhibitedUse
  group: WordGroup
  /** First and last token. */
  from: number
  to: number
  /** 'verb' 购置电脑, 'noun' 电脑购置费, 'says' 劳务派遣, 'itself' 执法记录仪, 'across' 系统出故障的，由乙方维护. */
  form: 'verb' | 'noun' | 'says' | 'itself' | 'across'
  /** Token of the deed; -1 where there is none. */
  deed: number
}

/** Words between a deed and its thing that begin something else: 采购服务开展车辆核实. */
const parts = (token: Token | undefined) =>
  is(token, 'restart', 'survey', 'help', 'denyFar', 'denyNear', 'denyLocal', 'excludes')

export function hitsOf(uses: ProhibitedUse[], { tokens }: Clause): Hit[] {
  const places = new Map<Kind, number[]>()
  tokens.forEach((token, at) => {
    for (const kind of token.kinds ?? []) {
      const before = places.get(kind)
      if (before) before.push(at)
      else places.set(kind, [at])
    }
  })
  if (!places.has('things') && !places.has('says')) return []
  return uses.flatMap((use) => use.groups.flatMap((group, index) => hitsOfGroup(use, group, index, tokens, places)))
}

/** The kinds that mark the words of one group. */
function kindsOf(use: ProhibitedUse, group: WordGroup, index: number) {
  const known = kindsKept.get(group)
  if (known) return known
  const kind = <P extends 'says' | 'things' | 'deeds' | 'unless'>(part: P) => `${use.code}/${index}/${part}` as const
  const made = { says: kind('says'), things: kind('things'), deeds: kind('deeds'), unless: kind('unless') }
  kindsKept.set(group, made)
  return made
}

const kindsKept = new WeakMap<WordGroup, Record<'says' | 'things' | 'deeds' | 'unless', Kind>>()

function hitsOfGroup(
  use: ProhibitedUse,
  group: WordGroup,
  index: number,
  tokens: Token[],
  places: Map<Kind, number[]>,
): Hit[] {
  const kinds = kindsOf(use, group, index)
  if ((!places.has(kinds.things) && !places.has(kinds.says)) || places.has(kinds.unless)) return []
  const all = (part: keyof typeof kinds) => places.get(kinds[part]) ?? []
  const hit = (from: number, to: number, form: Hit['form'], deed = -1): Hit => ({ use, group, from, to, form, deed })
  const says = all('says').map((at) => hit(at, at, 'says'))
  const things = all('things')
  const deeds = all('deeds').filter((at) => !isEntrusting(tokens, at))
  const pairs = things.flatMap((thing) =>
    deeds.flatMap((deed) => {
      if (deed < thing && !group.thingFirst && governs(tokens, deed, thing, group))
        return [hit(deed, thing, 'verb', deed)]
      if (
        deed > thing &&
        (!group.deedFirst || (!group.forBuyer && isPassive(tokens, thing, deed))) &&
        belongs(tokens, thing, deed)
      )
        return [hit(thing, deed, 'noun', deed)]
      return []
    }),
  )
  const heads = group.itself
    ? things
        .filter((at) => group.anywhere || isHead(tokens, at, kinds.deeds, kinds.things))
        .map((at) => hit(at, at, 'itself'))
    : []
  return [...says, ...pairs, ...heads]
}

/** 协理员由乙方接收: what is done is named first, though the list says deed before thing. */
function isPassive(tokens: Token[], thing: number, deed: number): boolean {
  const by = tokens.slice(thing + 1, deed).findIndex((token) => is(token, 'give')) + thing + 1
  return by > thing && is(tokens[by + 1], 'contractor')
}

/** 按甲方授权登录系统: the word says by whose leave, not what is done. */
const isEntrusting = (tokens: Token[], at: number) =>
  is(tokens[at], 'entrusted') && is(tokens[at - 1], 'buyer') && is(tokens[at - 2], 'decide', 'basis')

/**
 * 核对系统出故障的，由乙方负责维护: the thing is named before the comma, the deed behind has no object of its own. 乙方服务器 is
 * the contractor's.
 */
export function hitsAcross(uses: ProhibitedUse[], before: Clause, { tokens }: Clause): Hit[] {
  const deeds = tokens.flatMap((token, at) => (is(token, 'acrossComma') && hasNoObject(tokens, at) ? [at] : []))
  return uses.flatMap((use) =>
    use.groups.flatMap((group, index) => {
      const kind = `${use.code}/${index}` as const
      const isNamed = before.tokens.some(
        ({ kinds }, at) =>
          kinds?.has(`${kind}/things`) && !is(before.tokens[skip(before.tokens, at - 1, -1, 'joins')], 'contractor'),
      )
      if (group.deedFirst || !isNamed) return []
      return deeds
        .filter((at) => tokens[at]?.kinds?.has(`${kind}/deeds`))
        .map((at): Hit => ({ use, group, from: at, to: at, form: 'across', deed: at }))
    }),
  )
}

/** 民政助理员协助入户的，每天补助80元: the sum somebody is paid, who is named before the comma. */
const isSumPaid = (tokens: Token[], at: number) =>
  is(tokens[at], 'pay') &&
  /元$/.test(tokens[at + 1]?.text ?? '') &&
  !tokens.some((token) => is(token, 'family', 'crew'))

/** 采购后交付, 负责维修升级, 发到协理员手中: no thing is named behind the deed. */
function hasNoObject(tokens: Token[], deed: number): boolean {
  const next = tokens[deed + 1]
  return !next || is(next, 'restart', 'receive', 'acrossComma', 'staff') || isSumPaid(tokens, deed)
}

/**
 * 购置家庭经济状况调查所需的平板电脑: whatever stands between belongs to the thing, up to fourteen words' length; 更换电池、使用
 * 轮椅 is two doings.
 */
function governs(tokens: Token[], deed: number, thing: number, { namedBySurvey }: WordGroup): boolean {
  const between = tokens.slice(deed + 1, namedBySurvey ? startOfName(tokens, thing) : thing)
  if (lengthOf(between) > 14) return false
  if (isOtherDoing(between)) return false
  return !between.some(
    (token, at) => parts(token) && !isSharedBy(between, at) && !between.slice(at).some(({ text }) => text === '的'),
  )
}

/** 更换电池、使用轮椅; 给轮椅打气、给床铺换单子: behind the mark another thing is done. */
const isOtherDoing = (between: Token[]) =>
  between.some((token, at) => token.text === '、' && is(between[at + 1], 'verbs', 'benefit'))

/** 采购并安装监控设备: one thing of two deeds. */
const isSharedBy = (between: Token[], at: number) => is(between[at], 'restart') && isDeed(between[at + 1])

/** 监测预警系统, 登记查询终端, 监测手机端程序: words of survey, of systems and a short word more belong to the name. */
function startOfName(tokens: Token[], thing: number): number {
  const known = skip(tokens, thing - 1, -1, 'survey', 'systems') + 1
  const isShort = tokens[known - 1]?.kinds === null && (tokens[known - 1]?.text.length ?? 0) <= 4
  return isShort && is(tokens[known - 2], 'survey') ? skip(tokens, known - 2, -1, 'survey') + 1 : known
}

/** 信息系统年度维保, 平台由乙方负责维护, 对系统进行升级: the thing comes first, its deed soon after. */
function belongs(tokens: Token[], thing: number, deed: number): boolean {
  const between = tokens.slice(thing + 1, deed)
  const parted = between.some(
    (token, at) =>
      parts(token) && !isSharedBy([...between, tokens[deed] as Token], at) && !isOfMoney(tokens, thing + 1 + at, deed),
  )
  if (parted || isOtherDoing(between) || between.some((token) => is(token, 'family') && !token.text.startsWith('每')))
    return false
  const counts = (token: Token) => !is(token, 'give', 'contractor', 'buyer', 'others', 'adverbs', 'joins', 'quantity')
  // 为信息员每人每月发放信息采集补助: who is paid stands far from the name of the money, as it says how often and what for.
  const most = isPay(tokens[deed]) && is(tokens[thing - 1], 'benefit', 'receive') ? 14 : 8
  return lengthOf(between.filter(counts)) <= most
}

/** 信息员信息采集补贴, 采集一户奖励5元, 接待检查的餐费: what the money is for. */
const isOfMoney = (tokens: Token[], at: number, deed: number) =>
  is(tokens[at], 'survey') &&
  skip(tokens, at, 1, 'survey', 'joins', 'quantity', 'heads', 'adverbs') === deed &&
  isPay(tokens[deed])

const isPay = (token: Token | undefined) => isMoney(token) || is(token, 'pay')

/** Nothing but 等, figures, further things and words of money stands behind: the thing itself is what is listed. */
function isHead(tokens: Token[], at: number, ...own: Kind[]): boolean {
  for (const token of tokens.slice(at + 1)) {
    if (is(token, 'joins', 'give', 'source', 'excludes')) return true
    if (!is(token, 'quantity', 'thingTail', 'cost') && !own.some((kind) => token.kinds?.has(kind)))
      return /^[\d.]+$/.test(token.text)
  }
  return true
}

const lengthOf = (tokens: Token[]) => tokens.reduce((sum, { text }) => sum + text.length, 0)
