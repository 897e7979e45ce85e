import { describe, expect, test } from 'vitest'
import list from '#resources/check-lists/procurement-check-list.json'
import type { DraftComparison } from '#shared/documents/draft-comparison'
import { verdictsOf } from '#shared/norms/check'
import { lookedAt, lookOfCheck, openFindings } from '#shared/papers/procurement-check-looks'
import type { Procurement } from '#shared/project/project'
import { cleanCounty, setTotal, yuan } from '../../fixtures/county-year'

type Clean = ReturnType<typeof cleanCounty>

/** What the program says beside the item of that group, after a change of a project without faults. */
function saidOf(group: string, change: (clean: Clean) => void = () => {}): string {
  const clean = cleanCounty()
  change(clean)
  const item = list.body.find((one) => one.group === group)!
  return lookedAt(item, verdictsOf(clean.county, clean.project.id))
}

const procure = (part: Partial<Procurement>) => (clean: Clean) => {
  Object.assign(clean.project.procurement, part)
}

const compared = (part: Partial<DraftComparison>) => (clean: Clean) => {
  const whole = {
    draft: '合同草案.docx',
    against: '第1版',
    comparedOn: '2023-03-02',
    deviations: [],
    remarks: 0,
    ...part,
  }
  clean.county.draftComparisons = new Map([[clean.project.id, whole]])
}

describe('所附合同', () => {
  test('[P33] is not called checked while nothing was compared', () => {
    expect(saidOf('合同')).toMatch(/^未核对：没有导入采购文件所附合同/)
    expect(saidOf('合同', compared({ comparedOn: null }))).toMatch(/^未核对：.*还没有与合同比对/)
  })

  test('[P33] compared and alike, compared and apart', () => {
    expect(saidOf('合同', compared({}))).toBe('已核对所附合同，未发现问题')
    expect(saidOf('合同', compared({ remarks: 2 }))).toBe('已核对所附合同，未发现问题，另有1项提示')
    const deviations = [{ place: '第六条“资金结算”', matters: ['price' as const] }]
    expect(saidOf('合同', compared({ deviations }))).toBe('所附合同有1项待处理')
  })
})

describe('中小企业预留', () => {
  test('[P07] is looked at by the rule that knows it', () => {
    expect(saidOf('政策', procure({ smeReserve: 'whole' }))).toMatch(/^(已核对|中小企业预留有\d+项待处理)/)
    expect(saidOf('政策', procure({ smeReserve: 'none', smeReason: '' }))).toBe('中小企业预留有1项待处理')
  })

  test('is not called checked where the office buys by its own rules', () => {
    expect(saidOf('政策', procure({ method: 'internal_control' }))).toMatch(/^未核对：/)
  })
})

test.each([
  [
    '期限',
    ({ project }: Clean) => {
      project.period.endOn = null
    },
    '未核对：服务期没有填完整',
  ],
  ['评分', procure({ priceWeightBp: null }), '未核对：没有填价格分权重'],
  ['评分', procure({ priceWeightBp: 2000 }), '已核对价格分权重，未发现问题'],
  ['保证金', procure({ bidDepositFen: null }), '未核对：没有填保证金'],
  ['时限', procure({ steps: [] }), '未核对：没有填采购步骤的日期'],
  [
    '资格',
    ({ project }: Clean) => {
      project.contractorId = null
    },
    '未核对：还没有选定承接主体',
  ],
  ['公平', () => {}, '人工核对'],
])('%s says what was looked at', (group, change, said) => {
  expect(saidOf(group, change)).toBe(said)
})

test.each([
  ['need', '服务清单和禁止用途'],
  ['measurable', '绩效目标'],
  ['qualification', '承接主体的资质'],
  ['deposit', '保证金'],
  ['scoring', '价格分权重'],
  ['times', '采购步骤的日期'],
  ['period', '服务期'],
  ['method', '采购方式'],
  ['sme', '中小企业预留'],
])('[P33] %s of a purchase without faults was looked at: %s', (code, what) => {
  const { county, project } = cleanCounty()
  Object.assign(project.procurement, {
    ...{ bidDepositFen: yuan(10_000), priceWeightBp: 2000 },
    steps: [{ id: 'invite', plannedOn: null, doneOn: '2023-02-15', who: '' }],
  })
  const item = list.body.find((one) => one.code === code)!
  expect(lookedAt(item, verdictsOf(county, project.id))).toMatch(new RegExp(`^已核对${what}，未发现问题`))
})

test('[N08] a method is not called checked while the threshold is not confirmed', () => {
  const open = (clean: Clean) => {
    setTotal(clean, yuan(3_000_000))
    for (const year of clean.county.years) year.threshold.confirmed = false
  }
  expect(saidOf('方式', open)).toBe('未核对：采购限额标准未确认')
})

test('what is to be dealt with is told item by item, with days as papers write them', () => {
  const clean = cleanCounty()
  compared({ deviations: [{ place: '第六条“资金结算”', matters: ['price'] }] })(clean)
  const rows = openFindings(list.body, verdictsOf(clean.county, clean.project.id))
  const place = String(list.body.findIndex(({ group }) => group === '合同') + 1)
  expect(rows).toEqual([expect.objectContaining({ 序号: place, 问题: expect.stringContaining('2023年3月2日比对') })])
})

test('what is to be dealt with is red, what was not looked at stands out, what is well does not', () => {
  const deviations = [{ place: '第六条“资金结算”', matters: ['price' as const] }]
  expect(lookOfCheck(saidOf('合同', compared({ deviations })))).toBe('warning')
  expect(lookOfCheck(saidOf('合同'))).toBe('notice')
  expect(lookOfCheck(saidOf('合同', compared({ remarks: 2 })))).toBeNull()
})
