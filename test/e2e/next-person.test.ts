import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerSave } from './contract-fixture'
import { makeCounty } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { setUpOffice } from './office-by-channel'

describe('what was said to one person, and where', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-next-'))
  let launched: LaunchedApp
  const page = () => launched.page
  const place = (name: string) => page().locator('.app-nav').getByRole('button', { name }).click()
  const refusals = () => page().getByRole('alert').filter({ hasText: '文件夹不存在' })
  /** Red, and said of the workbench alone. */
  async function refuseCalendar() {
    const before = await refusals().count()
    await place('工作台')
    await answerSave(launched.app, join(dataDir, '没有的文件夹', '待办.ics'))
    await page().getByRole('button', { name: '导出日历' }).click()
    await expect.poll(() => refusals().count()).toBe(before + 1)
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await makeCounty(launched)
    await setUpOffice(launched)
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('refusals leave most of the window to the work, lie under F1, and go with their screen', async () => {
    await refuseCalendar()
    await refuseCalendar()
    await refuseCalendar()
    const { height, newest } = await page().evaluate(() => {
      const notices = document.querySelector('.notices[data-position="top-right"]')!
      const own = notices.getBoundingClientRect()
      const last = [...notices.querySelectorAll('.mantine-Notification-root')].at(-1)!.getBoundingClientRect()
      return { height: own.height / innerHeight, newest: last.bottom <= own.bottom + 1 }
    })
    expect(height).toBeLessThan(0.41)
    expect(newest).toBe(true)
    await page().keyboard.press('F1')
    await page().locator('[data-dialog=help]').getByRole('dialog').waitFor()
    expect(await refusals().filter({ visible: true }).count()).toBe(0)
    await page().keyboard.press('F1')
    await expect.poll(() => refusals().filter({ visible: true }).count()).toBe(3)
    await place('项目')
    await expect.poll(() => refusals().count()).toBe(0)
  })

  test('whoever comes next finds neither the notices nor the help of the last one, and no 全局查找', async () => {
    await place('工作台')
    await refuseCalendar()
    await page().keyboard.press('Control+Shift+L')
    await page().getByTestId('sign-in').waitFor()
    await expect.poll(() => refusals().count()).toBe(0)
    await page().keyboard.press('F1')
    await page().getByRole('dialog', { name: '说明：登录' }).waitFor()
    await keepPicture(page(), 'accounts-sign-in-help')
    await page().keyboard.press('F1')
    await page().getByRole('dialog').waitFor({ state: 'detached' })
    await page().keyboard.press('Control+k')
    await page().getByText('先登录自己的账号').waitFor()
    expect(await page().getByRole('dialog').count()).toBe(0)
    const ring = await page().evaluate(() => {
      const names = document.querySelector('.sign-in-names')!.getBoundingClientRect()
      const first = document.querySelector('.sign-in-names input')!.getBoundingClientRect()
      return Math.min(first.left - names.left, first.top - names.top)
    })
    expect(ring, 'room for the ring around the first name').toBeGreaterThanOrEqual(4)
    expect(launched.problems).toEqual([])
  })
})
