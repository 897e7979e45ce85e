import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOpen, ask, makeSampleProject } from './contract-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

interface Made {
  id: string
  revision: number
  body: object
}

describe('search, key sheet and help, by the keyboard alone', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-search-'))
  let launched: LaunchedApp
  let projectId: string

  const dialog = () => launched.page.getByRole('dialog', { name: '全局查找' })
  const press = (...keys: string[]) =>
    keys.reduce((done, key) => done.then(() => launched.page.keyboard.press(key)), Promise.resolve())
  /** Opens the search and types; answered when what is shown is of this text. */
  async function search(typed: string) {
    await press('Control+k')
    await dialog().waitFor()
    await launched.page.keyboard.type(typed)
    await dialog().locator('[data-answered=true]').waitFor()
  }
  const chosen = () => dialog().locator('[role=option][aria-selected=true]').textContent()
  async function picture(name: string) {
    for (const colorScheme of ['dark', 'light'] as const) {
      await launched.page.emulateMedia({ colorScheme })
      await expect.poll(() => launched.page.locator('html').getAttribute('data-mantine-color-scheme')).toBe(colorScheme)
      await keepPicture(launched.page, `${name}-${colorScheme}`)
      await expectGoodScreen(launched.page)
    }
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    launched.page.setDefaultTimeout(8000)
    projectId = (await makeSampleProject(launched)).id
    const path = join(dataDir, '成交通知书扫描件.png')
    writeFileSync(
      path,
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    )
    await answerOpen(launched.app, path)
    await ask(launched, 'dialog.openFile', { title: '选择文件', kind: 'any' })
    await ask(launched, 'evidence.add', { projectId, stage: 'before', title: '成交通知书', path })
    const meeting = await ask<Made>(launched, 'record.create', { kind: 'special-meeting', ownerId: '2023', body: null })
    const body = { ...meeting.body, topics: [{ id: 't1', text: '研究牧区入户调查的安排' }] }
    await ask(launched, 'record.save', { id: meeting.id, revision: meeting.revision, body })
  })

  afterAll(async () => {
    expect(launched?.problems).toEqual([])
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('Ctrl+K goes to a record by its text, a contractor by initials, a project, a file, which is shown', async () => {
    const { page } = launched
    await search('牧区入户')
    expect(await chosen()).toContain('专题会议')
    await picture('search')
    await press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await page.getByText('研究牧区入户调查的安排').first().waitFor()
    await search('成交通知')
    expect(await chosen()).toContain('成交通知书')
    await press('Enter')
    await page.getByTestId('preview').waitFor()
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await search('jjdc')
    await expect.poll(chosen).toContain('家计调查')
    await press('Enter')
    await page.getByTestId('basics-screen').waitFor()
  })

  test('without a word it shows where the clerk was last; Ctrl+K or Esc close it, and the focus comes back', async () => {
    const { page } = launched
    await page.getByLabel('第 1 项数量').focus()
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await search('')
    await dialog().locator('[data-group=recent] [role=option]').nth(1).waitFor()
    await picture('search-recent')
    await press('ArrowDown', 'ArrowDown', 'ArrowUp', 'Control+k')
    await dialog().waitFor({ state: 'detached' })
    expect(await focused()).toBe('第 1 项数量')
    await search(`" OR 1=1 %`)
    await dialog().getByText('没有找到').waitFor()
    await press('Escape')
    await dialog().waitFor({ state: 'detached' })
    expect(await focused()).toBe('第 1 项数量')
  })

  test('a project in the 回收站 is found there', async () => {
    const { page } = launched
    await ask(launched, 'project.setStatus', { id: projectId, status: 'binned' })
    await search('家计调查')
    await dialog().locator('[data-mark=binned]').first().waitFor()
    await press('Enter')
    await page.getByRole('heading', { name: '购买服务项目' }).waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-project]')?.getAttribute('data-project')))
      .toBe(projectId)
    await ask(launched, 'project.setStatus', { id: projectId, status: 'active' })
  })

  test('Ctrl+/ lists every key, and finds one', async () => {
    const { page } = launched
    await press('Control+/')
    const sheet = page.getByRole('dialog', { name: '快捷键一览' })
    await sheet.getByText('全局查找中').waitFor()
    await picture('key-sheet')
    await page.keyboard.type('F6')
    await expect.poll(() => sheet.locator('dl > div').count()).toBe(1)
    await press('Escape')
    await sheet.waitFor({ state: 'detached' })
  })

  test('F1 has the text of the articles the step rests on, and finds words in them; a citation leads to its text', async () => {
    const { page } = launched
    await search('家计调查')
    await press('Enter')
    await page.getByTestId('basics-screen').waitFor()
    await press('F1')
    const help = page.getByRole('dialog', { name: '说明：基本信息' })
    await help.locator('[data-article="notice 一（一）"] summary').focus()
    await press('Enter')
    await help.getByText('只采购事务性和服务性工作').waitFor()
    await picture('help')
    await help.getByLabel('在说明中查找').focus()
    await page.keyboard.type('不得将服务项目转包')
    await help.locator('[data-article="annex 四（一）2"]').waitFor()
    await press('F1')
    await help.waitFor({ state: 'detached' })
    await search('规范核验')
    await press('Enter')
    const mark = page.locator('.findings-panel .basis-mark', { hasText: /^依据 [一二四]（/ }).first()
    await mark.focus()
    await press('Enter', 'Tab', 'Enter')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.help-article')?.hasAttribute('open')))
      .toBe(true)
    await picture('help-article')
  })
})
