import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { answerOpen, answerSave } from '../e2e/contract-fixture'
import type { LaunchedApp } from '../e2e/launch-electron'
import { pdfOf } from '../fixtures/pdf-files'
import type { Visit } from './every-screen'
import { materialDialogs } from './material-dialogs'
import { closeNotices } from './notices'
import { menuOf, opened, unfold } from './opened'
import { otherTemplate } from './own-standards'

export const toTab = async (page: Page, tab: string) => {
  await page.locator(`[data-tab=${tab}]`).click()
  await page.locator(`[data-tab=${tab}][aria-current]`).waitFor()
}

export async function budget(page: Page, visit: Visit) {
  await toTab(page, 'budget')
  await page.getByTestId('budget-screen').waitFor()
  await visit('budget-table')
  await opened(
    page,
    visit,
    'budget-menu',
    page.locator('.budget-tools').getByRole('button', { name: '导出预算书' }),
    menuOf(page),
  )
  await page.getByRole('button', { name: '改用新范本…' }).click()
  await page.getByRole('dialog').getByTestId('newer-total').waitFor()
  await visit('budget-other-template')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('F1')
  await page.locator('.help-lines').first().waitFor()
  await visit('help')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '预算版本', exact: true }).click()
  await page.getByRole('dialog', { name: '预算版本' }).waitFor()
  await visit('budget-versions')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  for (const rest of await page.locator('[data-budget-rest]').all()) await rest.click()
  await visit('budget-all')
  const adjust = page.getByRole('button', { name: /^调整 / }).first()
  await opened(page, visit, 'budget-adjust', adjust, page.getByRole('dialog'))
  const households = page.locator('input[data-field="budget.inputs.hh"]')
  await households.fill('三千多')
  await page.getByText('结果（预算书）', { exact: true }).click()
  await page.getByTestId('unreadable-note').filter({ hasText: '「户数」' }).first().waitFor()
  await visit('budget-unreadable')
  await page.getByText('测算表', { exact: true }).click()
  await households.fill('3200')
  await page.getByText('结果（预算书）', { exact: true }).click()
  await page.locator('.preview-paper section').first().waitFor({ timeout: 60_000 })
  await visit('budget-result')
  await page.getByText(/^图表/).click()
  await page.getByTestId('tornado').scrollIntoViewIfNeeded()
  await visit('budget-charts')
}

export async function contractor({ app, page }: LaunchedApp, visit: Visit) {
  await toTab(page, 'procurement')
  await visit('procurement')
  await page.getByText('步骤与时限', { exact: true }).click()
  await page.locator('[data-step]').first().waitFor()
  await visit('procurement-steps')
  await toTab(page, 'contractor')
  await visit('contractor')
  await page.getByRole('button', { name: '登记承接主体' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '添加资质材料' }).click()
  await visit('contractor-dialog')
  await dialog.getByLabel('全称（与登记证书一致）').fill('示例社会工作服务中心')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await page.getByText('还有内容没有保存').waitFor()
  await visit('close-question')
  await page.getByRole('button', { name: '返回，继续填写' }).click()
  await dialog.getByRole('button', { name: '取消' }).click()
  await dialog.waitFor({ state: 'detached' })
}

