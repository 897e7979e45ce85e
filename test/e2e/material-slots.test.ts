import { mkdtempSync } from 'node:fs'
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfOf } from '../fixtures/pdf-files'
import { answerOpen, ask, makeSampleProject } from './contract-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { dragFile, dropOn, letter, pressPastePicture, recording, table, uprightPhotograph } from './materials-on-screen'
import { expectGoodScreen } from './screen-checks'

/** One morning with the materials of a project, in the order of the tests; the keyboard does what it can. */
describe('slots of materials', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-slots-'))
  const outside = join(dataDir, '优盘')
  let launched: LaunchedApp

  const row = (title: string) => launched.page.locator(`[data-material="${title}"]`)
  const names = (title: string) => row(title).locator('.material-name').allTextContents()
  const dialog = () => launched.page.getByRole('dialog')
  const onDisk = async (name: string, content: string | Buffer) => {
    await writeFile(join(outside, name), content)
    return join(outside, name)
  }
  async function look(name: string) {
    const { page } = launched
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectGoodScreen(page)
      await keepPicture(page, `materials-${name}-${colorScheme}`)
    }
  }
  async function openMaterials() {
    await launched.page.locator('[data-tab=bundle]').click()
    await launched.page.getByTestId('bundle-screen').waitFor()
    await row('培训签到').waitFor()
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await mkdir(outside)
    await makeSampleProject(launched)
    await openMaterials()
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('files dropped on a row lie in it; an empty one is refused with its reason and holds up none', async () => {
    const { page } = launched
    const paths = [
      await onDisk('乌兰乡.pdf', pdfOf(1)),
      await onDisk('没传完.pdf', ''),
      await onDisk('白音乡.pdf', pdfOf(2)),
    ]
    await dropOn(page, row('培训签到'), paths, async () => {
      await row('培训签到').getByText('松开鼠标，放进「培训签到」').waitFor()
      expect(await page.getByTestId('stage-during').getAttribute('data-over')).toBeNull()
      await look('drop')
    })
    await expect.poll(() => names('培训签到')).toEqual(['乌兰乡', '白音乡'])
    const told = page.getByRole('alert').filter({ hasText: '1 份没有添加' })
    await expect.poll(() => told.textContent()).toMatch(/没传完\.pdf：空文件.*不能添加/)
    await look('dropped')
    // It asks for nothing: it covers no dialog, and goes with the screen.
    const notice = page.locator('.mantine-Notification-root').filter({ hasText: '1 份没有添加' })
    await page.keyboard.press('Control+k')
    await dialog().waitFor()
    expect(await notice.isVisible()).toBe(false)
    await page.keyboard.press('Escape')
    await notice.waitFor()
    await page.getByRole('button', { name: '工作台', exact: true }).click()
    await notice.waitFor({ state: 'detached' })
    await page.keyboard.press('Alt+ArrowLeft')
    await row('培训签到').waitFor()
  })

  test('a picture of the screen is pasted into the row whose button has the focus, under a name with its day', async () => {
    const { page } = launched
    await row('信用查询结果').focus()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
    await pressPastePicture(launched)
    await expect.poll(() => row('信用查询结果').textContent()).toMatch(/截图-\d{8}-?T?\d{6}\.png/)
    expect(await row('信用查询结果').getAttribute('data-state')).toBe('there')
  })

  test('what cannot be pasted is told: a text on a row, a picture where nothing takes files', async () => {
    const { app, page } = launched
    await row('信用查询结果').focus()
    await app.evaluate(({ clipboard }) => clipboard.writeText('一段文字'))
    await page.keyboard.press('Control+v')
    await page.getByText('剪贴板里不是文件，也不是图片').waitFor()
    await page.getByRole('button', { name: '工作台', exact: true }).focus()
    await pressPastePicture(launched)
    await page.getByText('这里不能放文件').waitFor()
    expect(await names('信用查询结果')).toHaveLength(1)
  })

  test('F2 renames the file whose row has the focus; what Windows has no name for is refused with the reason', async () => {
    const { page } = launched
    await row('培训签到')
      .getByRole('button', { name: /预览.*乌兰乡/ })
      .focus()
    await page.keyboard.press('F2')
    const field = dialog().getByLabel('名称')
    await expect.poll(() => field.inputValue()).toBe('乌兰乡')
    await page.keyboard.type('6/5 签到')
    await page.keyboard.press('Enter')
    await dialog().getByText('Windows 的文件名不能有').waitFor()
    await look('rename')
    await field.fill('  ')
    await page.keyboard.press('Enter')
    await dialog().getByText('名称不能是空的').waitFor()
    await field.fill('6月5日签到')
    await page.keyboard.press('Enter')
    await expect.poll(() => names('培训签到')).toEqual(['6月5日签到', '白音乡'])
  })

  test('several are moved to a slot of another stage at once, one is dragged back, and Ctrl+Z takes both back', async () => {
    const { page } = launched
    await row('培训签到').getByRole('button', { name: '更多：白音乡' }).press('Enter')
    await page.getByRole('menuitem', { name: '移到别的栏…' }).press('Enter')
    await dialog().getByLabel('全部 2 份').check()
    await dialog().getByLabel('移到哪一栏').selectOption({ label: '满意度问卷' })
    await look('move')
    await page.keyboard.press('Tab')
    await dialog().getByRole('button', { name: '移动 2 份' }).press('Enter')
    await expect.poll(() => row('培训签到').getAttribute('data-state')).not.toBe('there')
    await dragFile(page, row('满意度问卷').locator('li[draggable=true]').first(), row('培训签到'))
    await expect.poll(() => names('培训签到')).toEqual(['6月5日签到'])
    const takeBack = async () => {
      await page.getByTestId('undo').getByText('移到别的栏').waitFor()
      await row('培训签到').focus()
      await page.keyboard.press('Control+z')
    }
    await takeBack()
    await expect.poll(() => names('培训签到')).toEqual([])
    await takeBack()
    await expect.poll(() => names('培训签到')).toEqual(['6月5日签到', '白音乡'])
  })

  test('the history of a file says who did what, from which name and slot', async () => {
    const { page } = launched
    await row('培训签到').getByRole('button', { name: '更多：6月5日签到' }).press('Enter')
    await page.getByRole('menuitem', { name: '经过…' }).press('Enter')
    const steps = dialog().getByTestId('file-history')
    await expect.poll(() => steps.textContent()).toContain('乌兰乡.pdf（事中 · 培训签到） → 6月5日签到.pdf')
    expect(await dialog().getByTestId('file-digest').textContent()).toMatch(/SHA-256）：[0-9a-f]{16}…/)
    await look('history')
    await page.keyboard.press('Escape')
  })

  test('photographs, recordings, tables and letters are looked at inside, one after the other by the arrow keys', async () => {
    const { page } = launched
    const paths = [
      await onDisk('1照片.jpg', await uprightPhotograph(page)),
      await onDisk('2录音.wav', recording()),
      await onDisk('3台账.xlsx', await table()),
      await onDisk('4通知.docx', await letter()),
      await onDisk('5旧表.xls', 'x'),
    ]
    await dropOn(page, row('满意度问卷'), paths, async () => {})
    await expect.poll(() => names('满意度问卷')).toContain('1照片')
    await page.getByText(/另有 2 份，全部显示/).click()
    await row('满意度问卷')
      .getByRole('button', { name: /预览.*1照片/ })
      .press('Enter')
    const picture = page.getByTestId('preview').locator('img')
    const size = () => picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])
    await expect.poll(size).toEqual([20, 40])
    await look('picture')
    await page.getByRole('button', { name: '放大' }).press('Enter')
    await expect.poll(() => picture.getAttribute('data-zoom')).toBe('1.5')
    const next = () => page.getByRole('button', { name: '下一份' }).press('ArrowRight')
    await next()
    const played = page.getByTestId('preview').locator('audio')
    await expect.poll(() => played.evaluate((sound: HTMLAudioElement) => Math.round(sound.duration))).toBe(2)
    const sought = await played.evaluate(async (sound: HTMLAudioElement) => {
      sound.muted = true
      sound.currentTime = 1.5
      await sound.play()
      return sound.currentTime
    })
    expect(sought).toBeGreaterThanOrEqual(1.4)
    await look('recording')
    await next()
    const sheets = page.getByTestId('preview-sheets')
    await expect.poll(() => sheets.locator('td[colspan="3"]').textContent()).toBe('入户台账')
    expect(await sheets.locator('td').allTextContents()).toEqual(
      expect.arrayContaining(['2023-07-05', '12,345.60', '没有入户']),
    )
    await look('table')
    await next()
    await page.getByTestId('preview-docx').getByText('培训通知正文').waitFor()
    await next()
    await page.getByText('另存为 .xlsx 后可以在这里预览').waitFor()
    await page.getByRole('button', { name: '用电脑上的程序打开' }).waitFor()
    await look('elsewhere')
    await page.keyboard.press('Escape')
  })

  test('a file that somebody alters in the folder of the county is found out by 核对材料, and healed by its original', async () => {
    const { page, app } = launched
    const { folder } = await ask<{ folder: string }>(launched, 'county.current', null)
    const store = join(folder, 'evidence')
    const stored = (await readdir(store, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name))
    const { createHash } = await import('node:crypto')
    const digest = createHash('sha256').update(pdfOf(2)).digest('hex')
    const path = join(store, stored.find((name) => name.endsWith(digest)) ?? '')
    await chmod(path, 0o644)
    await writeFile(path, '%PDF-1.4 换成了别的')
    await page.getByRole('button', { name: '核对材料' }).press('Enter')
    const list = dialog().getByTestId('altered-files')
    await expect.poll(() => list.textContent()).toMatch(/白音乡.*被改动或替换过.*事中.*[0-9a-f]{64}/)
    await look('altered')
    await page.keyboard.press('Escape')
    const marked = row('培训签到').locator('[data-altered]')
    await expect.poll(() => marked.textContent()).toContain('被改动或替换过')
    expect(await marked.getByRole('button', { name: /预览/ }).count()).toBe(0)
    await page.getByTestId('altered-listed').getByText('白音乡').waitFor()
    expect(await page.getByTestId('readiness').getByRole('status').first().textContent()).toContain('还不能交')
    await look('altered-row')
    await page.reload()
    const notice = page.locator('.mantine-Notification-root', { hasText: '有材料在旗县文件夹里被改动或删除过' })
    await notice.getByRole('button', { name: '查看、找回' }).waitFor()
    await page.locator('[data-tab=basics]').click()
    await notice.waitFor({ state: 'detached' })
    await page.getByTestId('foot-altered').click()
    await expect.poll(() => list.textContent()).toContain('白音乡')
    await page.keyboard.press('Escape')
    await page.locator('[data-tab=bundle]').click()
    await marked.getByRole('button', { name: /^找回/ }).press('Enter')
    await answerOpen(app, join(outside, '白音乡.pdf'))
    await dialog().getByRole('button', { name: '找回…' }).press('Enter')
    await page.getByText('已找回 1 份，与登记时完全一致。').waitFor()
    await page.getByTestId('foot-altered').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '核对材料' }).press('Enter')
    await page.getByText(/已逐份核对 \d+ 份，与登记时完全一致。/).waitFor()
    await look('checked')
  })

  test('each stage says how it stands with the platform, and one press begins its entry', async () => {
    const { page } = launched
    const line = page.getByTestId('entry-before')
    await expect.poll(() => line.textContent()).toMatch(/录入信息服务平台：待录入，期限/)
    await look('entry')
    await line.getByRole('button', { name: /登记录入/ }).press('Enter')
    await page.locator('[data-testid="record-screen"][data-of-kind="platform-entry"]').waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    await page.getByTestId('bundle-screen').waitFor()
  })

  test('after a restart Ctrl+Z still takes back the newest step with the materials', async () => {
    await launched.close()
    launched = await launchApp({ dataDir })
    const { page } = launched
    await openMaterials()
    expect(await names('满意度问卷')).toContain('1照片')
    await page.getByTestId('undo').getByText('添加文件').waitFor()
    await row('满意度问卷').focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.getByTestId('removed-materials').textContent()).toContain('已移出的材料（5 份）')
    expect(launched.problems).toEqual([])
  })
})
