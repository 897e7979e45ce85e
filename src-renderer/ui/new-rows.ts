let wanted = 1

/** What a button that adds a row adds: one, or as many as a pasted range wants at once. */
export const newRows = <T>(make: () => T): T[] => Array.from({ length: wanted }, make)

/** Presses such a button for `count` rows. One that does not ask `newRows` adds its one. */
export function pressForRows(button: HTMLButtonElement, count: number): void {
  wanted = count
  try {
    button.click()
  } finally {
    wanted = 1
  }
}
