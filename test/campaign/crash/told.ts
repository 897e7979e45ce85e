/** A thing of the county by a name of its own, and what it says: `project <id> name`, `evidence <id>`, `bundle <path>`. */
export interface Fact {
  key: string
  value: string
}

/** What a step is about to do: to a thing there is, or one more of a sort whose id is not known yet, with so many of other sorts. `evenRefused`: what it tells is not this alone. */
export type Intent = (Fact | { more: string; along?: Record<string, number | 'any'> }) & { evenRefused?: true }

/** A line of the office day to whoever watches it; it goes out before the next thing is done. */
export type Told =
  /** What the county has in the morning; the day begins. */
  | { stands: [key: string, value: string][] }
  | { will: Intent }
  /** Laid ready by the step itself. */
  | { laid: Fact }
  /** Acknowledged: from now on it must be there, whatever happens. */
  | { done: Fact[] }
  | { refused: string }
  | { killedAt: string }
  /** The county is closed, and the program goes on. */
  | { closed: true }
