import { expect, test } from 'vitest'
import { keepPicture } from '../keep-picture'
import * as bodies from './bodies'
import type { Clerk } from './clerk'

/** What an inspection finds, what it bars until it is put right, and the acceptance of all of it. */
export function livePutRight(clerk: Clerk): void {
  const { page, button, field, onScreen, fill, slot, move, keep, mark, toStep, ofProject } = clerk
  test('an inspection finds something: while it is not put right nothing is paid', async () => {
    await clerk.on('2024-03-15', () =>
      keep(ofProject('inspection'), bodies.inspection('2024-03-14', 'document_review', bodies.silentRecordings)),
    )
    await toStep('during', 'later/supervision')
    await clerk.openRecord('监督检查记录', /2024-03-14/)
    await slot('signed')
    await move('签认办结', 'done')
    await button('发出整改').click()
    await page().locator('[data-testid=record-screen][data-state=found]').waitFor()
    await fill({ number: '示民改〔2024〕1号', noticedOn: '2024-03-15', contact: '社会救助股' })
    for (let left = 2; left > 0; left -= 1) await page().getByRole('button', { name: '采用' }).first().click()
    expect(await field('correctDueOn').inputValue()).toBe('2024-03-29')
    await move('发出整改通知书', 'ordered')
    await expect.poll(() => mark('later/supervision')).toContain('项问题：整改 示民改〔2024〕1号')
    await toStep('during', 'later/payment')
    await button('新建付款').click()
    await fill({ amountFen: '20918.12', paidOn: '2024-03-15', voucherNumber: '0315' })
    await onScreen(/整改.*还没有闭环；决定仍然付款的，写明谁决定的/)
    expect(await button('登记付款').isDisabled()).toBe(true)
    await keepPicture(page(), 'year-refused')
  })

  test('put right and looked at again it is closed; all 200 are accepted, and the last payment waits for the evaluation', async () => {
    await clerk.on('2024-04-12', async () => {
      const { serviceReport, acceptance, reached } = bodies
      for (const report of [
        serviceReport('2023-12-25', 58),
        serviceReport('2024-03-25', 40, reached('n3', '2024-02-28')),
      ])
        await keep(ofProject('service-report'), report, { files: ['report'], steps: ['received'] })
      await keep(ofProject('acceptance'), acceptance(2, '2024-04-10', 200, 4), { files: ['certificate'] })
      await clerk.goOn('rectification', bodies.corrected, {
        files: ['plan', 'report'],
        steps: ['planned', 'approved', 'corrected'],
      })
    })
    await toStep('during', 'later/acceptance')
    await clerk.openRecord('履约验收', /2024-04-10/)
    await field('conclusion').selectOption('passed')
    await onScreen(/整改.*还没有闭环，结论不能是合格/)
    await toStep('during', 'later/supervision')
    await clerk.openRecord('整改', /示民改/)
    await fill({ reviewedOn: '2024-03-28', reviewers: '示例甲、示例丙', reviewWay: '重听补录的录音' })
    await page().locator('[data-field$=".verdict"]').selectOption('done')
    await slot('review')
    await move('复核闭环', 'closed')
    await expect.poll(() => mark('later/supervision')).not.toContain('整改 示民改〔2024〕1号')
    await toStep('during', 'later/acceptance')
    await clerk.openRecord('履约验收', /2024-04-10/)
    await move('登记签署', 'signed')
    await toStep('during', 'later/payment')
    await clerk.openRecord('付款', /2024-03-15/)
    await field('acceptanceId').selectOption({ label: '验收 第2期 合格 2023-09-20' })
    await onScreen('是第2期的验收，不是第3期的')
    await field('acceptanceId').selectOption({ label: '验收 第3期 合格 2024-04-10' })
    await onScreen(/评价报告还没有出具/)
    await keepPicture(page(), 'year-accepted')
  })
}
