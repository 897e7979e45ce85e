/** Who looks at a table of a county that is open, while the program goes on. */
export interface Looker {
  /** Those that do not say what their digest is of. */
  rows(table: string): Promise<number[]>
  /** Whether the indexes of the table say what its rows say. */
  indexes(table: string): Promise<'good' | 'to-make-again'>
  /** Nothing is to be looked at for now; what is under way is left off. */
  rest(): Promise<void>
}
