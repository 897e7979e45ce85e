import type { Page } from 'playwright-core'

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
