import { mkdtempSync, readFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOpen, answerSave, makeSampleProject } from './contract-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

/** What leaves the office sealed, and comes in again by what was told on the telephone. */
describe('sealed files', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-sealed-'))
  const stick = join(dataDir, '优盘')
  const bundle = join(stick, '材料包.zip.age')
  const backup = join(stick, '备份.zip.age')
  let launched: LaunchedApp
  let passphrase = ''

  const page = () => launched.page
  const dialog = (name: string) => page().locator(`[data-dialog=${name}]`)
  const passphraseField = () => page().getByLabel('口令', { exact: true })
  const openWith = async (typed: string) => {
    await dialog('open-sealed').getByLabel('口令', { exact: true }).fill(typed)
    await page().keyboard.press('Enter')
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await mkdir(stick)
    await makeSampleProject(launched)
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('a bundle is sealed with a passphrase that the clerk writes down', async () => {
    await page().locator('[data-tab=bundle]').click()
    await page().getByText('加密导出', { exact: true }).click()
    passphrase = await passphraseField().inputValue()
    expect(passphrase).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
    await expectGoodScreen(page())
    await keepPicture(page(), 'seal-export')
    await answerSave(launched.app, bundle)
    await page().getByRole('button', { name: '导出材料包', exact: true }).click()
    await page().getByTestId('exported-bundle').waitFor()
    expect(readFileSync(bundle).subarray(0, 21).toString()).toBe('age-encryption.org/v1')
  })

  test('a passphrase that is too short seals nothing, and the button says why', async () => {
    await passphraseField().fill('123')
    const button = page().getByRole('button', { name: '导出材料包', exact: true })
    await expect.poll(() => button.getAttribute('title')).toContain('口令至少 12 位')
    await passphraseField().fill(passphrase)
  })

  test('it is verified after its passphrase was typed; another one is told, and can be mended', async () => {
    await page().getByRole('button', { name: '项目列表' }).click()
    await answerOpen(launched.app, bundle)
    await page()
      .getByRole('button', { name: /校验材料包/ })
      .click()
    await openWith(`${passphrase}0`)
    await dialog('open-sealed').getByText('口令或密钥不对').waitFor()
    await keepPicture(page(), 'seal-wrong')
    await openWith(passphrase)
    await dialog('verify-bundle').getByText('校验通过').first().waitFor()
    await dialog('open-sealed').waitFor({ state: 'detached' })
    await page().keyboard.press('Escape')
  })

  test('a backup leaves as one sealed file', async () => {
    await page().getByTestId('window-foot').getByRole('button').click()
    await page().getByRole('button', { name: '立即备份' }).click()
    await page()
      .getByRole('button', { name: /加密带走/ })
      .first()
      .click()
    passphrase = await dialog('seal-backup').getByLabel('口令', { exact: true }).inputValue()
    await expectGoodScreen(page())
    await keepPicture(page(), 'seal-backup')
    await answerSave(launched.app, backup)
    await page().getByRole('button', { name: '加密另存…' }).click()
    await dialog('seal-backup').getByText('已加密').waitFor()
    await keepPicture(page(), 'seal-backup-done')
  })

  test('and on another computer, where no county is, becomes the county again', async () => {
    await launched.close()
    launched = await launchApp({ dataDir: join(dataDir, '另一台电脑') })
    await page().getByTestId('app-ready').waitFor()
    await keepPicture(page(), 'seal-start')
    await answerOpen(launched.app, backup)
    await page().getByRole('button', { name: '从加密备份恢复…' }).click()
    await openWith(passphrase)
    await dialog('sealed-restore').getByRole('button', { name: '恢复到新文件夹' }).click()
    await page().getByRole('button', { name: '打开恢复的旗县' }).click()
    await page().locator('.app-nav button:text-is("项目")').click()
    await page().locator('[data-project]').first().waitFor()
  })
})
