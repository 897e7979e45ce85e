import { mkdtempSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Project } from '#shared/project/project'
import { pdfOf } from '../fixtures/pdf-files'
import { answerOpen } from './contract-fixture'
import { invoke, makeCounty } from './county-fixture'
import { filesOfMachine } from './dropped-files'
import { type LaunchedApp, launchApp } from './launch-electron'
import { printShown } from './print-shown'
import { expectGoodScreen } from './screen-checks'

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const nextYear = Number(today.slice(0, 4)) + 1

describe('a special meeting of the year', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-records-'))
  let launched: LaunchedApp

  const checkScreen = () => expectGoodScreen(launched.page)
  const toRecords = async () => {
    await launched.page.getByRole('button', { name: '年度记录', exact: true }).click()
    await launched.page.locator('[data-kind=special-meeting]').click()
  }
  const saved = () => launched.page.locator('.record [data-testid=save-state][data-state=saved]').waitFor()
  const slot = (id: string) => launched.page.locator(`[data-slot=${id}]`)

  async function dropOn(name: string, path: string) {
    const files = await filesOfMachine(launched.page, [path])
    for (const kind of ['dragover', 'drop'])
      await slot(name).evaluate(
        (place, [type, holder]) => {
          const given = { dataTransfer: holder as DataTransfer, bubbles: true, cancelable: true }
          place.dispatchEvent(new DragEvent(type, given))
        },
        [kind, files] as const,
      )
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await makeCounty(launched)
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
    await page.keyboard.type(`${nextYear}-01-01`)
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
    await page.getByText('没有填议定事项第1项的时限').waitFor()
    expect(await page.getByRole('button', { name: '签发', exact: true }).isDisabled()).toBe(true)
    await page.getByRole('textbox', { name: '时限' }).fill(`${nextYear}-03-31`)
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
    await dropOn('sign-in', path)
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
    await expect.poll(() => page.getByLabel('地点').inputValue()).toBe('局会议室')
    await toRecords()
    const row = page.locator('[data-record]')
    await expect.poll(() => row.textContent()).toContain(`${nextYear}-03-31`)
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

  test('[N21] minutes made here are told as unsigned where the signed scan goes; a wrong scan is replaced and kept', async () => {
    const { page, app } = launched
    await page.locator('[data-paper-kind=meeting-minutes]').getByRole('button', { name: /^生成/ }).click()
    await slot('minutes').getByText('未签字稿已生成（第 1 版）').waitFor()
    expect(await slot('minutes').getAttribute('data-state')).toBe('missing')
    await checkScreen()
    const [broken, whole] = [join(dataDir, '纪要.pdf'), join(dataDir, '纪要（重扫）.pdf')]
    await writeFile(broken, '%PDF-1.4 没有传完')
    await writeFile(whole, pdfOf(1))
    await dropOn('minutes', broken)
    await slot('minutes').getByText('文件已损坏或没有传完，打不开').waitFor()
    expect(await slot('minutes').textContent()).not.toContain('未签字稿')
    await checkScreen()
    await answerOpen(app, whole)
    await slot('minutes').getByRole('button', { name: /^替换/ }).click()
    await slot('minutes').getByText('纪要（重扫）.pdf', { exact: true }).waitFor()
    expect(await slot('minutes').textContent()).not.toContain('打不开')
    await page.getByText('已移出的文件（1 份）').click()
    await page.locator('.removed-materials').getByText('纪要.pdf', { exact: true }).waitFor()
    await checkScreen()
  })

  test('is printed as a plain sheet', async () => {
    const { page } = launched
    await page.evaluate(() => {
      window.print = () => Object.assign(window, { printedText: document.querySelector('.printed')?.textContent })
    })
    await page.keyboard.press('Control+p')
    await printShown(page)
    expect(await page.evaluate(() => Reflect.get(window, 'printedText'))).toContain('第一季度专题会议')
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
    await page.locator('[data-record]').getByRole('button', { name: '误建的' }).click()
    await page.getByRole('button', { name: '取回' }).click()
    await page.getByLabel('会议名称').waitFor()
  })

  test('[N22] [N23] training has its named contents as a list to tick off, and both days are said', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '年度记录', exact: true }).click()
    await page.locator('[data-kind=training]').click()
    const list = page.getByTestId('record-list')
    await list.getByText(/在当年通知规定的日期前办完、上报/).waitFor()
    await list.getByRole('button', { name: '新建专题培训' }).click()
    await page.getByText('3月底前办完；佐证3月20日前上报').waitFor()
    const contents = page.getByRole('group', { name: /^培训内容/ })
    await expect.poll(() => contents.getByRole('checkbox').count()).toBe(7)
    await contents.getByRole('checkbox', { name: /政府购买服务管理办法/ }).check()
    await contents.getByText('已选 1 / 7').waitFor()
    await page.getByText(/^培训内容还缺 6 项/).waitFor()
    await slot('photos').getByRole('button', { name: /添加/ }).waitFor()
    await checkScreen()
  })

  test('[N10] [N11] a budget document says at each field what it wants, and counts in the ledger once it is entered', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '年度记录', exact: true }).click()
    await page.locator('[data-kind=fund-document]').click()
    await page.getByRole('button', { name: '新建预算文件' }).click()
    await page.getByLabel('文号').fill('阿财社〔2023〕××号')
    await page.getByText('文号中的“××”还没有换成实际内容').waitFor()
    await page.getByLabel('文号').fill('阿财社〔2023〕1号')
    await page.getByLabel('金额').fill('800000.005')
    await page.getByText('最多两位小数（精确到分）。').waitFor()
    await page.getByLabel('金额').fill('80万')
    await page.getByRole('combobox', { name: '资金来源' }).selectOption('special_funds')
    await page.getByRole('textbox', { name: '印发日期' }).fill(`${Number(today.slice(0, 4)) - 2}-01-10`)
    await page.getByText(/^印发日期不在/).waitFor()
    await page.getByRole('textbox', { name: '印发日期' }).fill(today)
    await saved()
    expect(await page.getByRole('button', { name: '登记入账', exact: true }).getAttribute('title')).toBe(
      '还缺文件：预算批复或资金下达文件',
    )
    await dropOn('document', join(dataDir, '签到表.jpg'))
    await page.getByRole('button', { name: '登记入账', exact: true }).click()
    await page.locator('[data-testid=record-screen][data-state=entered]').waitFor()
  })

  test('[P09] a payment begins with the stage that is next; registered, it stands in the ledger of the year', async () => {
    const { page } = launched
    const year = Number(today.slice(0, 4))
    const made = await invoke(page, 'project.create', { name: '家计调查', year, catalogCode: 'SW-02' })
    const project = made.value as Project
    const [first, ...others] = project.contract.payments
    const payments = [{ ...first, condition: '合同生效' }, ...others]
    const contract = { ...project.contract, signedOn: today, priceFen: 70_000_000, paymentPreset: 'custom', payments }
    await invoke(page, 'project.save', { ...project, contract })
    const path = join(dataDir, '签到表.jpg')
    await invoke(page, 'evidence.add', { projectId: project.id, stage: 'before', title: '已签订的合同', path })
    await page.getByRole('button', { name: '年度参数', exact: true }).click()
    const row = page.locator(`[data-project="${project.id}"]`)
    expect(await row.textContent()).toContain('700,000.00')
    await checkScreen()
    await row.getByRole('button', { name: '家计调查' }).click()
    await page.getByRole('button', { name: '新建付款' }).click()
    await expect.poll(() => page.getByLabel('付款期次').inputValue()).toBe('第1期')
    await page.getByLabel('金额', { exact: true }).fill('700000.01')
    await page.getByText(/^连同已登记的付款，本合同共付 700,000\.01 元/).waitFor()
    await page.getByLabel('金额', { exact: true }).fill('21万')
    await page.getByRole('textbox', { name: '付款日期' }).fill(today)
    await page.getByLabel('收款人').fill('阿荣旗惠民社会工作服务中心')
    await page.getByLabel('支付凭证号').fill('0412')
    await dropOn('voucher', join(dataDir, '签到表.jpg'))
    await saved()
    await checkScreen()
    await page.getByRole('button', { name: '登记付款', exact: true }).click()
    await page.locator('[data-testid=record-screen][data-state=paid]').waitFor()
    await page.getByRole('button', { name: '年度参数', exact: true }).click()
    await page.getByTestId('fund-ledger').getByText('490,000.00 元').waitFor()
    expect(await row.textContent()).toContain('210,000.00')
    await checkScreen()
    expect(launched.problems).toEqual([])
  })
})
