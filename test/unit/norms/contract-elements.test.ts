import { describe, expect, test } from 'vitest'
import type { ContractForm } from '#shared/contract/contract-form'
import { type ClauseCode, clauseLabel } from '#shared/norms/clause'
import { breachesOf, type CleanCounty, findingsAfter, yuan } from '../../fixtures/county-year'

const contract =
  (change: (contract: ContractForm) => void) =>
  ({ project }: CleanCounty) =>
    change(project.contract)

/** What is taken away -> the clause that must be named and the field that mends it. */
const missing: [string, string, (clean: CleanCounty) => void][] = [
  ['C00', 'bureauName', ({ county }) => (county.profile.bureauName = '')],
  ['C00', 'creditCode', ({ county }) => (county.profile.creditCode = '11150430011600012X')],
  ['C00', 'name', ({ project }) => (project.name = ' ')],
  ['C00', 'contract.number', contract((c) => (c.number = ' '))],
  ['C00', 'contract.signedAt', contract((c) => (c.signedAt = ''))],
  ['C01', 'areas', ({ project }) => (project.areas = [])],
  ['C01', 'beneficiaries.kinds', ({ project }) => (project.beneficiaries.kinds = [])],
  ['C02', 'contract.workSteps', contract((c) => (c.workSteps = ''))],
  ['C03', 'items', ({ project }) => (project.items = [{ code: 'SW-02', quantity: '', unit: '户' }])],
  ['C03', 'items', ({ project }) => (project.items = [{ code: 'SW-02', quantity: '0', unit: '户' }])],
  ['C03', 'items', ({ project }) => (project.items = [{ code: 'SW-02', quantity: '3200', unit: '人·月' }])],
  ['C04', 'period.startOn', ({ project }) => (project.period.startOn = null)],
  ['C04', 'period.endOn', ({ project }) => (project.period.endOn = null)],
  ['C05', 'contract.quality.sampleShareBp', contract((c) => (c.quality.sampleShareBp = null))],
  ['C05', 'contract.quality.passRateBp', contract((c) => (c.quality.passRateBp = 8999))],
  ['C05', 'contract.quality.accuracyRateBp', contract((c) => (c.quality.accuracyRateBp = null))],
  ['C05', 'contract.quality.completenessRateBp', contract((c) => (c.quality.completenessRateBp = 10_001))],
  ['C05', 'contract.quality.entryWithinDays', contract((c) => (c.quality.entryWithinDays = null))],
  ['C06', 'contract.personnel.perTeam', contract((c) => (c.personnel.perTeam = 1))],
  ['C06', 'contract.personnel.requirement', contract((c) => (c.personnel.requirement = ''))],
  ['C08', 'contract.priceFen', contract((c) => (c.priceFen = null))],
  ['C08', 'contract.taxRateBp', contract((c) => (c.taxRateBp = null))],
  ['C09', 'contract.payments', contract((c) => (c.payments = []))],
  ['C12', 'contract.supervisionWays', contract((c) => (c.supervisionWays = []))],
  ['C12', 'contract.rectifyWithinWorkdays', contract((c) => (c.rectifyWithinWorkdays = 0))],
  ['C13', 'contract.acceptance.nodes', contract((c) => (c.acceptance.nodes = ''))],
  ['C13', 'contract.acceptance.recipientsTakePart', contract((c) => (c.acceptance.recipientsTakePart = false))],
  ['C14', 'contract.evaluationTerms', contract((c) => (c.evaluationTerms = ''))],
  ['C15', 'contract.personalInformation.purpose', contract((c) => (c.personalInformation.purpose = ''))],
  ['C15', 'contract.personalInformation.returnOrDelete', contract((c) => (c.personalInformation.returnOrDelete = ''))],
  [
    'C15',
    'contract.personalInformation.leakNoticeHours',
    contract((c) => (c.personalInformation.leakNoticeHours = null)),
  ],
  ['C16', 'contract.subcontractingScope', contract((c) => (c.subcontracting = 'partly_with_consent'))],
  ['C17', 'contract.handover.on', contract((c) => (c.handover.on = null))],
  ['C18', 'contract.personnel.insured', contract((c) => (c.personnel.insured = null))],
  ['C22', 'contract.forceMajeureNoticeDays', contract((c) => (c.forceMajeureNoticeDays = null))],
  ['C23', 'contract.dispute', contract((c) => (c.dispute = null))],
  ['C23', 'contract.arbitrationBody', contract((c) => (c.dispute = 'arbitration'))],
  ['C24', 'contract.copies.total', contract((c) => (c.copies.total = 4))],
  ['C24', 'contract.attachments', contract((c) => (c.attachments = []))],
]

