import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Project } from '#shared/project/project'
import { invoke, makeCounty, makeProject } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

/** What a clerk may decide for herself: to go on with a reason, whose text counts, to try a broken screen again. */
describe('decisions of the clerk', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-decisions-'))
  let launched: LaunchedApp
  let project: Project

  const saveState = () => launched.page.getByTestId('save-state').getAttribute('data-state')
  const read = async () => (await invoke(launched.page, 'project.get', { id: project.id })).value as Project
  const picture = (name: string) => keepPicture(launched.page, name)
  const checkScreen = () => expectGoodScreen(launched.page)
  /** Another window of the same county has saved the project in the meantime. */
  const saveElsewhere = async (note: string) => {
    const now = await read()
    const saved = await invoke(launched.page, 'project.save', {
      ...now,
      beneficiaries: { ...now.beneficiaries, note },
    })
    expect(saved.ok).toBe(true)
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await makeCounty(launched)
    await makeProject(launched)
    const [first] = (await invoke(launched.page, 'project.list', { status: 'active' })).value as { id: string }[]
    project = (await invoke(launched.page, 'project.get', { id: first?.id })).value as Project
  })

  afterAll(async () => {
    const closed = await launched?.close()
    expect(closed?.outsideRequests).toEqual([])
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('[N11] reason and paper turn the error into a warning that shows both, and can be taken back', async () => {
    const { page } = launched
    await page.getByTestId('findings-toggle').click()
    const finding = page.getByTestId('findings-panel').locator('.finding', { hasText: '还没有填预算文号' })
    const level = () => finding.locator('.finding-level').textContent()
    await expect.poll(() => level()).toBe('待填')
    await finding.getByRole('button', { name: '说明理由后放行' }).click()
    const release = finding.getByRole('button', { name: '记录并放行' })
    expect(await release.isDisabled()).toBe(true)
    await finding.getByLabel('理由').fill('预算已报人大，批复文件月底前下达')
    expect(await release.isDisabled()).toBe(true)
    await finding.getByLabel('依据文件名称及文号').fill('   ')
    expect(await release.isDisabled()).toBe(true)
    await finding.getByLabel('依据文件名称及文号').fill('阿荣旗民政局党组会议纪要〔2026〕5号')
    await picture('waiver-form')
    await checkScreen()
    await release.click()
    await expect.poll(level).toBe('提醒')
    expect(await finding.textContent()).toContain(
      '已说明理由：预算已报人大，批复文件月底前下达（阿荣旗民政局党组会议纪要〔2026〕5号）',
    )
    expect((await read()).waivers).toMatchObject([{ reason: '预算已报人大，批复文件月底前下达' }])
    await picture('waiver-shown')
    await checkScreen()
    await finding.getByRole('button', { name: '修改说明' }).click()
    await expect.poll(() => finding.getByLabel('理由').inputValue()).toBe('预算已报人大，批复文件月底前下达')
    await finding.getByRole('button', { name: '取消' }).click()
    await finding.getByRole('button', { name: '撤回说明' }).click()
    await expect.poll(level).toBe('待填')
    expect((await read()).waivers).toEqual([])
    await page.getByRole('button', { name: '收起规范核验' }).click()
  })

  test('[N01] what only sounds like a purchase is confirmed with a reason, until its text changes', async () => {
    const { page } = launched
    const note = page.getByRole('textbox', { name: '对象说明' })
    await note.fill('协助民政局完成低保对象审核确认。')
    await page.getByTestId('findings-toggle').click()
    const finding = page
      .getByTestId('findings-panel')
      .locator('.finding', { hasText: '协助民政局完成低保对象审核确认' })
    const level = () => finding.locator('.finding-level').textContent()
    await expect.poll(level).toBe('提醒')
    await finding.getByRole('button', { name: '确认不是购买' }).click()
    const record = finding.getByRole('button', { name: '记录并确认' })
    expect(await record.isDisabled()).toBe(true)
    await finding.getByLabel('不是购买，因为').fill('只递送材料，由民政局审核确认')
    await picture('confirmation-form')
    await checkScreen()
    await record.click()
    await expect.poll(level).toBe('说明')
    expect(await finding.textContent()).toContain('已确认不是购买：只递送材料，由民政局审核确认')
    await expect.poll(async () => (await read()).waivers).toMatchObject([{ paper: '', text: await note.inputValue() }])
    await picture('confirmation-shown')
    await checkScreen()
    await note.fill('协助民政局完成低保对象审核确认，每月一次。')
    await expect.poll(level).toBe('提醒')
    await note.fill('协助民政局完成低保对象审核确认。')
    await expect.poll(level).toBe('说明')
    await finding.getByRole('button', { name: '撤回确认' }).click()
    await expect.poll(level).toBe('提醒')
    await expect.poll(async () => (await read()).waivers).toEqual([])
    await note.fill('')
    await page.getByRole('button', { name: '收起规范核验' }).click()
  })

  test('a project changed elsewhere: the clerk chooses whose text counts, and neither is lost before', async () => {
    const { page } = launched
    const note = page.getByRole('textbox', { name: '对象说明' })
    await expect.poll(saveState).toBe('saved')
    await saveElsewhere('别处写的')
    await note.fill('这里写的')
    await page.getByRole('button', { name: '以本页填写的为准，保存' }).waitFor()
    expect(await note.inputValue()).toBe('这里写的')
    expect((await read()).beneficiaries.note).toBe('别处写的')
    await picture('conflict')
    await checkScreen()
    await page.getByRole('button', { name: '以本页填写的为准，保存' }).click()
    await expect.poll(async () => (await read()).beneficiaries.note).toBe('这里写的')
    await expect.poll(saveState).toBe('saved')

    await saveElsewhere('别处又写的')
    await note.fill('这里又写的')
    await page.getByRole('button', { name: /放弃本页未保存的内容/ }).click()
    await expect.poll(() => note.inputValue()).toBe('别处又写的')
    await note.fill('接着写')
    await expect.poll(async () => (await read()).beneficiaries.note).toBe('接着写')
    expect(launched.problems).toEqual([])
  })

  test('a part of the program that cannot be fetched says so in its place; opened again, the clerk is there with all she typed', async () => {
    const { page, app } = launched
    await app.evaluate(({ session }) =>
      session.defaultSession.webRequest.onBeforeRequest((details, answer) =>
        answer({ cancel: /contract-preview-.*\.js/.test(details.url) }),
      ),
    )
    await page.getByRole('textbox', { name: '对象说明' }).fill('出错前最后写的')
    const openPreview = async () => {
      await page.locator('[data-tab=contract]').click()
      await page.getByText('预览合同', { exact: true }).click()
    }
    await openPreview()
    const broken = page.getByTestId('screen-broken')
    await broken.waitFor()
    expect(await broken.textContent()).toContain('本页显示出错')
    await picture('screen-broken')
    await checkScreen()
    await page.locator('[data-tab=basics]').click()
    await expect.poll(() => page.getByRole('textbox', { name: '对象说明' }).inputValue()).toBe('出错前最后写的')
    await openPreview()
    await broken.waitFor()
    await app.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null))
    await broken.getByRole('button', { name: '重新打开本页' }).click()
    await page.locator('.contract-form').waitFor()
    await page.locator('[data-tab=basics]').click()
    await expect.poll(() => page.getByRole('textbox', { name: '对象说明' }).inputValue()).toBe('出错前最后写的')
  })
})
