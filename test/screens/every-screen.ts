import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { answerOpen, answerSave } from '../e2e/contract-fixture'
import { makeCounty, makeProject, toProjects } from '../e2e/county-fixture'
import type { LaunchedApp } from '../e2e/launch-electron'
import { accounts } from './office-accounts'
import { officeData, otherTemplate } from './own-standards'

/** Called with the screen in view, at rest; the name is fit for a file. */
export type Visit = (name: string) => Promise<void>

/** Every screen a clerk can reach: first start, an empty county, then the example county with its project. */
export async function walkEveryScreen(launched: LaunchedApp, visit: Visit): Promise<void> {
  const { page } = launched
  await page.getByRole('button', { name: /新建旗县/ }).waitFor()
  await visit('start')
  await wizard(page, visit)
  await makeCounty(launched)
  await visit('projects-empty')
  await page.getByRole('button', { name: '工作台', exact: true }).click()
  await page.getByRole('region', { name: '从这里开始' }).waitFor()
  await visit('workbench-empty')
  await toProjects(page)
  await page.getByRole('button', { name: '新建项目' }).first().click()
  await page.getByRole('dialog').waitFor()
  await visit('project-create')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await untouchedProject(launched, visit)
  await page.getByRole('button', { name: '打开其他旗县' }).click()
  await page.getByRole('button', { name: /打开示例旗县/ }).click()
  await page.getByRole('button', { name: '不等了，现在就打开' }).click()
  await page.locator('[data-due]').first().waitFor()
  await visit('workbench')
  await toProjects(page)
  await page.locator('[data-project]').first().waitFor()
  await visit('projects')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '全局查找' }).waitFor()
  await visit('palette')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await projectHistory(page, visit)
  await ofCounty(launched, visit)
  await page.locator('[data-project]').first().getByRole('button').first().click()
  await page.getByTestId('basics-screen').waitFor()
  await visit('basics')
  await budget(page, visit)
  await contractor(page, visit)
  await contract(launched, visit)
  await bundle(launched, visit)
  await page.locator('.rail-later[data-stage=during]').click()
  await page.getByTestId('later-screen').locator('.check-row').first().waitFor()
  await visit('later-step')
  await householdRegister(page, visit)
  await page.locator('.rail-later[data-stage=before]').click()
  await page.getByTestId('findings-toggle').click()
  await page.getByTestId('findings-panel').waitFor()
  await toTab(page, 'contract')
  await visit('findings')
  await accounts(page, visit)
}

/** 户册 of the step that keeps it: empty, with one household, and its dialogs. */
async function householdRegister(page: Page, visit: Visit) {
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

async function wizard(page: Page, visit: Visit) {
  await page.getByRole('button', { name: /新建旗县/ }).click()
  await page.locator('button.region', { hasText: '阿荣旗' }).click()
  for (const step of ['region', 'bureau', 'year', 'folder']) {
    await page.locator('.wizard-body').getByRole('textbox').first().waitFor()
    await visit(`wizard-${step}`)
    if (step !== 'folder') await page.getByRole('button', { name: '下一步' }).click()
  }
  await page.getByRole('button', { name: '返回首页' }).click()
}

/** Nothing filled in yet: every mark and every kind of finding is in view. */
async function untouchedProject(launched: LaunchedApp, visit: Visit) {
  const { page } = launched
  await makeProject(launched)
  await page.getByTestId('findings-toggle').click()
  await page.locator('.findings-panel .finding').first().waitFor()
  await visit('findings-untouched')
  await page.getByRole('button', { name: '收起规范核验' }).click()
  await toTab(page, 'budget')
  await page.getByTestId('budget-screen').waitFor()
  await visit('budget-untouched')
  await toTab(page, 'contract')
  await page.getByTestId('contract-screen').waitFor()
  await visit('contract-untouched')
}

async function projectHistory(page: Page, visit: Visit) {
  await page
    .getByRole('button', { name: /更多操作/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: '历史' }).click()
  await page.getByTestId('subject-history').getByText('导入材料包', { exact: true }).waitFor()
  await visit('project-history')
  await page.getByRole('button', { name: '收起历史' }).click()
}

async function ofCounty(launched: LaunchedApp, visit: Visit) {
  const { page } = launched
  await page.getByRole('button', { name: '年度参数', exact: true }).click()
  await page.getByRole('heading', { name: '年度参数' }).waitFor()
  await visit('year')
  await page.getByRole('button', { name: '旗县信息', exact: true }).click()
  await page.getByRole('heading', { name: '旗县信息' }).waitFor()
  await visit('county')
  await officeData(launched, visit)
  await page.getByRole('button', { name: '主体名录', exact: true }).click()
  await page.locator('.register-table .row-opener').first().click()
  await page.getByTestId('register-detail').waitFor()
  await visit('register')
  await records(page, visit)
  await page.locator('.bar-bin').click()
  await page.getByTestId('bin-screen').waitFor()
  await visit('bin')
  await page.getByRole('button', { name: '项目', exact: true }).click()
}

async function records(page: Page, visit: Visit) {
  await page.getByRole('button', { name: '年度记录', exact: true }).click()
  await page.locator('[data-kind=training]').click()
  await page.getByTestId('record-list').waitFor()
  await visit('records-empty')
  await page.getByRole('button', { name: '新建专题培训' }).click()
  await page.getByTestId('record-screen').waitFor()
  await page.getByLabel('培训名称').fill('社会救助政策和业务专题培训')
  await page.locator('[data-testid=save-state][data-state=saved]').waitFor()
  await visit('record')
  await page.getByRole('button', { name: '历史', exact: true }).click()
  await page.getByTestId('record-history').getByText('新建').waitFor()
  await visit('record-history')
  await page.getByRole('button', { name: '收起历史' }).click()
  await page.locator('[data-kind], .project-head button').first().click()
  await page.locator('[data-record]').waitFor()
  await visit('records')
  await page.keyboard.press('Control+p')
  await page.getByTestId('print-preview').locator('.pdf-page[data-state=drawn]').first().waitFor()
  await visit('print-preview')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '界面颜色、文字大小、通知' }).click()
  await page.getByRole('menuitemradio', { name: '200%' }).waitFor()
  await visit('look-menu')
  await page.keyboard.press('Escape')
  await page.getByRole('menu').waitFor({ state: 'detached' })
}

