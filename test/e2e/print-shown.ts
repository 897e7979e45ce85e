import type { Page } from 'playwright-core'

/** Waits for the pages of the print preview, prints them from there, and closes it. */
export async function printShown(page: Page): Promise<void> {
  const preview = page.getByTestId('print-preview')
  await preview.locator('.pdf-page[data-state=drawn]').first().waitFor()
  await preview.getByRole('button', { name: '打印', exact: true }).click()
  await page.keyboard.press('Escape')
  await preview.waitFor({ state: 'detached' })
}

/** What the print preview shows of a list, form or sheet; it is closed again. */
export async function textShown(page: Page): Promise<string> {
  const preview = page.getByTestId('print-preview')
  await preview.locator('.pdf-page[data-state=drawn]').first().waitFor()
  const said = (await page.locator('.list-sheet').textContent()) ?? ''
  await page.keyboard.press('Escape')
  await preview.waitFor({ state: 'detached' })
  return said
}
