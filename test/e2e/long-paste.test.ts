import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, makeSampleProject } from './contract-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { pressPasteCells } from './paste-cells'

const range = (rows: number, name = '人员') =>
  Array.from({ length: rows }, (_, at) => `${name}${at + 1}\t入户、服务\t第1组\t入户调查`).join('\r\n')
const numbered = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name}${at + 1}`)

describe('a long range pasted from WPS', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-paste-'))
  let launched: LaunchedApp

  const staff = () => launched.page.getByRole('textbox', { name: '姓名', exact: true })
  const texts = (label: string) =>
    launched.page
      .getByRole('textbox', { name: label, exact: true })
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
  const saved = () => launched.page.locator('[data-testid=save-state][data-state=saved]').waitFor()

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    const project = await makeSampleProject(launched)
    await ask(launched, 'record.create', { kind: 'work-plan', ownerId: project.id, body: null })
    const { page } = launched
    await page.locator('.rail-later[data-stage=during]').click()
    await page.locator('[data-tab="later/work-plan"]').click()
    await page.locator('.record-table .row-opener').first().click()
    await page.getByRole('button', { name: '添加人员分工' }).click()
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('says how far it is and can be left off; one step takes back what it has done', async () => {
    const { page } = launched
    await staff().first().focus()
    await pressPasteCells(launched, range(500))
    // In the page: by the time a press has come there from outside, all may be in.
    await page.evaluate(() => {
      const pressed = (): boolean => {
        const notice = document.querySelector('[data-testid=progress-notice]')
        if (!notice || !/正在粘贴[^\d]*[1-9]\d* \/ 500 行/.test(notice.textContent ?? '')) return false
        notice.querySelector('button')?.click()
        return true
      }
      return new Promise<void>((resolve) => {
        const look = () => (pressed() ? resolve() : setTimeout(look))
        look()
      })
    })
    await page.getByText(/多出的 \d+ 行没有填入/).waitFor()
    const rows = await staff().count()
    expect(rows).toBeGreaterThan(1)
    expect(rows).toBeLessThan(500)
    await page.getByRole('heading', { level: 2 }).first().click()
    await page.getByTestId('undo').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => staff().count()).toBeLessThan(rows)
    await page.getByText(/多出的 \d+ 行没有填入/).waitFor({ state: 'detached' })
  })

  test('a second range, Ctrl+Z and typing beside it are refused with a word: the first is whole', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '添加人员分工' }).click()
    await staff().first().focus()
    await pressPasteCells(launched, range(400, '甲'))
    await pressPasteCells(launched, range(400, '乙'))
    await page.keyboard.press('Control+z')
    await page.keyboard.type('x')
    await page.getByText('已填入 400 行').waitFor()
    await page.getByText('粘贴时的其他操作没有执行').waitFor()
    expect((await texts('姓名')).slice(0, 400)).toEqual(numbered(400, '甲'))
  })

  test('the screen is left when the range is whole, and the record has all of it', async () => {
    const { page } = launched
    await staff().first().focus()
    await pressPasteCells(launched, range(400, '丙'))
    await page.getByRole('button', { name: '工作台', exact: true }).evaluate((button: HTMLElement) => button.click())
    await page.getByText('已填入 400 行。').waitFor()
    await page.locator('.workbench').waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    await staff().first().waitFor()
    expect((await texts('姓名')).slice(0, 400)).toEqual(numbered(400, '丙'))
  })

  test('more rows than a list may hold: as many come in, the rest is told, and the record is saved', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '年度记录', exact: true }).click()
    await page.locator('[data-kind="special-meeting"]').click()
    await page.getByRole('button', { name: '新建专题会议' }).first().click()
    const add = page.getByRole('button', { name: '添加议定事项' })
    await add.click()
    await page.getByRole('textbox', { name: '事项', exact: true }).first().focus()
    await pressPasteCells(
      launched,
      numbered(130, '事项')
        .map((text) => `${text}\t办公室`)
        .join('\r\n'),
    )
    await page.getByText('最多 100 行，没有全部填入').waitFor()
    await page.getByText('第 101 行起的 30 行没有填入，仍在原来的表格中').waitFor()
    await keepPicture(page, 'pasted-over-the-most')
    expect(await texts('事项')).toEqual(numbered(100, '事项'))
    expect(await add.isDisabled()).toBe(true)
    await page.getByText('已有 100 行，最多 100 行。').waitFor()
    await saved()
    await page.getByRole('heading', { level: 1 }).click()
    await page.getByTestId('undo').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await texts('事项')).filter(Boolean)).toEqual([])
  })

  test('a text longer than its field takes is not cut: it is told, and the rest comes in', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '添加议定事项' }).click()
    await page.getByRole('textbox', { name: '事项', exact: true }).first().focus()
    await pressPasteCells(launched, `补报户册\t${'办'.repeat(501)}`)
    await page.getByText(/第 1 行“办+”超过 500 字/).waitFor()
    await saved()
  })

  test('the own lines of a budget take a range, each in its category, and so do the fund sources', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '项目', exact: true }).click()
    await page.locator('[data-project]').first().getByRole('button').first().click()
    await page.locator('[data-tab=budget]').click()
    const lines = page.getByRole('region', { name: '自列预算行' })
    await lines.getByRole('button', { name: '添加管理费用' }).click()
    const before = await lines.getByRole('textbox', { name: '项目名称' }).count()
    await lines.getByRole('textbox', { name: '项目名称' }).last().focus()
    const other = '其他费用\t2\t场\t500\t1'
    await pressPasteCells(launched, `档案整理\t\t3\t人月\t4000\t1\r\n宣传栏\t${other}\r\n公示牌\t${other}`)
    await page.getByText('已填入 3 行（新增 2 行）。').waitFor()
    const added = (name: string) => lines.getByRole(name === '费用类别' ? 'combobox' : 'textbox', { name })
    const valuesOf = (name: string) =>
      added(name).evaluateAll((all, from) => all.slice(from).map((one) => (one as HTMLInputElement).value), before - 1)
    expect(await valuesOf('项目名称')).toEqual(['档案整理', '宣传栏', '公示牌'])
    expect(await valuesOf('费用类别')).toEqual(['B', 'C', 'C'])
    expect(await valuesOf('单价（元）')).toEqual(['4000', '500', '500'])
    await page.locator('[data-tab=basics]').click()
    const funds = page.locator('[data-field=fundSources]')
    await page.getByTestId('basics-screen').waitFor()
    // Open by itself once the sum is known to be another than the budget's.
    const fold = page.getByRole('button', { name: /^资金来源/ })
    if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click()
    await funds.getByRole('button', { name: '加一笔资金' }).click()
    await funds.getByRole('combobox').last().focus()
    await pressPasteCells(
      launched,
      '社会救助专项资金\t敖财社〔2023〕8号\t1万\r\n社会救助专项资金\t敖财社〔2023〕9号\t2万',
    )
    await page.getByText('已填入 2 行（新增 1 行）。').waitFor()
    const amounts = funds.getByRole('textbox', { name: /金额$/ })
    expect(await amounts.evaluateAll((all) => all.slice(-2).map((one) => (one as HTMLInputElement).value))).toEqual([
      '10,000.00',
      '20,000.00',
    ])
    await saved()
    expect(launched.problems).toEqual([])
  })
})
