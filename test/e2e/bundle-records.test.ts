import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RecordEntry } from '#shared/records/record-entry'
import { bundleByHand } from '../store/bundle-by-hand'
import { answerOpen, answerSave, ask, makeSampleProject } from './contract-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-records-'))
let launched: LaunchedApp

beforeAll(async () => {
  launched = await launchApp({ dataDir })
})
afterAll(async () => {
  await launched?.close().catch(() => undefined)
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

/** As a version before wrote it: its project was made with an office's own list, which is not in it. */
const bundleOfBefore = () =>
  bundleByHand(({ file: { project } }) => {
    const dataPins = [{ kind: 'material-slots', scope: '', id: 'own-materials', version: '2022版' }]
    Object.assign(project, { id: 'of-before', name: '另一台电脑上的项目', dataPins })
  })

test('what the register holds of the contractor beside the project goes along only when that is ticked', async () => {
  const { page, app } = launched
  const { contractorId } = await makeSampleProject(launched)
  const made = await ask<RecordEntry>(launched, 'record.create', {
    kind: 'complaint',
    ownerId: contractorId,
    body: null,
  })
  await ask(launched, 'record.save', { id: made.id, revision: 1, body: { ...made.body, matter: '别处的投诉' } })
  await page.locator('[data-tab=bundle]').click()
  const choice = page.getByLabel('承接主体名录中与本项目无关的 1 份记录也放进去')
  await choice.waitFor()
  await expectGoodScreen(page)
  await keepPicture(page, 'register-choice')
  await choice.check()
  const target = join(dataDir, '材料包.zip')
  await answerSave(app, target)
  await page.getByRole('button', { name: /^(生成并导出|导出材料包)$/ }).click()
  await page.getByTestId('content-code').waitFor({ timeout: 60_000 })
  const list = execFileSync('unzip', ['-p', target, '*清单.html'], { encoding: 'utf8' })
  expect(list).toContain('过程记录，含承接主体名录中的全部记录')
})

test('a bundle that lacks the data its project was made with says so when it is taken in, and in the project', async () => {
  const { page, app } = launched
  const path = await bundleOfBefore()
  await page.getByRole('button', { name: '项目', exact: true }).click()
  await answerOpen(app, path)
  await page.getByRole('button', { name: '导入材料包…' }).click()
  const notice = page.getByTestId('import-notice')
  await notice.waitFor()
  expect(await notice.textContent()).toContain('没有随附应有材料清单（2022版）')
  await page.getByTestId('basics-screen').waitFor()
  await expectGoodScreen(page)
  await keepPicture(page, 'missing-data')
  await page.locator('[data-tab=budget]').click()
  await page.getByTestId('budget-screen').waitFor()
  await notice.waitFor()
  await notice.getByRole('button').click()
  await expect.poll(() => notice.count()).toBe(0)
  await page.locator('[data-tab=bundle]').click()
  await page.getByRole('button', { name: /查看全部$/ }).click()
  await page
    .getByText(/本项目是按应有材料清单（2022版）办理的/)
    .first()
    .waitFor()
  await keepPicture(page, 'missing-data-finding')
  expect(launched.problems).toEqual([])
})
