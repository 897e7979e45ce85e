import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOpen, ask, makeSampleProject } from './contract-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'

interface Kept {
  id: string
  fileName: string
}

/** A register and the materials of its project stand on one screen, each with an undo of its own. */
describe('Ctrl+Z takes back what was done last, wherever that was', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-undo-keys-'))
  let launched: LaunchedApp
  let projectId = ''

  const page = () => launched.page
  const press = (...keys: string[]) =>
    keys.reduce((done, key) => done.then(() => page().keyboard.press(key)), Promise.resolve())
  const register = () => page().getByTestId('household-register')
  const row = (code: string) => register().locator(`[data-household=${code}] .row-opener`)
  const named = (code: string) => expect.poll(() => row(code).textContent())
  const dialog = () => page().getByRole('dialog')
  const materials = async () =>
    (await ask<Kept[]>(launched, 'evidence.list', { projectId })).map(({ fileName }) => fileName)
  const notice = (text: string | RegExp) => page().locator('.mantine-Notification-root', { hasText: text })
  const notices = () => page().locator('.mantine-Notification-root').allTextContents()
  const focused = () => page().evaluate(() => document.activeElement?.textContent)
  async function goTo(typed: string) {
    await press('Control+k')
    await dialog().waitFor()
    await page().keyboard.type(typed)
    await dialog().locator('[data-answered=true]').waitFor()
    await press('Enter')
  }
  async function addPhoto(name: string) {
    const path = join(dataDir, name)
    writeFileSync(path, name)
    await answerOpen(launched.app, path)
    await ask(launched, 'dialog.openFile', { title: '选择文件', kind: 'any' })
    await ask(launched, 'evidence.add', { projectId, stage: 'during', title: '培训照片', path })
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir, env: { GOUFUTONG_CLOCK: '2024-03-20T02:00:00Z' } })
    page().setDefaultTimeout(8000)
    const project = await makeSampleProject(launched)
    projectId = project.id
    const area = project.areas[0] ?? ''
    for (const [code, name] of [
      ['JD000001', '巴图'],
      ['JD000002', '其木格'],
    ])
      await ask(launched, 'household.create', { projectId, texts: { code, name, area, type: '低保' }, numbers: {} })
    await addPhoto('培训.jpg')
    await page().getByRole('button', { name: '工作台', exact: true }).click()
    await page().getByRole('heading', { name: '工作台' }).waitFor()
  })

  afterAll(async () => {
    expect(launched?.problems).toEqual([])
    expect((await launched?.close())?.outsideRequests).toEqual([])
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('in a dialog Ctrl+S says that there is nothing to save while nothing was typed, and never 已保存', async () => {
    await goTo('巴图')
    await dialog().getByLabel('户主姓名').waitFor()
    await press('Control+s')
    await notice('「保存」现在还不能按').waitFor()
    expect(await notice('已保存').count()).toBe(0)
  })

  test('with something typed Ctrl+S saves the dialog, and the focus is in the row it was opened for by 全局查找', async () => {
    await dialog().getByLabel('户主姓名').fill('巴图尔')
    await press('Control+s')
    await dialog().waitFor({ state: 'detached' })
    await named('JD000001').toBe('巴图尔')
    await expect.poll(focused).toBe('巴图尔')
  })

  test('the rename goes back at once, and no material of the project with it; the notice names it', async () => {
    await press('Control+z')
    await named('JD000001').toBe('巴图')
    expect(await materials()).toEqual(['培训.jpg'])
    await expect.poll(notices).toContainEqual(expect.stringMatching(/^已撤销：.*「巴图尔?」。重做$/))
  })

  test('the next key takes back what was done before it, out of view: it is named, and comes back by 重做 of the notice', async () => {
    await press('Control+z')
    await expect.poll(materials).toEqual([])
    await expect.poll(notices).toContainEqual(expect.stringMatching(/^已撤销：添加文件.*培训.*。重做$/))
    const said = notice(/已撤销：添加文件/)
    await said.getByRole('button', { name: '重做' }).click()
    await expect.poll(materials).toEqual(['培训.jpg'])
  })

  test('with the focus in the project the last thing is still that of the register, also right after it was saved', async () => {
    await register().getByLabel('搜索户册').fill('')
    await row('JD000002').click()
    await dialog().getByLabel('户主姓名').fill('其木格玛')
    await dialog().getByRole('button', { name: '保存', exact: true }).click()
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(focused).toBe('其木格玛')
    await page().locator('.foot-bar button:enabled').last().focus()
    await press('Control+z')
    await named('JD000002').toBe('其木格')
    expect(await materials()).toEqual(['培训.jpg'])
    await press('Control+y')
    await named('JD000002').toBe('其木格玛')
  })

  test('what is typed in the project goes before what was done in the register earlier, and that afterwards', async () => {
    await page().locator('.rail-later[data-stage=before]').click()
    await page().locator('[data-tab=basics]').click()
    const quantity = page().getByLabel('第 1 项数量')
    const before = await quantity.inputValue()
    await quantity.fill('3301')
    await page().getByTestId('save-state').and(page().locator('[data-state=saved]')).waitFor()
    await page().locator('.rail-later[data-stage=during]').click()
    await page().locator('[data-tab="later/tracking"]').click()
    await row('JD000002').focus()
    await press('Control+z')
    await expect.poll(() => quantity.inputValue()).toBe(before)
    await expect.poll(notices).toContainEqual(expect.stringMatching(/^已撤销：.*→3301。重做$/))
    await page().locator('.rail-later[data-stage=during]').click()
    await page().locator('[data-tab="later/tracking"]').click()
    await row('JD000002').focus()
    await press('Control+z')
    await named('JD000002').toBe('其木格')
  })

  test('a record of the project that was just 移出 comes back, and nothing that was typed in the project before', async () => {
    await page().locator('.rail-later[data-stage=before]').click()
    await page().locator('[data-tab=basics]').click()
    const quantity = page().getByLabel('第 1 项数量')
    await quantity.fill('3303')
    await page().getByTestId('save-state').and(page().locator('[data-state=saved]')).waitFor()
    await page().locator('.rail-later[data-stage=during]').click()
    await page().locator('[data-tab="later/supervision"]').click()
    await page().getByRole('button', { name: '新建投诉', exact: true }).click()
    await page().getByTestId('record-screen').waitFor()
    await page().getByRole('button', { name: '更多操作' }).click()
    await page().getByRole('menuitem', { name: /^移出/ }).click()
    await notice(/已移出/).waitFor()
    await page().getByTestId('record-screen').waitFor({ state: 'detached' })
    await press('Control+z')
    await page().getByTestId('record-screen').waitFor()
    expect(await page().locator('.record-removed').count()).toBe(0)
    const project = await ask<{ items: { quantity: number }[] }>(launched, 'project.get', { id: projectId })
    expect(JSON.stringify(project)).toContain('3303')
  })

  test('what stands before the clerk goes and comes again without a word', async () => {
    await page().locator('.rail-later[data-stage=before]').click()
    await page().locator('[data-tab=basics]').click()
    const quantity = page().getByLabel('第 1 项数量')
    const before = await quantity.inputValue()
    await quantity.fill('3302')
    await page().getByTestId('save-state').and(page().locator('[data-state=saved]')).waitFor()
    await press('Control+z')
    await expect.poll(() => quantity.inputValue()).toBe(before)
    await press('Control+y')
    await expect.poll(() => quantity.inputValue()).toBe('3302')
    expect((await notices()).filter((text) => text.includes('3302'))).toEqual([])
  })
})

