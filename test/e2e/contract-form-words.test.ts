import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Project, ServiceItem } from '#shared/project/project'
import { ownCodesIn } from '#shared/text/own-codes'
import { surveyKind } from '../fixtures/service-kinds'
import { ask, makeSampleProject } from './contract-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

const care = { code: 'FW-01', quantity: '2400', unit: '人·小时' }
const publicity = { code: 'SW-04', quantity: '12', unit: '场' }
const survey = { code: 'SW-02', quantity: '3200', unit: '户' }

describe('the contract form says what will be printed', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-form-'))
  let launched: LaunchedApp
  let id = ''

  const tab = (name: string) => launched.page.locator(`[data-tab=${name}]`).click()

  /** All that stands on the screen: its words and what its fields hold. */
  const onScreen = () =>
    launched.page.evaluate(() => {
      const fields = [
        ...document.querySelectorAll<HTMLInputElement>('input:not([type=radio]):not([type=hidden]), textarea'),
      ]
      return [document.body.innerText, ...fields.map(({ value }) => value)].join('\n')
    })

  async function openSections(): Promise<void> {
    for (const section of await launched.page.locator('[data-section]').all()) {
      const head = section.locator('button').first()
      if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click()
    }
  }

  async function buy(items: ServiceItem[]): Promise<void> {
    const { page } = launched
    const project = await ask<Project>(launched, 'project.get', { id })
    await ask(launched, 'project.save', { ...project, items })
    await page.reload()
    await tab('contract')
    await page.getByTestId('contract-screen').waitFor()
    await openSections()
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    ;({ id } = await makeSampleProject(launched))
  })

  afterAll(async () => {
    await launched?.close().catch(() => undefined)
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test.each([
    ['照料护理', [care], '照料服务记录表'],
    ['政策宣传', [publicity], '宣传活动记录表'],
  ])('of %s, without a word of 家计调查', async (_, items, trace) => {
    await buy(items)
    expect(await launched.page.getByRole('checkbox', { name: trace }).isChecked()).toBe(true)
    const form = await launched.page.locator('.contract-form [data-section]').allInnerTexts()
    // Of one line are the contractor's own words, in its quote.
    const fields = await launched.page
      .locator('.contract-form textarea:not([data-one-line])')
      .evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value))
    const words = [...surveyKind.words, '录音', '每组'].filter((word) => [...form, ...fields].join('\n').includes(word))
    expect(words).toEqual([])
    await expectGoodScreen(launched.page)
  })

  test('of several services, each with its own traces', async () => {
    await buy([survey, care])
    for (const trace of ['入户调查表', '访问录音', '照料服务记录表']) {
      await launched.page.getByRole('checkbox', { name: trace, exact: true }).waitFor()
    }
    await launched.page.getByRole('textbox', { name: '每组入户人数' }).waitFor()
  })

  test('of the handover by the final acceptance, or by a date that follows from the service', async () => {
    const { page } = launched
    await buy([survey])
    const handover = page.locator('[data-section=handover]')
    expect(await page.getByRole('radio', { name: '最终验收合格之日起10个工作日内' }).isChecked()).toBe(true)
    await page.getByRole('radio', { name: '指定日期之前' }).check()
    const day = page.getByRole('textbox', { name: '档案移交日（含当日）' })
    await expect.poll(() => day.inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    const derived = await day.inputValue()
    await handover.getByText('自动，按服务期截止后').waitFor()
    await day.fill('2024-03-29')
    await handover.getByText('另填，与服务期截止后最后一期报告和验收的期限（建议值）不同').waitFor()
    await handover.getByRole('button', { name: `恢复为 ${derived}` }).click()
    await expect.poll(() => day.inputValue()).toBe(derived)
    await page.getByRole('radio', { name: '最终验收合格之日起10个工作日内' }).check()
  })

  test('of a sampling share below 10% its reason, asked for right behind the share and nowhere else', async () => {
    const { page } = launched
    const share = page.getByRole('textbox', { name: '抽查比例', exact: true })
    const reason = page.getByRole('textbox', { name: '抽查比例偏低的理由' })
    expect(await reason.count()).toBe(0)
    await share.fill('5')
    await reason.waitFor()
    await share.focus()
    await page.keyboard.press('Tab')
    await expect.poll(() => reason.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('已逐户电话回访')
    await expect
      .poll(async () => (await ask<Project>(launched, 'project.get', { id })).contract.quality)
      .toMatchObject({ sampleShareBp: 500, sampleReason: '已逐户电话回访' })
    await share.fill('30')
    await reason.waitFor({ state: 'detached' })
  })

  test('a suggested text that was changed is one click away', async () => {
    const { page } = launched
    const steps = page.getByRole('textbox', { name: '作业步骤' })
    const suggested = await steps.inputValue()
    await steps.fill('按甲方要求开展工作。')
    await page.locator('[data-section=reports]').getByRole('button', { name: '换成建议文本' }).click()
    await expect.poll(() => steps.inputValue()).toBe(suggested)
  })

  test('an individual is asked for a 公民身份号码, and keeps what was typed for a unit', async () => {
    const { page } = launched
    await tab('contractor')
    await page.getByRole('button', { name: '查看、修改' }).click()
    const dialog = page.getByRole('dialog')
    const code = await dialog.getByLabel('统一社会信用代码').inputValue()
    await dialog.getByLabel('类型').selectOption('individual')
    await dialog.getByLabel('公民身份号码').fill('110105194912310021')
    await dialog.getByText('校验位不符').waitFor()
    await dialog.getByLabel('公民身份号码').fill('１１０１０５ 19491231 002x')
    await dialog.getByText('校验码正确').waitFor()
    expect(await dialog.getByLabel(/法定代表人/).count()).toBe(0)
    await dialog.getByLabel('类型').selectOption('social_organisation')
    await expect.poll(() => dialog.getByLabel('统一社会信用代码').inputValue()).toBe(code)
    await dialog.getByLabel('类型').selectOption('individual')
    await dialog.getByRole('button', { name: '保存' }).click()
    await page.locator('.register-row').getByText('110105********002X').waitFor()
    expect(await onScreen()).not.toContain('19491231')
  })

  test('no screen of the project shows a code of ours', async () => {
    const shown: Record<string, string[]> = {}
    for (const name of ['basics', 'budget', 'procurement', 'contractor', 'contract', 'bundle']) {
      await tab(name)
      if (name === 'contract') {
        await launched.page.getByTestId('contract-screen').waitFor()
        await openSections()
      }
      const steps = name === 'budget' ? await launched.page.locator('[data-budget-rest]').all() : []
      const texts = [await onScreen()]
      for (const step of steps) {
        await step.click()
        texts.push(await onScreen())
      }
      shown[name] = texts.flatMap(ownCodesIn)
    }
    expect(shown).toEqual({ basics: [], budget: [], procurement: [], contractor: [], contract: [], bundle: [] })
  })
})
