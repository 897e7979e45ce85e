import type { Basis } from '../law/citations'
import type { Facts } from './facts'
import type { FieldPlace, Finding } from './finding'

/** What a rule says; `check` adds the key, the defaults and the waiver. */
export interface RuleFinding {
  /** Tells several findings of one rule apart; part of the key. */
  id?: string
  /** Defaults to the rule's norms. */
  norms?: string[]
  level: Finding['level']
  message: string
  basis: Basis
  fix: string
  where: FieldPlace
  otherWay?: Finding['otherWay']
  /** Two places say different things; as a warning it may be left so for a reason on record. */
  contradicts?: true
  waivable?: boolean
  /** The text that a recorded reason may confirm to be no breach; '' or absent = none. */
  confirms?: string
  /** A justification recorded elsewhere than in the project's waivers (N12: the year's). */
  justified?: { reason: string; paper: string } | null
}

/** One rule: a pure function over the facts, the norms it carries, and a name for its keys. */
export interface Rule {
  id: string
  norms: string[]
  check(facts: Facts): RuleFinding[]
  /**
   * Why it has looked at nothing: what it holds against each other is not there, and its findings, if any, only ask for it.
   * null = it has looked. Absent = it always looks.
   */
  unjudged?(facts: Facts): string | null
}

export const at = (screen: FieldPlace['screen'], field: string): FieldPlace => ({ screen, field })
