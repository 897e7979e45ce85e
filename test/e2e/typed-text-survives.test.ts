import { mkdtempSync, renameSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { answerSave } from './contract-fixture'
import { makeCounty, makeProject } from './county-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'

const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-typed-'))
let launched: LaunchedApp
let folder = ''

const start = async () => {
  launched = await launchApp({ dataDir, env: { HOME: dataDir } })
}
/** As a power cut does, one second after the last key. */
const cutPower = async () => {
  await launched.page.waitForTimeout(1000)
  await launched.kill()
  await start()
}
const tab = (name: string) => launched.page.getByRole('button', { name, exact: true })

beforeAll(async () => {
  await start()
  folder = await makeCounty(launched)
  await makeProject(launched)
})

afterAll(async () => {
  await launched?.close()
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

describe('a power cut one second after the last key leads back to the screen in hand', () => {
  test('an unreadable figure of the project is there again, with its problem', async () => {
    await launched.page.getByLabel('第 1 项数量').fill('1234户半')
    await cutPower()
    await expect.poll(() => launched.page.getByLabel('第 1 项数量').inputValue()).toBe('1234户半')
    await launched.page.getByLabel('第 1 项数量').fill('1234')
  })

  test('an unreadable amount of the year is there again', async () => {
    await tab('年度参数').click()
    await launched.page.getByLabel('第 1 笔金额').fill('三千万')
    await cutPower()
    await expect.poll(() => launched.page.getByLabel('第 1 笔金额').inputValue()).toBe('三千万')
    await launched.page.getByLabel('第 1 笔金额').fill('30000000')
  })

  test('旗县信息 whose save is refused is there again', async () => {
    await tab('旗县信息').click()
    await launched.page.getByLabel('联系电话').fill('0470-1234567')
    await launched.page.getByRole('textbox', { name: '单位全称' }).fill('')
    await launched.page.getByText('请填写单位全称').first().waitFor()
    await launched.page.getByLabel('地址').fill('那吉镇振兴路')
    await cutPower()
    await expect.poll(() => launched.page.getByLabel('地址').inputValue()).toBe('那吉镇振兴路')
    await launched.page.getByRole('textbox', { name: '单位全称' }).fill('阿荣旗民政局')
    await launched.page.locator('[data-testid="save-state"][data-state="saved"]').waitFor()
  })

  test('the contractor dialog is open again with what was typed', async () => {
    await tab('项目').click()
    await launched.page.locator('[data-project]').first().getByRole('button').first().click()
    await launched.page
      .getByRole('button', { name: /承接主体/ })
      .first()
      .click()
    await launched.page.getByRole('button', { name: '登记承接主体' }).first().click()
    await launched.page.getByLabel('全称（与登记证书一致）').fill('阿荣旗惠民社会工作服务中心')
    await cutPower()
    const name = launched.page.getByLabel('全称（与登记证书一致）')
    await expect.poll(() => name.inputValue()).toBe('阿荣旗惠民社会工作服务中心')
  })

  test('closing the window over it asks first, and 返回 goes back to it', async () => {
    const { app, page } = launched
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await page.getByText('还有内容没有保存').waitFor()
    await page.getByText('承接主体「阿荣旗惠民社会工作服务中心」的填写').waitFor()
    await page.waitForTimeout(3500)
    await page.getByRole('button', { name: '返回，继续填写' }).click()
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('阿荣旗惠民社会工作服务中心').first().waitFor()
  })
})

describe('a figure of the project in hand that cannot be read', () => {
  const quantity = () => launched.page.getByLabel('第 1 项数量')
  const told = () => launched.page.getByText('第 1 项数量：「三千多」无法识别，未生效')
  const back = () => launched.page.getByRole('button', { name: '返回，继续填写' })

  test('is told when the window is closed over it', async () => {
    const { app, page } = launched
    await page.locator('[data-tab=basics]').click()
    await quantity().fill('三千多')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await told().waitFor()
    await back().click()
  })

  test('is told when another county is opened, and is there again when this one is', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '打开其他旗县' }).click()
    await told().waitFor()
    await back().click()
    await told().waitFor({ state: 'detached' })
    expect(await quantity().inputValue()).toBe('三千多')
    await page.getByRole('button', { name: '打开其他旗县' }).click()
    await page.getByRole('button', { name: '仍然关闭' }).click()
    await page.locator('.recent-folder').first().click()
    await expect.poll(() => quantity().inputValue()).toBe('三千多')
  })

  test('is kept as half a sum too, when the project is left from within the field', async () => {
    const { page } = launched
    await quantity().fill('1234*')
    await page.getByRole('button', { name: '项目列表' }).evaluate((button: HTMLElement) => button.click())
    await page.locator('[data-project]').first().getByRole('button').first().click()
    await expect.poll(() => quantity().inputValue()).toBe('1234*')
    await quantity().fill('1234')
    await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor()
  })
})

