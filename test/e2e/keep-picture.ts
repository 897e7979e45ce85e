import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** GOUFUTONG_PICTURES=folder keeps the window there under that name, to be looked at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.GOUFUTONG_PICTURES
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}
