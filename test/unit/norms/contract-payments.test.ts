import { describe, expect, test } from 'vitest'
import { presetStages } from '#shared/contract/payment-presets'
import type { PaymentStage } from '#shared/project/contract-form'
import { type CleanCounty, findingsAfter } from '../../fixtures/county-year'
import { presets } from '../../fixtures/values'

const found = (payments: PaymentStage[], change: (clean: CleanCounty) => void = () => {}) =>
  findingsAfter((clean) => {
    clean.project.contract.payments = payments
    change(clean)
  }).filter(({ key }) => key.startsWith('contract.payments'))
const said = (...given: Parameters<typeof found>) =>
  found(...given).map(({ key, level }) => `${level} ${key.slice(18)}`)

const stage = (shareBp: number, afterAcceptance: boolean, condition = '验收合格', name = '期款'): PaymentStage => ({
  name,
  shareBp,
  condition,
  dueWorkdays: 10,
  prepaid: !afterAcceptance,
  milestone: '',
  year: null,
  byQuantity: false,
})
/** The first prepaid, the others after acceptance. */
const shares = (...sharesBp: number[]) => sharesBp.map((shareBp, index) => stage(shareBp, index > 0))
/** One year of service, 2023-03-20 to 2024-03-19, cut to its first half. */
const halfYear = ({ project }: CleanCounty) => {
  project.period.endOn = '2023-09-19'
  Object.assign(project.contract.handover, { due: 'on_date', on: '2023-09-19' })
}