describe('合同要素', () => {
  test.each(missing)('[P21] the missing element names its clause: %s %s', (clause, field, change) => {
    const found = breachesOf('P21', change).filter(({ where }) => where.field === field)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ level: 'error', waivable: false })
    expect(found[0]?.message).toMatch(new RegExp(`^${clauseLabel(clause as ClauseCode)}：`))
  })

  test('[N13] the eight elements of the notice are each asked for', () => {
    const found = breachesOf('N13', ({ project }) => {
      project.areas = []
      project.items = [{ code: 'SW-02', quantity: '若干', unit: '户' }]
      project.period = { ...project.period, startOn: null, endOn: null }
      project.contract.workSteps = ''
      project.contract.quality.passRateBp = null
      project.contract.payments = []
      project.contract.supervisionWays = []
    })
    const clauses = found.map(({ message }) => /第(.{1,3})条/.exec(message)?.[1])
    expect(clauses).toEqual(expect.arrayContaining(['一', '二', '三', '四', '五', '十二']))
    expect(found.map(({ where }) => where.field)).toContain('contract.payments')
    expect(found.every(({ basis }) => basis.article.includes('一（四）'))).toBe(true)
  })

  test('[N13] [P21] a complete contract has no missing element', () => {
    expect(breachesOf('N13')).toEqual([])
    expect(breachesOf('P21')).toEqual([])
  })

  test('[P21] fewer insured than the budget’s staff warns', () => {
    const [found] = breachesOf(
      'P21',
      contract((c) => (c.personnel.insured = 24)),
    )
    expect(found).toMatchObject({ level: 'warning' })
    expect(found?.message).toContain('24人')
    expect(found?.message).toContain('25人')
  })

  test('[N14] breach terms and at least three risks are asked for', () => {
    const keys = (change: (c: ContractForm) => void) => breachesOf('N14', contract(change)).map(({ key }) => key)
    expect(keys((c) => (c.breach.dailyRateBp = null))).toEqual(['contract.breach.C19.contract.breach.dailyRateBp'])
    expect(keys((c) => (c.breach.perDefectiveFileFen = null))).toHaveLength(1)
    expect(keys((c) => (c.breach.terminateAfterDays = null))).toHaveLength(1)
    expect(keys((c) => (c.risks = c.risks.slice(0, 2)))).toEqual(['contract.breach.C20.contract.risks'])
    expect(keys((c) => (c.risks = c.risks.map((risk) => ({ ...risk, response: '' }))))).toHaveLength(1)
  })

  test('[N14] the default breach and risk clauses with the county’s figures pass', () => {
    expect(breachesOf('N14')).toEqual([])
  })
})