async function budget(page: Page, visit: Visit) {
  await toTab(page, 'budget')
  await page.getByTestId('budget-screen').waitFor()
  await visit('budget-table')
  await page.getByRole('button', { name: '改用新范本…' }).click()
  await page.getByRole('dialog').getByTestId('newer-total').waitFor()
  await visit('budget-other-template')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('F1')
  await page.locator('.help-lines').waitFor()
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
  await page.getByText('结果（预算书）', { exact: true }).click()
  await page.locator('.preview-paper section').first().waitFor({ timeout: 60_000 })
  await visit('budget-result')
  await page.getByText(/^图表/).click()
  await page.getByTestId('tornado').waitFor()
  await visit('budget-charts')
}

async function contractor(page: Page, visit: Visit) {
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
  await dialog.getByRole('button', { name: '取消' }).click()
  await dialog.waitFor({ state: 'detached' })
}

async function contract(launched: LaunchedApp, visit: Visit) {
  const { page } = launched
  await toTab(page, 'contract')
  await visit('contract')
  await page.getByRole('button', { name: '合同范本…' }).click()
  await page.getByRole('dialog').waitFor()
  await visit('contract-template')
  await otherTemplate(launched, visit)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const sections = page.locator('[data-section] button[aria-expanded]')
  const closed = page.locator('[data-section] .mantine-Accordion-control[aria-expanded=false]')
  await sections.first().waitFor()
  while ((await closed.count()) > 0) await closed.first().click()
  await visit('contract-sections')
  await page.getByText('预览合同', { exact: true }).click()
  await page.locator('.preview-paper section').first().waitFor({ timeout: 60_000 })
  await visit('contract-preview')
  await page.getByText('填写合同要素', { exact: true }).click()
}

async function bundle(launched: LaunchedApp, visit: Visit) {
  const { app, page, dataDir } = launched
  await toTab(page, 'bundle')
  await page.getByTestId('bundle-screen').waitFor()
  await visit('bundle')
  await evidence(launched, visit)
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
  await page.locator('[data-project]').first().getByRole('button').first().click()
  await page.getByTestId('basics-screen').waitFor()
}

/** A file that can be taken, and an empty one that cannot. */
async function evidence({ app, page, dataDir }: LaunchedApp, visit: Visit) {
  const [paper, empty] = [join(dataDir, '预算批复文件.txt'), join(dataDir, '会议纪要.txt')]
  await writeFile(paper, '示例')
  await writeFile(empty, '')
  await answerOpen(app, paper, empty)
  await page.getByRole('button', { name: '添加事前材料…' }).click()
  await page.getByRole('dialog').getByText('会议纪要').first().waitFor()
  await visit('evidence')
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

const toTab = async (page: Page, tab: string) => {
  await page.locator(`[data-tab=${tab}]`).click()
  await page.locator(`[data-tab=${tab}][aria-current]`).waitFor()
}
