import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstProject, invoke, makeCounty, makeProject } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-numbers-'))
let launched: LaunchedApp
beforeAll(async () => {
  launched = await launchApp({ dataDir, env: { HOME: dataDir } })
  await makeCounty(launched)
})
afterAll(async () => {
  await launched?.close()
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

test('a number typed into a free text is told at its field, and masked at a click, which is saved', async () => {
  const { page } = launched
  await makeProject(launched)
  const { id } = await firstProject(page)
  const field = page.getByLabel('对象说明')
  await field.fill('联系人王某 13847812345')
  const note = page.getByTestId('personal-number')
  await note.getByText('这里写着手机号码').waitFor()
  await keepPicture(page, 'personal-number')
  await expectGoodScreen(page)
  await note.getByRole('button', { name: '遮住号码' }).click()
  await note.waitFor({ state: 'detached' })
  expect(await field.inputValue()).toBe('联系人王某 138****2345')
  const stored = async () => JSON.stringify(await invoke(page, 'project.get', { id }))
  await expect.poll(stored).toContain('138****2345')
  expect(await stored()).not.toContain('13847812345')
})
