import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCounty, makeProject } from './county-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'

const year = new Date().getFullYear()

describe('the palette does what the buttons of a screen do, and says what they say', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-palette-'))
  let launched: LaunchedApp

  const palette = () => launched.page.getByRole('dialog', { name: '全局查找' })
  const option = (name: string) => palette().getByRole('option').filter({ hasText: name }).first()
  /** Opens it and types the name. */
  async function find(name: string) {
    await launched.page.keyboard.press('Control+k')
    await palette().waitFor()
    await launched.page.keyboard.type(name)
    return option(name)
  }
  async function run(name: string) {
    await (await find(name)).click()
    await palette().waitFor({ state: 'detached' })
  }
  async function close() {
    await launched.page.keyboard.press('Escape')
    await palette().waitFor({ state: 'detached' })
  }
  const row = (name: string) => launched.page.locator('[data-project]', { hasText: name })

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    launched.page.setDefaultTimeout(5000)
    await makeCounty(launched, year)
    for (let made = 0; made < 2; made++) {
      await makeProject(launched)
      await launched.page.getByRole('button', { name: '项目列表' }).click()
      await launched.page.getByRole('heading', { name: '购买服务项目' }).waitFor()
    }
    await row(`${year}年`).nth(1).waitFor()
  })

  afterAll(async () => {
    expect(launched?.problems).toEqual([])
    expect((await launched?.close())?.outsideRequests).toEqual([])
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('it shows what can be done on the page first, and says how much more there is', async () => {
    await find('')
    const shown = await palette().locator('[data-group=actions]').getByRole('option').allTextContents()
    expect(shown.slice(0, 3)).toEqual(['新建项目', '导入材料包…', '校验材料包…'])
    expect(shown).toHaveLength(40)
    await palette()
      .getByText(/^另有 \d+ 项，再打几个字就能找到$/)
      .waitFor()
    await close()
  })

  test('of several rows it asks for one; the row that has the focus is meant', async () => {
    const { page } = launched
    await page.getByLabel('搜索项目').focus()
    const archive = await find('归档')
    expect(await archive.getAttribute('aria-disabled')).toBe('true')
    expect(await archive.textContent()).toContain('请点要办理的那一行')
    await close()
    const id = await row(`${year}年`).nth(1).getAttribute('data-project')
    const name = await row(`${year}年`).nth(1).locator('.project-name').textContent()
    await row(`${year}年`)
      .nth(1)
      .getByRole('button', { name: /更多操作/ })
      .focus()
    await page.keyboard.press('Control+k')
    await palette().waitFor()
    await page.keyboard.type('归档')
    await option(`归档：${name}`).click()
    await page.locator(`[data-project="${id}"]`).waitFor({ state: 'detached' })
    expect(await page.locator('[data-project]').count()).toBe(1)
  })

  test('the menu of a row opens by Enter, and Esc gives the focus back to its dots', async () => {
    const { page } = launched
    const dots = page
      .locator('[data-project]')
      .first()
      .getByRole('button', { name: /更多操作/ })
    for (let time = 0; time < 2; time++) {
      await dots.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('menuitem', { name: '历史' }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('menuitem', { name: '历史' }).waitFor({ state: 'detached' })
      await expect.poll(() => dots.evaluate((element) => element === document.activeElement)).toBe(true)
    }
  })

  test('a new record of any kind begins from anywhere; its steps bear the names and the reasons of its buttons', async () => {
    const { page } = launched
    await run('新建专题培训')
    await page.getByTestId('record-screen').waitFor()
    const button = page.getByRole('button', { name: '办结', exact: true })
    await button.waitFor()
    const why = (await button.getAttribute('title')) ?? ''
    expect(why).not.toBe('')
    expect(await button.isDisabled()).toBe(true)
    expect(await (await find('办结：专题培训')).textContent()).toBe(`办结：专题培训${why}`)
    await close()
    expect(await (await find('上报佐证：专题培训')).textContent()).toContain('现在是「筹备」，没有这一步。')
    await close()
    expect(await (await find('签发：专题会议')).textContent()).toContain('先打开一份专题会议。')
    await close()
  })

  test('历史, 移出 and 取回 of the record in view', async () => {
    const { page } = launched
    await run('历史')
    await page.getByTestId('record-history').waitFor()
    await page.getByRole('button', { name: '收起历史' }).click()
    await page.getByTestId('record-history').waitFor({ state: 'detached' })
    await run('移出：专题培训')
    await page.getByTestId('record-list').waitFor()
    await page.getByText('已移出', { exact: true }).click()
    await page.locator('[data-record]').getByRole('button').first().click()
    await page.getByTestId('record-screen').waitFor()
    await run('取回：专题培训')
    await page.getByRole('button', { name: '取回' }).waitFor({ state: 'detached' })
  })

  test('what can be done with a paper of the program is found by its name', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '年度参数', exact: true }).click()
    await page.locator('[data-paper-kind]').first().waitFor()
    const made = await find('生成：年度购买服务计划')
    expect(await made.getAttribute('aria-disabled')).toBe('false')
    await close()
    await run('范本…：年度购买服务计划')
    await page.getByRole('dialog', { name: /年度购买服务计划/ }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('F1 on a step lists its actions, each that cannot be done with the reason on its button', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '项目', exact: true }).click()
    await page.locator('[data-project]').first().getByRole('button').first().click()
    await page.getByTestId('basics-screen').waitFor()
    expect(await (await find('生成合同')).textContent()).toContain('在项目的「合同」一步办理。')
    await close()
    await page.locator('[data-tab=contract]').click()
    const button = page.getByRole('button', { name: '生成合同', exact: true })
    await expect.poll(() => button.getAttribute('title')).toContain('处理完才能生成合同。')
    await page.keyboard.press('F1')
    const line = page.locator('.help-actions [data-action=make-contract]')
    expect(await line.textContent()).toBe(`生成合同${await button.getAttribute('title')}`)
    expect(await page.locator('.help-actions li').allTextContents()).toContain('合同范本…')
  })
})
