import { describe, expect, test } from 'vitest'
import file from '#resources/rules/payment-presets.json'
import { presetOf } from '#shared/contract/payment-presets'
import { agreedStages, presetByYear } from '#shared/contract/preset-years'
import { dataFileText, readDataFile } from '#shared/data-sets/read-data-file'
import { fen } from '#shared/money/fen'
import { dataKinds } from '#shared/office-data/registry'
import type { PaymentPreset } from '#shared/project/payment-preset'
import { cleanProject } from '../../fixtures/county-year'
import { ownPresets } from '../../fixtures/data-sets/own-presets'
import { presets } from '../../fixtures/values'

/** Why the office's file is not taken in; null = it is. */
function refusal(change: (presets: PaymentPreset[]) => void): string | null {
  const read = readDataFile(dataKinds, JSON.stringify(ownPresets(change)))
  return read.ok ? null : (read.error.params.detail ?? '')
}

test('what is exported can be imported again as it is, and an office may have ways of its own', () => {
  const again = readDataFile(dataKinds, dataFileText({ ...file, version: '旗1' } as never))
  expect(again).toMatchObject({ ok: true, value: { set: { body: file.body } } })
  expect(refusal(() => {})).toBeNull()
})

describe('a hollow or wrong file is refused with the row and the reason', () => {
  test.each<[string, (presets: PaymentPreset[]) => void, string[]]>([
    ['shares below 100%', ([first]) => (first!.stages[1]!.shareBp = 3_500), ['第1项「本旗三期', '合计为95%，应为100%']],
    ['shares above 100%', ([first]) => (first!.stages[1]!.shareBp = 4_001), ['第1项「本旗三期', '合计为100.01%']],
    ['no stage', ([, second]) => (second!.stages = []), ['第2项「本旗：验收', '没有付款阶段，至少一期']],
    ['an id twice', ([, second]) => (second!.id = 'T1'), ['第2项「本旗：验收', '编号「id」', '与前面一种重复：T1']],
    ['a name twice', ([a, b]) => (b!.name = a!.name), ['第2项', '名称「name」', '与前面一种重复']],
    ['an id no project can store', ([, second]) => (second!.id = 'custom'), ['第2项', '不是付款方式的编号']],
    ['nothing at all', (all) => all.splice(0), ['没有一种付款方式']],
    ['a half basis point', ([a]) => (a!.stages[0]!.shareBp = 2_000.5), ['第1项', '比例「shareBp」', '须为整数']],
    ['a stage of nothing', ([a]) => (a!.stages[0]!.shareBp = 0), ['第1项', '比例「shareBp」', '须大于零']],
    ['no condition', ([a]) => (a!.stages[1]!.condition = ' '), ['第2项「中期款', '付款条件「condition」']],
    ['paid before acceptance', ([, b]) => (b!.stages[0]!.afterAcceptance = false), ['最后一期须在验收合格后支付']],
    ['a year that is not whole', ([a]) => (a!.ofYear.stages[0]!.shareBp = 1), ['分年度付款「ofYear」', '应为100%']],
    ['a year in five parts', ([a]) => (a!.ofYear.parts = [...'一二三四五']), ['一年分成的各份「parts」', '12份']],
    ['parts of nothing', ([a]) => (a!.ofYear.parts = ['全年款']), ['分年度付款「ofYear」', '没有余下的款']],
  ])('%s', (_what, change, said) => {
    const detail = refusal(change)
    for (const part of said) expect(detail).toContain(part)
  })
})

describe('a contract of several budget years', () => {
  const twoYears = [2023, 2024].map((year) => ({ year, amountFen: fen(100) }))
  const project = { ...cleanProject(), annualAllotments: twoYears as never }
  const agreed = (paymentPreset: string, own: readonly PaymentPreset[]) => {
    const contract = { ...project.contract, paymentPreset }
    return agreedStages({ ...project, contract }, own).map(({ year, shareBp }) => [year, shareBp])
  }

  test('has each year in the shares of the set it goes by', () => {
    expect(
      agreed('T1', presets)
        .slice(0, 3)
        .map(([, share]) => share),
    ).toEqual([3_000, 4_000, 3_000])
    expect(
      agreed('T1', ownPresets().body)
        .slice(0, 3)
        .map(([, share]) => share),
    ).toEqual([2_000, 4_000, 4_000])
  })

  test('keeps what it says where the set has its way of payment no more', () => {
    expect(agreed('T2', ownPresets().body)).toEqual(project.contract.payments.map(({ shareBp }) => [null, shareBp]))
  })

  test('ends with what the last stage of the preset waits for', () => {
    const own = ownPresets(([first]) => (first!.stages[2]!.condition = '全部验收合格')).body
    expect(presetByYear(presetOf(own, 'T1')!, [2023, 2024], null).at(-1)?.condition).toBe('全部验收合格')
  })
})
