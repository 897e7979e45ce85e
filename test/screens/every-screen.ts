import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { answerOpen } from '../e2e/contract-fixture'
import { makeCounty, makeProject, toProjects } from '../e2e/county-fixture'
import type { LaunchedApp } from '../e2e/launch-electron'
import { backups } from './backups'
import { budget, bundle, contract, contractor, toTab } from './before-steps'
import { delivered } from './delivered'
import { finalStep, laterSteps, recordsOfCounty } from './every-record'
import { householdRegister } from './household-register'
import { livedCounty } from './lived-county'
import { numbersKey } from './numbers-key'
import { accounts } from './office-accounts'
import { menuOf, opened, openedByKey, unfold } from './opened'
import { officeData } from './own-standards'
import { sampled } from './sampled'
import { unopenedCounty } from './unopened-county'
import { updates } from './updates'
import { walkedPlaces } from './walked'

/** Called with the screen in view, at rest; the name is fit for a file. */
export type Visit = (name: string) => Promise<void>

/** The second year of the example county is half over: the walk sees the same on every day. */
export const dayOfWalk = '2024-07-01T02:00:00Z'

/** Every screen a clerk can reach, or it fails: first start, an empty county, then the example county with its projects. */
export async function walkEveryScreen(launched: LaunchedApp, look: Visit): Promise<void> {
  const { page } = launched
  const walked = walkedPlaces()
  let last = ''
  const visit: Visit = async (name) => {
    last = name
    await walked.note(page)
    await look(name)
  }
  await walk(launched, visit).catch((error) => {
    throw new Error(`the walk ended after ${last}`, { cause: error })
  })
  const left = walked.left()
  if (left.length > 0) throw new Error(`not walked: ${left.join(', ')}`)
}

async function walk(launched: LaunchedApp, visit: Visit) {
  const { page } = launched
  await page.getByRole('button', { name: /新建旗县/ }).waitFor()
  await visit('start')
  await updates(launched, visit)
  await wizard(page, visit)
  const county = await makeCounty(launched, Number(dayOfWalk.slice(0, 4)))
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
  await toProjects(page)
  await unopenedCounty(launched, visit, county)
  await page.getByRole('button', { name: /打开示例旗县/ }).click()
  await page.getByRole('button', { name: '不等了，现在就打开' }).click()
  await page.locator('[data-due]').first().waitFor()
  await visit('workbench')
  await toProjects(page)
  await page.locator('[data-project]').first().waitFor()
  await visit('projects')
  await search(page, visit)
  await openedByKey(page, visit, 'key-sheet', 'Control+/', page.getByTestId('key-sheet').locator('.key-group'))
  await projectHistory(page, visit)
  await ofCounty(launched, visit)
  await page.locator('[data-project]').first().getByRole('button').first().click()
  await page.getByTestId('basics-screen').waitFor()
  await visit('basics')
  await unfold(page)
  await visit('basics-folds')
  await opened(page, visit, 'year-steps', page.locator('.rail-year').first(), menuOf(page))
  await budget(page, visit)
  await contractor(launched, visit)
  await contract(launched, visit)
  await bundle(launched, visit)
  await laterSteps(page, visit)
  await page.locator('.rail-later[data-stage=during]').click()
  const made = await householdRegister(launched, visit)
  await delivered(launched, visit, made)
  await sampled(launched, visit)
  await page.locator('.rail-later[data-stage=before]').click()
  await page.getByTestId('findings-toggle').click()
  await page.getByTestId('findings-panel').waitFor()
  await toTab(page, 'contract')
  await visit('findings')
  await page.getByRole('button', { name: '收起规范核验' }).click()
  await numbersKey(launched, visit)
  await livedCounty(launched, visit)
  await guest(launched, visit)
  await accounts(launched, visit)
}

