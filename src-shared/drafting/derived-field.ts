import type { BudgetTemplate } from '../budget/budget'
import type { ServiceKind } from '../catalog/service-kind'
import type { Contractor } from '../contractor/contractor'
import type { CountyProfile, YearParameters } from '../county/county'
import type { RuleData } from '../law/county-year'
import type { Fen } from '../money/fen'
import type { Project } from '../project/project'

/** What a value may be derived from, besides the project itself. */
export interface Known {
  profile: Pick<CountyProfile, 'regionName'> | null
  contractor: Contractor | null
  /** Parameters of the project's year. */
  params: YearParameters | null
  template: BudgetTemplate | null
  /** The budget's total; null while it is 未测算 or cannot be computed. */
  totalFen: Fen | null
  /** Wording of what is bought. */
  kinds: ServiceKind[]
  rules: Pick<RuleData, 'calendars' | 'thresholdDefaults' | 'procurementRules' | 'suggestedValues'>
}

/** A value that follows from another one, and in Chinese from which: 按成交金额. */
export interface Derived<T> {
  value: T
  source: string
}

/**
 * A field that the clerk need not fill in: while she has typed nothing in it, it holds what follows from its source, and
 * follows it; what she types is her own from then on. Nothing derived is stored.
 */
export interface DerivedField<T> {
  /** Its `data-field`; null where this project has no such field. */
  field(project: Project): string | null
  /** What the clerk has typed; null = nothing. */
  own(project: Project): T | null
  derive(project: Project, known: Known): Derived<T> | null
  put(project: Project, value: T | null): Project
  /** What else of the field decides whether it follows (a target's unit): changed by the clerk, its value stays as it is. */
  about?(project: Project): string
}

/** A project with what its values are derived from. */
export interface Source {
  project: Project
  known: Known
  settle(project: Project, known: Known): Project
}

/** How a field stands for the clerk. */
export interface DerivedState {
  field: string
  value: unknown
  source: string
  /** Her own value counts. */
  unlocked: boolean
  /** Her own value is another one than the derived. */
  differs: boolean
}

/** A field of any type, as the list of them is gone through. */
export interface AnyDerived {
  /** The project with the derived value where nothing is typed. */
  settle(project: Project, known: Known): Project
  /** Null where there is no such field, or nothing to derive it from. `settleAll` settles every field. */
  state(typed: Project, known: Known, settleAll: (project: Project) => Project): DerivedState | null
  /** `after` without the stored value where that was the derived one in `base` and is no more (`followSources`). */
  follow(base: Source, now: Project, after: Source): Project
  /** The project without the clerk's own value. */
  restore(project: Project): Project
}

export function derivedField<T>({ field, own, derive, put, about }: DerivedField<T>): AnyDerived {
  const derivedIn = ({ project, known, settle }: Source) => derive(settle(put(project, null), known), known)
  return {
    settle(project, known) {
      if (field(project) === null || own(project) !== null) return project
      const derived = derive(project, known)
      return derived ? put(project, derived.value) : project
    },
    state(typed, known, settleAll) {
      const at = field(typed)
      const mine = own(typed)
      // What follows from the clerk's own value is no source for it.
      const derived = at === null ? null : derive(settleAll(mine === null ? typed : put(typed, null)), known)
      if (at === null || derived === null) return null
      return { field: at, ...derived, unlocked: mine !== null, differs: mine !== null && mine !== derived.value }
    },
    follow(base, now, after) {
      const { project } = after
      const was = own(base.project)
      if (was === null || field(base.project) === null || field(project) === null) return project
      const isEdited = own(now) !== own(project) || about?.(now) !== about?.(project)
      if (isEdited || derivedIn(base)?.value !== was) return project
      const next = derivedIn(after)
      return put(project, next === null || next.value === was ? was : null)
    },
    restore: (project) => put(project, null),
  }
}

/** Typed text; null where there is none. */
export const typedText = (text: string): string | null => (text.trim() === '' ? null : text)
