let wanted = 1

/** How many rows a button that adds one is pressed for: one, or as many as a pasted range wants. */
export const rowsWanted = (): number => wanted

export function pressForRows(button: HTMLButtonElement, count: number): void {
  wanted = count
  try {
    button.click()
  } finally {
    wanted = 1
  }
}