describe('付款', () => {
  test.each(presets)('[P21] nothing of preset $id bars a contract of a year', ({ id }) => {
    expect(found(presetStages(presets, id)).filter(({ level }) => level !== 'note')).toEqual([])
  })

  test('[P21] shares sum to 100% exactly: 33.33% three times does not', () => {
    expect(said(shares(3333, 3333, 3334))).toEqual(['warning prepayment'])
    expect(said(shares(3000, 3333, 3333))).toEqual(['error sum'])
    expect(found(shares(3000, 3333, 3333))[0]?.message).toContain('96.66%')
  })

  test('[P21] prepayment: 30% passes, above is remarked, and more of it above half', () => {
    expect(said(shares(3000, 4000, 3000))).toEqual([])
    expect(said(shares(3001, 3999, 3000))).toEqual(['warning prepayment'])
    expect(said(shares(5000, 5000))).toEqual(['warning prepayment'])
    expect(found(shares(5001, 4999))).toMatchObject([
      { level: 'warning', message: expect.stringContaining('超过50%（建议值）') },
    ])
  })

  test('[P21] everything due before the first acceptance counts together', () => {
    const two = (second: number) => [stage(2000, false), stage(second, false), stage(8000 - second, true)]
    expect(said(two(1000))).toEqual([])
    expect(said(two(1001))).toEqual(['warning prepayment'])
    expect(said(two(3001))).toEqual(['warning prepayment'])
    expect(found(two(3001))[0]?.message).toContain('前2期）合计50.01%')
    expect(said([stage(3000, false), stage(3000, true), stage(1000, false), stage(3000, true)])).toEqual([])
    expect(said([stage(10_000, false)])).toEqual(['warning prepayment', 'error last'])
  })

  test('[P21] a stage marked 验收后 whose condition is met by signing alone is prepaid all the same', () => {
    const upfront = (condition: string) => said([stage(6000, true, condition), stage(4000, true, '最终验收合格')])
    expect(upfront('合同签订后10个工作日内支付')).toEqual(['warning prepayment'])
    expect(upfront('合同生效且工作实施方案报备案')).toEqual(['warning prepayment'])
    expect(upfront('合同签订后首批1000户经验收合格')).toEqual([])
  })

  test('[P21] preparations are no service: what is paid after them is prepaid', () => {
    const upfront = (condition: string) => said([stage(6000, true, condition), stage(4000, true, '最终验收合格')])
    for (const condition of [
      '工作实施方案经甲方验收合格',
      '人员培训完成并提交签到表',
      '调查人员到位、名单交接完成',
      '服务方案经评审通过，保险办理完毕',
    ])
      expect([condition, upfront(condition)]).toEqual([condition, ['warning prepayment']])
    for (const condition of [
      '工作实施方案确定的第一季度数量全部完成',
      '人员到位且首批1000户经验收合格',
      '培训场次完成一半',
      '按计划完成1600户',
    ])
      expect([condition, upfront(condition)]).toEqual([condition, []])
  })

  test('[P21] the last stage comes after acceptance; a share below 10% is our advice and bars nothing', () => {
    expect(said(shares(3000, 6000, 1000))).toEqual([])
    expect(said(shares(3000, 6001, 999))).toEqual(['warning lastShare'])
    expect(said([stage(5000, true), stage(4001, true), stage(999, true)])).toEqual(['note lastShare'])
  })

  test('[P21] twelve payments, each after the acceptance of its month, are lawful', () => {
    const monthly = Array.from({ length: 12 }, (_, index) =>
      stage(
        index === 11 ? 837 : 833,
        true,
        `第${index + 1}个月完成数量经验收合格，按月支付`,
        `第${index + 1}个月服务款`,
      ),
    )
    expect(said(monthly)).toEqual(['note lastShare'])
  })

  test('[P21] a payment by the month that waits for no acceptance is near to wages, and said once', () => {
    const by = (condition: string) =>
      said([stage(1500, false, condition), stage(1500, false, condition), stage(7000, true)])
    expect(by('按月支付')).toEqual(['warning monthly'])
    expect(by('每月10日前支付')).toEqual(['warning monthly'])
    expect(by('合同生效')).toEqual([])
  })

  test('[P21] a stage later than the end of the service is a remark', () => {
    expect(said(presetStages(presets, 'T2'))).toEqual([])
    const [late] = found(presetStages(presets, 'T2'), halfYear)
    expect(late).toMatchObject({ level: 'warning', key: 'contract.payments.time' })
    expect(late?.message).toContain('第4期“第9个月考核款”、第5期“第12个月考核款”')
    expect(late?.message).toContain('2023-09-19')
    expect(said(presetStages(presets, 'T4'), halfYear)).toEqual(['warning time'])
    expect(said(presetStages(presets, 'T6'), halfYear)).toEqual(['warning time'])
  })

  test.each([
    ['第六个月服务完成并验收合格', false],
    ['2023年9月底前中期验收合格', false],
    ['2023年12月底前中期验收合格', true],
    ['第七个月服务完成并验收合格', true],
    ['第二季度服务经验收合格', false],
    ['第三季度（7至9月）服务经验收合格', false],
    ['第 4 季度服务经验收合格', true],
    ['第5季度服务经验收合格', true],
    ['下半年服务经验收合格', false],
    ['后半年服务经验收合格', true],
    ['第二年服务经验收合格', true],
    ['2023年9月19日前完成的数量经验收合格', false],
    ['2023年9月20日前完成的数量经验收合格', true],
    ['截至2023-12-31的数量经验收合格', true],
    ['完成第二批名单并经验收合格', false],
  ])('[P21] within half a year: %s -> later than the service: %s', (condition, late) => {
    const payments = [stage(3000, true, condition), stage(7000, true)]
    expect(said(payments, halfYear).includes('warning time')).toBe(late)
  })

  test('[P21] quarters, halves and years of the calendar that the service reaches are not later than it', () => {
    const nineMonths = ({ project }: CleanCounty) => {
      project.period = { ...project.period, startOn: '2023-04-01', endOn: '2023-12-31' }
    }
    const spring = ({ project }: CleanCounty) => {
      project.period = { ...project.period, startOn: '2023-03-20', endOn: '2023-06-19' }
    }
    const turn = ({ project }: CleanCounty) => {
      project.period = { ...project.period, startOn: '2023-10-01', endOn: '2024-09-30' }
    }
    const late = (condition: string, change: (clean: CleanCounty) => void) =>
      said([stage(3000, true, condition), stage(7000, true)], change).includes('warning time')
    expect(late('第四季度服务经验收合格', nineMonths)).toBe(false)
    expect(late('下半年服务经验收合格', spring)).toBe(true)
    expect(late('第二年度服务经验收合格', turn)).toBe(false)
    expect(late('第三年度服务经验收合格', turn)).toBe(true)
  })

  test('[P21] the last payment may wait for acceptance and evaluation after the service', () => {
    const last = (condition: string) => said([stage(3000, true), stage(7000, true, condition)], halfYear)
    expect(last('第8个月绩效评价完成后支付')).toEqual([])
    expect(last('第12个月绩效评价完成后支付')).toEqual(['warning time'])
    expect(last('2024年1月31日前绩效评价完成后支付')).toEqual([])
    expect(last('2025年1月31日前绩效评价完成后支付')).toEqual(['warning time'])
  })
})
