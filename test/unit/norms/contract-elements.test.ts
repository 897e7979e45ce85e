import { describe, expect, test } from 'vitest'
import { newBudgetDraft } from '#shared/budget/new-draft'
import { type ClauseCode, clauseLabel } from '#shared/contract/clause-names'
import { fen } from '#shared/money/fen'
import { type ContractForm, surveyTraces } from '#shared/project/contract-form'
import { breachesOf, type CleanCounty, findingsAfter, plainTemplate } from '../../fixtures/county-year'

const contract =
  (change: (contract: ContractForm) => void) =>
  ({ project }: CleanCounty) =>
    change(project.contract)

/** What is taken away -> the clause that must be named and the field that mends it. */
const missing: [string, string, (clean: CleanCounty) => void][] = [
  ['C00', 'bureauName', ({ county }) => (county.profile.bureauName = '')],
  ['C00', 'creditCode', ({ county }) => (county.profile.creditCode = '11150430011600012X')],
  ['C00', 'name', ({ project }) => (project.name = ' ')],
  ['C00', 'contract.number', contract((c) => (c.number = '待定'))],
  ['C00', 'contract.signedAt', contract((c) => (c.signedAt = '待定'))],
  ['C01', 'areas', ({ project }) => (project.areas = [])],
  ['C01', 'beneficiaries.kinds', ({ project }) => (project.beneficiaries.kinds = [])],
  ['C02', 'contract.workSteps', contract((c) => (c.workSteps = ''))],
  ['C03', 'items', ({ project }) => (project.items = [{ code: 'SW-02', quantity: '', unit: '户次' }])],
  ['C03', 'items', ({ project }) => (project.items = [{ code: 'SW-02', quantity: '0', unit: '户' }])],
  ['C03', 'items', ({ project }) => (project.items = [{ code: 'SW-02', quantity: '3200', unit: '人·月' }])],
  ['C04', 'period.startOn', ({ project }) => (project.period.startOn = null)],
  ['C04', 'period.endOn', ({ project }) => (project.period.endOn = null)],
  ['C05', 'contract.quality.sampleShareBp', contract((c) => (c.quality.sampleShareBp = null))],
  ['C05', 'contract.quality.passRateBp', contract((c) => (c.quality.passRateBp = null))],
  ['C05', 'contract.quality.accuracyRateBp', contract((c) => (c.quality.accuracyRateBp = null))],
  ['C05', 'contract.quality.completenessRateBp', contract((c) => (c.quality.completenessRateBp = 10_001))],
  ['C05', 'contract.quality.entryWithinDays', contract((c) => (c.quality.entryWithinDays = null))],
  ['C06', 'contract.personnel.perTeam', contract((c) => (c.personnel.perTeam = 1))],
  ['C06', 'contract.personnel.requirement', contract((c) => (c.personnel.requirement = ''))],
  ['C08', 'contract.priceFen', contract((c) => (c.priceFen = fen(0)))],
  ['C08', 'contract.taxRateBp', contract((c) => (c.taxRateBp = null))],
  ['C09', 'contract.payments', contract((c) => (c.payments = []))],
  ['C12', 'contract.supervisionWays', contract((c) => (c.supervisionWays = []))],
  ['C12', 'contract.rectifyWithinWorkdays', contract((c) => (c.rectifyWithinWorkdays = 0))],
  [
    'C13',
    'contract.acceptance.nodes',
    contract((c) => (c.payments = c.payments.map((stage) => ({ ...stage, prepaid: true })))),
  ],
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
  [
    'C18',
    'contract.personnel.insured',
    (clean) => Object.assign(clean.project, { budget: newBudgetDraft(plainTemplate), contract: withoutInsured(clean) }),
  ],
  ['C22', 'contract.forceMajeureNoticeDays', contract((c) => (c.forceMajeureNoticeDays = null))],
  ['C23', 'contract.dispute', contract((c) => (c.dispute = null))],
  ['C23', 'contract.arbitrationBody', contract((c) => (c.dispute = 'arbitration'))],
  ['C24', 'contract.copies.total', contract((c) => (c.copies.total = 4))],
  ['C24', 'contract.attachments', contract((c) => (c.attachments = []))],
]

