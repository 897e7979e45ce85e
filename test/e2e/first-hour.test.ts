import { describe, expect, test } from 'vitest'
import { keyboardWorker } from './first-hour/keyboard-worker'
import { measureFirstHour } from './first-hour/measure'
import { mouseWorker } from './first-hour/mouse-worker'
import { firstHourTotal } from './first-hour/steps'
import type { LaunchedApp } from './launch-electron'

async function nothingIsWrong({ page, problems }: LaunchedApp) {
  expect(await page.locator('.project-total').textContent()).toContain(firstHourTotal)
  expect(await page.getByTestId('readiness').textContent()).not.toMatch(
    /项问题|项待填|(?:合同|预算书)还没有生成|不一致/,
  )
  expect(problems).toEqual([])
}

describe('the first county, project, budget, contract and bundle, nothing wrong at the end', () => {
  test('take at most 20 fields and 20 clicks', async () => {
    const { fields, clicks } = await measureFirstHour(mouseWorker, nothingIsWrong)
    expect(fields.length, fields.join('\n')).toBeLessThanOrEqual(20)
    expect(clicks.length, clicks.join('\n')).toBeLessThanOrEqual(20)
  }, 120_000)

  test('are made by keyboard alone: the focus is never lost, and the next thing wanted is at most 15 keys away', async () => {
    const { ways, lost } = await measureFirstHour(keyboardWorker, nothingIsWrong)
    expect(lost).toEqual([])
    expect(ways.filter(({ tabs, arrows }) => tabs + arrows > 15)).toEqual([])
  }, 120_000)
})
