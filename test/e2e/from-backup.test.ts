import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invoke, makeCounty, makeProject } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

interface Inspection {
  id: string
  revision: number
  body: object
}

/** A clerk overwrites a project, and looks for yesterday's words in a backup. */
describe('one thing is taken back from a backup', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-from-backup-'))
  let launched: LaunchedApp
  let inspection: Inspection

  const page = () => launched.page
  const about = () => page().getByRole('textbox', { name: '对象说明' })
  const saved = () => page().locator('[data-testid=save-state][data-state=saved]').first().waitFor()
  const dialog = () => page().locator('[data-dialog=from-backup]').getByRole('dialog')
  const project = async () => {
    const all = (await invoke(page(), 'project.list', { status: 'active' })).value as { id: string; name: string }[]
    return all.find(({ name }) => name === '甲项目')!
  }
  const projects = async () =>
    ((await invoke(page(), 'project.names', null)).value as { name: string; status: string }[])
      .filter(({ status }) => status !== 'binned')
      .map(({ name }) => name)
      .toSorted()
  const fill = async (text: string) => {
    await about().fill(text)
    await about().blur()
    await saved()
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await makeCounty(launched)
    await makeProject(launched, '家计调查', '甲项目')
    await fill('全旗低保、特困对象')
    const { id: ownerId } = await project()
    const made = await invoke(page(), 'record.create', { kind: 'inspection', ownerId, body: null })
    inspection = made.value as Inspection
    await page().keyboard.press('Control+k')
    await page().locator('[role=dialog] [role=combobox]').fill('立即备份')
    await page().keyboard.press('Enter')
    await page().getByTestId('window-foot').getByText('此后没有改动').waitFor()
    await fill('写坏了')
    const { id, revision, body } = inspection
    await invoke(page(), 'record.save', { id, revision, body: { ...body, place: '改错的地点' } })
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('from the history of the project: what differs is told before, word by word', async () => {
    await page().getByRole('button', { name: '历史' }).first().click()
    await page().getByRole('button', { name: '从备份找回…' }).click()
    await dialog().getByRole('button', { name: /^打开/ }).first().click()
    await dialog().getByText('后来改过').first().waitFor()
    await dialog()
      .getByRole('button', { name: /看哪里不同.*甲项目/ })
      .click()
    await dialog().getByText('全旗低保、特困对象').waitFor()
    await dialog().getByText('写坏了').waitFor()
    await keepPicture(page(), 'from-backup-plan')
    await expectGoodScreen(page())
  })

  test('it is put back by the mouse, stands in the form at once, and Ctrl+Z takes it back', async () => {
    await dialog().getByRole('checkbox', { name: '选中：甲项目' }).check()
    await dialog().getByRole('button', { name: '找回选中的（1）' }).click()
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(() => about().inputValue()).toBe('全旗低保、特困对象')
    await page().keyboard.press('Control+z')
    await expect.poll(() => about().inputValue()).toBe('写坏了')
  })

  test('the history tells who took it back, and from which backup', async () => {
    await page().getByRole('button', { name: '历史' }).first().click()
    await page()
      .getByTestId('subject-history')
      .getByText(/从备份找回（.+ 的备份）/)
      .first()
      .waitFor()
    await keepPicture(page(), 'from-backup-history')
    await page().keyboard.press('Escape')
  })

  test('a whole project comes beside the one of today, and Ctrl+Z takes it away', async () => {
    await page().getByRole('button', { name: '项目列表' }).click()
    await page().getByRole('button', { name: '甲项目：更多操作' }).click()
    await page().getByRole('menuitem', { name: '从备份找回…' }).click()
    await dialog().getByRole('button', { name: /^打开/ }).first().click()
    await dialog().getByRole('button', { name: '另存一份到旁边' }).waitFor()
    await keepPicture(page(), 'from-backup-beside')
    await dialog().getByRole('button', { name: '另存一份到旁边' }).click()
    await dialog().waitFor({ state: 'detached' })
    await page().getByRole('heading', { name: '甲项目（从备份找回）', exact: true }).waitFor()
    expect(await projects()).toEqual(['甲项目', '甲项目（从备份找回）'])
    await page().keyboard.press('Control+z')
    await expect.poll(projects).toEqual(['甲项目'])
  })

  test('a deleted project comes out of the 回收站, from the list of backups', async () => {
    const { id } = await project()
    await invoke(page(), 'project.setStatus', { id, status: 'binned' })
    await page().getByTestId('window-foot').getByRole('button').first().click()
    await page().getByTestId('backups').waitFor()
    await keepPicture(page(), 'from-backup-table')
    await page()
      .getByRole('button', { name: /^找回其中一项…/ })
      .first()
      .click()
    await dialog()
      .getByRole('button', { name: /甲项目/ })
      .click()
    await dialog().getByText('现在在回收站').first().waitFor()
    await keepPicture(page(), 'from-backup-binned')
    await dialog().getByRole('checkbox', { name: '选中：甲项目' }).check()
    await dialog().getByRole('button', { name: '找回选中的（1）' }).click()
    await expect.poll(projects).toEqual(['甲项目'])
    expect(launched.problems).toEqual([])
  })
})
