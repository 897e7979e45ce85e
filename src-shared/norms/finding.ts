/** One breach, warning or note of `check`. */
export interface Finding {
  /** Stable within a project: rule id, plus the object's id where one rule finds several. Waivers name it. */
  key: string
  /** Norm ids of the policy table, e.g. ['P36']. */
  norms: string[]
  level: 'error' | 'warning' | 'note'
  message: string
  basis: { document: string; article: string }
  /** How to mend it, one sentence. */
  fix: string
  where: FieldPlace
  /** Another lawful way than the one at `where`, with its own click (N12: 填突破说明). */
  otherWay: { label: string; where: FieldPlace } | null
  /** Two places of the project say different things: nothing to hand in, whatever the level, until one is changed or the reason is on record. */
  contradicts: boolean
  /** Whether a recorded reason and paper may turn the error into a warning, and a contradiction into a note. */
  waivable: boolean
  /**
   * Text of the clerk that may be confirmed with a reason alone (不是购买，因为……): the finding becomes a note, until the
   * text changes. '' = nothing to confirm.
   */
  confirms: string
  waived: { reason: string; paper: string } | null
}

/** Where one click takes the clerk; `field` is the `data-field` of the input, '' for the whole screen. */
export interface FieldPlace {
  screen: 'basics' | 'budget' | 'procurement' | 'contractor' | 'contract' | 'tracking' | 'year' | 'county'
  field: string
  /** The field is one of that record of the project, which opens from the screen. */
  record?: { kind: string; id: string }
}
