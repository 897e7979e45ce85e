import type { Page } from 'playwright-core'
import { toProjects } from '../e2e/county-fixture'
import { launchApp } from '../e2e/launch-electron'
import { listen, opened, taken } from './drawn'
import { median } from './median'

// Key strokes of the budget and the steps of a project, in the example county. Real events through the driver; the time is
// the renderer's own, from the event to the first paint that shows its effect, the wait for that frame included.
const rounds = 10
/** As a quick typist, and long enough between for a save and a check to fall into it now and then. */
const pauses = [35, 80, 55, 120, 90]

function row(name: string, values: number[]): void {
  const sorted = [...values].sort((a, b) => a - b)
  const p99 = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? Number.NaN
  const count = `${values.length} 次`
  console.log(`${name.padEnd(28)} 中位 ${median(values).toFixed(1)} ms，第99百分位 ${p99.toFixed(1)} ms（${count}）`)
}

/** These one after the other, as often as the tabs; the first time with them, since a clerk waits for it too. */
async function openEach(page: Page, parts: [clicked: string, drawn: string][]): Promise<void> {
  const times = parts.map((): number[] => [])
  for (let round = 0; round <= rounds; round++) {
    for (const [index, [clicked, drawn]] of parts.entries()) times[index]?.push(await opened(page, clicked, drawn))
  }
  for (const [index, [clicked]] of parts.entries()) {
    const [first = Number.NaN, ...values] = times[index] ?? []
    row(`打开 ${clicked.replace(/.*"(.*)".*/, '$1')}，第一次 ${first.toFixed(0)} ms`, values)
  }
}

const figures = [
  ['hh', '3200'],
  ['dayrate', '210.5'],
  ['oil', '7.95'],
] as const

async function typing(page: Page, name: string, selectorOf: (code: string) => string): Promise<void> {
  await listen(page, 'keydown', '')
  for (let round = 0; round < rounds; round++) {
    for (const [code, text] of figures) {
      const field = page.locator(selectorOf(code))
      await field.focus()
      await field.selectText()
      for (const [at, key] of [...text].entries()) {
        await page.keyboard.press(key)
        await page.waitForTimeout(pauses[at % pauses.length] ?? 0)
      }
    }
  }
  row(name, await taken(page))
}

/** What the machine itself takes for a key and a frame: a bare field in the same window. */
async function bare(page: Page): Promise<void> {
  await page.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<input id="bare" style="position:fixed">'))
  await typing(page, '按键，同一窗口的空白输入框', () => '#bare')
  await page.evaluate(() => document.querySelector('#bare')?.remove())
}

const steps = {
  basics: '[data-testid=basics-screen]',
  budget: '[data-testid=budget-screen]',
  procurement: '.procurement',
  contractor: '.contractor-screen',
  contract: '[data-testid=contract-screen]',
  bundle: '[data-testid=bundle-screen]',
}

/** Tabs within a step, the stages and their steps, the places of the county: what is clicked, and what has come when it is drawn. */
const within: Record<string, [clicked: string, drawn: string][]> = {
  budget: [
    ['label:has-text("结果（预算书）")', '.budget-result'],
    ['label:has-text("测算表")', '[data-field="budget.inputs.hh"]'],
  ],
  procurement: [
    ['label:has-text("步骤与时限")', '[data-step]'],
    ['label:has-text("方式与结果")', '.method-advice'],
  ],
  contract: [
    ['label:has-text("预览合同")', '.paper-preview'],
    ['label:has-text("填写合同要素")', '[data-section]'],
  ],
}
const places: [clicked: string, drawn: string][] = [
  ['工作台', '[data-due]'],
  ['年度记录', '[data-testid=records-screen]'],
  ['主体名录', '[data-testid=register-screen]'],
  ['年度参数', '.year-fields'],
  ['旗县信息', '.county-folder'],
  ['项目', '[data-project]'],
].map(([name, drawn = '']) => [`.app-nav button:text-is("${name}")`, drawn])

const launched = await launchApp()
const { page } = launched
try {
  await page.getByRole('button', { name: /打开示例旗县/ }).click()
  await page.getByRole('button', { name: '不等了，现在就打开' }).click()
  await toProjects(page)
  await page.locator('[data-project]').first().getByRole('button').first().click()
  await page.getByTestId('basics-screen').waitFor()
  const times = new Map<string, number[]>()
  const first: string[] = []
  for (let round = 0; round <= rounds; round++) {
    for (const [tab, drawn] of Object.entries(steps)) {
      if (round === 0 && tab === 'basics') continue
      const ms = await opened(page, `[data-tab=${tab}]`, drawn)
      if (round === 0) first.push(`${tab} ${ms.toFixed(0)}`)
      else times.set(tab, [...(times.get(tab) ?? []), ms])
    }
  }
  console.log(`第一次打开（ms）              ${first.join('，')}`)
  for (const [tab, values] of times) row(`切换到 ${tab}`, values)
  for (const [tab, parts] of Object.entries(within)) {
    await page.locator(`[data-tab=${tab}]`).click()
    await openEach(page, parts)
  }
  await openEach(page, [
    ['[data-stage=during]', '.rail-later[data-stage=before]'],
    ['[data-tab="later/acceptance"]', '[data-tab="later/acceptance"][aria-current]'],
    ['[data-stage=after]', '.rail-later[data-stage=during]'],
    ['[data-stage=before]', '[data-testid=basics-screen]'],
  ])

  await page.locator('[data-tab=budget]').click()
  await page.getByTestId('budget-screen').waitFor()
  const inBudget = (code: string) => `[data-field="budget.inputs.${code}"]`
  await bare(page)
  await typing(page, '按键，建议值收起', inBudget)
  const folded = page.locator('[data-budget-rest][aria-expanded=false]')
  while ((await folded.count()) > 0) await folded.first().click()
  await typing(page, '按键，51 项全部展开', inBudget)
  await openEach(page, places)
} finally {
  await launched.close()
}
