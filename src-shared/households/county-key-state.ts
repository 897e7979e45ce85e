/** How a county's numbers stand on this computer. */
export type CountyKeyState =
  /** No number has been kept yet: there is no key. */
  | { state: 'none'; protects: boolean | null }
  /** `protects` null = only until the program ends; false = beside the program's own data, in plain text. */
  | { state: 'open'; protects: boolean | null; codeAt: string }
  /** Masked only, until the recovery code is typed; `why` it cannot be opened by itself. */
  | { state: 'locked'; why: 'notHere' | 'storeChanged' | 'unreadable' }
