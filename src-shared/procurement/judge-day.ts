import { type Calendars, isWorkday, nextWorkdayOnOrAfter, restOn } from '../calendar/workdays'
import { compareDates, type IsoDate } from '../dates'
import { type Course, dayOf, type StepDays, windowOf } from './course'
import { notBefore } from './legal-limits'
import { isInForce, isSure, judgeLimit, type Limit, type LimitVerdict, limitDay } from './limit'
import type { PurchaseStep } from './step'

/** A limit a day breaks, or that cannot be judged, and the day it is counted from. */
export interface Breach {
  limit: Limit
  from: IsoDate
  /** Title of the step it is counted from. */
  fromTitle: string
  verdict: Exclude<LimitVerdict, 'kept'>
  /** First or last lawful day; null = a year without a table hides it, and the day breaks it whatever that table says. */
  bound: IsoDate | null
}

/** What surrounds a day that is judged. */
export interface Around {
  steps: readonly PurchaseStep[]
  course: Course
  calendars: Calendars
}

/**
 * What a step's day breaks, and what cannot be judged of it. A real day is held against real days alone, a planned one
 * against both. A step that comes before in the chain of limits binds too where those between have no day yet.
 */
export function breachesOf(step: PurchaseStep, on: IsoDate, isReal: boolean, around: Around): Breach[] {
  const known = (id: string) => (isReal ? (around.course.get(id)?.doneOn ?? null) : dayOf(around.course, id))
  return [...step.limits, ...impliedLimits(step, around.steps)].flatMap((limit): Breach[] => {
    const from = known(limit.from)
    if (from === null || !isInForce(limit, from)) return []
    const verdict = judgeLimit(limit, from, on, around.calendars)
    if (verdict === 'kept') return []
    const bound = limitDay(limit, from, around.calendars)
    return [{ limit, from, fromTitle: titleOf(limit.from, around.steps), verdict, bound }]
  })
}

const titleOf = (id: string, steps: readonly PurchaseStep[]) => steps.find((step) => step.id === id)?.title ?? ''

/**
 * The breaches worth telling: of those that are broken the strictest, before it the strictest that is sure where that
 * is another one; else the first that cannot be judged.
 */
export function gravest(breaches: readonly Breach[]): Breach[] {
  const broken = breaches.filter(({ verdict }) => verdict !== 'unknown').toSorted(stricterFirst)
  const sure = broken.find(({ limit }) => isSure(limit))
  const told = [sure, broken[0]].filter((one, index, all) => one && all.indexOf(one) === index) as Breach[]
  return told.length > 0 ? told : breaches.slice(0, 1)
}

/** The later of two first days, the sooner of two last ones. */
function stricterFirst(a: Breach, b: Breach): number {
  if (a.verdict !== b.verdict || a.bound === null || b.bound === null) return 0
  return a.verdict === 'early' ? compareDates(b.bound, a.bound) : compareDates(a.bound, b.bound)
}

/** The order against steps further back than those its own limits are counted from; a challenge may come at any time. */
function impliedLimits(step: PurchaseStep, steps: readonly PurchaseStep[]): Limit[] {
  if (step.ifAny) return []
  const parents = (id: string) => steps.find((one) => one.id === id)?.limits.map(({ from }) => from) ?? []
  const seen = new Set(parents(step.id))
  const direct = new Set(seen)
  for (const id of seen) for (const parent of parents(id)) seen.add(parent)
  return steps
    .filter(({ id, ifAny }) => seen.has(id) && !direct.has(id) && !ifAny)
    .map(({ id, title }) => ({ ...notBefore(id, `在“${title}”之后`, step.basis, false), own: isOwn(step) }))
}

const isOwn = ({ limits }: PurchaseStep) => limits.some(({ own }) => own)

/** How a planned day stands: every remark on it, and the day that has none. */
export interface DayVerdict {
  /** What it breaks and is told, none = nothing. */
  breaches: Breach[]
  /** What cannot be judged without the table of holidays of a year. */
  unjudged: Breach[]
  /** 清明节假期（…）; null = a working day, or no table tells. */
  rest: string | null
  /** No table of its year: not even whether it is a working day can be judged. */
  noTable: boolean
  /** Next lawful working day; where the last one is over, that one. null = none, or it cannot be judged. */
  next: IsoDate | null
}

export function judgePlannedDay(step: PurchaseStep, on: IsoDate, around: Around): DayVerdict {
  const { calendars } = around
  const found = breachesOf(step, on, false, around)
  const breaches = gravest(found.filter(({ verdict }) => verdict !== 'unknown'))
  const rest = restOn(calendars, on)
  return {
    breaches,
    unjudged: found.filter(({ verdict }) => verdict === 'unknown'),
    rest,
    noTable: isWorkday(calendars, on) === null,
    next: breaches.length > 0 || rest ? nextLawful(step, on, around) : null,
  }
}

function nextLawful(step: PurchaseStep, on: IsoDate, around: Around): IsoDate | null {
  const { earliest, latest, unjudged } = windowOf(step, around.course, around.calendars)
  if (unjudged.length > 0) return null
  const firsts = breachesOf(step, on, false, around).filter(({ verdict }) => verdict === 'early')
  const from = [on, ...(earliest ? [earliest.on] : []), ...firsts.flatMap(({ bound }) => bound ?? [])]
  const next = nextWorkdayOnOrAfter(around.calendars, from.toSorted(compareDates).at(-1) ?? on)
  if (next === null || !latest || compareDates(next, latest.on) <= 0) return next
  return compareDates(latest.on, on) < 0 && (!earliest || compareDates(earliest.on, latest.on) <= 0) ? latest.on : null
}

/** Every planned day that is not done, as it is judged; what has nothing to be said of it is left out. */
export function judgePlan(around: Around): Map<string, DayVerdict> {
  const open = ([, days]: [string, StepDays]) => days.doneOn === null && days.plannedOn !== null
  return new Map(
    [...around.course].filter(open).flatMap(([id, { plannedOn }]) => {
      const step = around.steps.find((one) => one.id === id)
      if (!step || plannedOn === null) return []
      return [[id, judgePlannedDay(step, plannedOn, around)] as const]
    }),
  )
}
