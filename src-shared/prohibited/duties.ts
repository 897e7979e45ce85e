import { type Actor, actorsOf } from './actors'
import type { Hit } from './hits'
import type { Token } from './lexicon'
import { is, isDeed, skip, wayTo } from './tokens'

/** A clause with those around it that it may lean on: the one before gives the doer, the one behind says who bears it. */
export interface Scene {
  tokens: Token[]
  actors: Actor[]
  /** Doer of the clause before, where this one names none. */
  inherited: Actor['party'] | null
  /** Those named in the clause before: 不会使用的乡镇人员，乙方为其配备. */
  before: Actor[]
  /** The clause behind: 平板电脑，由乙方自备; 采购打印机，交甲方使用. */
  next: Token[]
  /** The clause behind, when it stands in brackets. */
  inBrackets: Token[]
  /** The clause in whose brackets this one stands. */
  holder: Token[]
  /** The name of something bought: nobody does anything there, 社区服务用房维修 is not the community's doing. */
  name: boolean
  /** This clause is a bare list of names, so that the one behind speaks of it. */
  bare: boolean
}

/** 工资由甲方发放, 薪酬由项目经费支付, 由乙方采购，费用由甲方支付: the buyer pays after all. */
export function buyerPays({ tokens, actors, bare, next }: Scene): boolean {
  return paysIn(tokens, actors) || ((bare || speaksOfItsCost(next)) && paysIn(next, actorsOf(next)))
}

/** 设备由乙方采购，费用由甲方支付: the cost is that of the clause before. */
const speaksOfItsCost = (next: Token[]) => /^(费用|款项|支出|开支)$/.test(next[skip(next, 0, 1, 'adverbs')]?.text ?? '')

function paysIn(tokens: Token[], actors: Actor[]): boolean {
  return actors.some(({ party, role, at }) => {
    if (party === 'money') return tokens.slice(at + 1).some((token) => is(token, 'bear')) || role === 'doer'
    if (party !== 'buyer') return false
    return (role === 'doer' || role === 'subject') && tokens.slice(at + 1, at + 4).some((token) => is(token, 'bear'))
  })
}

/** 列支执法记录仪, 打印机从项目经费中支付: named right behind the money, or the money behind it. */
export function isFunded(hit: Hit, scene: Scene): boolean {
  const { tokens, actors } = scene
  if (actors.some(({ party }) => party === 'contractor' || party === 'crew')) return false
  if (buyerPays(scene)) return actors.some(({ party }) => party === 'money')
  const between = tokens.slice(0, hit.from)
  const verb = between.findLastIndex((token) => is(token, 'fund'))
  return verb !== -1 && !between.slice(verb + 1).some((token) => isDeed(token) || is(token, ...breaks))
}

/** What parts money from what it is for. */
const breaks = ['survey', 'help', 'restart', 'verbs', 'denyNear', 'denyLocal', 'family', 'rent'] as const

/** 由甲方发放工资, 经甲方面试, 报甲方批准, 接受甲方考勤: the buyer is the one who does or decides it. */
export function isByBuyer(hit: Hit, { tokens, actors, inherited }: Scene): boolean {
  if (actors.length === 0) return inherited === 'buyer'
  return actors.some(
    ({ party, role, at }) =>
      party === 'buyer' &&
      (role === 'doer' ||
        role === 'subject' ||
        (role === 'decider' && decides(tokens, skip(tokens, at + 1, 1, 'adverbs'), hit)) ||
        at === hit.from ||
        at === hit.to),
  )
}

const decides = (tokens: Token[], verb: number, { deed }: Hit) =>
  verb === deed || /^(批准|同意|审批|审定|决定|确定)$/.test(tokens[verb]?.text ?? '')

/** 由办公室记录考勤: the buyer asks himself, after those he treats as his own; no family is asked anything. */
export function isAskedByBuyer({ group, from }: Hit, { tokens, actors }: Scene): boolean {
  if (!group.byBuyer) return false
  const asks = tokens.findIndex((token) => is(token, 'survey', 'help', 'whether'))
  return asks < from && actors.some(({ party, role, at }) => party === 'buyer' && role === 'doer' && at < asks)
}

/** 为乡镇配备, 交甲方使用, 旗民政局聘用人员: what comes of it is the buyer's. */
export function isForBuyer(hit: Hit, { tokens, actors, before, next }: Scene): boolean {
  if (isForThem(tokens) && before.some(({ party }) => party === 'buyer')) return true
  const gets = (list: Actor[]) => list.some(({ party, role }) => party === 'buyer' && (role === 'for' || role === 'to'))
  return (
    gets(actors) ||
    gets(actorsOf(next)) ||
    actors.some(
      ({ party, role, at }) =>
        party === 'buyer' && role === 'owner' && at < hit.to && hit.from - at <= 3 && wayTo(tokens, at) === -1,
    )
  )
}

/** 为乡镇购置平板电脑清单, 设备采购清单(为民政局配备): the paper lists what is bought for the buyer. */
export function isListOfPurchases({ deed }: Hit, { tokens, actors, next }: Scene): boolean {
  const buysFor = (words: Token[], list: Actor[], verb?: number) =>
    list.some(({ party, role, at }) => {
      const does = skip(words, at + 1, 1, 'adverbs')
      const buys = /购|买|采|添|装|配|置/.test(words[does]?.text ?? '')
      return party === 'buyer' && role === 'for' && buys && (verb === undefined || does === verb)
    })
  return is(tokens.at(-1), 'lists') && (buysFor(tokens, actors, deed) || buysFor(next, actorsOf(next)))
}

