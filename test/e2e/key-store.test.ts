import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invoke, makeCounty } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

describe('the store that keeps the county’s key', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-key-'))
  let launched: LaunchedApp
  let code = ''
  const page = () => launched.page
  const foot = () => page().getByTestId('foot-key')
  const sheet = () => page().getByTestId('numbers-key')
  const start = async () => {
    launched = await launchApp({ dataDir, env: { HOME: dataDir } })
  }

  beforeAll(async () => {
    await start()
    await makeCounty(launched)
  })
  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('before the first number nothing is said at the foot; the county’s page names the store', async () => {
    await page().locator('.app-nav').getByRole('button', { name: '旗县信息' }).click()
    await sheet().getByText('这台电脑没有系统密钥库').waitFor()
    await sheet().getByText('还没有保存过号码').waitFor()
    expect(await foot().count()).toBe(0)
  })

  test('a code is made there; a store that is plain text is told, and never called protecting', async () => {
    await sheet().getByRole('button', { name: '生成恢复码…' }).click()
    const dialog = page().getByRole('dialog')
    await dialog.getByRole('button', { name: '生成恢复码' }).click()
    code = (await dialog.getByTestId('recovery-code').textContent()) ?? ''
    await dialog.getByLabel('恢复码的最后一组').fill(code.slice(-4))
    await dialog.getByRole('button', { name: '已经留存，启用' }).click()
    await sheet()
      .getByText(/密钥以普通文件放在本机/)
      .waitFor()
    await foot()
      .getByText(/没有受系统保护/)
      .waitFor()
    await sheet().scrollIntoViewIfNeeded()
    await keepPicture(page(), 'key-plain-text')
    await expectGoodScreen(page())
  })

  test('at the next start another store is named beside the one that had the key, and the code leads on', async () => {
    await launched.close()
    const [name] = readdirSync(join(dataDir, 'keys'))
    const file = join(dataDir, 'keys', name!)
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), store: 'gnome_libsecret' }))
    await start()
    await foot()
      .getByText(/号码打不开/)
      .click()
    await sheet()
      .getByText(/原来由“GNOME 密钥环”保管/)
      .waitFor()
    await keepPicture(page(), 'key-store-changed')
    await sheet().getByRole('button', { name: '输入恢复码…' }).click()
    await page().getByRole('dialog').getByLabel('恢复码').fill(code)
    await page().getByRole('button', { name: '打开号码' }).click()
    await sheet()
      .getByText(/密钥以普通文件放在本机/)
      .waitFor()
    expect((await invoke(page(), 'countyKey.state', null)).value).toMatchObject({ state: 'open', keptHere: true })
    expect(launched.problems).toEqual([])
  })
})
