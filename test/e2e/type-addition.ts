import type { Page } from 'playwright-core'

/** An agreement newly begun becomes one that adds to the contract. */
export async function chooseAddition(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: '协议种类' }).selectOption('supplement')
  await page.getByRole('combobox', { name: '变更依据' }).selectOption('addition')
}

/** In an open supplementary agreement: 60 households more, with the clause they change, at the price of the contract. */
export async function typeAddition(page: Page): Promise<void> {
  const add = (what: string) => page.getByRole('button', { name: `添加${what}`, exact: true }).click()
  await page.locator('[data-field="amountFen"]:is(input)').fill('14193.84')
  await add('条款对照')
  await page.getByRole('combobox', { name: '条款', exact: true }).selectOption('C03')
  await page.getByLabel('原约定').fill('入户家计调查3,200户')
  await page.getByLabel('变更为').first().fill('入户家计调查3,260户')
  await add('数量变更')
  await page.getByRole('combobox', { name: '数量目标' }).selectOption('完成服务数量')
  await page.getByLabel('变更为').last().fill('3260')
}
