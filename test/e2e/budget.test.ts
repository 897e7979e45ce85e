import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invoke, makeCounty, makeProject } from './county-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

const year = new Date().getFullYear()

describe('budget', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-budget-'))
  let launched: LaunchedApp

  const total = () => launched.page.getByTestId('budget-total').textContent()
  const focusedField = () => launched.page.evaluate(() => document.activeElement?.getAttribute('data-field') ?? '')
  const field = (code: string) => launched.page.locator(`input[data-field="budget.inputs.${code}"]`)
  const row = (code: string) => launched.page.locator(`tr[data-input="${code}"]`)
  const view = () => launched.page.getByTestId('budget-screen').getAttribute('data-view')
  const rest = (fold: string) => launched.page.locator(`[data-fold="${fold}"] [data-budget-rest]`)
  const saved = () =>
    expect.poll(() => launched.page.getByTestId('save-state').getAttribute('data-state')).toBe('saved')
  const storedBudget = async () => {
    await saved()
    const list = (await invoke(launched.page, 'project.list', { status: 'active' })).value as { id: string }[]
    const project = (await invoke(launched.page, 'project.get', { id: list[0]?.id })).value
    return (project as { budget: { inputs: Record<string, { value: string; source: string }> } }).budget
  }
  const checkScreen = () => expectGoodScreen(launched.page)

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await makeCounty(launched, year)
    await makeProject(launched)
    await launched.page.locator('[data-tab=budget]').focus()
  })

  afterAll(async () => {
    // The last test has closed it, unless one before it failed.
    await launched?.close().catch(() => undefined)
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('open are 户数 and what needs local proof; without 户数 nothing is counted', async () => {
    const { page } = launched
    await page.keyboard.press('Enter')
    await page.getByTestId('budget-screen').waitFor()
    const open = () => page.locator('tr[data-input]').evaluateAll((rows) => rows.map((row) => row.dataset.input))
    expect(await open()).toEqual(['hh', 'radius', 'dayrate', 'vrent', 'oil'])
    expect(await total()).toBe('未测算')
    expect(await rest('people').textContent()).toContain('其余用建议值（13 项）')
    await checkScreen()
  })

  test('by keyboard alone: Enter to the next value, ↓ to the folded rest, which opens; 757,005.02 for the defaults', async () => {
    const { page } = launched
    for (let presses = 0; presses < 40 && !(await focusedField()).startsWith('budget.inputs.'); presses++) {
      await page.keyboard.press('Tab')
    }
    await expect.poll(() => focusedField()).toBe('budget.inputs.hh')
    await page.keyboard.type('3200')
    await page.keyboard.press('Enter')
    await expect.poll(() => focusedField()).toBe('budget.inputs.radius')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(focusedField).toBe('budget.inputs.visits')
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => focusedField()).toBe('budget.inputs.hh')
    await expect.poll(() => total()).toBe('757,005.02')
    await expect.poll(() => page.getByTestId('budget-daxie').textContent()).toBe('人民币柒拾伍万柒仟零伍元零贰分')
    for (const fold of ['people', 'travel', 'materials', 'fees']) await rest(fold).click()
    await checkScreen()
    await field('surtax').press('Enter')
    await expect.poll(view).toBe('result')
    await page.keyboard.press('PageUp')
    await expect.poll(view).toBe('table')
  })

  test('the amounts of the table are those of the paper: each line once, at its price', async () => {
    const { page } = launched
    const shown = await page
      .locator('[data-line]')
      .evaluateAll((lines) => lines.map((line) => [line.dataset.line, line.querySelector('.figure')?.textContent]))
    expect(shown).toHaveLength(24)
    expect(Object.fromEntries(shown)).toMatchObject({ A01: '224,000.00', A04: '40,355.28', C03: '22,016.63' })
    expect(await page.locator('[data-line=A04]').getAttribute('title')).toContain('560×102×9.0÷100×7.85')
    for (const fold of ['area', 'people', 'travel', 'materials', 'fees']) await rest(fold).click()
    await expect.poll(() => page.locator('tr[data-input]').count()).toBe(5)
  })

  test('[N12] 压到上限内 is the last household that fits, and a button takes it', async () => {
    const { page } = launched
    expect(await page.getByTestId('capacity').textContent()).toContain('最多 3,630 户')
    expect(await page.getByRole('button', { name: '采用' }).count()).toBe(0)
    await field('hh').fill('4100')
    await page.getByRole('button', { name: '采用' }).click()
    await expect.poll(() => field('hh').inputValue()).toBe('3630')
    expect(await page.getByTestId('ceiling-meter').getAttribute('data-within')).toBe('true')
    await field('hh').fill('3631')
    await expect.poll(() => page.getByTestId('ceiling-meter').getAttribute('data-within')).toBe('false')
    await field('hh').fill('3200')
  })

  test('per cent on the screen, the exact fraction in the store; +20 adds, Ctrl and arrows step, 建议值 comes back', async () => {
    const { page } = launched
    await rest('area').click()
    await expect.poll(() => field('revisit').inputValue()).toBe('5')
    await field('revisit').fill('7.5')
    expect((await storedBudget()).inputs.revisit?.value).toBe('0.075')
    await expect.poll(() => row('revisit').textContent()).toContain('已录入')
    await field('hh').fill('+20')
    await field('hh').press('Enter')
    await expect.poll(() => field('hh').inputValue()).toBe('3220')
    await field('hh').press('Control+ArrowDown')
    await expect.poll(() => field('hh').inputValue()).toBe('3219')
    await field('hh').fill('3200')
    await row('revisit').getByRole('button', { name: '恢复建议值 5' }).click()
    await expect.poll(() => total()).toBe('757,005.02')
    await expect.poll(() => row('revisit').textContent()).toContain('建议值')
    expect(await row('hh').textContent()).toContain('缺依据')
    await page.getByLabel('户数的来源').fill('2022年12月低保台账')
    expect((await storedBudget()).inputs.hh?.source).toBe('2022年12月低保台账')
    await expect.poll(() => row('hh').textContent()).not.toContain('缺依据')
  })

  test('what goes with a click or a step back leaves the focus nearby, never to the page', async () => {
    const { page } = launched
    const held = () =>
      page.evaluate(() => {
        const { activeElement } = document
        return activeElement === document.body
          ? 'the page'
          : (activeElement?.closest('[data-input]')?.getAttribute('data-input') ?? 'elsewhere')
      })
    await field('revisit').fill('7.5')
    await row('revisit').getByRole('button', { name: '恢复建议值 5' }).press('Enter')
    await expect.poll(() => field('revisit').inputValue()).toBe('5')
    await expect.poll(held).toBe('revisit')
    for (const [key, then] of [
      ['Control+z', '7.5'],
      ['Control+y', '5'],
      ['Control+z', '7.5'],
    ] as const) {
      await page.keyboard.press(key)
      await expect.poll(() => field('revisit').inputValue()).toBe(then)
      await expect.poll(held).toBe('revisit')
    }
    await row('revisit').getByRole('button', { name: '恢复建议值 5' }).click()
    await page.getByRole('button', { name: '添加业务活动成本' }).click()
    await page.locator('.own-line').getByRole('button', { name: /^删除/ }).press('Enter')
    await expect.poll(() => page.locator('.own-line').count()).toBe(0)
    await expect.poll(held).not.toBe('the page')
    await page.locator('.undo-notice', { hasText: '已删除' }).getByRole('button').press('Enter')
    await page.locator('.own-line').waitFor()
    await expect.poll(held).not.toBe('the page')
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.locator('.own-line').count()).toBe(0)
    await expect.poll(held).not.toBe('the page')
  })

  test('out of range warns; what cannot be read marks its field and keeps the last good total', async () => {
    const { page } = launched
    await field('dayrate').fill('320')
    await expect.poll(() => row('dayrate').locator('.budget-badge').textContent()).toMatch(/偏高.*超出建议区间/)
    await field('dayrate').fill('200')
    await field('dayrate').fill('2oo')
    await expect.poll(() => page.getByText(/「2oo」/).count()).toBe(1)
    expect(await total()).toBe('757,005.02')
    await expect.poll(() => page.locator('.budget-side.stale').textContent()).toContain('合计仍为改动前的数')
    await checkScreen()
    await field('dayrate').fill('200')
    await expect.poll(() => page.locator('.budget-side.stale').count()).toBe(0)
  })

  test('[N12] a preset moves the total past the ceiling, and 撤销 takes it back', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '牧区', exact: true }).click()
    await expect.poll(total).toBe('1,190,398.23')
    expect(await page.getByTestId('ceiling-meter').getAttribute('data-within')).toBe('false')
    expect(await page.getByTestId('ceiling-meter').textContent()).toContain('超出 333,398.23 元')
    await page.locator('.undo-notice', { hasText: '牧区' }).getByRole('button').click()
    await expect.poll(total).toBe('757,005.02')
    await page.getByRole('button', { name: '城镇' }).click()
    await expect.poll(total).toBe('421,739.67')
    await page.getByRole('button', { name: '半牧区' }).click()
    await expect.poll(total).toBe('757,005.02')
  })

  test('[N04] a prohibited own line is named with the citation as it is typed', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '添加业务活动成本' }).click()
    const line = page.locator('.own-line')
    await line.getByLabel('项目名称').fill('采购平板电脑')
    await line.getByLabel('数量').fill('10')
    await line.getByLabel('单价（元）').fill('2000')
    await line.getByLabel(/测算依据/).fill('三家询价')
    await expect.poll(() => line.getByRole('alert').textContent()).toContain('购置设备')
    expect(await line.getByRole('alert').textContent()).toContain('通知》一（一）')
    expect(await line.locator('output').textContent()).toContain('20,000.00')
    await saved()
    await page.getByTestId('findings-toggle').click()
    await expect
      .poll(() => page.getByTestId('findings-panel').textContent())
      .toContain('“采购平板电脑”属于禁止购买的内容')
    await checkScreen()
    await page.getByRole('button', { name: '收起规范核验' }).click()
    await line.getByRole('button', { name: /^删除/ }).click()
    await expect.poll(total).toBe('757,005.02')
  })

  test('a line is adjusted only with a reason, and goes back to the computed amount', async () => {
    const { page } = launched
    await rest('people').click()
    await page.getByRole('button', { name: /^调整 通讯费/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('调整后金额').fill('4,000.00')
    await dialog.getByRole('button', { name: '确定' }).click()
    await expect.poll(() => dialog.textContent()).toContain('请填写调整理由')
    await checkScreen()
    await dialog.getByLabel(/调整理由/).fill('增加购置打印机')
    await expect.poll(() => dialog.textContent()).toMatch(/购置设备.*通知》一（一）/)
    await checkScreen()
    await dialog.getByLabel(/调整理由/).fill('财政评审核减')
    await dialog.getByRole('button', { name: '确定' }).click()
    await expect.poll(() => row('phone').textContent()).toContain('测算 5,000.00')
    expect(await total()).not.toBe('757,005.02')
    await page.getByRole('button', { name: /^调整 通讯费/ }).click()
    await page.getByRole('button', { name: /取消调整/ }).click()
    await expect.poll(total).toBe('757,005.02')
  })

  test('no word on the console, nothing asked of a network', async () => {
    expect(launched.problems).toEqual([])
    const { outsideRequests } = await launched.close()
    expect(outsideRequests).toEqual([])
  })
})