describe('留痕与报告', () => {
  test.each([
    ['surveyForm', '入户调查表'],
    ['photos', '入户照片'],
    ['recordings', '访问录音'],
    ['householdFile', '一户一档'],
  ] as const)('[P24] a 家计调查 contract without %s (%s) is refused', (trace, name) => {
    const found = breachesOf(
      'P24',
      contract((c) => (c.traces[trace] = false)),
    )
    expect(found).toMatchObject([{ level: 'error', where: { screen: 'contract', field: `contract.traces.${trace}` } }])
    expect(found[0]?.message).toContain(name)
    expect(found[0]?.basis.article).toBe('四（一）1')
  })

  test('[P24] all four traces pass; another service needs none', () => {
    expect(breachesOf('P24')).toEqual([])
    const other = breachesOf('P24', ({ project }) => {
      project.items = [{ code: 'SW-04', quantity: '10', unit: '场' }]
      project.contract.traces = { surveyForm: false, photos: false, recordings: false, householdFile: false }
    })
    expect(other).toEqual([])
  })

  test('[P25] no monthly or quarterly report: an error for 家计调查, a warning otherwise', () => {
    const none = contract((c) => (c.reportFrequency = null))
    expect(breachesOf('P25', none)).toMatchObject([{ level: 'error', where: { field: 'contract.reportFrequency' } }])
    const other = breachesOf('P25', (clean) => {
      none(clean)
      clean.project.items = [{ code: 'SW-04', quantity: '10', unit: '场' }]
    })
    expect(other).toMatchObject([{ level: 'warning' }])
  })

  test('[P25] quarterly over a year with four budgeted reports passes; monthly needs twelve or thirteen', () => {
    expect(breachesOf('P25')).toEqual([])
    const [found] = breachesOf(
      'P25',
      contract((c) => (c.reportFrequency = 'monthly')),
    )
    expect(found?.level).toBe('warning')
    expect(found?.message).toContain('12份')
    expect(found?.message).toContain('预算测算4份')
  })
})

describe('合同价款与付款', () => {
  const levels = (change: (clean: CleanCounty) => void) =>
    findingsAfter(change)
      .filter(({ key }) => key.startsWith('contract.price') || key.startsWith('contract.payments'))
      .map(({ key, level }) => `${level} ${key}`)

  test('[P21] a price above the budget or the award is refused with the difference', () => {
    const found = breachesOf('P21', ({ project }) => {
      project.contract.priceFen = yuan(757_005, 3)
    })
    expect(found.map(({ key }) => key)).toEqual(['contract.price.budget', 'contract.price.award'])
    expect(found[0]?.message).toContain('高出0.01元')
    expect(found[1]?.message).toContain('高出7,005.03元')
  })

  test('[P21] price equal to award and within budget passes, zero does not, below the award warns', () => {
    expect(levels(() => {})).toEqual([])
    expect(levels(contract((c) => (c.priceFen = yuan(0))))).toContain('error contract.price.zero')
    expect(levels(contract((c) => (c.priceFen = yuan(749_999, 99))))).toEqual(['warning contract.price.below'])
  })

  test('[P21] an award above the budget, or none for a consultation, is refused', () => {
    expect(levels(({ project }) => (project.procurement.awardedFen = yuan(757_005, 3)))).toContain(
      'error contract.price.overBudget',
    )
    expect(levels(({ project }) => (project.procurement.awardedFen = null))).toEqual(['error contract.price.noAward'])
  })

  test('[P21] a unit price times the quantity stays within the price', () => {
    const unit = (unitPriceFen: ReturnType<typeof yuan> | null) =>
      levels(contract((c) => Object.assign(c, { pricing: 'unit_price', unitPriceFen })))
    expect(unit(null)).toEqual(['error contract.price.unit'])
    expect(unit(yuan(234, 37))).toEqual([])
    expect(unit(yuan(234, 38))).toEqual(['error contract.price.unitTotal'])
  })

  test.each(['3,200', '３２００', '3200.00'])(
    '[P21] the unit price is held against the quantity typed as %s',
    (quantity) => {
      const dear = ({ project }: CleanCounty) => {
        project.items = [
          { code: 'SW-03', quantity: '1', unit: '场' },
          { code: 'SW-02', quantity, unit: '户' },
        ]
        Object.assign(project.contract, { pricing: 'unit_price', unitPriceFen: yuan(234, 38) })
      }
      expect(levels(dear)).toEqual(['error contract.price.unitTotal'])
    },
  )

  const shares = (...sharesBp: number[]) =>
    contract((c) => {
      const stage = { name: '期', condition: '验收合格', dueWorkdays: 10 }
      c.payments = sharesBp.map((shareBp, index) => ({ ...stage, shareBp, afterAcceptance: index > 0 }))
    })

  test('[P21] shares sum to 100% exactly: 33.33% three times does not', () => {
    expect(levels(shares(3333, 3333, 3334))).toEqual(['warning contract.payments.prepayment'])
    const found = breachesOf('P21', shares(3000, 3333, 3333))
    expect(found[0]?.message).toContain('96.66%')
  })

  test('[P21] prepayment: 30% passes, above warns, above half is refused', () => {
    expect(levels(shares(3000, 4000, 3000))).toEqual([])
    expect(levels(shares(3001, 3999, 3000))).toEqual(['warning contract.payments.prepayment'])
    expect(levels(shares(5000, 5000))).toEqual(['warning contract.payments.prepayment'])
    expect(levels(shares(5001, 4999))).toEqual(['error contract.payments.prepayment'])
  })

  test('[P21] the last stage comes after acceptance and is at least 10%', () => {
    expect(levels(shares(3000, 6000, 1000))).toEqual([])
    expect(levels(shares(3000, 6001, 999))).toEqual(['error contract.payments.lastShare'])
    expect(levels(shares(10_000))).toEqual(['error contract.payments.last'])
  })

  test('[P21] a monthly payment is near to wages and warns', () => {
    const found = breachesOf(
      'P21',
      contract((c) => Object.assign(c.payments[1] as object, { condition: '按月支付' })),
    )
    expect(found).toMatchObject([{ level: 'warning' }])
  })
})

