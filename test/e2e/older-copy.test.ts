import { mkdtempSync } from 'node:fs'
import { cp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCounty, makeProject } from './county-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

describe('an older copy of the county is put back where something was open that it does not have', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-older-'))
  let launched: LaunchedApp
  let folder: string

  const restart = async (between: () => Promise<void>) => {
    await launched.close()
    await between()
    launched = await launchApp({ dataDir })
  }
  const kept = () => `${folder}-较早`
  const putBack = async () => {
    await rm(folder, { recursive: true })
    await rename(kept(), folder)
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    folder = await makeCounty(launched)
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('a record: the list of its kind opens, with a short note', async () => {
    await restart(() => cp(folder, kept(), { recursive: true }))
    await launched.page.getByRole('button', { name: '年度记录', exact: true }).click()
    await launched.page.locator('[data-kind=special-meeting]').click()
    await launched.page.getByRole('button', { name: '新建专题会议' }).click()
    await launched.page.getByLabel('会议名称').fill('第一季度专题会议')
    await launched.page.locator('[data-testid=save-state][data-state=saved]').waitFor()
    await restart(putBack)
    const { page } = launched
    await page.getByText('上次打开的专题会议不在这个旗县里').waitFor()
    await page.getByTestId('record-list').getByText('应当定期召开专题会议').waitFor()
    await expect.poll(() => page.locator('[data-kind=special-meeting]').getAttribute('aria-current')).toBe('page')
    expect(await page.getByText('没有找到').count()).toBe(0)
    await expectGoodScreen(page)
  })

  test('a project: its list opens, with the same note', async () => {
    await restart(() => cp(folder, kept(), { recursive: true }))
    await launched.page.getByRole('button', { name: '项目', exact: true }).click()
    await makeProject(launched)
    await restart(putBack)
    const { page } = launched
    await page.getByText('上次打开的项目不在这个旗县里').waitFor()
    await page.getByRole('heading', { name: '购买服务项目' }).waitFor()
    expect(launched.problems).toEqual([])
  })
})
