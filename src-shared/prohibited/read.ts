import { LastRead } from '../text/last-read'
import { type Actor, actorsOf } from './actors'
import { type Clause, readClauses } from './clauses'
import {
  buyerPays,
  isAskedByBuyer,
  isByBuyer,
  isContractorsOwn,
  isForBuyer,
  isFunded,
  isListOfPurchases,
  isOfOwnBudget,
  isOthersTask,
  isOwnTool,
  type Scene,
} from './duties'
import {
  describesSomebody,
  isAskedBehind,
  isBuyersOwn,
  isCause,
  isCostList,
  isCostOfService,
  isDeniedNearby,
  isDestination,
  isExcludedBehind,
  isFamilysCost,
  isFamilysOwn,
  isPartOfService,
  isPast,
  isPlaceOfCrew,
  isRented,
  isWorn,
  namesSomethingElse,
} from './excuses'
import { type Carried, type Governed, governorsOf, isBare } from './governors'
import { type Hit, hitsAcross, hitsOf } from './hits'
import type { Token } from './lexicon'
import { isNamed } from './named-by-notice'
import { is, isDeed, isSaying, isThing, skip } from './tokens'
import type { ProhibitedUse, ProhibitedWords } from './words'

/**
 * 'bought': names of what is paid for (项目名称, 自列行); 'described': sentences about the work; 'listed': as described, but
 * a mere list of names buys nothing (个人信息种类: 工资、车辆).
 */
export type Reading = 'bought' | 'described' | 'listed'

/** A use that a text asks for. */
export interface ProhibitedHit {
  use: ProhibitedUse
  /** A purchase said in so many words, not a mention that may be harmless. */
  plain: boolean
  /** The clauses it stands in, as read: without brackets and titles. */
  clauses: string[]
}

/** Prohibited uses a text asks for, out of those of `data` that are looked for, each once with all its clauses, in the order of the data (domain 1.1). */
export function prohibitedIn(
  data: ProhibitedWords,
  text: string,
  reading: Reading,
  uses: ProhibitedUse[] = data.uses,
): ProhibitedHit[] {
  const codes = uses.map(({ code }) => code).join()
  return lastFound.of(data, [reading, codes, text].join('\n'), () => readText(data, text, reading, uses))
}

const lastFound = new LastRead<ProhibitedHit[]>()

function readText(data: ProhibitedWords, text: string, reading: Reading, uses: ProhibitedUse[]): ProhibitedHit[] {
  const found = readClauses(data, text).flatMap((sentence) => readSentence(uses, sentence, reading))
  return merged([...found, ...hitsOfFloor(data, text, reading, uses)], uses)
}

/** What is found by the program's own words alone, under the uses that stand in their place. */
function hitsOfFloor(
  { floor }: ProhibitedWords,
  text: string,
  reading: Reading,
  uses: ProhibitedUse[],
): ProhibitedHit[] {
  if (!floor) return []
  const pairs = uses.flatMap((use) => {
    const own = [...floor.uses.filter(isNamed), floor.employment].find(({ code }) => code === use.code)
    return own ? [[own, use] as const] : []
  })
  const by = new Map(pairs)
  const found = prohibitedIn(floor, text, reading, [...by.keys()])
  return found.map((hit) => ({ ...hit, use: by.get(hit.use)! }))
}

/** One hit per use: as plain as its plainest clause. */
export function merged(hits: ProhibitedHit[], uses: ProhibitedUse[]): ProhibitedHit[] {
  return uses.flatMap((use) => {
    const own = hits.filter((hit) => hit.use === use)
    const clauses = [...new Set(own.flatMap((hit) => hit.clauses))]
    return own.length === 0 ? [] : { use, plain: own.some(({ plain }) => plain), clauses }
  })
}

function readSentence(uses: ProhibitedUse[], read: Clause[], reading: Reading): ProhibitedHit[] {
  const clauses = reading === 'bought' ? read.flatMap(withBrackets) : read
  const spoken = clauses.map((clause, index) => {
    const previous = reading === 'described' ? clauses[index - 1] : undefined
    return [...hitsOf(uses, clause), ...(previous ? hitsAcross(uses, previous, clause) : [])]
  })
  if (spoken.every((hits) => hits.length === 0)) return []
  let carried: Carried = { asked: false, denied: false, whether: false }
  /** What was denied before the first colon. */
  let listDenied: boolean | null = null
  let inherited: Scene['inherited'] = null
  let before: Actor[] = []
  return clauses.flatMap((clause, index) => {
    const { tokens } = clause
    const bare = isBare(tokens)
    const actors = actorsOf(tokens)
    if (clause.item) listDenied ??= carried.denied
    const goesOn = carried.whether && (isDeed(tokens[0]) || isSaying(tokens[0]))
    const takesOver = bare || clause.bracket || goesOn || is(tokens[0], 'carry', 'family')
    const governed = governorsOf(uses, tokens, {
      asked: takesOver && carried.asked,
      denied: (bare && carried.denied) || (clause.item && listDenied === true),
    })
    const next = clauses[index + 1]?.tokens ?? []
    const scene: Scene = {
      tokens,
      actors,
      inherited,
      before,
      next,
      inBrackets: clauses[index + 1]?.bracket ? next : [],
      holder: clause.bracket ? (clauses[index - 1]?.tokens ?? []) : [],
      bare,
      name: reading === 'bought',
    }
    const { asked } = carried
    const hits = (spoken[index] ?? []).filter(
      (hit) => !(hit.form === 'across' && asked) && !isExcused(hit, scene, governed.at, reading),
    )
    carried = governed.end
    before = actors
    const doer = actors.find(({ role }) => role === 'doer') ?? actors.find(({ role }) => role === 'subject')
    inherited = doer?.party ?? inherited
    const words = tokens.map(({ text }) => text).join('')
    return hits.map((hit) => ({ use: hit.use, plain: isPlain(hit, scene), clauses: [words] }))
  })
}

