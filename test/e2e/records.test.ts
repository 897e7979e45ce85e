import { mkdtempSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCounty } from './county-fixture'
import { filesOfMachine } from './dropped-files'
import { type LaunchedApp, launchApp } from './launch-electron'
import { seriousViolations, sidewaysScrolling } from './screen-checks'

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

describe('a special meeting of the year', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-records-'))
  let launched: LaunchedApp
  let folder = ''

  const checkScreen = async () => {
    expect(await sidewaysScrolling(launched.page)).toEqual([])
    expect(await seriousViolations(launched.page)).toEqual([])
  }
  const toRecords = async () => {
    await launched.page.getByRole('button', { name: '年度记录', exact: true }).click()
    await launched.page.locator('[data-kind=special-meeting]').click()
  }
  const saved = () => launched.page.locator('[data-testid=save-state][data-state=saved]').waitFor()
  const slot = (id: string) => launched.page.locator(`[data-slot=${id}]`)

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    folder = await makeCounty(launched)
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('[N21] the empty list says what to do; a new one opens in its first field', async () => {
    const { page } = launched
    await toRecords()
    const list = page.getByTestId('record-list')
    await list.getByText('应当定期召开专题会议').waitFor()
    await checkScreen()
    await list.getByRole('button', { name: '新建专题会议' }).click()
    await page.getByTestId('record-screen').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('name')
    await checkScreen()
  })

  test('is typed with Enter from field to field, says what is wanted at each, and is saved by itself', async () => {
    const { page } = launched
    await page.keyboard.type('第一季度专题会议')
    await page.keyboard.press('Enter')
    await page.keyboard.type('2099-01-01')
    await page.getByText('会议日期还没有到').waitFor()
    await page.getByRole('textbox', { name: '会议日期' }).fill('三月某日')
    await page.getByLabel('地点').fill('局会议室')
    const signing = page.getByRole('button', { name: '签发', exact: true })
    await expect.poll(() => signing.getAttribute('title')).toBe('会议日期：「三月某日」无法识别')
    const date = page.getByRole('textbox', { name: '会议日期' })
    await date.fill(today)
    await page.getByLabel('主持人').fill('乌云')
    await page.getByRole('button', { name: '添加议题' }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await page.keyboard.type('牧区入户路程远')
    await page.getByRole('button', { name: '添加议定事项' }).click()
    await page.getByLabel('事项', { exact: true }).fill('调整车辆测算')
    await page.getByText('有的议定事项没有时限').waitFor()
    expect(await page.getByRole('button', { name: '签发', exact: true }).isDisabled()).toBe(true)
    await page.getByRole('textbox', { name: '时限' }).fill('2099-03-31')
    await expect.poll(() => page.getByTestId('record-wants').textContent()).toBe('签发前还有 1 项')
    await page.getByTestId('record-wants').click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('present')
    await page.keyboard.type('李明、王芳')
    await saved()
    await checkScreen()
  })

  test('Ctrl+Z takes back what was typed last, the button names it, and Ctrl+Y brings it back', async () => {
    const { page } = launched
    await expect.poll(() => page.getByTestId('undo').textContent()).toBe('撤销：出席、列席')
    await page.keyboard.press('Control+z')
    const present = page.getByLabel('出席、列席')
    await expect.poll(() => present.inputValue()).toBe('')
    await page.keyboard.press('Control+y')
    await expect.poll(() => present.inputValue()).toBe('李明、王芳')
  })

  test('a file dropped on a slot goes into it, is shown, 移出 and taken back', async () => {
    const { page } = launched
    const path = join(dataDir, '签到表.jpg')
    await writeFile(path, onePixel)
    const files = await filesOfMachine(page, [path])
    for (const kind of ['dragover', 'drop'])
      await slot('sign-in').evaluate(
        (place, [type, holder]) => {
          const given = { dataTransfer: holder as DataTransfer, bubbles: true, cancelable: true }
          place.dispatchEvent(new DragEvent(type, given))
        },
        [kind, files] as const,
      )
    await slot('sign-in').getByText('签到表.jpg', { exact: true }).waitFor()
    expect(await slot('sign-in').getAttribute('data-state')).toBe('there')
    await slot('sign-in').getByRole('button', { name: /^预览/ }).click()
    const picture = page.getByTestId('preview').locator('img')
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1)
    await page.keyboard.press('Escape')
    await picture.waitFor({ state: 'detached' })
    await slot('sign-in').getByRole('button', { name: /^移出/ }).click()
    await page.getByText('已移出的文件（1 份）').click()
    await page.getByRole('button', { name: /^取回/ }).click()
    await slot('sign-in').getByText('签到表.jpg', { exact: true }).waitFor()
    await checkScreen()
  })

  test('its history says who did what, and puts an earlier value back', async () => {
    const { page } = launched
    await page.getByLabel('地点').fill('三楼会议室')
    await saved()
    await page.getByRole('button', { name: '历史' }).click()
    const history = page.getByTestId('record-history')
    await history.getByText('三楼会议室').waitFor()
    await checkScreen()
    await history
      .getByRole('button', { name: /^恢复为原来的内容.*地点$/ })
      .first()
      .click()
    await page.getByRole('button', { name: '收起历史' }).click()
    await expect.poll(() => page.getByLabel('地点').inputValue()).toBe('局会议室')
  })

  test('after a restart it is listed with its due day, found by two characters, and undo still goes on', async () => {
    await launched.close()
    launched = await launchApp({ dataDir })
    const { page } = launched
    await page
      .getByText(folder.split(/[\\/]/).at(-1) ?? '')
      .first()
      .click()
    await toRecords()
    const row = page.locator('[data-record]')
    await expect.poll(() => row.textContent()).toContain('2099-03-31')
    await page.getByLabel('搜索专题会议').fill('季度')
    await expect.poll(() => row.count()).toBe(1)
    await page.getByLabel('搜索专题会议').fill('没有')
    await expect.poll(() => row.count()).toBe(0)
    await page.getByLabel('搜索专题会议').fill('')
    await checkScreen()
    await row.getByRole('button').click()
    await page.getByTestId('undo').click()
    await expect.poll(() => page.getByLabel('地点').inputValue()).toBe('三楼会议室')
  })

  test('issued after one question it is a plain sheet, takes its signed scan, and nothing else', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '签发', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '签发', exact: true }).click()
    await page.locator('[data-testid=record-screen][data-state=issued]').waitFor()
    expect(await page.getByLabel('会议名称').count()).toBe(0)
    expect(await page.locator('.record-content .record-sheet').textContent()).toContain('调整车辆测算')
    expect(await page.getByTestId('undo').count()).toBe(0)
    await slot('minutes').getByRole('button', { name: /添加/ }).waitFor()
    await page.getByText('还缺文件：专题会议纪要').waitFor()
    await checkScreen()
  })

  test('is printed as a plain sheet', async () => {
    const { page } = launched
    await page.evaluate(() => {
      window.print = () => {
        const printed = document.querySelector('.printed')
        Object.assign(window, { printedText: printed?.textContent })
      }
    })
    await page.keyboard.press('Control+p')
    await expect
      .poll(() => page.evaluate(() => (window as { printedText?: string }).printedText))
      .toContain('第一季度专题会议')
  })

  test('one begun by mistake is 移出 and taken back from the list of those', async () => {
    const { page } = launched
    await page.locator('.project-head').getByRole('button', { name: '专题会议', exact: true }).click()
    await page.getByRole('button', { name: '新建专题会议' }).click()
    await page.getByLabel('会议名称').fill('误建的')
    await saved()
    await page.getByRole('button', { name: '更多操作' }).click()
    await page.getByRole('menuitem', { name: '移出' }).click()
    await page.getByText('已移出', { exact: true }).click()
    await page.getByRole('button', { name: '误建的' }).click()
    await page.getByRole('button', { name: '取回' }).click()
    await page.getByLabel('会议名称').waitFor()
  })

  test('[N22] [N23] training has its named contents as a list to tick off, and both days are said', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '年度记录', exact: true }).click()
    await page.locator('[data-kind=training]').click()
    const list = page.getByTestId('record-list')
    await list.getByText('培训3月底前办完').waitFor()
    expect(await list.textContent()).toContain('佐证材料3月20日前上报')
    await list.getByRole('button', { name: '新建专题培训' }).click()
    const contents = page.getByRole('group', { name: /^培训内容/ })
    await expect.poll(() => contents.getByRole('checkbox').count()).toBe(7)
    await contents.getByRole('checkbox', { name: /政府购买服务管理办法/ }).check()
    await contents.getByText('已选 1 / 7').waitFor()
    await page.getByText(/^培训内容还缺 6 项/).waitFor()
    await slot('photos').getByRole('button', { name: /添加/ }).waitFor()
    await checkScreen()
    expect(launched.problems).toEqual([])
  })
})
