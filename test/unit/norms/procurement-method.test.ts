import { describe, expect, test } from 'vitest'
import { recommendMethod, tenderRuleOn, thresholdInForce } from '#shared/law/procurement'
import { fen } from '#shared/money/fen'
import {
  breachesOf,
  type CleanCounty,
  cleanYear,
  findingsAfter,
  ruleData,
  setTotal,
  yuan,
} from '../../fixtures/county-year'

const confirmed = { amountFen: yuan(500_000), confirmed: true, source: '敖财购〔2023〕1号' }
const open = { ...confirmed, confirmed: false, source: '未标记已确认' }
const advise = (amountFen: ReturnType<typeof fen>, on = '2023-03-16', threshold = confirmed) =>
  recommendMethod({ amountFen, on, threshold, rules: ruleData })

/** The clean county with a plain budget of that amount and nothing awarded yet. */
const at =
  (total: ReturnType<typeof fen>, change: (clean: CleanCounty) => void = () => {}) =>
  (clean: CleanCounty) => {
    setTotal(clean, total)
    clean.project.procurement = { ...clean.project.procurement, awardedOn: null, awardedFen: null }
    change(clean)
  }

describe('采购方式', () => {
  test.each([
    [399_999_999, 'competitive_consultation', 'N06'],
    [400_000_000, 'open_tender', 'N07'],
    [50_000_000, 'competitive_consultation', 'N06'],
    [49_999_999, 'internal_control', 'N08'],
  ] as const)('[N07] the boundary is exact: %i 分 -> %s', (amount, method, norm) => {
    expect(advise(fen(amount))).toMatchObject({ method, norm })
  })

  test('[N07] notice 2023: 4,000,000.00 and above may be tendered openly; from 2025-01-11 it must', () => {
    expect(advise(yuan(4_000_000), '2025-01-10').obligation).toBe('may')
    expect(advise(yuan(4_000_000), '2025-01-11').obligation).toBe('must')
    expect(advise(yuan(4_000_000), '2025-01-11').basis.document).toContain('内财购〔2025〕26号')
    expect(tenderRuleOn(ruleData.procurementRules, '2023-02-21')).toBeNull()
    expect(tenderRuleOn(ruleData.procurementRules, '2023-02-22')?.id).toBe('notice-2023')
  })

  test('[N06] consultation is the main method: another one needs a recorded reason, which is then shown', () => {
    const change =
      (methodReason: string) =>
      ({ project }: CleanCounty) => {
        Object.assign(project.procurement, { method: 'open_tender', methodReason })
      }
    expect(breachesOf('N06', change(''))).toMatchObject([
      { level: 'error', where: { field: 'procurement.methodReason' } },
    ])
    const noted = findingsAfter(change('供应商较多')).filter(({ norms }) => norms.includes('N06'))
    expect(noted).toMatchObject([{ level: 'note' }])
    expect(noted[0]?.message).toContain('供应商较多')
  })

  test('[N06] consultation between threshold and 4,000,000 is not flagged', () => {
    expect(breachesOf('N06')).toEqual([])
  })

  test('[N08] a threshold nobody has confirmed never shows green between 300,000 and 1,000,000 yuan', () => {
    const unconfirmed = (total: ReturnType<typeof fen>) =>
      breachesOf(
        'N08',
        at(total, ({ year, project }) => {
          year.threshold.confirmed = false
          project.procurement.method = total < yuan(500_000) ? 'internal_control' : 'competitive_consultation'
        }),
      )
    for (const total of [yuan(300_000), yuan(499_999, 99), yuan(500_000), yuan(757_005, 2), yuan(1_000_000)]) {
      const found = unconfirmed(total)
      expect(found).toMatchObject([{ level: 'warning', where: { screen: 'year', field: 'threshold.amountFen' } }])
      expect(found[0]?.message).toContain('限额未确认，请核')
    }
    expect(unconfirmed(yuan(299_999, 99))).toEqual([])
    expect(unconfirmed(yuan(1_000_000, 1))).toEqual([])
  })

  test('[N08] an unconfirmed threshold far from the usual ones is a remark wherever the answer hangs on it', () => {
    const entered = (threshold: number, total: number) =>
      findingsAfter(
        at(yuan(total), ({ year, project }) => {
          Object.assign(year.threshold, { amountFen: yuan(threshold), confirmed: false })
          project.procurement.method = total < threshold ? 'internal_control' : 'competitive_consultation'
        }),
      )
        .filter(({ key }) => key === 'procurement.method.threshold')
        .map(({ level }) => level)
    expect(entered(2_000_000, 1_500_000)).toEqual(['warning'])
    expect(entered(200_000, 250_000)).toEqual(['warning'])
    expect(entered(500_000, 1_500_000)).toEqual(['note'])
    expect(entered(500_000, 250_000)).toEqual(['note'])
  })

  test('[N08] without any entry the placeholder stands and stays unconfirmed', () => {
    const found = breachesOf('N08', ({ county }) => {
      county.years = []
    })
    expect(found[0]?.message).toContain('未确认')
    expect(thresholdInForce(null, 2026, '2026-01-01', ruleData.thresholdDefaults)).toMatchObject({
      amountFen: yuan(500_000),
      confirmed: false,
    })
  })

  test('[N08] confirmed means mark, document number and an effective date reached', () => {
    const of = (change: object) =>
      thresholdInForce(
        { ...cleanYear(), threshold: { ...cleanYear().threshold, ...change } },
        2023,
        '2023-03-16',
        ruleData.thresholdDefaults,
      )
    expect(of({})).toEqual({ amountFen: yuan(500_000), confirmed: true, source: '敖财购〔2023〕1号' })
    expect(of({ confirmed: false })).toMatchObject({ confirmed: false, source: '未标记已确认' })
    expect(of({ documentNumber: ' ' })).toMatchObject({ confirmed: false, source: '还没有填限额标准文号' })
    expect(of({ effectiveOn: null })).toMatchObject({ confirmed: false, source: '还没有填生效日期' })
    expect(of({ effectiveOn: '2023-03-17' }).confirmed).toBe(false)
    expect(of({ effectiveOn: '2023-03-16' }).confirmed).toBe(true)
    expect(of({ amountFen: null })).toMatchObject({ amountFen: yuan(500_000), confirmed: false })
  })

  test('[N08] internal control at or above the threshold is refused, below it passes', () => {
    const internal = (total: ReturnType<typeof fen>) =>
      breachesOf(
        'N08',
        at(total, ({ project }) => (project.procurement.method = 'internal_control')),
      )
    expect(internal(yuan(500_000))).toMatchObject([{ level: 'error', waivable: false }])
    expect(internal(yuan(499_999, 99))).toEqual([])
  })

  test('[N08] a threshold below 300,000 is questioned', () => {
    const found = breachesOf('N08', ({ year }) => (year.threshold.amountFen = yuan(299_999, 99)))
    expect(found).toMatchObject([{ level: 'warning', where: { screen: 'year', field: 'threshold.amountFen' } }])
    expect(breachesOf('N08', ({ year }) => (year.threshold.amountFen = yuan(300_000)))).toEqual([])
  })

  test('[P07] another method is named and reasoned', () => {
    const other =
      (change: object) =>
      ({ project }: CleanCounty) => {
        Object.assign(project.procurement, { method: 'other', ...change })
      }
    const keys = (change: object) => breachesOf('P07', other(change)).map(({ key }) => key)
    expect(keys({})).toEqual(['procurement.method.name', 'procurement.method.reason'])
    expect(keys({ otherMethodName: '单一来源', methodReason: '只有唯一供应商' })).toEqual([])
  })

  test('[P07] a method that is lawful for goods only is refused for a service, and never proposed', () => {
    const other = (otherMethodName: string) =>
      breachesOf('P07', ({ project }) => {
        Object.assign(project.procurement, { method: 'other', otherMethodName, methodReason: '供应商较少' })
      })
    expect(other('询价采购')).toMatchObject([
      { level: 'error', where: { field: 'procurement.otherMethodName' }, basis: { article: '第三十二条' } },
    ])
    expect(other('竞争性谈判')).toEqual([])
    expect(other('')[0]?.fix).not.toContain('询价')
  })

  test('[P07] the clean project’s method passes', () => {
    expect(breachesOf('P07')).toEqual([])
  })

  test('an unconfirmed threshold is said to be so in the recommendation', () => {
    expect(advise(yuan(600_000), '2023-03-16', open)).toMatchObject({ unsure: true })
    expect(advise(yuan(600_000), '2023-03-16', open).reason).toContain('限额未确认，请核')
  })
})
