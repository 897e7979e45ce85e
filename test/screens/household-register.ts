import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { plainSheetBytes } from '#main/documents/plain-sheet'
import { answerOpen } from '../e2e/contract-fixture'
import type { LaunchedApp } from '../e2e/launch-electron'
import { madeHouseholds } from '../fixtures/households/made-households'
import type { Visit } from './every-screen'
import { opened } from './opened'

/** 户册 of the step that keeps it: empty, a table taken in step by step, and its dialogs. Answers the households there are. */
export async function householdRegister(launched: LaunchedApp, visit: Visit) {
  const { page } = launched
  const register = page.getByTestId('household-register')
  const dialog = page.getByRole('dialog')
  await page.locator('[data-tab="later/tracking"]').click()
  await register.getByText('户册里还没有户').waitFor()
  await visit('households-empty')
  await register.getByRole('button', { name: '新增一户…' }).click()
  const form = page.getByTestId('household-form')
  const [, ...areas] = await form.getByLabel('苏木乡镇').locator('option').allTextContents()
  await visit('household-new')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  const made = madeHouseholds(8).map((one, at) => ({ ...one, area: areas[at % areas.length] ?? '', type: '低保' }))
  await takeTable(launched, visit, made)
  await register.locator('[data-household]').first().waitFor()
  await visit('households')
  const opener = register.locator('[data-household] .row-opener').first()
  await opened(page, visit, 'household', opener, form.locator('[data-number=citizenNumber]'))
  for (const [name, button] of [
    ['household-export', '导出表格…'],
    ['household-print', '打印'],
    ['household-new-code', '换发恢复码…'],
  ] as const)
    await opened(page, visit, name, register.getByRole('button', { name: button, exact: true }), dialog)
  await opened(
    page,
    visit,
    'household-history',
    register.getByRole('button', { name: /^历史/ }).first(),
    page.getByTestId('subject-history').getByText('导入户册').first(),
  )
  return made
}

/** A table with one bad row, from the choice of the file to the code that comes before the first number. */
async function takeTable({ app, page, dataDir }: LaunchedApp, visit: Visit, made: ReturnType<typeof madeHouseholds>) {
  const dialog = page.getByRole('dialog')
  const button = (name: string) => dialog.getByRole('button', { name, exact: true })
  const table = join(dataDir, '花名册.xlsx')
  const heads = ['户编码', '户主', '苏木乡镇', '嘎查村', '类型', '身份证号']
  const cells = made.map(({ code, name, area, village, type, citizenNumber }) => [
    ...[code, name, area, village, type],
    citizenNumber,
  ])
  const rows = [...cells, ['示例-坏行', '', made[0]?.area ?? '', '', '低保', '']]
  await writeFile(table, await plainSheetBytes({ name: '户册', heads, rows }))
  await page.getByTestId('household-register').getByRole('button', { name: '导入表格…' }).click()
  await page.getByTestId('household-drop').waitFor()
  await visit('household-import')
  await answerOpen(app, table)
  await button('选择表格…').click()
  await button('检查').waitFor()
  await visit('household-columns')
  await button('检查').click()
  await page.getByTestId('check-summary').waitFor()
  await visit('household-checked')
  await button('生成恢复码').click()
  const code = (await page.getByTestId('recovery-code').textContent()) ?? ''
  await visit('household-code')
  await dialog.getByLabel('恢复码的最后一组').fill(code.slice(-4))
  await button('已经留存，启用').click()
  await button(`其余 ${made.length} 户先导入，1 行不导入`).click()
  await dialog.waitFor({ state: 'detached' })
}
