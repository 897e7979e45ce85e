import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOpen, answerSave } from './contract-fixture'
import { toProjects } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

/** First start, as a clerk meets it: an empty machine, then her own county. */
describe('a county from nothing', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-county-'))
  const folder = join(dataDir, '数据', '阿荣旗')
  let launched: LaunchedApp

  const checkScreen = () => expectGoodScreen(launched.page)
  const picture = (name: string) => keepPicture(launched.page, name)
  const next = () => launched.page.getByRole('button', { name: '下一步' })

  beforeAll(async () => {
    launched = await launchApp({ dataDir, env: { HOME: dataDir } })
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('the first start offers a new county, the example and one that exists', async () => {
    const { page } = launched
    await page.getByRole('button', { name: /新建旗县/ }).waitFor()
    await page.getByRole('button', { name: /打开示例旗县/ }).waitFor()
    await page.getByRole('button', { name: /打开已有旗县/ }).waitFor()
    await checkScreen()
  })

  test('the county is found by pinyin, by code, by name and by its short name', async () => {
    const { page } = launched
    await page.getByRole('button', { name: /新建旗县/ }).click()
    await expect.poll(() => page.locator('button.region').count()).toBe(103)
    await checkScreen()
    const search = page.getByLabel('搜索旗县')
    await expect.poll(() => search.evaluate((field) => field === document.activeElement)).toBe(true)
    for (const words of ['150721', '阿荣', 'arq', 'arongqi']) {
      await search.fill(words)
      await expect.poll(() => page.locator('button.region').first().textContent()).toBe('阿荣旗')
    }
    await search.fill('达茂旗')
    await expect.poll(() => page.locator('button.region').allTextContents()).toEqual(['达尔罕茂明安联合旗'])
    await search.fill('arq')
    await expect.poll(() => page.locator('button.region').first().textContent()).toBe('阿荣旗')
    await search.press('Enter')
    await expect.poll(() => page.getByLabel('单位全称').inputValue()).toBe('阿荣旗民政局')
  })

  test('a unit that is on no list is named by hand, and given up again for the list', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '上一步' }).click()
    await page.getByText('自定义单位', { exact: true }).click()
    await expect.poll(() => next().isDisabled()).toBe(true)
    await page.getByLabel('单位所在地区名称').fill('乌拉盖管理区')
    await checkScreen()
    await next().click()
    await expect.poll(() => page.getByLabel('单位全称').inputValue()).toBe('乌拉盖管理区民政局')
    await page.getByRole('button', { name: '上一步' }).click()
    await page.getByText('从旗县名录选择', { exact: true }).click()
    await page.getByLabel('搜索旗县').fill('arq')
    await page.getByLabel('搜索旗县').press('Enter')
    await expect.poll(() => page.getByLabel('单位全称').inputValue()).toBe('阿荣旗民政局')
  })

  test('a credit code with a wrong check digit does not pass', async () => {
    const { page } = launched
    const code = page.getByLabel('统一社会信用代码')
    await code.fill('111507210123456785')
    await expect.poll(() => next().isDisabled()).toBe(true)
    await expect.poll(() => page.getByText(/校验位不符/).count()).toBeGreaterThan(0)
    await checkScreen()
    await code.fill('111507210123456784')
    await page.getByText('校验码正确').waitFor()
    await next().click()
  })

  test('grants in 万元 are converted exactly and the ceiling follows at every key', async () => {
    const { page } = launched
    await page.getByText('万元', { exact: true }).first().click()
    await page.getByLabel('第 1 笔金额').fill('2,865')
    await page.getByLabel('第 2 笔金额').fill('347')
    await expect.poll(() => page.getByTestId('ceiling').textContent()).toContain('642,400.00')
    expect(await page.getByText('= 28,650,000.00 元').count()).toBe(1)
    await page.getByLabel('第 2 笔计入基数').click({ force: true })
    await expect.poll(() => page.getByTestId('ceiling').textContent()).toContain('573,000.00')
    await page.getByLabel('第 2 笔计入基数').click({ force: true })
    await checkScreen()
  })

  test('the threshold cannot be confirmed before amount, paper and day are there', async () => {
    const { page } = launched
    const confirmed = page.getByLabel(/已确认/)
    expect(await confirmed.isDisabled()).toBe(true)
    await page.getByLabel('依据文号').fill('阿财购〔2026〕1号')
    await page.getByLabel('生效日期').first().fill('2026年1月1日')
    await expect.poll(() => confirmed.isEnabled()).toBe(true)
    await confirmed.check({ force: true })
    await page.getByLabel('采购限额标准（服务类）').fill('600000')
    await expect.poll(() => confirmed.isChecked()).toBe(false)
    await next().click()
  })

  test('the county is made in the chosen folder', async () => {
    const { page } = launched
    await answerOpen(launched.app, dirname(folder))
    await page.getByRole('button', { name: '另选位置…' }).click()
    await expect.poll(() => page.getByLabel('旗县文件夹').inputValue()).toBe(folder)
    await checkScreen()
    await page.getByRole('button', { name: '建立旗县' }).click()
    await page.getByRole('region', { name: '从这里开始' }).waitFor()
    await toProjects(page)
    expect(existsSync(join(folder, 'county.sqlite'))).toBe(true)
    expect(existsSync(join(folder, 'evidence'))).toBe(true)
    expect(await page.getByTestId('ceiling').textContent()).toContain('642,400.00')
    await checkScreen()
  })

  test('year parameters and bureau are changed later, and saved while typing', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '年度参数', exact: true }).click()
    const first = page.getByLabel('第 1 笔金额')
    await first.fill('')
    await first.pressSequentially('0.5')
    await expect.poll(() => first.inputValue()).toBe('0.5')
    await first.fill('10000000.33')
    await page.getByLabel('第 2 笔金额').fill('')
    await expect.poll(() => page.getByTestId('ceiling').textContent()).toContain('200,000.00')
    await checkScreen()
    await page.getByRole('button', { name: '旗县信息' }).click()
    await page.getByLabel('联系电话').fill('0470-4200000')
    await expect.poll(() => page.getByTestId('save-state').textContent()).toContain('已保存')
    await checkScreen()
  })

  test('年度参数 and 旗县信息 have the same 撤销 as a project: by the clerk’s steps, named, with a button and Ctrl+Z', async () => {
    const { page } = launched
    const phone = page.getByLabel('联系电话')
    const undo = page.getByTestId('undo')
    expect(await undo.textContent()).toBe('撤销：联系电话 空→0470-4200000')
    await phone.press('Control+z')
    await expect.poll(() => phone.inputValue()).toBe('')
    await page.keyboard.press('Control+y')
    await expect.poll(() => phone.inputValue()).toBe('0470-4200000')
    await page.getByRole('button', { name: '年度参数', exact: true }).click()
    const amount = page.getByLabel('第 1 笔金额')
    const before = await amount.inputValue()
    await amount.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('20000000')
    await page.getByRole('button', { name: '删除第 2 笔' }).click()
    await expect.poll(() => undo.textContent()).toBe('撤销：删除第 2 笔')
    await checkScreen()
    await undo.click()
    await page.getByLabel('第 2 笔金额').waitFor()
    await undo.click()
    await expect.poll(() => amount.inputValue()).toBe(before)
    await expect.poll(() => page.getByTestId('save-state').textContent()).toContain('已保存')
    await expect.poll(() => page.getByTestId('ceiling').textContent()).toContain('200,000.00')
  })

  test('the history of a year says what was typed, and a step taken back there stands in the form', async () => {
    const { page } = launched
    const reason = page.getByLabel('理由')
    await reason.fill('新增边缘户')
    await page.getByRole('button', { name: '历史', exact: true }).click()
    const history = page.getByTestId('subject-history')
    await history.getByText('新增边缘户').waitFor()
    await checkScreen()
    await history.getByRole('button', { name: /^撤销/ }).first().click()
    await history.getByText('已撤销').first().waitFor()
    await page.getByRole('button', { name: '收起历史' }).click()
    await expect.poll(() => reason.inputValue()).toBe('')
    await page.getByRole('button', { name: '旗县信息', exact: true }).click()
    await page.getByRole('button', { name: '历史', exact: true }).click()
    await history.getByText('填写单位信息').first().waitFor()
    await page.getByRole('button', { name: '收起历史' }).click()
  })

  test('标准与模板数据 are exported, refused with the reason, imported changed, and stopped, all of it by key', async () => {
    const { page, app } = launched
    await page.getByRole('button', { name: '旗县信息', exact: true }).click()
    const section = page.getByTestId('data-sets')
    await section.getByText('还没有本单位的数据').waitFor()
    expect(await section.locator('[data-set^="work-calendar-2026 "]').textContent()).toContain('正式')
    expect(await section.locator('[data-set^="material-slots "]').textContent()).toContain('默认建议稿')
    const copy = join(dataDir, '应有材料.json')
    await answerSave(app, copy)
    await section.getByRole('button', { name: /^导出.*各阶段应有材料/ }).press('Enter')
    await page.getByText('已导出，改好后换一个版本号再导入').waitFor()
    await answerOpen(app, copy)
    const take = section.getByRole('button', { name: '导入数据文件（.json）…' })
    await take.press('Enter')
    await section.getByText(/换一个版本号/).waitFor()
    await checkScreen()
    const own = { ...JSON.parse(readFileSync(copy, 'utf8')), version: '本旗第1版', effectiveFrom: '2023-01-01' }
    own.body.before = [{ title: '旗里要求的材料' }]
    writeFileSync(copy, JSON.stringify(own))
    await take.press('Enter')
    const row = section.locator('[data-set="material-slots 本旗第1版"]')
    await row.getByText('本地', { exact: true }).waitFor()
    await expect.poll(() => section.getByRole('alert').count()).toBe(0)
    await row.getByRole('button', { name: /^停用/ }).press('Enter')
    await row.getByText('已停用').waitFor()
    await row.getByRole('button', { name: /^恢复/ }).press('Enter')
    await row.getByRole('button', { name: /^停用/ }).waitFor()
    // No project is under way: there is nothing to lead over.
    expect(await section.getByRole('button', { name: /改用/ }).count()).toBe(0)
    await checkScreen()
  })

  test('an own list of 禁止用途 that leaves out what the notice names is refused with its row; one that adds to it is taken in', async () => {
    const { page, app } = launched
    await page.getByRole('button', { name: '旗县信息', exact: true }).click()
    const section = page.getByTestId('data-sets')
    const copy = join(dataDir, '禁止用途.json')
    await answerSave(app, copy)
    await section.getByRole('button', { name: /^导出.*禁止用途/ }).click()
    await expect.poll(() => existsSync(copy)).toBe(true)
    await page.getByText('已导出，改好后换一个版本号再导入').first().waitFor()
    const file = JSON.parse(readFileSync(copy, 'utf8'))
    const [first, ...rest] = file.body
    writeFileSync(copy, JSON.stringify({ ...file, version: '本旗第1版', body: rest }))
    await answerOpen(app, copy)
    const take = section.getByRole('button', { name: '导入数据文件（.json）…' })
    await take.click()
    await section.getByText(/少了「人员购买.*不能删改，只能增加用语/).waitFor()
    await checkScreen()
    await picture('prohibited-refused')
    const local = { explain: '本地的叫法', says: '购买帮办员' }
    const added = { ...first, groups: [...first.groups, local] }
    writeFileSync(copy, JSON.stringify({ ...file, version: '本旗第1版', body: [added, ...rest] }))
    await take.click()
    await section.locator('[data-set="prohibited-uses 本旗第1版"]').getByText('本地', { exact: true }).waitFor()
    await checkScreen()
    await picture('prohibited-taken')
  })

  test('the last county opens at the next start, as it was left and where it was left', async () => {
    const { outsideRequests } = await launched.close()
    expect(outsideRequests).toEqual([])
    expect(launched.problems).toEqual([])
    launched = await launchApp({ dataDir, env: { HOME: dataDir } })
    const { page } = launched
    await expect.poll(() => page.getByLabel('联系电话').inputValue()).toBe('0470-4200000')
    await page.getByRole('button', { name: '项目', exact: true }).click()
    await page.getByText('还没有项目').waitFor()
    expect(await page.getByTestId('ceiling').textContent()).toContain('200,000.00')
    await page.getByRole('button', { name: '打开其他旗县' }).click()
    await page.getByRole('button', { name: /阿荣旗/ }).click()
    await page.getByText('还没有项目').waitFor()
    expect(launched.problems).toEqual([])
  })
})
