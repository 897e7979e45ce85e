import type { Basis } from '../law/citations'
import type { Lack, RecordFacts, RecordField } from './record-field'

export interface Transition<B> {
  /** The act, as a button and the history name it: 签发. */
  title: string
  /** What is missing or wrong beyond what the fields say of themselves; nothing = may go on. `fields` bear the options in force. */
  guard?(body: B, facts: RecordFacts, fields: Readonly<Record<string, RecordField>>): readonly Lack[]
  basis: Basis
}

export interface RecordState<B> {
  title: string
  /** What is issued does not change any more, by this article; null = may be changed. */
  frozen: Basis | null
  /**
   * Not frozen, but what it says stays as it is by this article, but for these fields: what follows is still entered.
   * `problems/verdict` is a field of the items of a list, whose other fields, number and order stay.
   */
  held?: { by: Basis; except: readonly string[] }
  /** Something has been found that must be put right: as long as it stands so, its step is 有问题. */
  amiss?: true
  /** Moving a record of this state out of its owner, where that wants something. */
  out?: Transition<B>
  /** Allowed next states; whatever is not here is refused. */
  next: Readonly<Record<string, Transition<B>>>
}

/** A table: state → allowed next states, in the order of the work: a step to an earlier state is a step back. */
export interface StateMachine<B> {
  initial: string
  states: Readonly<Record<string, RecordState<B>>>
}
