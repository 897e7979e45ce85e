import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { year } from './facts'

export async function fillBureau(page: Page) {
  await page.getByLabel('统一社会信用代码').fill('111507210123456784')
  await page.getByLabel('地址').fill('阿荣旗那吉镇振兴路1号')
  await page.getByLabel('法定代表人（负责人）').fill('巴图')
  await page.getByLabel('联系电话').fill('0470-4200000')
}

/** 上年度补助资金 in 万元 to a ceiling of 857,000.00, and the threshold held against its paper. */
export async function fillYear(page: Page) {
  await page.getByText('万元', { exact: true }).first().click()
  await page.getByLabel('第 1 笔下达文号').fill(`内财社〔${year - 1}〕11号`)
  await page.getByLabel('第 1 笔金额').fill('3,860')
  await page.getByLabel('第 2 笔下达文号').fill(`内财社〔${year - 1}〕12号`)
  await page.getByLabel('第 2 笔金额').fill('425')
  await page.getByText('= 38,600,000.00 元').waitFor()
  await page.getByText('= 4,250,000.00 元').waitFor()
  await expect.poll(() => page.getByTestId('ceiling').textContent()).toContain('857,000.00')
  await page.getByLabel('采购限额标准（服务类）').fill('500000')
  await page.getByLabel('依据文号').fill('内财购〔2025〕26号')
  await page.getByLabel('生效日期').first().fill('2025-01-11')
  await page.getByLabel(/已确认/).check()
}
