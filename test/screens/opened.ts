import type { Locator, Page } from 'playwright-core'
import type { Visit } from './every-screen'

/** What opens over the page, with the screen below it in view: it is looked at, and goes with Esc. */
export async function opened(page: Page, visit: Visit, name: string, control: Locator, shown: Locator) {
  await control.scrollIntoViewIfNeeded()
  await control.click()
  await shown.first().waitFor()
  await visit(name)
  // In a window so low that its control was out of view it was hidden for a while, and lost the focus.
  const isLost = await page.evaluate(() => document.activeElement === document.body)
  if (isLost) await page.locator('#layers button').first().focus()
  await page.keyboard.press('Escape')
  await shown.first().waitFor({ state: 'detached' })
}

/** One that a key opens, from anywhere. */
export async function openedByKey(page: Page, visit: Visit, name: string, key: string, shown: Locator) {
  await page.keyboard.press(key)
  await shown.first().waitFor()
  await visit(name)
  await page.keyboard.press('Escape')
  await shown.first().waitFor({ state: 'detached' })
}

export const menuOf = (page: Page) => page.getByRole('menuitem')

/** Opens every fold of the page. */
export async function unfold(page: Page) {
  const closed = page.locator('.mantine-Accordion-control[aria-expanded=false]')
  await page.locator('.mantine-Accordion-control').first().waitFor()
  while ((await closed.count()) > 0) await closed.first().click()
}
