import { expect, test } from 'vitest'
import { measureFirstHour } from './first-hour/measure'
import { firstHourTotal } from './first-hour/steps'

test('the first county, project, budget, contract and bundle take at most 20 fields and 20 clicks, nothing wrong at the end', async () => {
  const { fields, clicks } = await measureFirstHour(async ({ page, problems }) => {
    expect(await page.locator('.project-total').textContent()).toContain(firstHourTotal)
    expect(await page.getByTestId('readiness').textContent()).not.toMatch(
      /项问题|项待填|(?:合同|预算书)还没有生成|不一致/,
    )
    expect(problems).toEqual([])
  })
  expect(fields.length, fields.join('\n')).toBeLessThanOrEqual(20)
  expect(clicks.length, clicks.join('\n')).toBeLessThanOrEqual(20)
}, 120_000)
