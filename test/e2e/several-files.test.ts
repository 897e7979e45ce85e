import { mkdtempSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfOf } from '../fixtures/pdf-files'
import { ask, makeSampleProject } from './contract-fixture'
import { dropFromDesktop } from './dropped-files'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { dragFile } from './materials-on-screen'
import { expectGoodScreen } from './screen-checks'

describe('several files at once', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-several-'))
  const outside = join(dataDir, '优盘')
  const five = ['甲', '乙', '丙', '丁', '戊']
  let launched: LaunchedApp
  let recordId: string

  const row = (title: string) => launched.page.locator(`[data-material="${title}"]`)
  const names = (title: string) => row(title).locator('.material-name').allTextContents()
  const box = (name: string) => launched.page.getByRole('checkbox', { name: `选中：${name}` })
  const bar = () => launched.page.getByTestId('chosen-bar')
  const dialog = () => launched.page.getByRole('dialog')
  async function undo(what: string, at: string) {
    await launched.page.getByTestId('undo').getByText(what).waitFor()
    await row(at).focus()
    await launched.page.keyboard.press('Control+z')
  }
  async function openMaterials() {
    await launched.page.locator('[data-tab=bundle]').click()
    await row('培训签到').waitFor()
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await mkdir(outside)
    const { id: ownerId } = await makeSampleProject(launched)
    recordId = (await ask<{ id: string }>(launched, 'record.create', { kind: 'acceptance', ownerId, body: null })).id
    await openMaterials()
    const paths = five.map((name) => join(outside, `${name}.pdf`))
    for (const [at, path] of paths.entries()) await writeFile(path, pdfOf(at + 1))
    await dropFromDesktop(launched.page, row('培训签到'), paths)
    await row('培训签到')
      .getByText(/另有 2 份/)
      .waitFor()
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('added at one stroke they go by the 撤销 of the notice or one Ctrl+Z, and one Ctrl+Y brings them back', async () => {
    const { page } = launched
    const files = () => row('培训签到').locator('.material-name').count()
    const shown = await files()
    await page.locator('.undo-notice-frame').getByRole('button', { name: '撤销' }).click()
    await expect.poll(files).toBe(0)
    await row('培训签到').focus()
    await page.keyboard.press('Control+y')
    await expect.poll(files).toBe(shown)
    await page.keyboard.press('Control+z')
    await expect.poll(files).toBe(0)
    await page.keyboard.press('Control+y')
    await expect.poll(files).toBe(shown)
  })

  test('Ctrl and Shift choose rows, Ctrl+A the whole slot by the keyboard, Esc none', async () => {
    const { page } = launched
    await row('培训签到')
      .locator('.material-name')
      .nth(0)
      .click({ modifiers: ['Control'] })
    await row('培训签到')
      .locator('.material-name')
      .nth(2)
      .click({ modifiers: ['Shift'] })
    await bar().getByText('已选 3 份').waitFor()
    await row('培训签到')
      .locator('.material-name')
      .nth(1)
      .click({ modifiers: ['Control'] })
    await bar().getByText('已选 2 份').waitFor()
    await box('甲').focus()
    await page.keyboard.press('Control+a')
    await bar().getByText('已选 5 份').waitFor()
    await expectGoodScreen(page)
    await keepPicture(page, 'several-chosen')
    await box('甲').focus()
    await page.keyboard.press('Escape')
    await bar().waitFor({ state: 'detached' })
  })

  test('one of them dragged takes all along, and one Ctrl+Z brings all back', async () => {
    const { page } = launched
    await box('乙').check()
    await box('丁').check()
    await dragFile(page, row('培训签到').locator('li[draggable=true]').nth(1), row('人员分工和岗位职责'))
    await expect.poll(() => names('人员分工和岗位职责')).toEqual(['乙', '丁'])
    expect(await names('培训签到')).toEqual(['甲', '丙', '戊'])
    await undo('移到别的栏', '培训签到')
    await expect.poll(() => names('培训签到')).toEqual(five)
  })

  test('all chosen are 移出 as one step', async () => {
    await box('甲').check()
    await box('戊').check()
    await bar().getByRole('button', { name: '移出选中的' }).press('Enter')
    await expect.poll(() => names('培训签到')).toEqual(['乙', '丙', '丁'])
    await undo('移出文件', '培训签到')
    await expect.poll(() => names('培训签到')).toEqual(five)
  })

  test('they are moved to a slot of a record, which says what is expected and what is there, and back', async () => {
    const { page } = launched
    await box('丙').check()
    await box('丁').check()
    await bar().getByRole('button', { name: '移动选中的…' }).press('Enter')
    const choice = dialog().getByLabel('移到哪一栏')
    await choice.locator('optgroup[label^="记录："]').first().waitFor({ state: 'attached' })
    await choice.selectOption({ label: '验收证据' })
    await keepPicture(page, 'several-to-record')
    await dialog().getByRole('button', { name: '移动 2 份' }).press('Enter')
    await expect.poll(() => names('培训签到')).toEqual(['甲', '乙', '戊'])
    await page.locator('.rail-later[data-stage=during]').click()
    await page.locator('[data-tab="later/acceptance"]').click()
    await page.locator('.record-table .row-opener').first().click()
    await page.getByTestId('record-screen').waitFor()
    const slots = page.locator('.record-slots')
    await expect.poll(() => slots.getByTestId('slot-count').textContent()).toBe('有 0 / 应有 1，另附 2 份')
    await slots.scrollIntoViewIfNeeded()
    await keepPicture(page, 'record-slots')
    await expectGoodScreen(page)
    await slots.getByRole('button', { name: '更多：丙' }).press('Enter')
    await page.getByRole('menuitem', { name: '移到别的栏…' }).press('Enter')
    await dialog().getByLabel('移到哪一栏').locator('option', { hasText: '培训签到' }).waitFor({ state: 'attached' })
    await dialog().getByLabel('移到哪一栏').selectOption({ label: '培训签到' })
    await dialog().getByRole('button', { name: '移动', exact: true }).press('Enter')
    await expect.poll(() => slots.getByTestId('slot-count').textContent()).toBe('有 0 / 应有 1，另附 1 份')
    const { length } = await ask<unknown[]>(launched, 'record.listFiles', { id: recordId })
    expect(length).toBe(1)
    expect(launched.problems).toEqual([])
  })
})
