import type { Page } from 'playwright-core'
import type { LaunchedApp } from './launch-electron'

/** Cells copied from a spreadsheet, pasted into the field that has the focus. */
export async function pasteCells(page: Page, cells: string): Promise<void> {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
    )
  }, cells)
}

/** The same by the keyboard, out of the real clipboard. */
export async function pressPasteCells({ app, page }: LaunchedApp, cells: string): Promise<void> {
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), cells)
  await page.keyboard.press('Control+v')
}
