import { describe, expect, test } from 'vitest'
import { clauseLabel } from '#shared/contract/clause-names'
import { basisText } from '#shared/law/citations'
import { fen } from '#shared/money/fen'
import { breachesOf, type CleanCounty, cleanCounty, findingsAfter, ruleData, yuan } from '../../fixtures/county-year'

type Contract = CleanCounty['project']['contract']
type Change = (clean: CleanCounty, figure: number) => void
const contract =
  (set: (own: Contract, figure: number) => void): Change =>
  (clean, figure) =>
    set(clean.project.contract, figure)

/** Field, how it is typed, a figure outside the possible range, one that is rare, and one that passes. */
const figures: [string, Change, number, number | null, number][] = [
  ['beneficiaries.households', ({ project }, figure) => (project.beneficiaries.households = figure), 0, 60_000, 3_200],
  ['contract.quality.sampleShareBp', contract((own, figure) => (own.quality.sampleShareBp = figure)), 1, null, 3_000],
  ['contract.quality.passRateBp', contract((own, figure) => (own.quality.passRateBp = figure)), 10_001, null, 9_000],
  [
    'contract.quality.accuracyRateBp',
    contract((own, figure) => (own.quality.accuracyRateBp = figure)),
    97,
    8_000,
    9_700,
  ],
  [
    'contract.quality.completenessRateBp',
    contract((own, figure) => (own.quality.completenessRateBp = figure)),
    12_000,
    8_999,
    10_000,
  ],
  [
    'contract.quality.entryWithinDays',
    contract((own, figure) => (own.quality.entryWithinDays = figure)),
    1_000_000_000,
    60,
    5,
  ],
  ['contract.personnel.perTeam', contract((own, figure) => (own.personnel.perTeam = figure)), 200, 8, 3],
  ['contract.taxRateBp', contract((own, figure) => (own.taxRateBp = figure)), 30_000, 1_700, 0],
  [
    'contract.payments',
    contract((own, figure) => {
      own.payments = own.payments.map((stage) => ({ ...stage, dueWorkdays: figure }))
    }),
    200,
    45,
    20,
  ],
  ['contract.rectifyWithinWorkdays', contract((own, figure) => (own.rectifyWithinWorkdays = figure)), 2_000, 60, 10],
  [
    'contract.personalInformation.leakNoticeHours',
    contract((own, figure) => (own.personalInformation.leakNoticeHours = figure)),
    10_000,
    240,
    24,
  ],
  ['contract.handover.copies', contract((own, figure) => (own.handover.copies = figure)), 3_200, 12, 2],
  ['contract.breach.dailyRateBp', contract((own, figure) => (own.breach.dailyRateBp = figure)), 5_000, 300, 5],
  [
    'contract.breach.perDefectiveFileFen',
    contract((own, figure) => (own.breach.perDefectiveFileFen = fen(figure))),
    5,
    500_000,
    5_000,
  ],
  [
    'contract.breach.terminateAfterDays',
    contract((own, figure) => (own.breach.terminateAfterDays = figure)),
    15_000,
    2,
    15,
  ],
  ['contract.forceMajeureNoticeDays', contract((own, figure) => (own.forceMajeureNoticeDays = figure)), 700, 60, 7],
  ['contract.copies.total', contract((own, figure) => (own.copies.total = figure)), 600, 40, 6],
  [
    'grants',
    ({ year }, figure) => (year.grants = year.grants.map((grant) => ({ ...grant, amountFen: fen(figure) }))),
    2e12,
    5_000_000,
    4_285_000_000,
  ],
]

/** Those whose figure above nobody can agree on: nobody served, or a share of more than all. */
const nonsense = [
  'beneficiaries.households',
  'contract.quality.passRateBp',
  'contract.quality.completenessRateBp',
  'contract.taxRateBp',
]

const levels = (field: string, change: Change, figure: number) => [
  ...new Set(
    findingsAfter((clean) => change(clean, figure))
      .filter(({ key, where }) => key.startsWith('figures.plausible') && where.field === field)
      .map(({ level }) => level),
  ),
]

