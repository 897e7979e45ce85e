import { mkdtempSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { training } from '#shared/records/training'
import { clippedTexts } from '../screens/screen-texts'
import { answerOpen } from './contract-fixture'
import { invoke, makeCounty } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { pasteCells } from './paste-cells'
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
    await page.getByRole('button', { name: '界面颜色、文字大小、通知' }).click()
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
    const text = await app.evaluate(async ({ clipboard }) => clipboard.readText())
    expect(text.split('\n')).toHaveLength(trainings + 1)
    expect(text).toContain("'=1+1\t")
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

  test('a range from WPS fills a list of a record: rows are added, what cannot be read stays marked, one step takes all back', async () => {
    const { page } = launched
    await page.locator('[data-kind="special-meeting"]').click()
    await page.getByRole('button', { name: '新建专题会议' }).first().click()
    await page.getByRole('button', { name: '添加议定事项' }).click()
    await page.getByLabel('事项', { exact: true }).focus()
    await pasteCells(page, `调整车辆测算\t社会救助股\t${year}.3.5\r\n补报户册\t办公室\t3月某日\r\n`)
    await page.getByText('已填入 2 行（新增 1 行）；其中 1 处有问题，已标红。').waitFor()
    const inputs = (label: string) =>
      page
        .getByRole('textbox', { name: label, exact: true })
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
    expect(await inputs('事项')).toEqual(['调整车辆测算', '补报户册'])
    expect(await inputs('时限')).toEqual([`${year}-03-05`, '3月某日'])
    await keepPicture(page, 'pasted-range')
    await page.getByRole('heading', { level: 1 }).click()
    await page.getByTestId('undo').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await inputs('事项')).filter(Boolean)).toEqual([])
  })

  test('work that ends behind other windows is told by the system, without a name, and leads to its place', async () => {
    const { page, app } = launched
    await app.evaluate(({ Notification }) => {
      Notification.isSupported = () => true
      Notification.prototype.show = function show() {
        Object.assign(globalThis, { told: this })
      }
    })
    await page.evaluate(() => {
      document.hasFocus = () => false
    })
    await page.getByRole('button', { name: '项目', exact: true }).click()
    const file = join(dataDir, '材料包.zip')
    await writeFile(file, 'PK')
    await answerOpen(app, file)
    await page.getByRole('button', { name: /校验材料包/ }).click()
    const body = () => app.evaluate(() => (Reflect.get(globalThis, 'told') as { body?: string } | undefined)?.body)
    await expect.poll(body).toMatch(/^材料包.*校验完/)
    await page.getByRole('button', { name: '关闭', exact: true }).click()
    await page.getByRole('button', { name: '年度记录', exact: true }).click()
    await app.evaluate(() => (Reflect.get(globalThis, 'told') as NodeJS.EventEmitter).emit('click'))
    await page.getByRole('heading', { name: '购买服务项目' }).waitFor()
    expect(launched.problems).toEqual([])
  })

  test('size and place of the window are kept', async () => {
    for (const size of [110, 125]) {
      await launched.page.keyboard.press('Control+=')
      await expect.poll(zoom).toBe(size)
    }
    const place = { x: 40, y: 30, width: 1200, height: 700 }
    await launched.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), place)
    await launched.close()
    launched = await launchApp({ dataDir, sized: false })
    expect(await bounds()).toEqual(place)
    expect(await zoom()).toBe(125)
  })
})
