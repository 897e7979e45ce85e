import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCounty, makeProject } from './county-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { pressPasteCells } from './paste-cells'

/** One Ctrl+Z takes back all that a paste has put there, also what could not be read and was never a value. */
describe('a pasted range with a cell that cannot be read', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-paste-'))
  let launched: LaunchedApp

  const page = () => launched.page
  const undo = () => page().keyboard.press('Control+z')
  const redo = () => page().keyboard.press('Control+y')
  const shows = async (fields: Locator, texts: string[], red: number) => {
    const first = () => Promise.all(texts.map((_, at) => fields.nth(at).inputValue()))
    await expect.poll(first).toEqual(texts)
    await expect.poll(() => page().locator('[aria-invalid=true]').count()).toBe(red)
  }
  const fillBoth = async (fields: Locator) => {
    await fields.nth(0).fill('500')
    await fields.nth(1).fill('600')
    await fields.nth(1).blur()
    await shows(fields, ['500.00', '600.00'], 0)
  }
  const pasteAt = async (fields: Locator, cells: string) => {
    await fields.nth(0).focus()
    await pressPasteCells(launched, cells)
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await makeCounty(launched)
    await makeProject(launched)
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  const funds = () => page().getByLabel(/^第 \d 笔资金金额$/)
  const grants = () => page().getByLabel(/^第 \d 笔金额$/)

  test('in a project goes back and comes again as one step', async () => {
    await page()
      .getByRole('button', { name: /^资金来源/ })
      .click()
    await page().getByRole('button', { name: '加一笔资金', exact: true }).click()
    await fillBoth(funds())
    await pasteAt(funds(), '1000\r\n若干\r\n')
    await shows(funds(), ['1,000.00', '若干'], 1)
    await undo()
    await shows(funds(), ['500.00', '600.00'], 0)
    await redo()
    await shows(funds(), ['1,000.00', '若干'], 1)
    await undo()
    await shows(funds(), ['500.00', '600.00'], 0)
  })

  test('gives back a text that could not be read before either', async () => {
    await funds().nth(1).fill('12a')
    await pasteAt(funds(), '700\r\n800\r\n')
    await shows(funds(), ['700.00', '800.00'], 0)
    await undo()
    await shows(funds(), ['500.00', '12a'], 1)
    await funds().nth(1).fill('600')
  })

  test('is a step of its own where nothing of it could be read', async () => {
    await pasteAt(funds(), '若干\r\n不详\r\n')
    await shows(funds(), ['若干', '不详'], 2)
    await undo()
    await shows(funds(), ['500.00', '600.00'], 0)
  })

  test('in the figures of a year as well', async () => {
    await page().getByRole('button', { name: '年度参数', exact: true }).click()
    await fillBoth(grants())
    await pasteAt(grants(), '1000\r\n若干\r\n')
    await shows(grants(), ['1,000.00', '若干'], 1)
    await undo()
    await shows(grants(), ['500.00', '600.00'], 0)
    await pasteAt(grants(), '若干\r\n不详\r\n')
    await shows(grants(), ['若干', '不详'], 2)
    await undo()
    await shows(grants(), ['500.00', '600.00'], 0)
    expect(launched.problems).toEqual([])
  })
})
