import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Project } from '#shared/project/project'
import { ask } from './contract-fixture'
import { makeCounty, makeProject } from './county-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'

describe('撤销 in a notice', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-undo-'))
  let launched: LaunchedApp

  const undo = () => launched.page.getByRole('button', { name: '撤销', exact: true })
  const line = () => launched.page.locator('.own-line')
  const openProject = async (name: string) => {
    const { page } = launched
    await page.getByTestId('save-state').and(page.locator('[data-state=saved]')).waitFor()
    await page.getByRole('button', { name: '项目列表' }).click()
    await page.locator('[data-project]', { hasText: name }).getByRole('button').first().click()
    await page.getByTestId('basics-screen').waitFor()
  }
  const openBudget = async () => {
    await launched.page.locator('[data-tab=budget]').click()
  }
  const addLine = async () => {
    await launched.page.getByRole('button', { name: '添加业务活动成本' }).click()
    await line().getByLabel('项目名称').fill('甲的费用')
  }
  const gone = () => undo().waitFor({ state: 'detached', timeout: 3000 })
  const deleteLine = async () => {
    await line().getByRole('button', { name: /^删除/ }).click()
    await expect.poll(() => line().count()).toBe(0)
    await undo().waitFor()
  }
  const takeBack = async () => {
    await undo().click()
    await expect.poll(() => line().count()).toBe(1)
    await gone()
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await makeCounty(launched)
    await makeProject(launched, '家计调查', '乙项目')
    await launched.page.getByRole('button', { name: '项目列表' }).click()
    await makeProject(launched, '家计调查', '甲项目')
    await launched.page.getByLabel('第 1 项数量').fill('3200')
    await openBudget()
    await addLine()
  })

  afterAll(async () => {
    await launched?.close().catch(() => undefined)
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('brings the line back while its screen is in view', async () => {
    await deleteLine()
    await takeBack()
    expect(await line().getByLabel('项目名称').inputValue()).toBe('甲的费用')
  })

  test('is out of the way while a dialog is open, and there again after it', async () => {
    const { page } = launched
    await deleteLine()
    await page.getByRole('button', { name: /版本/ }).first().click()
    await page.getByRole('dialog').waitFor()
    await undo().waitFor({ state: 'hidden' })
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await takeBack()
  })

  test('goes with its screen', async () => {
    const { page } = launched
    await deleteLine()
    await page.locator('[data-tab=procurement]').click()
    await gone()
    await openBudget()
    await addLine()
  })

  test('goes with its project: nothing of it reaches the project opened next', async () => {
    await deleteLine()
    await openProject('乙项目')
    await gone()
    await openBudget()
    await expect.poll(() => line().count()).toBe(0)
    const list = await ask<{ id: string }[]>(launched, 'project.list', { status: 'active' })
    for (const { id } of list) {
      expect((await ask<Project>(launched, 'project.get', { id })).budget.ownLines).toEqual([])
    }
    expect(launched.problems).toEqual([])
    const { outsideRequests } = await launched.close()
    expect(outsideRequests).toEqual([])
  })
})