describe('every figure is one that an office would sign', () => {
  test.each(figures)('[N13] [P21] %s', (field, change, impossible, rare, usual) => {
    expect(levels(field, change, impossible)).toEqual([nonsense.includes(field) ? 'error' : 'warning'])
    if (rare !== null) expect(levels(field, change, rare)).toEqual(['warning'])
    expect(levels(field, change, usual)).toEqual([])
  })

  test('[P21] the clean county has no figure to doubt', () => {
    expect(findingsAfter(() => {}).filter(({ key }) => key.startsWith('figures.'))).toEqual([])
  })

  test('[P21] what is said: clause, figure and range in the words of the form', () => {
    const [found] = breachesOf('P21', ({ project }) => (project.contract.quality.sampleShareBp = 1))
    expect(found?.message).toBe(`${clauseLabel('C05')}：抽查比例0.01%不合常理，一般应在1%至100%之间（建议值）。`)
    const [late] = breachesOf(
      'P21',
      ({ project }) => ((project.contract.payments[1] as { dueWorkdays: number }).dueWorkdays = 200),
    )
    expect(late?.message).toContain('第2期付款期限200个工作日不合常理')
  })

  test.each([
    ['a share of more than all', ({ project }: CleanCounty) => (project.contract.quality.passRateBp = 10_001)],
    ['nobody served', ({ project }: CleanCounty) => (project.beneficiaries.households = 0)],
    ['a cap of more than the price', ({ project }: CleanCounty) => (project.contract.breach.capBp = 10_001)],
  ])('[P21] %s is an error by reckoning, and no suggestion is cited for it', (_what, change) => {
    const [found, ...more] = breachesOf('P21', change).filter(({ key }) => key.startsWith('figures.plausible'))
    expect([found?.level, more]).toEqual(['error', []])
    expect(`${found?.message}${found && basisText(found.basis)}`).not.toContain('建议值')
  })

  test('[P21] beyond what a law names is an error that cites the law', () => {
    const [found] = breachesOf('P21', ({ project }) => (project.contract.taxRateBp = 2_100)).filter(({ key }) =>
      key.startsWith('figures.plausible'),
    )
    expect(found).toMatchObject({ level: 'error', basis: { document: expect.stringContaining('增值税法') } })
    expect(found?.message).not.toContain('建议值')
  })

  test('[P21] long figures are marked by thousands, and a basis says once that it is a suggestion', () => {
    const [found] = breachesOf('P21', ({ project }) => (project.beneficiaries.households = 3_200_000))
    expect(found?.message).toContain('3,200,000户不合常理，一般应在1户至1,000,000户之间')
    const doubted = figures.flatMap(([, change, impossible]) => findingsAfter((clean) => change(clean, impossible)))
    expect(doubted.filter(({ basis }) => /建议值.*建议值/.test(basisText(basis)))).toEqual([])
  })

  test('[P21] a sum in 万元 typed as 元 is doubted', () => {
    const found = breachesOf(
      'P21',
      ({ year }) => (year.grants = year.grants.map((grant) => ({ ...grant, amountFen: yuan(3_860) }))),
    )
    expect(found[0]).toMatchObject({ level: 'warning', where: { screen: 'year', field: 'grants' } })
  })

  test.each([
    ['120', '%', 1],
    ['100', '%', 0],
    ['120%', '', 1],
    ['≥95%', '%', 0],
    ['-5', '%', 1],
    ['3200', '户', 0],
    ['１２０', '％', 1],
  ])('[P06] a target of %s %s', (value, unit, errors) => {
    const found = breachesOf('P06', ({ project }) => {
      project.targets = project.targets.map((one) => (one.kind === 'quality' ? { ...one, value, unit } : one))
    }).filter(({ key }) => key.startsWith('figures.plausible'))
    expect(found).toHaveLength(errors)
  })

  test('each row leads to a figure of the form, its usual range inside the possible one', () => {
    const { project, year } = cleanCounty()
    for (const { field, possible, usual } of ruleData.plausibleRanges) {
      const [root, ...path] = field.split('.')
      const found = path.reduce<unknown>(
        (value, part) => (part === '*' ? (value as unknown[])[0] : (value as Record<string, unknown>)[part]),
        root === 'year' ? year : project,
      )
      expect([field, found === undefined]).toEqual([field, false])
      expect([field, usual[0] >= possible[0] && usual[1] <= possible[1]]).toEqual([field, true])
    }
  })
})