describe('the place in the county', () => {
  test('a reload comes back to the step of the project', async () => {
    const { page } = launched
    await page.locator('[data-tab=contract]').click()
    await page.getByTestId('contract-screen').waitFor()
    await page.reload()
    await page.getByTestId('contract-screen').waitFor()
  })

  test('another start does so too, and so does the county opened from the list', async () => {
    await launched.close()
    await start()
    const { page } = launched
    await page.getByTestId('contract-screen').waitFor()
    await page.getByRole('button', { name: '打开其他旗县' }).click()
    await page.locator('.recent-folder').first().click()
    await page.getByTestId('contract-screen').waitFor()
  })

  test('新建项目 is open again with what was typed, until it is given up', async () => {
    await tab('项目').click()
    await launched.page.getByRole('button', { name: '新建项目' }).first().click()
    await launched.page.getByLabel('购买内容', { exact: true }).fill('心理疏')
    await launched.page.getByLabel('项目名称').fill('2026年心理')
    await cutPower()
    const dialog = launched.page.getByRole('dialog')
    await dialog.waitFor()
    await expect.poll(() => dialog.getByLabel('购买内容', { exact: true }).inputValue()).toBe('心理疏')
    expect(await dialog.getByLabel('项目名称').inputValue()).toBe('2026年心理')
    await dialog.getByRole('button', { name: '取消' }).click()
    await dialog.waitFor({ state: 'detached' })
    await launched.page.reload()
    await launched.page.getByRole('heading', { name: '购买服务项目' }).waitFor()
    expect(await dialog.count()).toBe(0)
    await launched.page.locator('[data-project]').first().getByRole('button').first().click()
  })
})

describe('a county folder that is renamed while it is open', () => {
  afterEach(() => renameSync(`${folder}-改名`, folder))

  test('neither save nor paper is acknowledged, and the project on the screen is saved elsewhere', async () => {
    const { app, page } = launched
    await page
      .getByRole('button', { name: /基本信息/ })
      .first()
      .click()
    renameSync(folder, `${folder}-改名`)
    await page.getByLabel('第 1 项数量').fill('2345')
    await page.getByText('旗县文件夹已经不在原来的位置').first().waitFor()
    expect(await page.getByTestId('save-state').first().getAttribute('data-state')).toBe('failed')
    await page.locator('[data-tab=budget]').click()
    await page.getByRole('button', { name: '导出预算书' }).click()
    await page.getByRole('menuitem', { name: /\.docx/ }).click()
    await page.getByText('旗县文件夹已经不在原来的位置').nth(1).waitFor()
    expect(await page.getByText(/已生成|已保存/).count()).toBe(0)
    await answerSave(app, join(dataDir, '另存.zip'))
    await page.getByRole('button', { name: '把这个项目另存到别处…' }).click()
    await page.getByText('已另存。').waitFor()
  })
})

describe('a new county half entered', () => {
  test('is there again after a reload and after a power cut', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '再试一次' }).first().click()
    await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor()
    await page.evaluate(() => window.goufutong.invoke('county.close', null))
    await page.reload()
    await page.getByText('新建旗县').first().click()
    await page.getByLabel('搜索旗县').fill('莫力达瓦')
    await page.getByLabel('搜索旗县').press('Enter')
    await page.getByLabel('联系电话').fill('0470-7654321')
    const onDisk = () => page.evaluate(async () => JSON.stringify(await window.goufutong.invoke('draft.list', null)))
    await expect.poll(onDisk).toContain('0470-7654321')
    await page.reload()
    await expect.poll(() => page.getByLabel('联系电话').inputValue()).toBe('0470-7654321')
    await cutPower()
    await launched.page.getByText(/上次为「莫力达瓦.*」填到一半，内容还在/).click()
    await expect.poll(() => launched.page.getByLabel('联系电话').inputValue()).toBe('0470-7654321')
  })
})
