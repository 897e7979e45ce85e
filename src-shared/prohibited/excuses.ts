import type { Actor } from './actors'
import type { Scene } from './duties'
import type { Hit } from './hits'
import type { Token } from './lexicon'
import { is, isDeed, isMoney, isSaying, isThing, skip, wayTo } from './tokens'

/** 装修照片, 施工企业, 车辆购置情况, 审批前: what counts is the last word of the name, and it is no purchase. */
export function namesSomethingElse(hit: Hit, tokens: Token[]): boolean {
  for (let at = hit.to + 1; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (isHeadOf(hit, tokens, at)) return true
    const goesOn =
      is(token, 'joins', 'cost', 'thingTail', 'quantity') ||
      isName(token) ||
      is(token, 'heads') ||
      (hit.form === 'says' && is(token, 'neutral'))
    if (!goesOn) return isListOfSuch(tokens.slice(at))
  }
  return false
}

/**
 * 保障类别和金额: what is joined on is a thing of its own. Rent that is a cost of the office and what somebody does there
 * (帮忙录入) are no other thing.
 */
function isHeadOf({ group, to }: Hit, tokens: Token[], at: number): boolean {
  const token = tokens[at]
  if (!is(token, 'heads') || (group.ofService && is(token, 'rent'))) return false
  if (group.ofOffice && is(token, 'verbs', 'survey')) return false
  return !(at - 1 > to && /^(和|及|与|以及|或)$/.test(tokens[at - 1]?.text ?? ''))
}

/** Part of a name: things, sayings, and deeds that are no verb of their own (电脑购置费, not 电脑用于录入). */
const isName = (token: Token | undefined) =>
  !is(token, 'buyer') && (isThing(token) || isSaying(token) || (isDeed(token) && !is(token, 'verbs')))

/** 装修、购置贵重物品等情况: a list of strange names may close with what it is a list of. */
function isListOfSuch(rest: Token[]): boolean {
  const end = rest.findIndex((token, at) => token.text === '等' && is(rest[at + 1], 'heads'))
  return end !== -1 && !rest.slice(0, end).some((token) => is(token, 'verbs', 'restart', 'bear', 'denyFar', 'excludes'))
}

/** 人员工资、社会保险费 and 平板电脑20台 list costs; 车辆 or 车辆、人身安全 do not. */
export function isCostList(hit: Hit, tokens: Token[]): boolean {
  const rest = tokens.slice(hit.to + 1)
  const isCost = (token: Token | undefined) =>
    is(token, 'cost', 'quantity') || /[费款金资酬贴助险]$|\d/.test(token?.text ?? '')
  return (
    (isCost(tokens[hit.to]) || rest.some(isCost)) &&
    rest.every((token) => isName(token) || is(token, 'joins', 'thingTail') || isCost(token))
  )
}

/** 购置大型农机具的家庭, 已获得审批的救助对象, 认定为低保边缘家庭的: the words describe somebody. */
export function describesSomebody(hit: Hit, tokens: Token[]): boolean {
  const end = tokens.findIndex(({ text }, at) => at > hit.to && text === '的')
  if (end === -1) return false
  const story = tokens.slice(0, hit.from).some((token) => is(token, 'having'))
  const between = tokens.slice(hit.to + 1, end)
  if (
    !story &&
    (between.length > 7 || between.some((token, at) => isVerbOfItsOwn(between, at) || is(token, 'restart')))
  )
    return false
  const next = skip(tokens, end + 1, 1, 'adverbs', 'quantity')
  const name = tokens[next]?.kinds === null ? next + 1 : next
  return next >= tokens.length || is(tokens[name], 'family', 'heads')
}

/** A deed that does not only go on a list (翻新、扩建). */
const isVerbOfItsOwn = (tokens: Token[], at: number) => isDeed(tokens[at]) && !is(tokens[at - 1], 'joins')

/** 家庭的工资、津贴按实登记: the clause ends in the asking. */
export function isAskedBehind(hit: Hit, tokens: Token[]): boolean {
  const rest = tokens.slice(hit.to + 1)
  if (!is(rest.at(-1), 'survey') || isPurpose(rest)) return false
  return !rest.some((token) => is(token, 'restart', 'bear', 'passed') || isDeed(token) || isSaying(token))
}

/** 添置执法记录仪以备核查, 采购打印机供调查: what it is bought for, not what is asked. */
const isPurpose = (tokens: Token[]) =>
  tokens.some(
    ({ text }, at) =>
      /^(供|用来|以便|便于)$/.test(text) || (text === '以' && /^[备供]/.test(tokens[at + 1]?.text ?? '')),
  )

