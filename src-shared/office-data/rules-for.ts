import type { Calendars } from '../calendar/workdays'
import type { DataPin } from '../data-sets/data-pin'
import { type DataKind, isFirstOwn, type KnownSet } from '../data-sets/data-set'
import { bodiesInForce, type JudgedBy, pinsNow, setsInForce } from '../data-sets/set-in-force'
import type { IsoDate } from '../dates'
import type { RuleData } from '../law/county-year'
import { procurementDay } from '../law/procurement-day'
import { type ExpectedPapers, expectedPapers } from '../materials/expected-papers'
import { paperList } from '../materials/paper-list'
import { withoutUses } from '../prohibited/named-by-notice'
import type { Project } from '../project/project'
import { materialSlots } from './material-slots'
import { isNamedKind, type NamedDataKind, namedSet, setOn } from './named-data'
import { dataKinds, ruleDataKinds } from './registry'
import { workCalendar } from './work-calendar'

const judgedBy = (project: Project): JudgedBy => ({ on: procurementDay(project), pins: project.dataPins ?? noPins })
const noPins: DataPin[] = []

/** The data a project is judged by: what it was made with, else by the day of its purchase; never by today. */
export const rulesFor = (rules: RuleData, project: Project): RuleData => rulesBy(rules, judgedBy(project))

/** The data in force on a day, for what belongs to no project. */
export const rulesOn = (rules: RuleData, on: IsoDate): RuleData => rulesBy(rules, { on, pins: null })

/** The data somebody was made with, or that count on a day. */
export function rulesBy(rules: RuleData, judged: JudgedBy): RuleData {
  const pins = judged.pins ?? rules
  const ofRules = known.get(rules) ?? new WeakMap<object, Map<IsoDate, RuleData>>()
  known.set(rules, ofRules)
  const byDay = ofRules.get(pins) ?? new Map<IsoDate, RuleData>()
  ofRules.set(pins, byDay)
  const found = byDay.get(judged.on) ?? chosenBy(rules, judged)
  byDay.set(judged.on, found)
  return found
}

/** By whose pins and on which day: a project is asked for its rules all the time. */
const known = new WeakMap<RuleData, WeakMap<object, Map<IsoDate, RuleData>>>()

function chosenBy(rules: RuleData, judged: JudgedBy): RuleData {
  const { sets = [] } = rules
  if (sets.every(isFirstOwn)) return rules
  const inForce = ruleDataKinds.map((kind) => bodiesInForce(kind, sets, judged))
  const key = inForce.flatMap((ofKind) => ofKind.map(({ sha256, id, version }) => sha256 ?? `${id} ${version}`)).join()
  const before = made.get(rules) ?? new Map<string, RuleData>()
  made.set(rules, before)
  const found = before.get(key) ?? rulesOf(rules, inForce)
  before.set(key, found)
  return found
}

/** By the sets they are of: one object for all that go by the same. */
const made = new WeakMap<RuleData, Map<string, RuleData>>()

function rulesOf(rules: RuleData, inForce: readonly KnownSet[][]): RuleData {
  const parts = ruleDataKinds.map((kind, at) => {
    const ofKind = inForce[at] ?? []
    const isOwn = ofKind.every(({ by }) => by === 'program')
    return kind.intoRules(ofKind, isOwn ? { ...rules, prohibited: withoutUses(rules.prohibited) } : rules)
  })
  return Object.assign({}, rules, ...parts)
}

/** The sets of a kind that count for a project, one of each scope. */
export const setsFor = <B>(kind: DataKind<B>, sets: readonly KnownSet[], project: Project): KnownSet<B>[] =>
  bodiesInForce(kind, sets, judgedBy(project))

/** Of a kind with one scope; null where even the program has none. */
export const setFor = <B>(kind: DataKind<B>, sets: readonly KnownSet[], project: Project): KnownSet<B> | null =>
  setsFor(kind, sets, project)[0] ?? null

export const dataFor = <B>(kind: DataKind<B>, sets: readonly KnownSet[], project: Project): B | null =>
  setFor(kind, sets, project)?.body ?? null

/** 工作日历 of each year where no project decides: the office's own before the program's. */
export function calendarsInForce({ sets = [], calendars }: RuleData): Calendars {
  const own = setsInForce(workCalendar, sets, { on: '9999-12-31', pins: null })
  return own.length > 0 ? own.map(({ body }) => body) : calendars
}

/** 应有材料 of a project, by the list it was made with. */
export const expectedFor = (sets: readonly KnownSet[], project: Project): ExpectedPapers =>
  paperList(dataFor(materialSlots, sets, project) ?? expectedPapers)

/** A project made now, with the versions of all data that it keeps from now on. */
export function withDataOfNow(project: Project, sets: readonly KnownSet[], kinds = dataKinds): Project {
  const { dataPins: _former, ...rest } = project
  const on = procurementDay(project)
  const pins = pinsNow(
    kinds.filter((kind) => kind.of !== 'records' && !isNamedKind(kind)),
    sets,
    on,
  )
  const named = kinds.filter(isNamedKind).reduce((so, kind) => inForceIn(kind, sets, so, on), rest as Project)
  return pins.length > 0 ? { ...named, dataPins: pins } : named
}

function inForceIn(kind: NamedDataKind, sets: readonly KnownSet[], project: Project, on: IsoDate): Project {
  const now = namedSet(kind, sets, project)
  const inForce = now && setOn(kind, sets, on, now.scope)
  return inForce && inForce !== now ? kind.put(project, inForce) : project
}

/**
 * A newer version than the one a project names, in force on its day: the office's, or one the program has brought since;
 * null = there is none to go over to.
 */
export function newerFor<B>(kind: NamedDataKind<B>, sets: readonly KnownSet[], project: Project): KnownSet<B> | null {
  const now = namedSet(kind, sets, project)
  const inForce = now && setOn(kind, sets, procurementDay(project), now.scope)
  if (!inForce || inForce === now) return null
  return inForce.by === 'office' || (now.by === 'program' && inForce.number > now.number) ? inForce : null
}