export async function contract(launched: LaunchedApp, visit: Visit) {
  const { page } = launched
  await toTab(page, 'contract')
  await visit('contract')
  await page.getByRole('button', { name: '合同范本…' }).click()
  await page.getByRole('dialog').waitFor()
  await visit('contract-template')
  await otherTemplate(launched, visit)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await unfold(page)
  await visit('contract-sections')
  await page.getByText('预览合同', { exact: true }).click()
  await page.locator('.preview-paper section').first().waitFor({ timeout: 60_000 })
  await visit('contract-preview')
  await page.getByText('填写合同要素', { exact: true }).click()
  await page.getByRole('button', { name: '生成合同', exact: true }).click()
  await page.getByText(/已生成合同第/).waitFor({ timeout: 60_000 })
  await visit('contract-made')
  await answerOpen(launched.app, join(launched.dataDir, '本旗合同.docx'))
  await page.getByRole('button', { name: /^放入并比对/ }).click()
  await page.getByTestId('compared-contracts').waitFor({ timeout: 60_000 })
  await visit('contract-compared')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

export async function bundle(launched: LaunchedApp, visit: Visit) {
  const { app, page, dataDir } = launched
  await toTab(page, 'bundle')
  await page.getByTestId('bundle-screen').waitFor()
  await visit('bundle')
  const seals = page.getByRole('checkbox', { name: '加密导出' })
  await seals.check()
  await visit('bundle-sealed')
  await seals.uncheck()
  await evidence(launched, visit)
  await ownMaterials(launched, visit)
  const file = join(dataDir, '材料包.zip')
  await answerSave(app, file)
  await page.getByRole('button', { name: '导出材料包', exact: true }).click()
  await page.getByTestId('exported-bundle').waitFor({ timeout: 60_000 })
  await visit('bundle-exported')
  await answerOpen(app, file)
  await page.getByRole('button', { name: '项目列表' }).click()
  await page.getByRole('button', { name: /校验材料包/ }).click()
  await page.getByTestId('bundle-verdict').waitFor({ timeout: 60_000 })
  await visit('verify')
  await page.getByRole('button', { name: '关闭', exact: true }).click()
  await answerOpen(app, join(dataDir, '会议纪要.txt'))
  await page.getByRole('button', { name: '导入材料包…', exact: true }).click()
  await page.getByRole('dialog').getByRole('alert').waitFor()
  await visit('bundle-refused')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.locator('[data-project]').first().getByRole('button').first().click()
  await page.getByTestId('basics-screen').waitFor()
}

/** A file that can be taken, and an empty one that cannot; the first one taken, looked at, and what else can be done with it. */
async function evidence(launched: LaunchedApp, visit: Visit) {
  const { app, page, dataDir } = launched
  const [paper, empty] = [join(dataDir, '预算批复文件.pdf'), join(dataDir, '会议纪要.txt')]
  await writeFile(paper, pdfOf(1))
  await writeFile(empty, '')
  await answerOpen(app, paper, empty)
  await page.getByRole('button', { name: '添加事前材料…' }).click()
  await page.getByRole('dialog').getByText('会议纪要.txt').first().waitFor()
  await visit('evidence')
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await answerOpen(app, paper)
  await page.getByRole('button', { name: '添加事前材料…' }).click()
  await page.getByRole('button', { name: '添加', exact: true }).click()
  const file = page.locator('[data-file]', { hasText: '预算批复文件' }).first()
  const pages = page.locator('.preview-dialog .pdf-page[data-state=drawn]')
  await opened(page, visit, 'material-preview', file.getByRole('button', { name: /^预览/ }), pages)
  await materialDialogs(launched, visit, file, pdfOf(1))
}

/** The plan that is made in its row and rewritten in its record; a file under a title of its own, which goes again. */
async function ownMaterials({ app, page, dataDir }: LaunchedApp, visit: Visit) {
  const made = page.locator('[data-material="购买主体实施方案"]').getByRole('button', { name: /^生成/ })
  await made.click()
  await page.getByText('应当在项目实施之前编制').waitFor()
  await visit('material-not-made')
  await closeNotices(page)
  await page.getByRole('button', { name: '改写各部分…' }).click()
  await page.locator('[data-of-kind="implementation-plan"]').waitFor()
  await visit('record-implementation-plan')
  await page.locator('[data-action=back-to-step]').first().click()
  const paper = join(dataDir, '情况说明（示例）.pdf')
  await writeFile(paper, pdfOf(2))
  await answerOpen(app, paper)
  await page.getByRole('button', { name: '添加事前材料…' }).click()
  await page.getByRole('button', { name: '添加', exact: true }).click()
  const others = page.getByTestId('other-materials')
  await others.scrollIntoViewIfNeeded()
  await visit('bundle-other')
  await others.getByRole('button', { name: /^移出/ }).first().click()
  await page.getByTestId('removed-materials').locator('summary').click()
  await visit('bundle-removed')
}
