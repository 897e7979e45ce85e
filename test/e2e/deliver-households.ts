import { expect } from 'vitest'
import type { NewHousehold } from '#shared/households/household'
import { below, putFiles, whole } from '../fixtures/households/delivered'
import { answerOpen } from './contract-fixture'
import { keepPicture } from './keep-picture'
import type { LaunchedApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

/** A picture a screen can show. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** With a register of 195 households in view: a delivery of four folders at `path`, taken in, given to a household, explained. */
export async function deliverHouseholds(
  { app, page }: LaunchedApp,
  path: string,
  [first, second, third, fourth]: [NewHousehold, NewHousehold, NewHousehold, NewHousehold],
): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const dialog = page.getByRole('dialog')
  const silent = (of: string) => {
    const { '录音.m4a': _sound, ...rest } = whole(of)
    return rest
  }
  const folder = putFiles(path, {
    ...below(`${first.code}-${first.name}`, { ...whole('first'), '照片/门前.png': png }),
    ...below(second.code, silent('second')),
    ...below(third.code, { ...silent('third'), '照片/坏.jpg': Buffer.from('no picture') }),
    ...below('没有这一户', whole('nobody')),
  })
  const panel = page.getByTestId('delivery-panel')
  const register = page.getByTestId('household-register')
  const files = (code: string) => register.locator(`[data-household="${code}"] .household-files`)
  await panel.scrollIntoViewIfNeeded()
  await keepPicture(page, 'delivery-empty')
  await panel.getByRole('button', { name: '选择交付文件夹…' }).click()
  await answerOpen(app, folder)
  await button('选文件夹…').click()
  await dialog.getByText(folder).waitFor()
  await expectGoodScreen(page)
  await keepPicture(page, 'delivery-begin')
  await button('开始').click()
  await panel.getByText('3 / 4 户').waitFor()
  await panel.getByRole('img', { name: /材料齐全 1 户，已登记原因 0 户，缺材料 2 户，未交付 192 户/ }).waitFor()
  await panel.scrollIntoViewIfNeeded()
  await expectGoodScreen(page)
  await keepPicture(page, 'delivery')
  await panel.getByTestId('problem-folders').locator('summary').click()
  await panel.getByRole('button', { name: /^指定户…/ }).click()
  await dialog.getByText('没有这一户/录音.m4a（').waitFor()
  await dialog.getByLabel('查找').fill(fourth.code)
  const theirs = dialog.getByLabel(`${fourth.code} ${fourth.name}`)
  await theirs.check()
  // What is no longer shown is no longer chosen.
  await dialog.getByLabel('查找').fill('查无此户')
  await dialog.getByText('户册里没有找到').waitFor()
  expect(await button('就是这一户').isDisabled()).toBe(true)
  await dialog.getByLabel('查找').fill(fourth.code)
  await theirs.check()
  await keepPicture(page, 'delivery-assign')
  await button('就是这一户').click()
  await panel.getByRole('img', { name: /材料齐全 2 户/ }).waitFor()
  // The picture leads to those of the register that lack something; a row says what.
  await panel.getByRole('button', { name: /^缺材料 2/ }).click()
  await expect.poll(() => register.getByRole('status').textContent()).toBe('2 户')
  expect(await files(second.code).textContent()).toContain('缺访问录音')
  await expectGoodScreen(page)
  await keepPicture(page, 'delivery-in-register')
  await files(second.code).click()
  const form = page.getByTestId('reason-form')
  await form.getByLabel('原因', { exact: true }).selectOption('拒绝录音')
  await form.getByRole('textbox', { name: '签字日期' }).fill('2023.5.31')
  await page.keyboard.press('Enter')
  await page.keyboard.type('村干部')
  await page.keyboard.press('Enter')
  await page.keyboard.type('李明')
  await keepPicture(page, 'delivery-reason')
  await form.getByRole('button', { name: '保存，下一户' }).click()
  // The next that lacks something opens, with who looked into the last one.
  await dialog.getByText(`${third.code} ${third.name}`).waitFor()
  await form.getByText('坏.jpg（打不开').waitFor()
  expect(await form.getByLabel('复核人').inputValue()).toBe('李明')
  await form.getByRole('button', { name: '关闭' }).click()
  await panel.getByRole('img', { name: /已登记原因 1 户，缺材料 1 户/ }).waitFor()
  await lookAtFiles({ page, first })
  await register.getByLabel('每户材料', { exact: true }).selectOption('')
  await expect.poll(() => register.getByRole('status').textContent()).toBe('195 户')
}

/** From a household of the register to what was delivered of it, a photograph of it looked at, and back. */
async function lookAtFiles({ page, first }: { page: LaunchedApp['page']; first: NewHousehold }) {
  const register = page.getByTestId('household-register')
  await register.getByLabel('每户材料', { exact: true }).selectOption('材料齐全（2）')
  await register.locator(`[data-household="${first.code}"] .row-opener`).click()
  await page.getByTestId('household-form').getByRole('button', { name: '每户材料' }).click()
  const form = page.getByTestId('reason-form')
  await form.getByText('门前.png（').waitFor()
  await expectGoodScreen(page)
  await keepPicture(page, 'delivery-household')
  await form.getByRole('button', { name: /^预览.*门前\.png/ }).click()
  const shown = page.getByTestId('preview').getByRole('img', { name: '门前.png' })
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1)
  // It stands in front of the dialog it was asked for in.
  await shown.click({ trial: true })
  await keepPicture(page, 'delivery-preview')
  await page.keyboard.press('Escape')
  await page.getByTestId('preview').waitFor({ state: 'detached' })
  await form.getByRole('button', { name: '户册信息' }).click()
  await page.getByTestId('household-form').getByRole('button', { name: '关闭' }).click()
}
