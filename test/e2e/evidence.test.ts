import { mkdtempSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfOf } from '../fixtures/pdf-files'
import { answerOpen, answerSave, ask, makeSampleProject } from './contract-fixture'
import { filesOfMachine } from './dropped-files'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** In the upper half of the page, where the words stand. */
function darkPixelsAbove(canvas: Element): number {
  const { width, height } = canvas as HTMLCanvasElement
  const { data } = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height / 2) ?? { data: [] }
  return data.filter((value, index) => index % 4 === 0 && value < 100).length
}

describe('materials of a project', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-evidence-'))
  const outside = join(dataDir, '优盘')
  let launched: LaunchedApp

  const checkScreen = () => expectGoodScreen(launched.page)

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await mkdir(outside)
    const { id } = await makeSampleProject(launched)
    await ask(launched, 'paper.generate', { kind: 'contract', ownerId: id })
    await launched.page.locator('[data-tab=bundle]').click()
    await launched.page.getByTestId('bundle-screen').waitFor()
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('a missing paper is 补 under its own title; the papers made here stand in their rows', async () => {
    const { page, app } = launched
    const before = page.getByTestId('stage-before')
    const row = (title: string) => before.locator(`[data-material="${title}"]`)
    await expect.poll(() => row('合同文本').textContent()).toContain('.docx')
    expect(await row('预算书').getAttribute('data-state')).toBe('missing')
    const count = before.getByTestId('stage-count')
    expect(await count.textContent()).toBe('有 1 / 应有 23')
    const paper = join(outside, '扫描件001.pdf')
    await writeFile(paper, '%PDF-1.4 award')
    await answerOpen(app, paper)
    await row('成交（中标）通知书').getByRole('button', { name: /^补/ }).click()
    const dialog = page.getByRole('dialog')
    await expect.poll(() => dialog.getByLabel('材料名称').inputValue()).toBe('成交（中标）通知书')
    await checkScreen()
    await dialog.getByRole('button', { name: '添加', exact: true }).click()
    await expect.poll(() => row('成交（中标）通知书').textContent()).toContain('扫描件001.pdf')
    expect(await count.textContent()).toBe('有 2 / 应有 23')
    await expect.poll(() => page.evaluate(segmentsBelowNotice)).toBe(0)
    await checkScreen()
  })

  test('files are dropped on a stage; an empty one and a folder are told before anything is added', async () => {
    const { page } = launched
    const during = page.getByTestId('stage-during')
    const dropped = [join(outside, '签到表.jpg'), join(outside, '空.pdf')]
    await writeFile(dropped[0] ?? '', onePixel)
    await writeFile(dropped[1] ?? '', '')
    const files = await filesOfMachine(page, dropped)
    const drag = (type: string) =>
      during.evaluate(
        (stage, [kind, holder]) => {
          stage.dispatchEvent(
            new DragEvent(kind, { dataTransfer: holder as DataTransfer, bubbles: true, cancelable: true }),
          )
        },
        [type, files] as const,
      )
    await drag('dragover')
    await during.getByText('松开鼠标，添加为事中材料').waitFor()
    await checkScreen()
    await drag('drop')
    const dialog = page.getByRole('dialog')
    await expect
      .poll(() => dialog.getByTestId('refused-file').allTextContents())
      .toEqual(['空.pdf空文件（0 字节），不能添加'])
    await checkScreen()
    await dialog.getByRole('button', { name: '添加', exact: true }).click()
    await during.getByTestId('other-materials').getByText('签到表.jpg').waitFor()
    expect(await during.textContent()).not.toContain('空.pdf')
  })

  test('500 files at once are a list, not 500 fields; the title that is asked for becomes one', async () => {
    const { page, app } = launched
    const photos = Array.from({ length: 500 }, (_, at) => join(outside, `入户照片${at + 1}.jpg`))
    await Promise.all(photos.map((path) => writeFile(path, onePixel)))
    await answerOpen(app, ...photos)
    const during = page.getByTestId('stage-during')
    await during.getByRole('button', { name: /添加事中材料/ }).click()
    const dialog = page.getByRole('dialog')
    // Each file is measured first: some seconds on a machine that has much else to do.
    await dialog
      .getByRole('button', { name: '添加 500 份' })
      .and(page.locator(':enabled'))
      .waitFor({ timeout: 120_000 })
    expect(await dialog.getByRole('textbox').count()).toBe(0)
    await checkScreen()
    const second = dialog.getByRole('listitem').nth(1)
    await second.getByRole('button', { name: /^改第 2 份材料名称.*入户照片2$/ }).click()
    await page.keyboard.type('灶台')
    await page.keyboard.press('Tab')
    await second.getByRole('button', { name: /^改第 2 份材料名称.*灶台$/ }).waitFor()
    expect(await dialog.getByRole('textbox').count()).toBe(0)
    await dialog.getByRole('button', { name: '取消' }).click()
  })

  test('a picture is shown inside the program', async () => {
    const { page } = launched
    const during = page.getByTestId('stage-during')
    await during.getByRole('button', { name: /预览.*签到表/ }).click()
    const shown = page.getByTestId('preview')
    await expect.poll(() => shown.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1)
    await checkScreen()
    await page.keyboard.press('Escape')
    await shown.waitFor({ state: 'detached' })
  })

  test('a PDF is drawn as it comes into view, Chinese without a font of its own too; a locked or damaged one says so', async () => {
    const { page, app } = launched
    const papers = {
      绩效评价方案: pdfOf(40),
      三方评分表: pdfOf(1, { locked: true }),
      结算资料: Buffer.from('%PDF-1.7 坏'),
    }
    const paths = Object.keys(papers).map((title) => join(outside, `${title}.pdf`))
    for (const [index, bytes] of Object.values(papers).entries()) await writeFile(paths[index] ?? '', bytes)
    await answerOpen(app, ...paths)
    const after = page.getByTestId('stage-after')
    await after.getByRole('button', { name: /添加事后材料/ }).click()
    await page.getByRole('button', { name: '添加 3 份' }).click()
    const look = (title: string) => after.getByRole('button', { name: new RegExp(`预览.*${title}`) }).click()
    const drawn = page.locator('.pdf-page[data-state=drawn]')
    await look('绩效评价方案')
    await drawn.first().waitFor()
    expect(await drawn.first().locator('canvas').evaluate(darkPixelsAbove)).toBeGreaterThan(500)
    expect(await page.locator('.pdf-page').count()).toBe(40)
    await page.locator('.pdf-page').last().scrollIntoViewIfNeeded()
    await page.locator('.pdf-page[data-page="40"][data-state=drawn]').waitFor()
    expect(await page.locator('.pdf-page canvas').count()).toBeLessThan(8)
    await checkScreen()
    for (const [title, said] of [
      ['三方评分表', '设了打开密码'],
      ['结算资料', '不能在这里预览'],
    ] as const) {
      await page.keyboard.press('Escape')
      await page.getByTestId('preview').waitFor({ state: 'detached' })
      await look(title)
      const alert = page.getByTestId('preview').getByRole('alert')
      await alert.waitFor()
      expect(await alert.textContent()).toContain(said)
    }
    await checkScreen()
    await page.keyboard.press('Escape')
  })

  test('打开 hands the system a copy of its own, never the stored file', async () => {
    const { page, app } = launched
    await app.evaluate(({ shell }) => {
      shell.openPath = async (path) => {
        Object.assign(globalThis, { openedPath: path })
        return ''
      }
    })
    await page
      .getByTestId('stage-before')
      .getByRole('button', { name: /打开.*成交/ })
      .click()
    const opened = () => app.evaluate(() => (globalThis as { openedPath?: string }).openedPath ?? '')
    await expect.poll(opened).toContain('扫描件001.pdf')
    expect((await opened()).startsWith(join(dataDir, 'lent'))).toBe(true)
    expect(await readFile(await opened(), 'utf8')).toBe('%PDF-1.4 award')
  })

  test('several files are added at once, each under its own title, and given out again', async () => {
    const { page, app } = launched
    const during = page.getByTestId('stage-during')
    const papers = [join(outside, '七月.pdf'), join(outside, '八月.pdf')]
    for (const paper of papers) await writeFile(paper, `%PDF-1.4 ${paper}`)
    await answerOpen(app, ...papers)
    await during.getByRole('button', { name: /添加事中材料/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('第 2 份材料名称').fill('八月核查工作报告')
    await checkScreen()
    await dialog.getByRole('button', { name: '添加 2 份' }).click()
    await expect.poll(() => during.textContent()).toContain('八月核查工作报告')
    expect(await during.textContent()).toContain('七月')
    const copy = join(outside, '副本.pdf')
    await answerSave(app, copy)
    await during.getByRole('button', { name: /另存为.*八月核查工作报告/ }).click()
    // The save mark of the project's head says 已保存 as well.
    await page.getByRole('button', { name: '在文件夹中显示' }).waitFor()
    expect(await readFile(copy, 'utf8')).toBe(`%PDF-1.4 ${papers[1]}`)
  })

  test('a file added by mistake is 移出 at once, taken back by 撤销 or from the list of what was 移出', async () => {
    const { page } = launched
    const during = page.getByTestId('stage-during')
    const removed = page.getByTestId('removed-materials')
    const remove = () => during.getByRole('button', { name: /移出.*七月/ }).click()
    await remove()
    await expect.poll(() => during.textContent()).not.toContain('七月')
    await checkScreen()
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await expect.poll(() => during.textContent()).toContain('七月')
    expect(await removed.count()).toBe(0)
    await remove()
    await removed.getByText('已移出的材料（1 份）').click()
    await expect.poll(() => removed.textContent()).toContain('原在事中')
    await checkScreen()
    await removed.getByRole('button', { name: /取回.*七月/ }).click()
    await expect.poll(() => during.textContent()).toContain('七月')
    await remove()
    await removed.waitFor()
  })

  test('the same contents twice are pointed out', async () => {
    const { page, app } = launched
    const after = page.getByTestId('stage-after')
    await answerOpen(app, join(outside, '八月.pdf'))
    await after.getByRole('button', { name: /添加事后材料/ }).click()
    await page.getByRole('button', { name: '添加', exact: true }).click()
    await expect.poll(() => after.textContent()).toContain('与「八月核查工作报告」内容相同')
    await checkScreen()
  })

  test('the plan of the year and the implementation plan are made in their rows; what the latter says is rewritten in its record', async () => {
    const { page } = launched
    const row = (title: string) => page.getByTestId('stage-before').locator(`[data-material="${title}"]`)
    const make = (title: string) => row(title).getByRole('button', { name: /^生成/ }).click()
    await make('年度购买服务计划')
    await expect.poll(() => row('年度购买服务计划').getAttribute('data-state')).toBe('there')
    await row('购买主体实施方案').getByRole('button', { name: /^生成/ }).press('Enter')
    // Said once what was told before has gone.
    await page.getByText('应当在项目实施之前编制').waitFor()
    // Barred while it worked, the button has the focus again.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('生成：购买主体实施方案')
    await page.getByRole('button', { name: '改写各部分…' }).click()
    await page.getByRole('textbox', { name: '成文日期' }).fill('2023-03-01')
    await expect.poll(() => page.getByLabel('监督检查').inputValue()).toContain('每季度至少检查一次')
    await page.getByLabel('监督检查').fill('每月到场检查一次。')
    await checkScreen()
    await page.getByRole('button', { name: '返回本步' }).click()
    await make('购买主体实施方案')
    await expect.poll(() => row('购买主体实施方案').getAttribute('data-state')).toBe('there')
    await row('购买主体实施方案').getByText('只有未签字稿，签字盖章后扫描补进来').waitFor()
    await checkScreen()
    await writeFile(join(outside, '签章.pdf'), pdfOf(1))
    await answerOpen(launched.app, join(outside, '签章.pdf'))
    await row('购买主体实施方案').getByRole('button', { name: /^补/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '添加', exact: true }).click()
    await expect.poll(() => row('购买主体实施方案').textContent()).not.toContain('未签字稿')
    expect(launched.problems).toEqual([])
  })

  test('a signed contract that cannot be opened is told in its row and before an export, and is replaced', async () => {
    const { page, app } = launched
    const row = page.getByTestId('stage-before').locator('[data-material="已签订的合同"]')
    const told = page.getByTestId('unreadable-files')
    const chosen = async (name: string, content: string | Buffer) => {
      await writeFile(join(outside, name), content)
      await answerOpen(app, join(outside, name))
    }
    await chosen('合同.pdf', '%PDF-1.4 没有传完')
    await row.getByRole('button', { name: /^补/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '添加', exact: true }).click()
    await row.getByText('文件已损坏或没有传完，打不开').waitFor()
    await expect.poll(() => told.textContent()).toContain('已签订的合同：合同.pdf')
    await checkScreen()
    await chosen('合同（重扫）.pdf', pdfOf(2))
    await row.getByRole('button', { name: /^替换/ }).click()
    await expect.poll(() => row.textContent()).toContain('合同（重扫）.pdf')
    await expect.poll(async () => ((await told.count()) === 0 ? '' : told.textContent())).not.toContain('合同.pdf')
    expect(launched.problems).toEqual([])
  })
})

/** Segments whose centre the notice lies over; null without a notice. */
function segmentsBelowNotice(): number | null {
  if (!document.querySelector('.notices .mantine-Notification-root')) return null
  const covered = [...document.querySelectorAll('.segment')].filter((label) => {
    const { left, top, width, height } = label.getBoundingClientRect()
    return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('.notices')
  })
  return covered.length
}
