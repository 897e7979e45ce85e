import { mkdtempSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfOf } from '../fixtures/pdf-files'
import { makeSampleProject } from './contract-fixture'
import { dropFromDesktop } from './dropped-files'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { uprightPhotograph } from './materials-on-screen'
import { printShown } from './print-shown'
import { expectGoodScreen } from './screen-checks'

describe('what is brought in is printed from its preview', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-printed-'))
  const outside = join(dataDir, '优盘')
  let launched: LaunchedApp

  const row = () => launched.page.locator('[data-material="培训签到"]')
  const look = (name: string) =>
    row()
      .getByRole('button', { name: new RegExp(`预览.*${name}`) })
      .click()
  /** How many sheets were sent to the printer. */
  const printed = () => launched.page.evaluate(() => Reflect.get(window, 'sheets') as number)
  async function closePreview() {
    await launched.page.keyboard.press('Escape')
    await launched.page.getByTestId('preview').waitFor({ state: 'detached' })
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    const { page } = launched
    await mkdir(outside)
    await makeSampleProject(launched)
    await page.locator('[data-tab=bundle]').click()
    await row().waitFor()
    await writeFile(join(outside, '扫描.pdf'), pdfOf(40))
    await writeFile(join(outside, '照片.jpg'), await uprightPhotograph(page))
    await dropFromDesktop(page, row(), [join(outside, '扫描.pdf'), join(outside, '照片.jpg')])
    await row().getByText('照片.jpg').waitFor()
    await page.evaluate(() => {
      window.print = () =>
        Object.assign(window, { sheets: document.querySelectorAll('.printed .image-page > img').length })
    })
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('a PDF page by page, a scan as well', async () => {
    const { page } = launched
    await look('扫描')
    await page.locator('.pdf-page[data-state=drawn]').first().waitFor()
    await page.getByTestId('preview').getByRole('button', { name: '打印', exact: true }).click()
    await page.getByTestId('print-preview').locator('.pdf-page[data-state=drawn]').first().waitFor()
    await keepPicture(page, 'printed-scan')
    await printShown(page)
    expect(await printed()).toBe(40)
    await closePreview()
  })

  test('a picture on a sheet, by Ctrl+P too', async () => {
    const { page } = launched
    await look('照片')
    await page.getByTestId('preview').locator('img').waitFor()
    await expectGoodScreen(page)
    await page.keyboard.press('Control+p')
    await page.getByTestId('print-preview').locator('.pdf-page[data-state=drawn]').first().waitFor()
    await keepPicture(page, 'printed-picture')
    await printShown(page)
    expect(await printed()).toBe(1)
    await closePreview()
    expect(launched.problems).toEqual([])
  })
})
