import { describe, expect, test } from 'vitest'
import { procurementDay } from '#shared/law/procurement-day'
import type { Fen } from '#shared/money/fen'
import type { Procurement } from '#shared/project/project'
import { type CleanCounty, cleanProject, findingsAfter, setTotal, yuan } from '../../fixtures/county-year'

const large = yuan(4_000_000)

/** The clean county with that budget, bought on a day without open tender. */
const bought =
  (total: Fen, awardedOn: string, part: Partial<Procurement> = {}) =>
  (clean: CleanCounty) => {
    setTotal(clean, total)
    Object.assign(clean.project.procurement, {
      method: 'competitive_consultation',
      awardedOn,
      awardedFen: null,
      ...part,
    })
  }
const tender = (change: (clean: CleanCounty) => void) =>
  findingsAfter(change).filter(({ norms, key }) => norms.includes('N07') && key.startsWith('procurement.method'))
const reason = { methodReason: '服务内容需与供应商磋商' }
const approval = { approvalPaper: '赤财购批〔2025〕8号' }

describe('四百万元以上不公开招标', () => {
  test('[N07] from 2025-01-11 it needs an approval paper, a reason is not enough', () => {
    const refused = tender(bought(large, '2025-01-11', reason))
    expect(refused).toMatchObject([{ level: 'error', waivable: false, where: { field: 'procurement.approvalPaper' } }])
    expect(refused[0]?.message).toContain('4,000,000.00元')
    expect(refused[0]?.basis.document).toContain('内财购〔2025〕26号')
    expect(tender(bought(large, '2025-01-11', approval))).toMatchObject([{ level: 'note' }])
    expect(tender(bought(yuan(3_999_999, 99), '2025-01-11'))).toEqual([])
  })

  test('[N07] before that an approval or a recorded reason will do, neither is refused', () => {
    expect(tender(bought(large, '2023-03-08'))).toMatchObject([
      { level: 'error', where: { field: 'procurement.methodReason' } },
    ])
    expect(tender(bought(large, '2023-03-08', reason))).toMatchObject([{ level: 'warning' }])
    expect(tender(bought(large, '2025-01-10', reason))).toMatchObject([{ level: 'warning' }])
    expect(tender(bought(large, '2023-03-08', approval))).toMatchObject([{ level: 'note' }])
    expect(tender(bought(large, '2023-03-08', { methodReason: '无' }))).toMatchObject([{ level: 'error' }])
  })

  test('[N07] before that both articles are shown, may against must', () => {
    for (const part of [{}, reason, approval]) {
      const [found] = tender(bought(large, '2023-03-08', part))
      expect(found?.message).toContain('两处规定不一致')
      expect(found?.message).toContain('通知一（二）为“可采用公开招标”')
      expect(found?.message).toContain('《中华人民共和国政府采购法》第二十七条')
      expect(found?.message).toContain('2025-01-11起执行')
      expect(found?.message).toContain('未核原文')
      expect(found?.basis.document).toContain('《关于进一步规范2023年政府购买社会救助服务工作的通知》')
      expect(found?.basis.article).toContain('第二十七条')
    }
    expect(tender(bought(large, '2023-03-08', { method: 'open_tender' }))).toEqual([])
  })

  test('[N08] neither a reason nor an approval makes so much a purchase by internal control', () => {
    for (const part of [reason, approval]) {
      const change = bought(large, '2023-03-08', { ...part, method: 'internal_control' })
      expect(findingsAfter(change).filter(({ norms }) => norms.includes('P07'))).toMatchObject([
        { key: 'procurement.method.internal', level: 'error' },
      ])
    }
  })

  test('[N07] the method is called by the name that was typed', () => {
    const part = { method: 'other', otherMethodName: '竞争性谈判' } as const
    expect(tender(bought(large, '2023-03-08', part))[0]?.message).toContain('现选“竞争性谈判”')
    const smaller = findingsAfter(bought(yuan(757_005), '2023-03-08', part))
    expect(smaller.find(({ key }) => key === 'procurement.method.reason')?.message).toContain('现选“竞争性谈判”')
  })

  test('[N07] older than the notice: what stood then is not known, and that is said', () => {
    expect(tender(bought(large, '2023-02-21'))).toMatchObject([
      { level: 'warning', key: 'procurement.method.tenderUnknown' },
    ])
    expect(tender(bought(yuan(3_999_999, 99), '2023-02-21'))).toEqual([])
    expect(tender(bought(large, '2023-02-21', { method: 'open_tender', ...reason }))).toEqual([])
  })
})

describe('按哪一天的规定', () => {
  test('[N07] the purchase’s own day decides which rule is read, never today', () => {
    const levels = (today: string) =>
      tender((clean) => {
        bought(large, '2023-03-08', reason)(clean)
        clean.county.today = today
      }).map(({ level }) => level)
    expect(levels('2023-03-16')).toEqual(['warning'])
    expect(levels('2026-06-01')).toEqual(['warning'])
  })

  test('[N07] award, else signing, else start of the service, else the last day of its year', () => {
    const project = cleanProject()
    expect(procurementDay(project)).toBe('2023-03-08')
    project.procurement.awardedOn = null
    expect(procurementDay(project)).toBe('2023-03-15')
    project.contract.signedOn = null
    expect(procurementDay(project)).toBe('2023-03-20')
    project.period.startOn = ''
    expect(procurementDay(project)).toBe('2023-12-31')
  })
})
