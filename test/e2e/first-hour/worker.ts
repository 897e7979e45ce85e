/**
 * Somebody who does the work with what a clerk has: she types into fields, clicks, ticks, and presses Enter where the focus
 * is. The steps of the first hour know nothing else, so that nothing they do goes uncounted.
 */
export interface Worker {
  /** Names what follows, for the count. */
  stage(name: string): void
  /** Types into the field of that name; an empty one before. */
  fill(field: string | RegExp, text: string): Promise<void>
  /** Clicks the button of that name. */
  press(button: string | RegExp): Promise<void>
  /** Takes an entry of a list with a search: clicks it and `confirm`s, or types what finds it and presses Enter. */
  pick(item: string, typed: string, confirm: () => Promise<void>): Promise<void>
  /** Clicks a box or a chip of that name. */
  tick(box: string): Promise<void>
  /** Presses Enter on what has the focus by itself, which must be of that name. */
  enter(focused: string): Promise<void>
  /** Says where to save in the system's own dialog: one click. */
  saveAs(path: string): Promise<void>
}

export interface Tally {
  fields: string[]
  clicks: string[]
  enters: string[]
}

export const emptyTally = (): Tally => ({ fields: [], clicks: [], enters: [] })
