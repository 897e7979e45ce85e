import type { Page } from 'playwright-core'
import type { Visit } from './every-screen'

/** 户册 of the step that keeps it: empty, with one household, and its dialogs. */
export async function householdRegister(page: Page, visit: Visit) {
  const register = page.getByTestId('household-register')
  await page.locator('[data-tab="later/tracking"]').click()
  await register.getByText('户册里还没有户').waitFor()
  await visit('households-empty')
  await register.getByRole('button', { name: '导入表格…' }).click()
  await page.getByTestId('household-drop').waitFor()
  await visit('household-import')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await register.getByRole('button', { name: '新增一户…' }).click()
  const form = page.getByTestId('household-form')
  await form.getByLabel('户编码').fill('示例-001')
  await form.getByLabel('户主姓名').fill('示例户主')
  await form.getByLabel('苏木乡镇').selectOption({ index: 1 })
  await form.getByLabel('类型').selectOption('低保')
  await visit('household')
  await form.getByRole('button', { name: '保存' }).click()
  await register.locator('[data-household]').waitFor()
  await visit('households')
  const delivery = page.getByTestId('delivery-panel')
  await delivery.scrollIntoViewIfNeeded()
  await visit('delivery-empty')
  await delivery.getByRole('button', { name: '选择交付文件夹…' }).click()
  await page.getByTestId('begin-delivery').waitFor()
  await visit('delivery-begin')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
