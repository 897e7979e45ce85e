import { mkdtempSync } from 'node:fs'
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeSampleProject } from './contract-fixture'
import { dropFromDesktop } from './dropped-files'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

/** A clerk drags in what her colleagues have sent her. */
describe('a folder let fall on the materials', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-folder-'))
  const outside = join(dataDir, '桌面')
  let launched: LaunchedApp

  const row = (title: string) => launched.page.locator(`[data-material="${title}"]`)
  const names = (title: string) => row(title).locator('.material-name').allTextContents()
  async function folder(name: string, files: string[]): Promise<string> {
    await mkdir(join(outside, name), { recursive: true })
    for (const file of files) await writeFile(join(outside, name, file), `${name}/${file}`)
    return join(outside, name)
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await makeSampleProject(launched)
    await launched.page.locator('[data-tab=bundle]').click()
    await row('培训签到').waitFor()
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('its files are added under the names of their subfolders; what is no material is told, and a link is not followed', async () => {
    const { page } = launched
    const at = await folder('培训', ['1.jpg', 'Thumbs.db', '~$签到.docx', `${'ab12'.repeat(8)}.dat`])
    await folder('培训/乌兰乡', ['1.jpg', '2.jpg'])
    await folder('机密', ['工资.xlsx'])
    await symlink(join(outside, '机密'), join(at, '链接'))
    await dropFromDesktop(page, row('培训签到'), [at])
    await expect.poll(() => names('培训签到')).toEqual(['1', '乌兰乡-1', '乌兰乡-2'])
    const told = page.getByRole('alert').filter({ hasText: '个没有添加' })
    await told.waitFor()
    for (const said of ['4 个没有添加', '系统文件', '正打开着', '在微信里选中图片', '是链接'])
      expect(await told.textContent()).toContain(said)
    await keepPicture(page, 'folder-dropped')
    await expectGoodScreen(page)
    await told.getByRole('button').click()
  })

  test('more than fifty are asked about first, folder by folder; the answer may be no', async () => {
    const { page } = launched
    const photos = Array.from({ length: 40 }, (_, at) => `入户${at + 1}.jpg`)
    const at = [await folder('乌兰乡', photos), await folder('白音乡', photos)]
    await dropFromDesktop(page, row('满意度问卷'), at)
    const question = page.getByRole('dialog')
    await question.getByText('从 2 个文件夹里找到 80 份文件').waitFor()
    expect(await question.getByRole('listitem').allTextContents()).toEqual(['乌兰乡：40 份', '白音乡：40 份'])
    await keepPicture(page, 'folder-asked')
    await expectGoodScreen(page)
    await page.keyboard.press('Escape')
    await question.waitFor({ state: 'detached' })
    expect(await names('满意度问卷')).toEqual([])
  })

  test('on a stage the dialog asks what they are, called as their folders', async () => {
    const { page } = launched
    await dropFromDesktop(page, page.getByTestId('stage-during').locator('.stage-head'), [
      await folder('培训/乌兰乡', ['1.jpg']),
    ])
    const dialog = page.getByRole('dialog')
    await expect.poll(() => dialog.getByLabel('第 2 份材料名称').inputValue()).toBe('2')
    await page.keyboard.press('Escape')
  })

  test('an empty folder says so', async () => {
    const { page } = launched
    await dropFromDesktop(page, row('培训签到'), [await folder('空', [])])
    await page.getByRole('alert').filter({ hasText: '没有可以添加的文件' }).waitFor()
    expect(launched.problems).toEqual([])
  })
})
