import { expect, test } from 'vitest'
import { keepPicture } from '../keep-picture'
import * as bodies from './bodies'
import type { Clerk } from './clerk'

/** 事后: evaluation, handover, the last payment, the next cycle. */
export function liveAfter(clerk: Clerk): void {
  const { page, mark, button, field, onScreen, fill, slot, move, keep, toStep, ofProject, balance, errors } = clerk
  test('three parties come to 91.20, which is 优', async () => {
    await clerk.on('2024-04-26', async () => {
      await keep(ofProject('evaluation'), bodies.evaluation, { files: ['evidence', 'thirdParty'] })
    })
    await toStep('after', 'later/evaluation')
    await clerk.openRecord('绩效评价', /2024-04-18/)
    await onScreen(/91\.20/)
    await slot('report')
    await move('出具报告', 'issued')
    await keepPicture(page(), 'year-evaluated')
    await button('登记评价等次').click()
    await page().locator('[data-testid=record-screen][data-state=draft]').waitFor()
    expect(await field('points').inputValue()).toBe('91.20')
    await slot('report')
    await move('登记等次', 'entered')
  })

  test('all that is stored is looked at, handed over and given back; then the rest is paid to the last 分', async () => {
    await toStep('after', 'later/archive')
    await button('新建档案移交和归档').click()
    await button('检测并列出清单').click()
    await onScreen(/^2024-04-26 检测，清单 \d+ 件。$/)
    await fill(bodies.handover)
    await move('登记移交', 'handed')
    await toStep('during', 'later/payment')
    await clerk.openRecord('付款', /2024-03-15/)
    await fill({ acceptedOn: '2024-04-10', paidOn: '2024-04-26' })
    for (const paper of ['voucher', 'invoice']) await slot(paper)
    await onScreen(/还没有登记证明/)
    await clerk.on('2024-04-26', () =>
      keep(ofProject('data-return'), bodies.dataReturn, { files: ['certificate'], steps: ['registered'] }),
    )
    await move('登记付款', 'paid')
    await button('返回本步').click()
    await expect.poll(balance).toMatch(/已付69,727.09.*待付0.00/)
    await keepPicture(page(), 'year-paid')
    await expect.poll(() => mark('later/payment')).toBe('完成')
    expect(await errors()).toEqual([])
  })

  test('the next cycle begins the day after, what was evaluated stands beside its budget', async () => {
    await button('项目').click()
    const row = page().locator('[data-project]').first()
    await row.getByRole('button', { name: /更多操作/ }).click()
    await page().getByRole('menuitem', { name: '复制为下一周期' }).click()
    await page().getByTestId('basics-screen').waitFor()
    expect(await page().getByLabel('服务开始').first().inputValue()).toBe('2024-03-20')
    await page().locator('[data-tab=budget]').click()
    await onScreen(/以前的评价：“示例旗2023年.*”（示例旗睦邻社会工作服务中心承接）2024-04-18 绩效评价91.20分，等次为优/)
    await keepPicture(page(), 'year-next')
    expect(await clerk.end()).toMatchObject({ outsideRequests: [], problems: [] })
  })
}