/** A project of another county, looked at in the first one. */
async function guest({ app, page, dataDir }: LaunchedApp, visit: Visit) {
  await page.getByRole('button', { name: '打开其他旗县' }).click()
  await page.locator('.recent-folder', { hasText: '阿荣旗' }).click()
  await page.getByTestId('save-state').or(page.locator('[data-project]')).first().waitFor()
  await toProjects(page)
  await answerOpen(app, join(dataDir, '材料包.zip'))
  await page.getByRole('button', { name: '导入材料包…', exact: true }).click()
  await page.getByRole('button', { name: '导入查看' }).waitFor({ timeout: 60_000 })
  await visit('bundle-of-others')
  await page.getByRole('button', { name: '导入查看' }).click()
  await page.getByTestId('guest').waitFor({ timeout: 60_000 })
  await visit('guest')
}

async function search(page: Page, visit: Visit) {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: '全局查找' })
  await field.waitFor()
  await visit('palette')
  await field.fill('培训')
  await page.locator('#search-found[data-answered=true] [role=option]').first().waitFor()
  await visit('search')
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
  const more = page.getByRole('button', { name: /更多操作/ }).first()
  await opened(page, visit, 'project-menu', more, menuOf(page))
  await more.click()
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
  await typedAmount(page, visit)
  await opened(page, visit, 'year-menu', page.getByRole('button', { name: '新增年度' }), menuOf(page))
  await page.getByRole('button', { name: '旗县信息', exact: true }).click()
  await page.getByRole('heading', { name: '旗县信息' }).waitFor()
  await visit('county')
  await backups(launched, visit)
  const gathered = page.locator('[data-part=log]')
  await opened(page, visit, 'diagnostics', page.locator('[data-action=diagnostics]'), gathered)
  const book = page.locator('[data-paper-kind=procedure-book]').getByRole('button', { name: /^预览/ })
  await opened(page, visit, 'procedure-book', book, page.getByTestId('paper-preview').getByText('全流程一览'))
  await officeData(launched, visit)
  await page.getByRole('button', { name: '主体名录', exact: true }).click()
  await page.locator('.register-table .row-opener').first().click()
  await page.getByTestId('register-detail').waitFor()
  await visit('register')
  await records(page, visit)
  await recordsOfCounty(page, visit)
  await finalStep(launched, visit)
  await bin(page, visit)
  await page.getByRole('button', { name: '项目', exact: true }).click()
}

/** Empty, and with the record that was 移出. */
async function bin(page: Page, visit: Visit) {
  const toBin = async () => {
    await page.locator('.bar-bin').click()
    await page.getByTestId('bin-screen').waitFor()
  }
  await toBin()
  await visit('bin-empty')
  await page.getByRole('button', { name: '年度记录', exact: true }).click()
  await page.locator('[data-kind=training]').click()
  await page.locator('.record-table .row-opener').first().click()
  await page.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name: '移出' }).click()
  await page.getByTestId('record-list').waitFor()
  await toBin()
  await page.locator('[data-binned]').first().waitFor()
  await visit('bin')
}

/** An amount in words that are understood, and one that is not. */
async function typedAmount(page: Page, visit: Visit) {
  const amount = page.getByRole('textbox', { name: /金额/ }).first()
  const before = await amount.inputValue()
  await amount.fill('3860万')
  await page.getByTestId('typed-echo').first().waitFor()
  await visit('year-echo')
  await amount.fill('三千多万')
  await amount.blur()
  await page.getByTestId('still-old').first().waitFor()
  await visit('year-unreadable')
  await amount.fill(before)
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
  const calendar = page.getByRole('button', { name: /^从日历选择/ }).first()
  await opened(page, visit, 'calendar', calendar, page.locator('.mantine-Popover-dropdown table'))
  await opened(page, visit, 'record-menu', page.getByRole('button', { name: '更多操作' }), menuOf(page))
  await page.getByRole('button', { name: '历史', exact: true }).click()
  await page.getByTestId('record-history').getByText('新建').waitFor()
  await visit('record-history')
  await page.getByRole('button', { name: '收起历史' }).click()
  await page.locator('[data-kind], .project-head button').first().click()
  await page.locator('[data-record]').waitFor()
  await visit('records')
  await opened(
    page,
    visit,
    'list-of-choices',
    page.locator('.page-head').getByLabel('年度', { exact: true }).first(),
    page.getByRole('option'),
  )
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
