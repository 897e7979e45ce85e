import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeSampleProject } from './contract-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { setUpOffice, signInReviewer } from './office-by-channel'
import { expectGoodScreen } from './screen-checks'

describe('a contract that has all it needs but its 复核', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-awaited-'))
  let launched: LaunchedApp
  const page = () => launched.page
  const standing = () => page().getByTestId('contract-open')

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await makeSampleProject(launched)
    await setUpOffice(launched)
    await page().locator('[data-tab=contract]').click()
    await page().getByTestId('confirmation').waitFor()
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('is not said to be ready', async () => {
    await standing().waitFor()
    expect(await standing().textContent()).toContain('合同还没有复核')
    expect(await standing().textContent()).not.toContain('可以生成')
  })

  test('once it is asked for, says whom it waits for, and is not made before', async () => {
    const bar = page().getByTestId('confirmation')
    await bar.getByRole('button', { name: '提请复核' }).click()
    await bar.getByText('合同已提请复核，由李四（复核）通过后才能办下一步').waitFor()
    await expect.poll(() => standing().textContent()).toBe('待复核：合同已提请，由李四（复核）通过后再办。')
    expect(await page().getByRole('button', { name: '生成合同' }).isDisabled()).toBe(true)
    await keepPicture(page(), 'contract-awaited')
    await expectGoodScreen(page())
  })

  test('whoever confirms it leaves the reason of 退回 by Escape', async () => {
    await signInReviewer(launched)
    const bar = page().getByTestId('confirmation')
    await bar.getByRole('button', { name: '复核退回…' }).click()
    await bar.getByLabel(/^退回的原因/).waitFor()
    await page().keyboard.press('Escape')
    await bar.getByLabel(/^退回的原因/).waitFor({ state: 'detached' })
    expect(launched.problems).toEqual([])
  })
})
