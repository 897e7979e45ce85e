import { mkdtempSync, renameSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCounty, makeProject } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { pasteCells } from './paste-cells'
import { expectGoodScreen } from './screen-checks'

const passwords = { manager: '草原上的马群2023', operator: '春天种下的麦子9亩', reviewer: '秋天收的玉米棒8筐' }
const given = '当面告诉的密码88'

describe('accounts of an office', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-accounts-'))
  let launched: LaunchedApp
  let code = ''
  let folder = ''
  const page = () => launched.page
  const start = async () => {
    launched = await launchApp({ dataDir, env: { HOME: dataDir } })
  }

  beforeAll(start)
  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  /** As it is done without a mouse: the name with the arrow keys, the password, Enter. */
  async function signIn(name: string, password: string) {
    await page()
      .getByRole('radio', { name: new RegExp(`^${name}`) })
      .check()
    await page().getByLabel('密码', { exact: true }).fill(password)
    await page().keyboard.press('Enter')
  }
  async function signOut() {
    await page().keyboard.press('Control+Shift+L')
    await page().getByTestId('sign-in').waitFor()
  }
  const place = (name: string) => page().locator('.app-nav').getByRole('button', { name }).click()

  /** Another county, begun and not made: it is no one's of this one, and keeps nobody from signing out. */
  async function leaveHalfMade() {
    await page()
      .getByRole('button', { name: /新建旗县/ })
      .click()
    await page().locator('button.region', { hasText: '莫力达瓦' }).click()
    await page().getByRole('button', { name: '返回首页' }).click()
  }

  async function add(name: string, role: string) {
    await page().getByRole('button', { name: '新增账号…' }).click()
    const dialog = page().getByRole('dialog')
    await dialog.getByLabel('姓名').fill(name)
    if (role !== '经办') {
      await dialog.getByRole('checkbox', { name: /^经办/ }).uncheck()
      await dialog.getByRole('checkbox', { name: new RegExp(`^${role}`) }).check()
    }
    await dialog.getByLabel('初始密码', { exact: true }).fill(given)
    await dialog.getByLabel('初始密码，再输一次').fill(given)
    await dialog.getByRole('button', { name: '新增' }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  async function firstSignIn(name: string, password: string) {
    await signIn(name, given)
    await page().getByRole('heading', { name: '换成自己的密码' }).waitFor()
    await page().getByLabel('现在的密码').fill(given)
    await page().getByLabel('新密码', { exact: true }).fill(password)
    await page().getByLabel('新密码，再输一次').fill(password)
    await page().getByRole('button', { name: '更换' }).click()
    await page().getByTestId('own-account').getByText(name).waitFor()
  }

  const setUp = () => page().locator('[data-dialog="accounts-set-up"]').getByRole('dialog')
  async function beginSetUp() {
    await page().getByRole('button', { name: '设置账号…' }).click()
    await setUp().getByLabel('姓名').fill('王主任')
    await setUp().getByLabel('密码', { exact: true }).fill(passwords.manager)
    await setUp().getByLabel('密码，再输一次').fill(passwords.manager)
    await keepPicture(page(), 'accounts-set-up')
    await setUp().getByRole('button', { name: '下一步：找回码' }).click()
    await setUp().getByTestId('recovery-code').waitFor()
  }

  test('Escape closes the print preview alone; a set-up that is left says that its printed 找回码 is void', async () => {
    await leaveHalfMade()
    folder = await makeCounty(launched)
    await place('旗县信息')
    await beginSetUp()
    const shown = await setUp().getByTestId('recovery-code').textContent()
    await setUp().getByRole('button', { name: '打印找回码' }).click()
    await page().getByTestId('print-preview').waitFor()
    await page().keyboard.press('Escape')
    await page().getByTestId('print-preview').waitFor({ state: 'detached' })
    expect(await setUp().getByTestId('recovery-code').textContent()).toBe(shown)
    await page().keyboard.press('Escape')
    await setUp().waitFor({ state: 'detached' })
    await page().getByText('刚才打印的找回码没有启用，已经作废').waitFor()
    await keepPicture(page(), 'accounts-code-void')
    await page().locator('.mantine-Notification-closeButton').first().click()
  })

  test('管理 sets accounts up, and the 找回码 is on paper before they count', async () => {
    await beginSetUp()
    const dialog = setUp()
    code = (await dialog.getByTestId('recovery-code').textContent()) ?? ''
    expect(code).toMatch(/^(\w{4}-){5}\w{4}$/)
    await keepPicture(page(), 'accounts-code')
    await expectGoodScreen(page())
    await dialog.getByLabel('找回码的最后一组').fill(code.slice(-4))
    await dialog.getByRole('button', { name: '已经留存，启用账号' }).click()
    await page().getByTestId('own-account').waitFor()
    await add('张三', '经办')
    await add('李四', '复核')
    await page().getByTestId('accounts').scrollIntoViewIfNeeded()
    await keepPicture(page(), 'accounts')
    await expectGoodScreen(page())
  })

  test('经办 makes and asks, and cannot confirm; 复核 finds it in the workbench and confirms', async () => {
    await signOut()
    await keepPicture(page(), 'accounts-sign-in')
    await expectGoodScreen(page())
    await firstSignIn('张三', passwords.operator)
    await place('项目')
    await makeProject(launched)
    await page().locator('[data-tab="budget"]').click()
    const bar = page().getByTestId('confirmation')
    await bar.getByText('预算还没有复核').waitFor()
    await keepPicture(page(), 'confirmation-none')
    await bar.getByRole('button', { name: '提请复核' }).click()
    await bar.getByText('预算已提请复核').waitFor()
    expect(await bar.getByRole('button', { name: '复核通过' }).isDisabled()).toBe(true)

    await signOut()
    await firstSignIn('李四', passwords.reviewer)
    await place('工作台')
    await page().getByRole('button', { name: '待复核：预算' }).click()
    await bar.getByText('张三（经办）').waitFor()
    await bar.getByRole('button', { name: '复核通过' }).click()
    await bar.getByText('预算已复核通过').waitFor()
    await keepPicture(page(), 'confirmation-given')
    await expectGoodScreen(page())
    await page().getByRole('button', { name: '历史' }).first().click()
    await page().getByTestId('subject-history').getByText('李四（复核）').first().waitFor()
    await page().keyboard.press('Escape')
  })

  describe('whoever signs out leaves no figure behind that is in no effect', () => {
    const quantity = () => page().getByLabel('第 1 项数量')
    const refused = () => page().getByText('还有没存进旗县的内容：第 1 项数量：「')
    /** The refusal stays until it is closed; others may go by themselves meanwhile. */
    const closeNotices = async () => {
      const refusal = page().locator('.mantine-Notification-root').filter({ has: refused() })
      await refusal.locator('.mantine-Notification-closeButton').click()
      await refused().waitFor({ state: 'detached' })
    }

    test('not one that is kept as it was typed', async () => {
      await page().locator('[data-tab=basics]').click()
      await quantity().fill('三千多')
      await page().keyboard.press('Control+Shift+L')
      await refused().waitFor()
      await keepPicture(page(), 'accounts-figure-left')
      expect(await page().getByTestId('sign-in').count()).toBe(0)
      await closeNotices()
    })

    test('nor half a sum whose field nobody has left', async () => {
      await quantity().fill('3200*')
      await page().keyboard.press('Control+Shift+L')
      await refused().waitFor()
      expect(await quantity().inputValue()).toBe('3200*')
      await page().keyboard.type('2')
      await page().getByText('＝ 6400').waitFor()
      await closeNotices()
    })

    test('nor what is just being pasted', async () => {
      await quantity().fill('6400')
      await quantity().evaluate((field) => {
        const signOut = new KeyboardEvent('keydown', { key: 'L', ctrlKey: true, shiftKey: true, bubbles: true })
        field.addEventListener('paste', () => setTimeout(() => field.dispatchEvent(signOut)), { once: true })
      })
      await pasteCells(page(), '五千多\t')
      await refused().waitFor()
      await quantity().fill('3200')
      await closeNotices()
    })
  })

  test('what goes out waits for 复核: the refusal says who may confirm it, and one press asks for it', async () => {
    await page().locator('[data-tab=budget]').click()
    await page().getByTestId('confirmation').getByText('预算复核后改动过').waitFor()
    await page().getByRole('button', { name: '导出预算书' }).click()
    await page()
      .getByRole('menuitem', { name: /\.docx/ })
      .click()
    const refusal = page().getByRole('alert').filter({ hasText: '还不能编制预算书' })
    await refusal.getByText('由另一位有“复核”角色的人').waitFor()
    await keepPicture(page(), 'confirmation-refused')
    await expectGoodScreen(page())
    await refusal.getByRole('button', { name: '提请复核' }).click()
    await page().getByTestId('confirmation').getByText('预算已提请复核').waitFor()
    await refusal.waitFor({ state: 'detached' })
  })

  describe('what one has taken back or could not save', () => {
    const quantity = () => page().getByLabel('第 1 项数量')
    const saved = () => page().locator('[data-testid="save-state"][data-state="saved"]').waitFor()
    const redo = () => page().locator('[data-action="redo"]')
    const openBasics = async () => {
      await page().locator('[data-tab=basics]').click()
      await quantity().waitFor()
    }

    test('comes back to him, and not to the next who signs in', async () => {
      await openBasics()
      await quantity().fill('3333')
      await saved()
      await page().getByRole('heading', { level: 1 }).click()
      await page().keyboard.press('Control+z')
      await expect.poll(() => quantity().inputValue()).toBe('3200')
      await saved()
      await redo().waitFor()
      await signOut()
      await signIn('张三', passwords.operator)
      await openBasics()
      await page()
        .getByRole('button', { name: /撤销：李四办的 购买内容/ })
        .waitFor()
      await keepPicture(page(), 'undo-of-another')
      expect(await redo().count()).toBe(0)
      await signOut()
      await signIn('李四', passwords.reviewer)
      await openBasics()
      await page().getByRole('heading', { level: 1 }).click()
      await page().keyboard.press('Control+y')
      await expect.poll(() => quantity().inputValue()).toBe('3333')
      await saved()
    })

    test('is not saved under another name', async () => {
      renameSync(folder, `${folder}-改名`)
      await quantity().fill('4444')
      await page().locator('[data-testid="save-state"][data-state="failed"]').waitFor()
      await page().keyboard.press('Control+Shift+L')
      await page().getByText('还有没存进旗县的内容').waitFor()
      await launched.close()
      renameSync(`${folder}-改名`, folder)
      await start()
      await signIn('张三', passwords.operator)
      await openBasics()
      await expect.poll(() => quantity().inputValue()).toBe('3333')
      await signOut()
      await signIn('李四', passwords.reviewer)
      await openBasics()
      await expect.poll(() => quantity().inputValue()).toBe('4444')
      await saved()
    })
  })

  test('after a restart it asks again; a forgotten password has its way back, which loses nothing', async () => {
    await launched.close()
    await start()
    await page().getByTestId('sign-in').waitFor()
    await signIn('王主任', '已经想不起来的密码')
    await page().getByText('密码不对').waitFor()
    await page().getByRole('button', { name: '忘了密码' }).click()
    await page().getByLabel('找回码', { exact: true }).fill(code.toLowerCase())
    await page().getByLabel('新密码', { exact: true }).fill('换了一个新密码66')
    await page().getByLabel('新密码，再输一次').fill('换了一个新密码66')
    await keepPicture(page(), 'accounts-forgotten')
    await expectGoodScreen(page())
    await page().getByRole('button', { name: '重设密码并登录' }).click()
    await page().getByTestId('own-account').getByText('王主任').waitFor()
    await page().getByRole('button', { name: '去换发' }).click()
    await page().getByText('找回码用过一次了，请换发一份新的，旧的作废。').waitFor()
    await place('项目')
    await page().locator('[data-project]').first().waitFor()
    expect(launched.problems).toEqual([])
  })

  test('停用账号功能 says what ends and how it comes back, and wants the password', async () => {
    await place('旗县信息')
    await page().getByRole('button', { name: '停用账号功能…' }).click()
    const dialog = page().getByRole('dialog')
    await dialog.getByText('不再要求复核').waitFor()
    const stop = dialog.getByRole('button', { name: '停用', exact: true })
    expect(await stop.isDisabled()).toBe(true)
    await keepPicture(page(), 'accounts-stop')
    await dialog.getByLabel('自己的密码').fill('换了一个新密码66')
    await stop.click()
    await page().getByText('账号现在停用着').waitFor()
  })
})
