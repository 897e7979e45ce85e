import { describe, expect, test } from 'vitest'
import { contractFormSchema } from '#shared/project/contract-form-schema'
import { sampleModel } from '../../fixtures/contract/sample'
import { cleanProject } from '../../fixtures/county-year'

const { contract } = cleanProject()
const read = (payments: object[]) =>
  contractFormSchema.parse({ ...contract, payments }).payments.map(({ prepaid }) => prepaid)
const [{ prepaid: _now, ...stage }] = contract.payments as [(typeof contract.payments)[number]]
/** As a form of before has it. */
const ofBefore = (part: object) => ({ ...stage, name: '期款', condition: '服务期过半', afterAcceptance: true, ...part })

describe('[P09] 预付: the one stage that is paid without an acceptance', () => {
  test('of a form of before is the first that did not wait for one, in each year of payment', () => {
    const open = ofBefore({ afterAcceptance: false })
    expect(read([open, ofBefore({}), ofBefore({})])).toEqual([true, false, false])
    const years = [2023, 2023, 2024, 2024]
    expect(read(years.map((year) => ({ ...open, year })))).toEqual([true, false, true, false])
  })

  test('of a form of before is a later one only where its own words call it so', () => {
    const open = { afterAcceptance: false }
    expect(read([ofBefore({}), ofBefore({ ...open, name: '进度款' })])).toEqual([false, false])
    expect(read([ofBefore({}), ofBefore({ ...open, name: '第二期预付款' })])).toEqual([false, true])
    expect(read([ofBefore({}), ofBefore({ ...open, condition: '进场后预付' })])).toEqual([false, true])
  })

  test('is what the form says since it asks for it', () => {
    expect(read([ofBefore({ prepaid: false, afterAcceptance: false })])).toEqual([false])
    expect(
      read([
        { ...stage, prepaid: false },
        { ...stage, prepaid: true },
      ]),
    ).toEqual([false, true])
  })

  test('is called so in the table and in the clause of its contract', () => {
    const { rows, values } = sampleModel()
    expect(rows.付款.map(({ 节点 }) => 节点)).toEqual(['首期款（预付款）', '中期款', '末期款'])
    expect(values.预付期次).toBe('第1期“首期款”为预付款，不以验收为前提；其余各期')
  })

  test('is not called so twice', () => {
    const { rows } = sampleModel((project) => {
      project.contract.paymentPreset = 'custom'
      project.contract.payments[0]!.name = '首期预付款'
    })
    expect(rows.付款[0]).toMatchObject({ 节点: '首期预付款', 名称: '首期预付款' })
  })
})
