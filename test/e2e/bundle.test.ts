import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectDataPath } from '#shared/bundle/file-index'
import type { TemplateInfo } from '#shared/template/template-about'
import { answerOpen, answerSave, ask, makeEmptyCounty, makeSampleProject } from './contract-fixture'
import { invoke } from './county-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

describe('submission bundle', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-bundles-'))
  const outside = join(dataDir, '优盘')
  const bundle = join(outside, '材料包.zip')
  let launched: LaunchedApp
  let projectId: string
  let exported: unknown
  let exportedCode: string

  const checkScreen = () => expectGoodScreen(launched.page)
  const exportButton = () => launched.page.getByRole('button', { name: '导出材料包', exact: true })
  /** A copy of the program's template, taken in as the office's own, and the contract made anew with it: its file. */
  const ownTemplate = async () => {
    const [before] = await ask<TemplateInfo[]>(launched, 'template.list', { paper: 'contract' })
    const copy = join(outside, '本单位范本.docx')
    await answerSave(launched.app, copy)
    await ask(launched, 'dialog.saveFile', { title: '另存范本', kind: 'docx', fileName: '本单位范本.docx' })
    await ask(launched, 'template.saveCopy', { paper: 'contract', id: before?.id, path: copy })
    await answerOpen(launched.app, copy)
    await ask(launched, 'dialog.openFile', { title: '选择合同范本', kind: 'docx' })
    const taken = await ask<TemplateInfo>(launched, 'template.import', {
      paper: 'contract',
      path: copy,
      name: '本单位范本',
    })
    await ask(launched, 'paper.generate', { kind: 'contract', ownerId: projectId, templateId: taken.id })
    const folder = join(dataDir, 'counties', '示例旗', 'templates')
    // Beside it lies the program's own, which the first contract was made with.
    return join(folder, readdirSync(folder).find((name) => !name.startsWith('default-')) ?? '')
  }
  const stored = async () => (await invoke(launched.page, 'project.get', { id: projectId })).value

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await mkdir(outside)
    projectId = (await makeSampleProject(launched)).id
    await ask(launched, 'paper.generate', { kind: 'contract', ownerId: projectId })
    await launched.page.locator('[data-tab=bundle]').click()
    await launched.page.getByTestId('bundle-screen').waitFor()
    const report = join(outside, '八月核查工作报告.pdf')
    await writeFile(report, '%PDF-1.4 august')
    await answerOpen(launched.app, report)
    await launched.page.getByRole('button', { name: /添加事后材料/ }).click()
    await launched.page.getByRole('button', { name: '添加', exact: true }).click()
    await launched.page.getByTestId('stage-after').getByText('八月核查工作报告.pdf').waitFor()
  })

  afterAll(async () => {
    // The last test has closed it, unless one before it failed.
    await launched?.close().catch(() => undefined)
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('open problems and a contract that is no longer of the budget are said before the export', async () => {
    const { page } = launched
    const panel = page.getByTestId('readiness')
    /** The quantity to buy, which contract and budget follow. */
    const change = async (count: string) => {
      await page.locator('[data-tab=basics]').click()
      await page.getByRole('textbox', { name: '第 1 项数量' }).fill(count)
    }
    await change('4100')
    await page.getByRole('button', { name: /^绩效目标/ }).click()
    await page.getByLabel('服务数量：目标值').fill('3200')
    await page.locator('[data-tab=bundle]').click()
    await panel.getByText(/还不能交：\d+ 项问题没有处理，\d+ 处前后不一致，合同与现在填写的内容不一致/).waitFor()
    await checkScreen()
    const apart = panel.locator('li', { hasText: '两处不一致' }).first()
    await apart.getByRole('button', { name: /^去改/ }).click()
    await page.locator('[data-tab=basics][aria-current]').waitFor()
    await change('3200')
    await page.locator('[data-tab=bundle]').click()
    await panel.getByText(/可以交，但缺/).waitFor()
    expect(await panel.textContent()).not.toContain('不一致')
  })

  test('what is missing is made before the export; a long one tells its progress; cancelled, it leaves nothing behind', async () => {
    const { page, app } = launched
    const after = page.getByTestId('stage-after')
    const recording = join(outside, '访问录音.wav')
    await writeFile(recording, '')
    await truncate(recording, 1.5 * 1024 ** 3)
    await answerOpen(app, recording)
    await after.getByRole('button', { name: /添加事后材料/ }).click()
    await page.getByRole('button', { name: '添加', exact: true }).click()
    await expect.poll(() => after.textContent(), { timeout: 90_000 }).toContain('1.5 GB')

    const panel = page.getByTestId('readiness')
    expect(await panel.textContent()).toContain('可以交，但缺')
    expect(await panel.textContent()).toContain('预算书还没有生成，导出时生成')
    const target = join(outside, '取消的材料包.zip')
    await answerSave(app, target)
    await exportButton().click()
    const bar = page.getByTestId('job-bar')
    await expect.poll(() => bar.textContent(), { interval: 20, timeout: 60_000 }).toMatch(/[1-9]\d?%（.+ \/ 1\.5 GB）/)
    expect(Number(await bar.getByRole('progressbar').getAttribute('aria-valuenow'))).toBeGreaterThan(0)
    expect(readdirSync(outside).filter((name) => name.endsWith('.part'))).toHaveLength(1)
    await bar.getByRole('button', { name: '取消' }).click()
    const said = page.getByText('已取消。')
    await said.waitFor()
    expect(await bar.count()).toBe(0)
    expect(readdirSync(outside).filter((name) => name.endsWith('.part') || name.includes('取消'))).toEqual([])
    await checkScreen()
    await page.getByRole('button', { name: '关闭提示' }).first().click()
    await after.getByRole('button', { name: /移出.*访问录音/ }).click()
    await expect.poll(() => after.textContent()).not.toContain('1.5 GB')
  }, 180_000)

  test('a paper that cannot be made anew stops the export and says so; 照现有文书导出 exports what is there', async () => {
    const { page, app } = launched
    const panel = page.getByTestId('readiness')
    const number = async (text: string) => {
      await page.locator('[data-tab=contract]').click()
      await page.locator('input[data-field="contract.number"], [data-field="contract.number"] input').first().fill(text)
      await page.locator('[data-tab=bundle]').click()
    }
    const template = await ownTemplate()
    const whole = await readFile(template)
    await number('改过的编号')
    await panel.getByText('合同与现在填写的内容不一致，导出时生成').waitFor()
    await writeFile(template, '坏了')
    const target = join(outside, '照旧.zip')
    await answerSave(app, target)
    await exportButton().click()
    await panel.getByRole('button', { name: '不生成，照现有文书导出' }).click()
    await panel.getByTestId('content-code').waitFor({ timeout: 30_000 })
    expect(execFileSync('unzip', ['-Z1', target], { encoding: 'utf8' }).match(/合同-第\d版\.docx/g)).toEqual([
      '合同-第1版.docx',
      '合同-第2版.docx',
    ])
    expect(await panel.textContent()).toContain('合同与现在填写的内容不一致')
    await checkScreen()
    await writeFile(template, whole)
    await number('SLQMZ-2023-001（示例）')
    await panel.getByText(/可以交，但缺/).waitFor()
  })

  test('the bundle is exported with what was made for it, under a content code big enough to read out', async () => {
    const { page, app } = launched
    const panel = page.getByTestId('readiness')
    await answerSave(app, bundle)
    await exportButton().click()
    const code = panel.getByTestId('content-code')
    await panel.getByText('下一步：复制到 U 盘报送').waitFor({ timeout: 30_000 })
    expect(await page.locator('[data-material="预算书"]').getAttribute('data-state')).toBe('there')
    const current = page.locator('.rail-stage[data-current] .rail-name')
    expect(await current.textContent()).toBe('事前')
    expect(execFileSync('unzip', ['-Z1', bundle], { encoding: 'utf8' })).toMatch(/预算书-第1版\.docx\n/)
    expect(await code.textContent()).toMatch(/^\d{4}-\d{4}-\d{4}$/)
    expect(await code.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThan(24)
    execFileSync('unzip', ['-tq', bundle])
    exportedCode = (await code.textContent()) ?? ''
    exported = await stored()
    await checkScreen()
  })

  test('a code that is no longer of what stands here says so', async () => {
    const { page } = launched
    const panel = page.getByTestId('readiness')
    const again = () => page.getByTestId('stage-after').getByRole('button', { name: /移出.*八月/ })
    await again().click()
    await panel.getByText('导出之后又有改动').waitFor()
    await checkScreen()
    await page.locator('.undo-notice', { hasText: '八月' }).getByRole('button', { name: '撤销' }).click()
    await panel.getByText('下一步：复制到 U 盘报送').waitFor()
  })

  test('校验 says good for it, and names the file that was altered in a copy', async () => {
    const { page, app } = launched
    await answerOpen(app, bundle)
    await page.getByRole('button', { name: '项目列表' }).click()
    await page.getByRole('button', { name: /校验材料包/ }).click()
    const verdict = page.getByTestId('bundle-verdict')
    await expect.poll(() => verdict.getAttribute('data-good'), { timeout: 30_000 }).toBe('true')
    expect(await verdict.getByTestId('content-code').textContent()).toBe(exportedCode)
    await checkScreen()
    const altered = join(outside, '改过.zip')
    const name = execFileSync('unzip', ['-Z1', bundle], { encoding: 'utf8' })
      .split('\n')
      .find((entry) => entry.endsWith(projectDataPath))
    expect(name).toBeDefined()
    execFileSync('python3', [
      '-c',
      `import sys, zipfile
source, target, name = sys.argv[1:]
with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, 'w') as new:
    for item in old.infolist():
        new.writestr(item, b'{}' if item.filename == name else old.read(item))`,
      bundle,
      altered,
      name ?? '',
    ])
    await answerOpen(app, altered)
    await page.getByRole('button', { name: '校验另一个…' }).click()
    await expect.poll(() => verdict.getAttribute('data-good'), { timeout: 30_000 }).toBe('false')
    expect(await verdict.textContent()).toContain('被改动')
    expect(await verdict.textContent()).toContain(projectDataPath)
    await checkScreen()
  })

  test('an altered bundle is not taken in; the good one comes into another county, marked and counting for nothing until adopted, then as it was', async () => {
    const { page, app } = launched
    await makeEmptyCounty(launched, { regionName: '邻旗' })
    await page.getByText('购买服务项目').first().waitFor()
    const take = page.getByRole('button', { name: /导入材料包/ }).first()
    await answerOpen(app, join(outside, '改过.zip'))
    await take.click()
    const alert = page.getByRole('dialog').getByRole('alert')
    await alert.waitFor({ timeout: 30_000 })
    expect(await alert.textContent()).toContain('没有导入任何内容')
    await checkScreen()
    await page.keyboard.press('Escape')
    await alert.waitFor({ state: 'detached' })
    await answerOpen(app, bundle)
    await take.click()
    const asked = page.getByRole('dialog')
    await asked.getByRole('button', { name: '导入查看' }).waitFor({ timeout: 30_000 })
    expect(await asked.textContent()).toContain('不是本单位的项目')
    await checkScreen()
    await asked.getByRole('button', { name: '导入查看' }).click()
    await page.getByTestId('basics-screen').waitFor({ timeout: 30_000 })
    const guest = page.getByTestId('guest')
    await guest.waitFor()
    await checkScreen()
    await page.locator('[data-tab=contract]').click()
    const generate = page.getByRole('button', { name: /^生成合同/ })
    expect(await generate.isDisabled()).toBe(true)
    const planned = () => page.getByTestId('ceiling').getByRole('definition').first().textContent()
    await page.getByRole('button', { name: '项目列表' }).click()
    await page.getByText('来自示例旗民政局，未计入本旗县').waitFor()
    await expect.poll(planned).toBe('0.00 元')
    expect(await page.getByTestId('ceiling').textContent()).toContain('未填写')
    await page.locator('[data-project] .row-opener').first().click()
    await guest.getByRole('button', { name: '收为本单位项目…' }).click()
    await guest.getByRole('button', { name: '确认收为本单位项目' }).click()
    await guest.waitFor({ state: 'detached' })
    expect(await stored()).toEqual(exported)
    await page.locator('[data-tab=bundle]').click()
    await expect.poll(() => page.getByTestId('stage-after').textContent()).toContain('八月核查工作报告')
    await page.getByRole('button', { name: '项目列表' }).click()
    await expect.poll(planned).toBe('757,005.02 元')
  })

  test('a bundle of another year of this county’s own brings that year’s base, which is on the screen and cannot be begun anew', async () => {
    const { page, app } = launched
    await makeEmptyCounty(launched, { regionName: '示例旗', folder: '另一台电脑', year: 2024 })
    await answerOpen(app, bundle)
    await page
      .getByRole('button', { name: /导入材料包/ })
      .first()
      .click()
    await page.getByTestId('basics-screen').waitFor({ timeout: 30_000 })
    await page.getByRole('button', { name: '年度参数', exact: true }).click()
    await expect.poll(() => page.getByLabel('第 1 笔金额').inputValue()).not.toBe('')
    const years = page.getByRole('group', { name: '年度' })
    expect(await years.getByRole('button').allTextContents()).toEqual(['2024 年', '2023 年', '新增年度'])
    expect(await page.getByRole('button', { name: '填写年度参数' }).count()).toBe(0)
    await years.getByRole('button', { name: '新增年度' }).click()
    await page.getByRole('menuitem').first().waitFor()
    expect(await page.getByRole('menuitem', { name: '2023 年' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    expect(launched.problems).toEqual([])
    const { outsideRequests } = await launched.close()
    expect(outsideRequests).toEqual([])
  })
})
