import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { invoke, makeCounty, makeProject } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

/** One office day with its backups: left, taken to a stick, brought back. */
describe('backups of the office', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-backup-'))
  let launched: LaunchedApp
  let folder: string

  const page = () => launched.page
  const about = () => page().getByRole('textbox', { name: '对象说明' })
  const saved = () => page().locator('[data-testid=save-state][data-state=saved]').first().waitFor()
  const backedUp = () => readdirSync(join(folder, '备份')).filter((name) => name.endsWith('.sqlite'))
  const toBackups = async () => {
    await page().getByTestId('window-foot').getByRole('button').click()
    await page().getByTestId('backups').waitFor()
  }
  const choosing = (path: string) =>
    launched.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    }, path)

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    folder = await makeCounty(launched)
    await makeProject(launched, '家计调查', '甲项目')
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('the window is closed over a change: a backup stands there, and holds it', async () => {
    await about().fill('低保对象')
    await saved()
    await launched.close()
    const [name] = backedUp()
    const copy = join(mkdtempSync(join(dataDir, 'copy-')), 'county.sqlite')
    cpSync(join(folder, '备份', name!), copy)
    const database = connect(copy, { readonly: true })
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(database.prepare('SELECT body FROM projects').pluck().get()).toContain('低保对象')
    database.close()
    launched = await launchApp({ dataDir })
  })

  test('the foot of the window tells it, and nothing more is made while nothing changes', async () => {
    const foot = page().getByTestId('window-foot')
    await foot.waitFor()
    expect(await foot.textContent()).toMatch(/^上次备份 今天 \d{2}:\d{2}，此后没有改动$/)
    const before = backedUp()
    await launched.close()
    launched = await launchApp({ dataDir })
    expect(backedUp()).toEqual(before)
  })

  test('a second place is chosen by its folder and has the same backup at once', async () => {
    const stick = join(dataDir, 'U盘')
    mkdirSync(stick)
    await toBackups()
    await choosing(stick)
    await page().getByRole('button', { name: '选第二处备份…' }).click()
    await page().locator('[data-backup] td', { hasText: '本机、第二处' }).first().waitFor()
    const [own] = readdirSync(stick)
    expect(readdirSync(join(stick, own!)).filter((name) => name.endsWith('.sqlite'))).toEqual(backedUp())
    await keepPicture(page(), 'backups')
    await expectGoodScreen(page())
  })

  test('by Ctrl+K one is made at once', async () => {
    await page().keyboard.press('Control+k')
    await page().locator('[role=dialog] [role=combobox]').fill('立即备份')
    await page().keyboard.press('Enter')
    await page().locator('[data-backup=manual]').waitFor()
  })

  test('one is restored into a new folder and gone over to; the county before stays as it is', async () => {
    const project = ((await invoke(page(), 'project.list', { status: 'active' })).value as { id: string }[])[0]!
    const stored = (await invoke(page(), 'project.get', { id: project.id })).value as object
    await invoke(page(), 'project.save', { ...stored, name: '改坏了' })
    await page()
      .getByRole('button', { name: /^恢复…/ })
      .first()
      .click()
    const dialog = page().getByRole('dialog')
    await dialog.getByText(/从那时到现在有 \d+ 处改动/).waitFor()
    await keepPicture(page(), 'restore')
    await dialog.getByRole('button', { name: '恢复到新文件夹' }).click()
    await dialog.getByRole('button', { name: '打开恢复的旗县' }).click()
    await page().getByTestId('window-foot').getByText('恢复后自动备份暂停，等待确认').waitFor()
    const names = (await invoke(page(), 'project.names', null)).value as { name: string }[]
    expect(names.map(({ name }) => name)).toEqual(['甲项目'])
    const before = connect(join(folder, 'county.sqlite'), { readonly: true })
    expect(before.prepare('SELECT name FROM projects').pluck().get()).toBe('改坏了')
    before.close()
  })

  test('it is backed up by itself again once the clerk has confirmed it', async () => {
    await toBackups()
    await page().getByRole('button', { name: '确认，继续自动备份' }).click()
    await page().getByTestId('window-foot').getByText('还没有备份').waitFor()
  })

  test('where none can be made before leaving, 再试 is what Enter presses, and the foot says that those before are gone from their place', async () => {
    await page().keyboard.press('Control+k')
    await page().locator('[role=dialog] [role=combobox]').fill('立即备份')
    await page().keyboard.press('Enter')
    await page().getByTestId('window-foot').getByText('上次备份').waitFor()
    const { folder: restored } = (await invoke(page(), 'county.current', null)).value as { folder: string }
    const home = join(restored, '备份')
    renameSync(home, `${home}-挪走`)
    writeFileSync(home, '')
    const [project] = (await invoke(page(), 'project.list', { status: 'active' })).value as { id: string }[]
    const stored = (await invoke(page(), 'project.get', { id: project!.id })).value as object
    await invoke(page(), 'project.save', { ...stored, name: '乙项目' })

    await page().getByRole('button', { name: '打开其他旗县' }).click()
    const dialog = page().locator('[data-dialog=leaving]').getByRole('dialog')
    await dialog.getByText('没有备份成').waitFor()
    const focused = () => page().evaluate(() => document.activeElement?.textContent)
    await expect.poll(focused).toBe('再试')
    const buttons = await dialog.locator('.dialog-actions button').allTextContents()
    expect(buttons).toEqual(['仍然关闭', '先不关闭', '再试'])
    expect(await dialog.textContent()).not.toContain('另选位置')
    await page().getByTestId('window-foot').getByText('的备份已不在原来的位置').waitFor()
    await keepPicture(page(), 'leaving-refused')

    rmSync(home)
    renameSync(`${home}-挪走`, home)
    await page().keyboard.press('Enter')
    await page().locator('[data-screen=start]').waitFor()
    expect(readdirSync(home).filter((name) => name.endsWith('.sqlite')).length).toBe(2)
    expect(launched.problems).toEqual([])
  })
})
