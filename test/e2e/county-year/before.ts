import { expect, test } from 'vitest'
import { keepPicture } from '../keep-picture'
import * as bodies from './bodies'
import type { Clerk } from './clerk'

/** 事前: the money and the plan of the year, the days of the purchase, the contract; and what the contractor plans and gets ahead. */
export function liveBefore(clerk: Clerk): void {
  const { page, button, field, onScreen, fill, slot, move, keep, mark, toStep, ofYear, ofProject, balance, errors } =
    clerk
  const day = (step: string) => page().getByLabel(`${step}实际日期`, { exact: true })
  const rowOf = (step: string) => page().locator(`[data-step=${step}]`).textContent()

  test('January: 200 households come to 69,727.09, and the plan of the year goes out with them', async () => {
    await keep(ofYear('fund-document'), bodies.funds, { files: ['document'], steps: ['entered'] })
    await keep(ofYear('special-meeting'), bodies.meeting, { files: ['minutes', 'sign-in'], steps: ['issued'] })
    await toStep('before', 'budget')
    expect(await page().getByTestId('budget-total').textContent()).toBe('未测算')
    await fill({ 'budget.inputs.hh': '200' })
    await expect.poll(() => page().getByTestId('budget-total').textContent()).toBe('69,727.09')
    await expect.poll(() => page().getByTestId('budget-daxie').textContent()).toBe('人民币陆万玖仟柒佰贰拾柒元零玖分')
    await page().locator('[data-testid=save-state][data-state=saved]').waitFor()
    await expect.poll(() => mark('budget')).toContain('份待生成：预算书')
    await button('年度参数').click()
    await expect.poll(() => page().getByTestId('fund-ledger').textContent()).toContain('69,727.09')
    const desk = page().locator('[data-paper-kind=annual-plan]')
    await desk.getByRole('button', { name: /^生成/ }).click()
    await desk.getByText('第 1 版').first().waitFor()
    await button('登记文号…').click()
    await button('新建年度购买服务计划').click()
    await page().getByTestId('record-screen').waitFor()
    await fill({ number: '示民发〔2023〕1号', draftedOn: '2023-01-11' })
    await field('lastYearBought').selectOption('none')
    await slot('letter')
    await move('报送', 'submitted')
    await keepPicture(page(), 'year-plan')
  })

  test('February, March: a day too early is told, the award fits the budget', async () => {
    await clerk.on('2023-03-06', async () => {
      await keep(ofProject('implementation-plan'), bodies.implementationPlan, { files: ['signed'], steps: ['issued'] })
    })
    await toStep('before', 'procurement')
    await page().getByText('步骤与时限', { exact: true }).click()
    await day('发布磋商公告或邀请').fill('2023-02-15')
    await day('首次响应截止').fill('2023-02-24')
    await onScreen('早于最早可办的2023-02-25')
    await day('首次响应截止').fill('2023-02-28')
    await page().getByText('方式与结果', { exact: true }).click()
    await fill({ 'procurement.awardedOn': '2023-03-06', 'procurement.awardedFen': '69727.10' })
    await onScreen(/高于预算69,727.09元/)
    await fill({ 'procurement.awardedFen': '69727.09' })
    await expect
      .poll(() =>
        page()
          .getByText(/高于预算69,727.09元/)
          .count(),
      )
      .toBe(0)
    await page().getByText('步骤与时限', { exact: true }).click()
    await expect.poll(() => rowOf('sign')).toContain('04-0')
    await keepPicture(page(), 'year-procurement')
  })

  test('the contract is made, signed, announced, filed; with its scan it stands still', async () => {
    await clerk.on('2023-03-22')
    await toStep('before', 'contract')
    await button('生成合同').click()
    await onScreen('已生成合同第 1 版')
    await toStep('before', 'procurement')
    await page().getByText('步骤与时限', { exact: true }).click()
    await day('签订合同').fill('2023-03-15')
    await expect.poll(() => rowOf('publish')).toContain('03-17')
    await day('合同公告').fill('2023-03-17')
    await day('合同副本备案').fill('2023-03-22')
    await toStep('before', 'bundle')
    await clerk.chooseScan('合同扫描件')
    const signed = page().locator('[data-material="已签订的合同"]')
    await signed.getByRole('button', { name: /^补/ }).click()
    await page().getByRole('dialog').getByRole('button', { name: '添加', exact: true }).click()
    await expect.poll(() => signed.getAttribute('data-state')).toBe('there')
    await toStep('before', 'contract')
    await onScreen('合同已于 2023-03-15 签订，约定的内容不再改动')
    expect(await errors()).toEqual([])
    await expect.poll(() => mark('contract')).toBe('完成')
    await keepPicture(page(), 'year-signed')
  })

  test('the work plan is filed, and 30% are paid ahead: 20,918.13', async () => {
    await clerk.on('2023-03-27', async () => {
      const files = ['notice', 'agenda', 'sign-in', 'photos']
      await keep(ofYear('training'), bodies.training, { files, steps: ['held', 'reported'] })
      await keep(ofProject('work-plan'), bodies.workPlan)
    })
    await toStep('during', 'later/work-plan')
    await clerk.openRecord('承接主体工作方案', /第1版 2023-03-17/)
    await slot('plan')
    await move('备案', 'filed')
    await toStep('during', 'later/payment')
    await button('新建付款').click()
    await fill({ amountFen: '20918.14', paidOn: '2023-03-27', voucherNumber: '0327' })
    for (const paper of ['voucher', 'invoice']) await slot(paper)
    await onScreen(/第1期共付 20,918.14 元，超过约定的 20,918.13 元，多出 0.01 元/)
    await fill({ amountFen: '20918.13' })
    await move('登记付款', 'paid')
    await button('返回本步').click()
    await expect.poll(balance).toMatch(/已付20,918.13.*待付48,808.96/)
    await expect.poll(() => mark('later/payment')).toBe('完成')
    await keepPicture(page(), 'year-first-payment')
  })
}
