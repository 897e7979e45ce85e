import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCounty, makeProject } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { axeViolations, expectGoodScreen } from './screen-checks'

describe('the frame of a project', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-frame-'))
  let launched: LaunchedApp

  const footer = () => launched.page.getByRole('navigation', { name: '办理步骤' })
  const focusedField = () =>
    launched.page.evaluate(() => {
      const focused = document.activeElement
      return focused?.matches('input, textarea')
        ? (focused.closest('[data-field]')?.getAttribute('data-field') ?? '')
        : ''
    })
  const current = () => launched.page.locator('.rail-step[aria-current]').getAttribute('data-tab')

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await makeCounty(launched)
  })

  afterAll(async () => {
    await launched?.close().catch(() => undefined)
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('a new project opens with the focus in a field that wants something, not on the page behind it', async () => {
    await makeProject(launched)
    await expect.poll(focusedField).not.toBe('')
  })

  test('in an untouched project no step is 完成, and it is still 事前', async () => {
    const { page } = launched
    const states = () => page.locator('.rail-step .visually-hidden').allTextContents()
    await expect.poll(states).not.toEqual([])
    expect((await states()).join()).not.toMatch(/完成/)
    expect(await page.locator('[data-tab=procurement] .rail-mark').getAttribute('data-state')).toBe('untouched')
    expect(await page.locator('.rail-stage[data-current] .rail-name').textContent()).toBe('事前')
  })

  test('the footer says what is wanted and leads there, and to the next step', async () => {
    const { page } = launched
    await page.getByTestId('step-wants').click()
    await expect.poll(focusedField).not.toBe('')
    await footer().getByRole('button', { name: '下一步：预算' }).click()
    await expect.poll(focusedField).toBe('budget.inputs.hh')
    await footer().getByRole('button', { name: '上一步' }).click()
    await expect.poll(current).toBe('basics')
  })

  test('what begins below the window is drawn after the first frame; a field in it that wants something still gets the focus', async () => {
    const { page } = launched
    const { width, height } = page.viewportSize() ?? { width: 1366, height: 768 }
    const targets = page.locator('[data-section=targets]')
    const head = targets.getByRole('button', { name: /^绩效目标/ })
    await head.click()
    await page.getByRole('textbox', { name: '服务质量：目标值' }).fill('≥90')
    await page.locator('[data-tab=budget]').click()
    // As low as a window gets, so that the section's own place is below it.
    await page.setViewportSize({ width, height: 480 })
    const comingFirst = page.evaluate(async () => {
      document.querySelector<HTMLElement>('[data-tab=basics]')?.click()
      await new Promise(requestAnimationFrame)
      return document.querySelector('[data-section=targets] [data-coming]') !== null
    })
    expect(await comingFirst).toBe(true)
    await page.getByRole('textbox', { name: '服务质量：目标值' }).waitFor()
    await expect.poll(focusedField).not.toBe('')
    await page.setViewportSize({ width, height })
    await page.getByTestId('undo').click()
    await expect.poll(current).toBe('basics')
  })

  test('Alt+Left goes back over the screens', async () => {
    const { page } = launched
    for (const before of ['budget', 'basics']) {
      await page.keyboard.press('Alt+ArrowLeft')
      await expect.poll(current).toBe(before)
    }
  })

  test('F6 goes to the primary button below, and back to the field', async () => {
    const { page } = launched
    const focusedText = () => page.evaluate(() => document.activeElement?.textContent)
    const field = await focusedField()
    await page.keyboard.press('F6')
    await expect.poll(() => focusedText()).toBe('下一步：预算')
    await page.keyboard.press('F6')
    await expect.poll(() => focusedField()).toBe(field)
  })

  test('撤销 names the field with both values, takes it back whole, and turns to its step', async () => {
    const { page } = launched
    const households = page.getByRole('textbox', { name: '第 1 项数量' })
    const undo = page.getByTestId('undo')
    for (const typed of ['3200', '4100']) {
      await households.click()
      await page.keyboard.press('Control+a')
      await page.keyboard.type(typed, { delay: 30 })
      await page.keyboard.press('Tab')
    }
    await expect.poll(() => undo.textContent()).toBe('撤销：第 1 项数量 3200→4100')
    await expect.poll(() => page.getByTestId('project-total').textContent()).not.toContain('757,005.02')
    await page.getByTestId('findings-toggle').press('Enter')
    // The typed households are everybody's: no finding speaks of the 3,200 of the template's example.
    await page.locator('.finding').first().waitFor()
    expect(await page.getByTestId('findings-panel').textContent()).not.toMatch(/3,?200/)
    await page.getByRole('button', { name: '收起规范核验' }).press('Enter')
    const toggle = page.getByTestId('findings-toggle')
    await expect.poll(() => toggle.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.locator('[data-tab=procurement]').click()
    await page.keyboard.press('Control+z')
    await expect.poll(current).toBe('basics')
    await expect.poll(() => households.inputValue()).toBe('3200')
    await page.keyboard.press('Control+y')
    await expect.poll(() => households.inputValue()).toBe('4100')
    await undo.click()
    await undo.click()
    await expect.poll(() => households.inputValue()).toBe('')
  })

  test('at 200% the bar below still says what 撤销 takes back, in two lines', async () => {
    const { page } = launched
    const before = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
    await page.getByRole('textbox', { name: '第 1 项数量' }).fill('3200')
    await page.keyboard.press('Tab')
    const label = page.getByTestId('undo').locator('.mantine-Button-label')
    await label.waitFor()
    await page.setViewportSize({ width: 683, height: 348 })
    /** What of it stands inside its edges. */
    const read = await label.evaluate((element) => {
      const box = element.getBoundingClientRect()
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      let said = ''
      for (let node = text.nextNode(); node; node = text.nextNode()) {
        for (let at = 0; at < (node.textContent ?? '').length; at++) {
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const { right, bottom } = range.getBoundingClientRect()
          if (right <= box.right + 1 && bottom <= box.bottom + 1) said += node.textContent?.[at]
        }
      }
      return said
    })
    await keepPicture(page, 'undo-200')
    await page.setViewportSize(before)
    expect(read).toContain('第 1 项数量')
    await page.getByTestId('undo').click()
  })

  test('a row deleted by keyboard leaves the focus in the row that takes its place, or on the button that adds one', async () => {
    const { page } = launched
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)
    const funds = page.locator('[data-field="fundSources"]')
    const open = page.getByRole('button', { name: /^资金来源/ })
    if ((await open.getAttribute('aria-expanded')) === 'false') await open.click()
    await funds.getByRole('button', { name: '加一笔资金' }).click()
    await funds.getByRole('button', { name: '删除第 1 笔资金' }).press('Enter')
    await expect.poll(focused).toBe('第 1 笔资金来源')
    await funds.getByRole('button', { name: '删除第 1 笔资金' }).press('Enter')
    await expect.poll(focused).toBe('加一笔资金')
  })

  test('Ctrl+P without a paper in view says so, at the top right and over no button; with one it prints that alone', async () => {
    const { page } = launched
    await page.locator('[data-tab=contractor]').click()
    await page.getByTestId('contractor-screen').waitFor()
    await page.keyboard.press('Control+p')
    const notice = page.getByText('这里没有可以打印的')
    await notice.waitFor()
    await expect.poll(() => page.evaluate(coveredByNotices)).toEqual([])
    await page.evaluate(() => {
      window.print = () => {
        document.title = document.querySelector('.printed')?.textContent ?? ''
      }
    })
    await page.evaluate(() => {
      const paper = document.querySelector<HTMLElement>('.project-content section')
      if (paper) paper.dataset.paper = ''
    })
    await page.keyboard.press('Control+p')
    await page.getByTestId('pdf-pages').waitFor()
    await page.keyboard.press('Control+p')
    await expect.poll(() => page.title()).not.toBe('购服通')
    await page.keyboard.press('Escape')
    await page.getByTestId('print-preview').waitFor({ state: 'detached' })
  })

  test('事中 and 事后 open on the rail with their steps; a step says who acts and which materials belong to it', async () => {
    const { page } = launched
    await page.locator('.rail-later[data-stage=during]').click()
    const screen = page.getByTestId('later-screen')
    await screen.waitFor()
    const material = (title: string) => screen.locator('.check-title', { hasText: new RegExp(`^${title}`) })
    const steps = page.locator('.rail-steps .rail-step')
    expect(await steps.count()).toBe(5)
    expect(await steps.first().getAttribute('aria-current')).toBe('step')
    expect(await steps.first().locator('[data-state]').getAttribute('data-state')).toBe('blocked')
    await material('承接主体工作方案及备案').waitFor()
    expect(await screen.textContent()).toContain('还没有登记承接主体工作方案')
    await expectGoodScreen(page)
    await page.getByRole('button', { name: '下一步：履约跟踪' }).click()
    await material('服务记录表').waitFor()
    await page.locator('.rail-later[data-stage=after]').click()
    await material('绩效评价方案').waitFor()
    await page.locator('.rail-later[data-stage=before]').click()
    await page.getByTestId('basics-screen').waitFor()
    await page.locator('.rail-year').click()
    await page.getByRole('menuitem', { name: '专题会议' }).click()
    await page.getByTestId('record-list').waitFor()
    await page.getByRole('button', { name: '返回正在办理的项目' }).click()
    await page.getByTestId('basics-screen').waitFor()
  })

  test('Ctrl+F finds in the list of the screen, F1 explains it', async () => {
    const { page } = launched
    await page.keyboard.press('Control+f')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('在核验结果中查找')
    await page.keyboard.type('资金来源')
    await expect.poll(() => page.locator('.findings-panel .finding').count()).toBeLessThan(4)
    await page.keyboard.press('F1')
    await page.getByRole('dialog', { name: '说明：基本信息' }).waitFor()
    await page.keyboard.press('F1')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '项目列表' }).click()
    await page.getByRole('heading', { name: '购买服务项目' }).waitFor()
    await page.keyboard.press('Control+f')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('搜索项目')
  })

  test('Ctrl+K finds every action by name or initials, says why one cannot be done, and does the others', async () => {
    const { page } = launched
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: '全局查找' })
    await palette.waitFor()
    await page.keyboard.type('htong')
    await palette.getByText('没有找到').waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('hetong')
    const contract = palette.getByRole('option', { name: '事前：合同' })
    expect(await contract.getAttribute('aria-disabled')).toBe('true')
    expect(await contract.textContent()).toContain('先打开一个项目。')
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('xjxm')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: '新建项目' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByText('先收起前面的窗口（按 Esc），再用「全局查找」。').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    await page.keyboard.type('ndcs')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '年度参数' }).first().waitFor()
    // The window's menu is made of the same actions, and does the same.
    await launched.app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
      items.find(({ label, accelerator }) => label === '返回上一画面' && accelerator === 'Alt+Left')?.click()
    })
    await page.getByRole('heading', { name: '购买服务项目' }).waitFor()
    expect(launched.problems).toEqual([])
    expect((await launched.close()).outsideRequests).toEqual([])
  })
})

/** Buttons whose centre a notice lies over. */
function coveredByNotices(): string[] {
  return [...document.querySelectorAll<HTMLElement>('button')]
    .filter((button) => !button.closest('.notices') && button.checkVisibility())
    .filter((button) => {
      const { left, top, width, height } = button.getBoundingClientRect()
      return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('.notices')
    })
    .map((button) => button.textContent ?? '')
}