/** Nobody has typed how many are insured, and the plain budget counts nobody. */
const withoutInsured = ({ project: { contract: form } }: CleanCounty): ContractForm => ({
  ...form,
  personnel: { ...form.personnel, insured: null },
})

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
    const clauses = found.map(({ message }) => message.split('：')[0])
    const asked = ['C01', 'C02', 'C03', 'C04', 'C05', 'C09', 'C12'] as const
    expect(clauses).toEqual(expect.arrayContaining(asked.map(clauseLabel)))
    expect(found.map(({ where }) => where.field)).toContain('contract.payments')
    const fromAnnex = ['contract.supervisionWays', 'contract.acceptance.nodes']
    const own = found.filter(({ where }) => !fromAnnex.includes(where.field))
    expect(own.every(({ basis }) => basis.article.includes('一（四）'))).toBe(true)
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

  test('[N14] breach terms and a risk are asked for, three of them only suggested', () => {
    const keys = (change: (c: ContractForm) => void) => breachesOf('N14', contract(change)).map(({ key }) => key)
    expect(keys((c) => (c.breach.dailyRateBp = null))).toEqual(['contract.breach.C19.contract.breach.dailyRateBp'])
    expect(
      keys((c) => Object.assign(c, { pricing: 'unit_price', breach: { ...c.breach, perDefectiveFileFen: null } })),
    ).toHaveLength(1)
    expect(keys((c) => (c.breach.terminateAfterDays = null))).toHaveLength(1)
    const risks = (count: number) =>
      breachesOf(
        'N14',
        contract((c) => (c.risks = c.risks.slice(0, count))),
      )
    expect(risks(3)).toEqual([])
    expect(risks(2)).toMatchObject([
      {
        level: 'warning',
        message: expect.stringContaining('一般不少于3条（建议值）'),
        basis: { document: expect.stringContaining('建议值') },
      },
    ])
    expect(risks(0)).toMatchObject([{ level: 'error', basis: { article: '一（四）' } }])
    expect(keys((c) => (c.risks = c.risks.map((risk) => ({ ...risk, response: '' }))))).toHaveLength(1)
  })

  test('[N14] the default breach and risk clauses with the county’s figures pass', () => {
    expect(breachesOf('N14')).toEqual([])
  })
})

describe('留痕与报告', () => {
  test.each([...surveyTraces])('[P24] a 家计调查 contract without %s is refused', (trace) => {
    const found = breachesOf(
      'P24',
      contract((c) => (c.traces.leftOut = [trace])),
    )
    expect(found).toMatchObject([{ level: 'error', where: { screen: 'contract', field: `contract.traces.${trace}` } }])
    expect(found[0]?.message).toContain(trace)
    expect(found[0]?.basis.article).toBe('四（一）1')
  })

  test('[P24] all four traces pass; another service needs none', () => {
    expect(breachesOf('P24')).toEqual([])
    const other = breachesOf('P24', ({ project }) => {
      project.items = [{ code: 'SW-04', quantity: '10', unit: '场' }]
      project.contract.traces = { leftOut: [...surveyTraces] }
    })
    expect(other).toEqual([])
  })

  test('[P24] another service without any trace of its own is refused', () => {
    const found = breachesOf('P24', ({ project }) => {
      project.items = [{ code: 'SW-04', quantity: '10', unit: '场' }]
      project.contract.traces = { leftOut: ['宣传活动记录表', '资料样本和发放登记', '现场影像'] }
    })
    expect(found).toMatchObject([{ level: 'error', where: { field: 'contract.traces' } }])
    expect(found[0]?.message).toContain('政策宣传')
  })

  test('the size of a team is asked only of services done in teams', () => {
    const alone = (clean: CleanCounty) => {
      clean.project.items = [{ code: 'SW-04', quantity: '10', unit: '场' }]
      clean.project.contract.personnel.perTeam = null
    }
    expect(findingsAfter(alone).filter(({ where }) => where.field.endsWith('perTeam'))).toEqual([])
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
