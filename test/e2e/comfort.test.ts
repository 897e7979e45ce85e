import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { training } from '#shared/records/training'
import { clippedTexts } from '../screens/screen-texts'
import { invoke, makeCounty } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { printShown } from './print-shown'
import { expectGoodScreen } from './screen-checks'

const year = new Date().getFullYear()
/** More than a page of the list. */
const trainings = 130
const blankTraining = training.blank

describe('the window as the clerk likes it', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-comfort-'))
  let launched: LaunchedApp

  const width = () => launched.page.evaluate(() => innerWidth)
  const zoom = () => launched.page.evaluate(() => window.goufutong.textSize())
  const bounds = () => launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await makeCounty(launched)
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('text grows by keys and by the menu, with nothing clipped, and is as large at the next start', async () => {
    const { page } = launched
    await page.keyboard.press('Control+=')
    await expect.poll(zoom).toBe(110)
    await page.getByText('文字大小 110%，按 Ctrl+0 恢复原来大小。').waitFor()
    await page.getByRole('button', { name: '界面颜色和文字大小' }).click()
    await page.getByRole('menuitemradio', { name: '200%' }).click()
    await expect.poll(width).toBe(683)
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    await keepPicture(page, 'text-200')
    await expectGoodScreen(page)
    expect(await clippedTexts(page)).toEqual([])
    await page.keyboard.press('Control+-')
    await expect.poll(zoom).toBe(175)
  })

  test('a whole list goes to WPS, also what is not drawn yet: codes and formulas as text', async () => {
    const { page, app } = launched
    await page.keyboard.press('Control+0')
    for (let at = 1; at <= trainings; at++) {
      const body = { ...blankTraining, name: at === 1 ? '=1+1' : `第${at}期培训` }
      await invoke(page, 'record.create', { kind: 'training', ownerId: String(year), body })
    }
    await page.getByRole('button', { name: '年度记录', exact: true }).click()
    await page.locator('[data-kind=training]').click()
    await page.locator('[data-record]').nth(99).waitFor()
    expect(await page.locator('[data-record]').count()).toBe(100)
    await page.keyboard.press('Control+Shift+C')
    await page.getByText(`已复制「专题培训」${trainings} 行，可以粘贴到 WPS 表格。`).waitFor()
    const [text, html] = await app.evaluate(({ clipboard }) => [clipboard.readText(), clipboard.readHTML()] as never)
    expect(String(text).split('\n')).toHaveLength(trainings + 1)
    expect(String(text)).toContain("'=1+1\t")
    expect(String(html)).toContain('mso-number-format')
    await page.locator('[data-record] .opener').first().focus()
    await page.keyboard.press('Control+c')
    await expect.poll(() => page.getByText(`已复制「专题培训」${trainings} 行`).count()).toBe(2)
  })

  test('Ctrl+P shows the list as its pages, with county, day and numbers, and prints those', async () => {
    const { page } = launched
    await page.evaluate(() => {
      window.print = () => Object.assign(window, { printed: document.querySelector('.printed')?.textContent })
    })
    await page.getByLabel('搜索专题培训').fill('期培训')
    await expect.poll(() => page.locator('[data-record]').count()).toBe(trainings - 1)
    await page.keyboard.press('Control+p')
    const drawn = page.getByTestId('print-preview').locator('.pdf-page[data-state=drawn]')
    await drawn.first().waitFor()
    await keepPicture(page, 'print-preview')
    const sheets = await page.locator('.list-page').count()
    expect(sheets).toBeGreaterThan(1)
    expect(await page.getByTestId('pdf-pages').getAttribute('data-count')).toBe(String(sheets))
    await expectGoodScreen(page)
    await printShown(page)
    const printed = String(await page.evaluate(() => Reflect.get(window, 'printed')))
    for (const said of ['专题培训', '在用，查找“期培训”', `${trainings - 1} 行`, `第 ${sheets} 页，共 ${sheets} 页`])
      expect(printed).toContain(said)
  })

  test('size and place of the window are kept', async () => {
    const place = { x: 40, y: 30, width: 1200, height: 700 }
    await launched.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), place)
    await launched.close()
    launched = await launchApp({ dataDir, sized: false })
    expect(await bounds()).toEqual(place)
    expect(await zoom()).toBe(125)
  })
})