describe('成交、签订与开始', () => {
  const dates = (signedOn: string, change: (clean: CleanCounty) => void = () => {}) =>
    breachesOf('P21', (clean) => {
      clean.project.contract.signedOn = signedOn
      change(clean)
    }).map(({ key, level }) => `${level} ${key}`)

  test('[P21] signing is due within 30 days of the award notice of 2023-03-08', () => {
    const later = (clean: CleanCounty) =>
      (clean.project.period = { ...clean.project.period, startOn: '2023-05-01', endOn: '2024-04-30' })
    expect(dates('2023-04-07', later)).toEqual([])
    expect(dates('2023-04-08', later)).toEqual(['error contract.dates.late'])
    expect(dates('2023-03-07', later)).toEqual(['error contract.dates.before'])
  })

  test('[P21] a contract not yet signed is only noted: it is printed first and dated by hand', () => {
    const unsigned = findingsAfter(contract((c) => (c.signedOn = null)))
    expect(unsigned).toMatchObject([{ level: 'note', where: { field: 'contract.signedOn' } }])
  })

  test('[P21] a late signing says by how many days and cites the law', () => {
    const found = breachesOf(
      'P21',
      contract((c) => (c.signedOn = '2023-04-10')),
    ).find(({ key }) => key === 'contract.dates.late')
    expect(found?.message).toContain('晚3天')
    expect(found?.basis).toEqual({ document: '《中华人民共和国政府采购法》', article: '第四十六条' })
  })

  test('[P21] a service that begins before signing warns, one that is over is refused', () => {
    expect(dates('2023-03-21')).toEqual(['warning contract.dates.start'])
    expect(dates('2024-03-20', ({ project }) => (project.procurement.awardedOn = '2024-03-19'))).toContain(
      'error contract.dates.ended',
    )
  })

  test('[P21] the award’s papers are asked for, not below the threshold', () => {
    const bare = ({ project }: CleanCounty) =>
      Object.assign(project.procurement, { number: '', awardedOn: null, awardedFen: null, awardedName: '' })
    expect(dates('2023-03-15', bare)).toEqual([
      'error contract.price.noAward',
      'error contract.dates.number',
      'error contract.dates.awardedOn',
      'error contract.dates.awardedName',
    ])
    const internal = dates('2023-03-15', (clean) => {
      bare(clean)
      clean.project.procurement.method = 'internal_control'
    })
    expect(internal).toEqual([])
  })
})