/** 为特困老人购置, 为其配备. */
function isForFamily({ tokens, actors, before }: Scene): boolean {
  if (isForThem(tokens) && before.some(({ party }) => party === 'family')) return true
  return actors.some(({ party, role }) => party === 'family' && role === 'for')
}

const isForThem = (tokens: Token[]) => tokens.some(({ text }, at) => text === '其' && is(tokens[at - 1], 'benefit'))

/** 由乙方自备, 所需费用自行承担: the contractor has or bears it himself. */
export function isContractorsOwn(hit: Hit, scene: Scene): boolean {
  const { tokens, actors, next, inherited } = scene
  if (hit.group.ofOffice || buyerPays(scene) || isForBuyer(hit, scene) || isForFamily(scene)) return false
  if (tokens.some((token) => is(token, 'buyersPeople'))) return false
  const nextActors = actorsOf(next)
  const leans = scene.bare || /费用|所需|支出|产权/.test(next.map(({ text }) => text).join(''))
  if (hasOwnWord(tokens) || (leans && hasOwnWord(next))) return true
  const buys = hit.form === 'verb' && isBought(hit, tokens)
  if (
    (!buys && isDoneBy(tokens, actors, 'contractor', 'crew')) ||
    (leans && isDoneBy(next, nextActors, 'contractor', 'crew'))
  )
    return true
  if (isOwnPeople(hit, scene)) return true
  const subject = actors.findLast(({ at, role }) => at < hit.from && role === 'subject')?.party ?? inherited
  const own = subject === 'contractor' || subject === 'crew'
  return own && !isBought(hit, tokens)
}

/** 差旅费由甲方自行解决; 甲方更换电脑的，自行采购: the buyer's own budget, nothing of this purchase. */
export function isOfOwnBudget({ tokens, actors, next }: Scene): boolean {
  return actors.some(({ party, at, role }) => {
    if (party !== 'buyer' && party !== 'others') return false
    if (at === 0 && is(next[0], 'ownBudget')) return true
    return (
      (role === 'doer' || role === 'subject') && tokens.slice(at + 1, at + 4).some((token) => is(token, 'ownBudget'))
    )
  })
}

/** 审核确认由旗县民政局负责, 经甲方审批: somebody else does it; 代民政局 and 协助民政局 leave it with the contractor. */
export function isOthersTask(hit: Hit, { tokens, actors, next, bare, inherited, name }: Scene): boolean {
  if (isDoneBy(tokens, actors, 'buyer', 'others') || (bare && isDoneBy(next, actorsOf(next), 'buyer', 'others')))
    return true
  if (isOthersDuty(hit, tokens, actors)) return true
  const nearest = actors.findLast(({ at, party }) => at < hit.from && party !== 'family' && party !== 'money')
  if (!nearest) return inherited === 'buyer' || inherited === 'others'
  if (nearest.party !== 'buyer' && nearest.party !== 'others') return false
  return (nearest.role === 'subject' && !name) || nearest.role === 'doer' || nearest.role === 'decider'
}

/** 审批为甲方法定职责, 认定属于民政部门的职权. */
function isOthersDuty(hit: Hit, tokens: Token[], actors: Actor[]): boolean {
  return actors.some(
    ({ party, at }) =>
      party === 'buyer' && at > hit.to && tokens.slice(at + 1, at + 4).some((token) => is(token, 'duty')),
  )
}

function isDoneBy(tokens: Token[], actors: Actor[], ...parties: Actor['party'][]): boolean {
  return actors.some(
    ({ party, role, at }) =>
      role === 'doer' &&
      parties.includes(party) &&
      tokens.slice(at + 1, at + 7).some((token) => is(token, 'bear', 'self')),
  )
}

/** 乙方自行开发的调查软件, 承接主体自行维护其平台: its own tool, which the buyer neither gets nor pays. */
export function isOwnTool(hit: Hit, scene: Scene): boolean {
  const { tokens, actors, next } = scene
  const named = [...actors, ...actorsOf(next)]
  if (!hit.group.ownTools || named.some(({ party }) => party === 'buyer' || party === 'others' || party === 'money'))
    return false
  const owner = actors.find(({ at, party }) => party === 'contractor' && at < hit.to)?.at ?? -1
  return (
    owner !== -1 && tokens.slice(owner + 1, skip(tokens, owner + 1, 1, 'adverbs') + 1).some((word) => is(word, 'self'))
  )
}

const hasOwnWord = (tokens: Token[]) => tokens.some((token) => is(token, 'self'))

/** 乙方人员工资, 乙方工作人员补贴. */
function isOwnPeople(hit: Hit, { tokens, actors }: Scene): boolean {
  return actors.some(
    ({ party, at }) => party === 'contractor' && at < hit.to && hit.from - at <= 3 && !is(tokens[at + 1], 'bear'),
  )
}

/** 乙方购置: bought, not only brought along (配备). */
const isBought = (hit: Hit, tokens: Token[]) => hit.deed >= 0 && /购|买|采|添|装/.test(tokens[hit.deed]?.text ?? '')