/** 补贴(协理员): where something is bought, name and brackets are read together too. */
function withBrackets(clause: Clause, index: number, all: Clause[]): Clause[] {
  const inner = all[index + 1]
  if (clause.bracket && all[index - 1]?.bracket === false) return []
  if (clause.bracket || !inner?.bracket) return [clause]
  return [clause, { tokens: [...clause.tokens, ...inner.tokens], bracket: true, item: false }]
}

/** What makes a mention harmless; where something is bought, a survey or a story of a family is no excuse. */
function isExcused(hit: Hit, scene: Scene, governed: Governed[], reading: Reading): boolean {
  const { tokens, actors } = scene
  const under = governed[hit.from]
  const listsPurchases = isListOfPurchases(hit, scene)
  const tells = () =>
    hit.group.boughtOnly ||
    (hit.form === 'itself' &&
      (reading === 'listed' || !((scene.bare && isCostList(hit, tokens)) || isFunded(hit, scene)))) ||
    (under?.asked === true && !isAskedByBuyer(hit, scene)) ||
    (describesSomebody(hit, tokens) && !listsPurchases) ||
    isFamilysOwn(hit, tokens, actors) ||
    isAskedBehind(hit, tokens)
  const denies = () =>
    under?.denied === true || isDeniedNearby(hit, tokens) || isExcludedBehind(hit, tokens) || isExcludedNext(scene)
  const isNoPurchase = () =>
    (namesSomethingElse(hit, tokens) && !listsPurchases) ||
    isRented(hit, scene) ||
    isBuyersOwn(hit, tokens) ||
    isPast(hit, tokens, actors) ||
    isFamilysCost(hit, tokens, actors) ||
    isCostOfService(hit, scene) ||
    isDestination(hit, tokens) ||
    isPlaceOfCrew(hit, tokens) ||
    isWorn(hit, tokens) ||
    isPartOfService(hit, scene) ||
    isCause(hit, tokens)
  const isMissing = () =>
    (hit.group.byBuyer && !isByBuyer(hit, scene)) ||
    (hit.group.forBuyer && !isForBuyer(hit, scene)) ||
    (hit.group.byContractor && !isByContractor(scene))
  return (reading !== 'bought' && tells()) || denies() || isNoPurchase() || isMissing() || isSomebodyElses(hit, scene)
}

function isSomebodyElses(hit: Hit, scene: Scene): boolean {
  if (isOfOwnBudget(scene) || isOwnTool(hit, scene)) return true
  if (hit.use.lawfulBy === 'contractor') return isContractorsOwn(hit, scene)
  return hit.use.lawfulBy === 'others' && isOthersTask(hit, scene)
}

/** 设备购置费，不得列支: a denial that has no object of its own speaks of the clause before. */
function isExcludedNext({ bare, next }: Scene): boolean {
  if (bare) return next.some((token) => is(token, 'excludes'))
  const begins = next[skip(next, 0, 1, 'adverbs')]
  return is(begins, 'excludes') && !next.some((token) => isThing(token) || isSaying(token) || is(token, 'cost'))
}

/** A sentence that buys outright; with 协助 before it, or 乙方采购 without saying for whom, it may mean less. */
function isPlain(hit: Hit, scene: Scene): boolean {
  const { tokens } = scene
  if (tokens.slice(0, hit.from).some((token) => is(token, 'assist'))) return false
  if (hit.group.byBuyer || buyerPays(scene) || isForBuyer(hit, scene)) return true
  const byContractor = isByContractor(scene)
  if (hit.use.lawfulBy === 'contractor' && byContractor && hit.group.itself) return false
  return (
    hit.form === 'verb' ||
    (byContractor && hit.form !== 'itself') ||
    isUndertaken(hit, tokens) ||
    isWholeItem(hit, scene)
  )
}

const isByContractor = ({ actors }: Scene) =>
  actors.some(({ party, role }) => party === 'contractor' && (role === 'subject' || role === 'doer'))

/** 进行升级改造, 负责日常维护, 承担值守. */
const isUndertaken = (hit: Hit, tokens: Token[]) =>
  hit.form !== 'itself' && tokens.slice(0, hit.to).some(({ text }) => /进行|实施|负责|承担|承揽|代/.test(text))

/** 救助信息化平台搭建: a work step that is nothing but the purchase. */
const isWholeItem = (hit: Hit, { tokens, actors }: Scene) =>
  (hit.form === 'noun' || hit.form === 'says') && actors.length === 0 && hit.to === tokens.length - 1
