import type { Page } from 'playwright-core'

/** Name of what has the focus: its label, else its text. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement
    const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : []
    return (labels.map(({ textContent }) => textContent).join('') || focused?.textContent || '').trim()
  })