/** 拷贝至甲方提供的移动硬盘, 使用甲方配备的平板电脑: the buyer has it already. */
export function isBuyersOwn(hit: Hit, tokens: Token[]): boolean {
  const thing = hit.form === 'noun' ? hit.from : hit.to
  const of = skip(tokens, thing - 1, -1, 'quantity')
  const gives = tokens[of - 1]
  const owner = of - 2
  return (
    hit.use.lawfulBy === 'contractor' &&
    (hit.deed < 0 || hit.deed === of - 1) &&
    tokens[of]?.text === '的' &&
    /^(提供|配备|配发|配置|准备|下发|出借)$/.test(gives?.text ?? '') &&
    is(tokens[owner], 'buyer') &&
    !is(tokens[owner - 1], 'benefit')
  )
}

/** 不含设备购置, 无需甲方购置: the denial stands right before; 无需甲方另行付费购置 denies the paying only. */
export function isDeniedNearby(hit: Hit, tokens: Token[]): boolean {
  const ahead = tokens.slice(0, hit.from)
  const at = ahead.findLastIndex((token) => is(token, 'denyNear', 'denyLocal'))
  if (at === -1) return false
  const between = ahead.slice(at + 1)
  if (between.some((token) => is(token, 'restart'))) return false
  if (is(ahead[at], 'denyLocal') && between.some(({ text }) => text === '的')) return false
  const strange = between.filter(
    (token) =>
      !is(
        token,
        'adverbs',
        'joins',
        'benefit',
        'give',
        'buyer',
        'contractor',
        'others',
        'family',
        'crew',
        'cost',
        'receive',
      ) &&
      !isThing(token) &&
      !isSaying(token) &&
      !(isDeed(token) && hit.form !== 'verb'),
  )
  if (hit.form === 'verb')
    return strange.length === 0 && !between.some((token, index) => isThing(token) && !isPartner(between, index))
  if (is(ahead[at], 'denyLocal')) return strange.length === 0 || isOneShortWord(between, strange)
  return strange.every((token) => token.kinds === null || is(token, 'verbs', 'bear'))
}

/** 不与乙方人员建立, 不为甲方购置: said of somebody, no object of the denial. */
const isPartner = (between: Token[], at: number) =>
  is(between[at], 'buyer') || between.slice(0, at).some((token) => is(token, 'benefit') || token.text === '与')

/** 不承接救助站…: the unknown word right behind 不 is the verb it denies. */
const isOneShortWord = (between: Token[], strange: Token[]) =>
  strange.length === 1 && strange[0] === between[0] && between[0]?.kinds === null && between[0].text.length <= 2

/** 购置费不列入合同价款, 工资待遇与甲方无关: the denial stands behind. */
export function isExcludedBehind(hit: Hit, tokens: Token[]): boolean {
  return tokens.slice(hit.to + 1).some((token) => is(token, 'excludes'))
}

/** 协助老人缴纳水电费, 家庭的电话费: a cost that a family has too, of the family named nearest. */
export function isFamilysCost(hit: Hit, tokens: Token[], actors: Actor[]): boolean {
  if (!hit.group.familyToo || actors.some(({ party }) => party === 'buyer' || party === 'money')) return false
  const nearest = actors.findLast(({ at, party }) => at < hit.to && party !== 'contractor')
  if (nearest?.party !== 'family') return false
  return (
    nearest.role !== 'for' ||
    tokens.slice(0, nearest.at).some((token) => is(token, 'assist') || /^[帮代替]$/.test(token.text))
  )
}

/**
 * 家庭购置车辆: the family did it itself; 协助残疾人更换假肢: what it has is changed with it. What is done for it
 * (为特困人员家庭改造) has a marker before.
 */
export function isFamilysOwn(hit: Hit, tokens: Token[], actors: Actor[]): boolean {
  if (hit.use.severity === 'warn' || hit.form === 'noun' || hit.form === 'itself') return false
  const before = actors.filter(({ at }) => at < hit.from)
  const nearest = before.at(-1)
  if (nearest?.party !== 'family') return false
  const assisted = is(tokens[nearest.at - 1], 'assist') && tokens[hit.deed]?.text === '更换'
  return (
    (nearest.role === 'subject' && !before.some(({ party }) => party === 'contractor')) ||
    (assisted && hit.use.lawfulBy === 'contractor')
  )
}