describe('one window at a time, and the year of today', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-windows-'))
  let launched: LaunchedApp

  const page = () => launched.page
  const dialogs = () => page().getByRole('dialog')

  beforeAll(async () => {
    launched = await launchApp({ dataDir, env: { GOUFUTONG_CLOCK: '2024-03-20T02:00:00Z' } })
    page().setDefaultTimeout(8000)
    await makeSampleProject(launched)
    await page().getByRole('button', { name: '工作台', exact: true }).click()
    await page().getByRole('heading', { name: '工作台' }).waitFor()
  })

  afterAll(async () => {
    expect(launched?.problems).toEqual([])
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('a double click on 导出日历 asks where to save once', async () => {
    const path = join(dataDir, '待办.ics')
    await launched.app.evaluate(({ dialog }, filePath) => {
      const asked = { times: 0 }
      Object.assign(globalThis, { asked })
      dialog.showSaveDialog = async () => {
        asked.times++
        return { canceled: false, filePath }
      }
    }, path)
    const times = () => launched.app.evaluate(() => (globalThis as unknown as { asked: { times: number } }).asked.times)
    const save = page().getByRole('button', { name: '导出日历' })
    await save.dblclick({ delay: 60 })
    await page().getByText('已导出日历').first().waitFor()
    await save.focus()
    expect(await times()).toBe(1)
    await page().keyboard.press('Enter')
    await expect.poll(times).toBe(2)
  })

  test('F1 in 全局查找 leaves it for the help of the page', async () => {
    await page().keyboard.press('Control+k')
    await page().getByRole('dialog', { name: '全局查找' }).waitFor()
    await page().keyboard.press('F1')
    await page().getByText('说明：', { exact: false }).first().waitFor()
    await page().getByRole('dialog', { name: '全局查找' }).waitFor({ state: 'detached' })
    expect(await dialogs().count()).toBe(1)
    await page().keyboard.press('F1')
    await expect.poll(() => dialogs().count()).toBe(0)
  })

  test('Ctrl+P in 快捷键一览 shows the sheet as it prints', async () => {
    await page().keyboard.press('Control+/')
    await page().getByRole('dialog', { name: '快捷键一览' }).waitFor()
    await page().keyboard.press('Control+p')
    await page().getByTestId('print-preview').locator('.pdf-page[data-state=drawn]').first().waitFor()
    await page().keyboard.press('Escape')
    await page().getByTestId('print-preview').waitFor({ state: 'detached' })
    await page().keyboard.press('Escape')
    await expect.poll(() => dialogs().count()).toBe(0)
  })

  test('a list takes back one after the other all that was done in it, however many that are', async () => {
    const created = Array.from({ length: 11 }, (_, at) => `另一个项目${at + 1}`)
    for (const name of created) await ask(launched, 'project.create', { name, year: 2024, catalogCode: 'SW-02' })
    const standing = async () =>
      (await ask<{ name: string }[]>(launched, 'project.list', { status: 'active', year: 2024 })).map(
        ({ name }) => name,
      )
    await page().getByRole('button', { name: '项目', exact: true }).click()
    await page().getByText('另一个项目11').first().waitFor()
    for (const name of created.toReversed()) {
      await page().locator('h1').click()
      await page().keyboard.press('Control+z')
      await expect.poll(standing).not.toContain(name)
    }
  })

  test('新建项目 proposes the year of today after a project of 2023 was looked up', async () => {
    await page().keyboard.press('Control+k')
    await page().getByRole('dialog', { name: '全局查找' }).waitFor()
    await page().keyboard.type('示例旗2023年')
    await page().locator('[data-answered=true]').waitFor()
    await page().keyboard.press('Enter')
    await page().getByTestId('basics-screen').waitFor()
    await page().keyboard.press('Control+k')
    await page().getByRole('dialog', { name: '全局查找' }).waitFor()
    await page().keyboard.type('新建项目')
    await page().locator('[data-answered=true]').waitFor()
    await page().keyboard.press('Enter')
    await dialogs().getByRole('combobox', { name: '预算年度' }).waitFor()
    expect(await dialogs().getByRole('combobox', { name: '预算年度' }).inputValue()).toBe('2024 年')
  })
})
