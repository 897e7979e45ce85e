import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invoke, makeCounty } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

const passwords = { manager: '草原上的马群2023', operator: '春天种下的麦子9亩' }
const refused = { ok: false, error: { code: 'SIGN_IN_NEEDED' } }

describe('a window that is left', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-lock-'))
  let launched: LaunchedApp
  const page = () => launched.page
  const locked = () => page().getByTestId('lock-screen')
  const lockedWhole = () => page().locator('[data-testid="lock-screen"][data-state="locked"]')
  const place = (name: string) => page().locator('.app-nav').getByRole('button', { name }).click()
  const ask = (channel: string, input: unknown = null) => invoke(page(), channel, input)

  beforeAll(async () => {
    launched = await launchApp({ dataDir, env: { HOME: dataDir } })
    await makeCounty(launched)
    const made = await ask('project.create', { name: '家计调查', year: new Date().getFullYear(), catalogCode: 'SW-02' })
    expect(made).toMatchObject({ ok: true })
  })
  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  async function lock() {
    await page().keyboard.press('Control+l')
    await lockedWhole().waitFor()
  }
  async function type(password: string) {
    await locked()
      .getByLabel(/的密码/)
      .fill(password)
    await page().keyboard.press('Enter')
  }
  async function unlock() {
    await type(passwords.manager)
    await locked().waitFor({ state: 'detached' })
  }
  async function setUpAccounts() {
    const { value: code } = await ask('account.showCode')
    const first = { name: '王主任', roles: ['manager', 'operator'], password: passwords.manager }
    const made = await ask('account.setUp', { ...first, lastGroup: String(code).slice(-4) })
    expect(made).toMatchObject({ ok: true })
    await ask('account.add', { name: '张三', roles: ['operator'], password: passwords.operator })
    await page().reload()
    await page().getByTestId('own-account').waitFor()
  }

  test('is not locked without accounts, and says why', async () => {
    await page().keyboard.press('Control+l')
    await page().getByText('没有登录账号，就没有只有本人知道的密码').waitFor()
    expect(await locked().count()).toBe(0)
  })

  test('Ctrl+L covers everything: nothing is seen, read out, or found by a key', async () => {
    await setUpAccounts()
    await place('项目')
    await page().getByText('家计调查').first().waitFor()
    await lock()
    await keepPicture(page(), 'locked')
    const seen = await page().evaluate(() => document.body.innerText)
    expect(seen).toContain('已锁定')
    expect(seen).not.toContain('家计调查')
    expect(await page().getByRole('navigation').count()).toBe(0)
    for (const key of ['Control+k', 'F1', 'Control+p', 'Control+f', 'F6', 'Escape']) await page().keyboard.press(key)
    expect(await page().getByRole('dialog').count()).toBe(0)
    expect(await page().evaluate(() => document.activeElement?.closest('.lock-screen') !== null)).toBe(true)
    await expectGoodScreen(page())
  })

  test('what a page asks meanwhile is refused as before signing in', async () => {
    const asked: [string, unknown][] = [
      ['project.names', null],
      ['search.find', { text: '家计', limit: 5 }],
      ['workbench.read', null],
      ['history.list', { recordId: '@county', before: null, limit: 5 }],
      ['countyKey.state', null],
      ['county.recent', null],
      ['county.close', null],
      ['draft.list', null],
    ]
    for (const [channel, input] of asked) expect([channel, await ask(channel, input)]).toMatchObject([channel, refused])
  })

  test('a wrong password opens nothing; the right one does', async () => {
    await type('不对的密码12345')
    await locked().getByText('密码不对').waitFor()
    expect(await ask('project.names')).toMatchObject(refused)
    await unlock()
    expect(await ask('project.names')).toMatchObject({ ok: true })
    await page().getByText('家计调查').first().waitFor()
  })

  test('a dialog with what was typed in it, and the place of the cursor, are as they were', async () => {
    await place('旗县信息')
    await page().getByRole('button', { name: '新增账号…' }).click()
    const name = page().getByRole('dialog').getByLabel('姓名')
    await name.fill('赵六')
    await name.press('ArrowLeft')
    await lock()
    expect(await page().getByRole('dialog').count()).toBe(0)
    await unlock()
    expect(await name.inputValue()).toBe('赵六')
    await page().keyboard.type('小')
    expect(await name.inputValue()).toBe('赵小六')
  })

  test('over something unsaved it is not closed, and says so', async () => {
    await lock()
    await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await locked().getByText('现在不能退出').waitFor()
    await keepPicture(page(), 'locked-not-closed')
    await unlock()
    await page().keyboard.press('Escape')
  })

  test('a backup that runs goes on, and another can be made', async () => {
    const running = ask('backup.make', { kind: 'manual', jobId: 'running' })
    await lock()
    expect(await running).toMatchObject({ ok: true })
    expect(await ask('backup.make', { kind: 'auto', jobId: 'due' })).toMatchObject({ ok: true })
    await unlock()
  })

  test('the minutes are chosen where the accounts are', async () => {
    const choice = page().getByLabel('自动锁定')
    expect(await choice.inputValue()).toBe('15')
    await choice.selectOption({ label: '5 分钟没有操作自动锁定' })
    await page().getByText('自动锁定已经保存').waitFor()
    await page().getByTestId('accounts').scrollIntoViewIfNeeded()
    await keepPicture(page(), 'lock-minutes')
  })

  test('it locks by itself after them, and not before', async () => {
    await page().clock.install()
    await page().reload()
    await page().getByTestId('own-account').waitFor()
    await page().mouse.move(300, 300)
    await page().clock.fastForward('04:30')
    expect(await locked().count()).toBe(0)
    await page().mouse.move(320, 320)
    await page().clock.fastForward('04:30')
    expect(await locked().count()).toBe(0)
    await page().clock.fastForward('00:40')
    await lockedWhole().waitFor()
    expect(await ask('project.names')).toMatchObject(refused)
  })

  test('a screen that is loaded anew asks who it is: the lock is the backend’s', async () => {
    await page().reload()
    await page().getByTestId('sign-in').waitFor()
    expect(await ask('project.names')).toMatchObject(refused)
    await page()
      .getByRole('radio', { name: /^王主任/ })
      .check()
    await page().getByLabel('密码', { exact: true }).fill(passwords.manager)
    await page().keyboard.press('Enter')
    await page().getByTestId('own-account').waitFor()
  })

  test('somebody else takes the place by his own password', async () => {
    await lock()
    await locked().getByRole('button', { name: '换人登录' }).click()
    await page().getByTestId('sign-in').waitFor()
    expect(await locked().count()).toBe(0)
    await page().getByRole('radio', { name: /^张三/ }).check()
    await page().getByLabel('密码', { exact: true }).fill(passwords.operator)
    await page().keyboard.press('Enter')
    await page().getByRole('heading', { name: '换成自己的密码' }).waitFor()
    expect(launched.problems).toEqual([])
  })
})