/** 已审批, 审批通过后, 经批准的: what the office has decided before is no task here. */
export function isPast(hit: Hit, tokens: Token[], actors: Actor[]): boolean {
  if (hit.use.code !== 'PX-08' && !hit.use.groups.some(({ says }) => says?.includes('审批'))) return false
  if (actors.some(({ party, at }) => party === 'contractor' && at < hit.from)) return false
  const before = tokens[skip(tokens, hit.from - 1, -1, 'adverbs')]
  return is(before, 'past') || is(tokens[hit.from - 1], 'past') || is(tokens[hit.to + 1], 'passed')
}

/** 回访电话费, 入户差旅费, 电话费(项目组): a cost of the service, which is the contractor's. */
export function isCostOfService(hit: Hit, { tokens, inBrackets, holder }: Scene): boolean {
  if (!hit.group.ofService || hit.form !== 'itself') return false
  const bracket = holder.length > 0 ? tokens.slice(holder.length) : inBrackets
  return (
    is(tokens[hit.from - 1], 'service', 'crew', 'survey') ||
    isCrewsWay(tokens, hit.from - 1) ||
    bracket.some((token) => is(token, 'crew', 'contractor', 'service'))
  )
}

/** 调查员往返旗里和苏木的差旅费, 入户调查人员差旅费: the way stands between those who do the service and their cost. */
function isCrewsWay(tokens: Token[], at: number): boolean {
  if (tokens[at]?.text === '人员') return is(tokens[at - 1], 'service', 'fieldwork')
  const places = skip(tokens, at, -1, 'joins', 'places')
  const crew = skip(tokens, tokens[places]?.kinds === null ? places - 1 : places, -1, 'toward')
  return crew < at && is(tokens[crew], 'crew')
}

/**
 * 调查员往返旗里和苏木的交通费: the office is where one goes; what it costs is the one's who goes there, whoever bears it
 * (乙方自行承担).
 */
export function isDestination(hit: Hit, tokens: Token[]): boolean {
  const way = wayTo(tokens, hit.from)
  return (
    is(tokens[hit.from], 'buyer') &&
    (is(tokens[hit.deed], 'runningCosts') || isMoney(tokens[hit.deed]) || isMoney(tokens[hit.deed + 1])) &&
    way >= 0 &&
    tokens
      .slice(0, way)
      .every(
        (token) =>
          token.kinds === null || is(token, 'crew', 'contractor', 'service', 'joins', 'self', 'bear', 'adverbs'),
      )
  )
}

/** 入户核查(含车辆、人员): what a service comes with is used for it. */
export function isPartOfService(hit: Hit, { tokens, holder }: Scene): boolean {
  const included = tokens[holder.length]
  return (
    hit.form === 'itself' &&
    tokens[hit.from]?.text === '车辆' &&
    is(included, 'carry') &&
    holder.some((token) => is(token, 'service', 'fieldwork'))
  )
}

/** 服务人员工装: what the contractor's people wear. */
export const isWorn = (hit: Hit, tokens: Token[]): boolean =>
  hit.form === 'itself' && is(tokens[hit.from], 'worn') && is(tokens[hit.from - 1], 'crew')

/** 嘎查入户调查员劳务费: the place where the contractor's people work, and what they are paid for it. */
export function isPlaceOfCrew(hit: Hit, tokens: Token[]): boolean {
  const between = tokens.slice(hit.from + 1, hit.deed)
  return (
    is(tokens[hit.from], 'places') && between.length > 0 && between.every((token) => is(token, 'crew', 'fieldwork'))
  )
}

/**
 * 平板电脑租赁费, 租用的电脑, 车辆费(租赁), 车辆租赁(越野车): nothing is bought. Only what may be
 * had without buying; people (甲方现有临时人员) may not.
 */
export function isRented(hit: Hit, { tokens, inBrackets, holder }: Scene): boolean {
  if (hit.use.lawfulBy !== 'contractor' || hit.group.ofService || hit.form === 'verb') return false
  if (is(tokens[hit.from], 'staff')) return false
  if (hit.form === 'itself' && [...inBrackets, ...holder].some((token) => is(token, 'rent'))) return true
  return is(tokens[skip(tokens, hit.from - 1, -1, 'adverbs', 'joins')], 'rent') || is(tokens[hit.to + 1], 'rent')
}

/** 因道路维修产生的费用, 因系统升级无法录入: what caused something is not asked for. */
export function isCause(hit: Hit, tokens: Token[]): boolean {
  return (
    tokens.slice(0, hit.from).some((token) => is(token, 'because')) &&
    tokens.slice(hit.to + 1).some((token) => is(token, 'causes'))
  )
}
