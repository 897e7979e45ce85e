import { describe, expect, test } from 'vitest'
import { overlapDays } from '#shared/dates'
import { judgePeriod } from '#shared/law/period-verdict'
import { check } from '#shared/norms/check'
import { breachesOf, type CleanCounty, cleanCounty, cleanProject, findingsAfter } from '../../fixtures/county-year'

const allConditions = { fixedContent: true, continuous: true, funded: true, stablePrice: true }

const lasting =
  (startOn: string, endOn: string, conditions: Partial<typeof allConditions> = {}) =>
  ({ project }: CleanCounty) => {
    project.period = { startOn, endOn, conditions: { ...project.period.conditions, ...conditions } }
  }

/** The clean project, and one of the period before over the same service. */
const following =
  (previous: [string, string], next: [string, string], change: object = {}) =>
  ({ county, project }: CleanCounty) => {
    const earlier = { ...cleanProject('p-before'), year: 2022, name: '上一周期', ...change }
    earlier.period = { ...earlier.period, startOn: previous[0], endOn: previous[1] }
    project.period = { ...project.period, startOn: next[0], endOn: next[1] }
    county.projects.push(earlier)
  }

describe('履行期限', () => {
  test.each([
    ['2023-03-20', '2024-03-19', { kind: 'one_year' }],
    ['2023-03-20', '2024-03-20', { kind: 'several_years', daysOverOne: 1 }],
    ['2024-02-29', '2025-02-28', { kind: 'one_year' }],
    ['2024-02-29', '2025-03-01', { kind: 'several_years', daysOverOne: 1 }],
    ['2023-03-20', '2026-03-19', { kind: 'several_years', daysOverOne: 730 }],
    ['2023-03-20', '2026-03-20', { kind: 'too_long', daysOverThree: 1 }],
    ['2023-03-20', '2023-03-20', { kind: 'one_year' }],
  ])('[P35] period table: %s to %s', (startOn, endOn, verdict) => {
    expect(judgePeriod({ startOn, endOn })).toEqual(verdict)
  })

  test('[P35] one day over a year says 多1天 and names the last day', () => {
    const [found] = breachesOf('P35', lasting('2023-03-20', '2024-03-20'))
    expect(found).toMatchObject({ level: 'error', where: { screen: 'basics', field: 'period.endOn' } })
    expect(found?.message).toContain('多1天')
    expect(found?.message).toContain('2024年3月19日')
    expect(found?.basis.document).toContain('第102号')
    expect(found?.basis.article).toContain('第二十四条')
  })

  test('[P35] exactly a year passes', () => {
    expect(breachesOf('P35')).toEqual([])
  })

  test('[P35] up to three years needs all four conditions; each one missing is named', () => {
    const names = {
      fixedContent: '购买内容相对固定',
      continuous: '连续性强',
      funded: '经费来源稳定',
      stablePrice: '价格变化幅度小',
    }
    for (const [condition, name] of Object.entries(names)) {
      const found = breachesOf('P35', lasting('2023-03-20', '2026-03-19', { ...allConditions, [condition]: false }))
      expect(found[0]?.level).toBe('error')
      expect(found[0]?.message).toContain(name)
    }
    const all = breachesOf('P35', lasting('2023-03-20', '2026-03-19', allConditions))
    expect(all.map(({ level, key }) => [level, key])).toEqual([['warning', 'period.length.allotments']])
  })

  test('[P22] beyond three years nothing helps', () => {
    const found = breachesOf('P22', lasting('2023-03-20', '2026-03-20', allConditions))
    expect(found).toMatchObject([{ level: 'error', waivable: false }])
    expect(found[0]?.message).toContain('比3年多1天')
  })

  test('[P22] a legal period passes, a period that runs backwards does not', () => {
    expect(breachesOf('P22')).toEqual([])
    expect(breachesOf('P22', lasting('2024-03-20', '2023-03-20'))).toMatchObject([{ key: 'period.length.backwards' }])
  })
})

describe('前后周期', () => {
  test("[P36] the notice's own example is refused: 74 days overlap, and 366 days is one day over a year", () => {
    const found = findingsAfter(following(['2021-02-01', '2022-01-31'], ['2021-11-19', '2022-11-19'])).filter(
      ({ norms, level }) => level === 'error' && (norms.includes('P36') || norms.includes('P35')),
    )
    expect(found).toHaveLength(2)
    expect(found.find(({ norms }) => norms.includes('P36'))?.message).toContain('交叉74天（2021-11-19至2022-01-31）')
    const long = found.find(({ norms }) => norms.includes('P35'))
    expect(long?.message).toContain('共366天')
    expect(long?.message).toContain('多1天')
  })

  test('[P36] the same day on both sides crosses by one day; the day after does not', () => {
    const same = breachesOf('P36', following(['2023-03-20', '2024-03-19'], ['2024-03-19', '2025-03-18']))
    expect(same[0]?.message).toContain('交叉1天')
    expect(same[0]?.fix).toContain('2024-03-20')
    expect(breachesOf('P36', following(['2023-03-20', '2024-03-19'], ['2024-03-20', '2025-03-19']))).toEqual([])
  })

  test('[P36] both projects of a pair show it, each at the date to be mended', () => {
    const clean = cleanCounty()
    following(['2021-02-01', '2022-01-31'], ['2021-11-19', '2022-11-18'])(clean)
    const of = (id: string) => check(clean.county, id).find(({ norms }) => norms.includes('P36'))
    expect(of('p-2023')?.where.field).toBe('period.startOn')
    expect(of('p-before')?.where.field).toBe('period.endOn')
  })

  test('[P36] another service, another area or a binned project does not cross; an archived one and a whole county do', () => {
    const crossing = (change: object) =>
      breachesOf('P36', following(['2022-06-01', '2023-05-31'], ['2023-03-20', '2024-03-19'], change)).length
    expect(crossing({ items: [{ code: 'SW-04', quantity: '1', unit: '场' }] })).toBe(0)
    expect(crossing({ areas: ['下洼镇'] })).toBe(0)
    expect(crossing({ status: 'binned' })).toBe(0)
    expect(crossing({ status: 'archived' })).toBe(1)
    expect(crossing({ areas: ['下洼镇', '新惠镇'] })).toBe(1)
    expect(crossing({ areas: [] })).toBe(1)
    for (const areas of [[' 新惠镇 '], ['新惠　镇'], ['', ' ']]) expect(crossing({ areas })).toBe(1)
  })

  test('[P36] the clean county has no crossing', () => {
    expect(breachesOf('P36')).toEqual([])
    expect(
      overlapDays({ startOn: '2021-02-01', endOn: '2022-01-31' }, { startOn: '2021-11-19', endOn: '2022-11-19' }),
    ).toBe(74)
  })

  const gap = (previous: [string, string], change: object = {}) =>
    findingsAfter(following(previous, ['2023-03-20', '2024-03-19'], change)).filter(({ key }) => key.includes('gap'))

  test('[P36] a gap between two cycles is a note that counts its days', () => {
    const [found] = gap(['2022-03-01', '2023-02-28'])
    expect(found?.level).toBe('note')
    expect(found?.message).toContain('中间19天没有服务')
    expect(found?.message).toContain('“上一周期”至2023-02-28止')
  })

  test('[P36] no gap: the next day, another service, another place, or years between', () => {
    expect(gap(['2022-03-20', '2023-03-19'])).toEqual([])
    expect(gap(['2022-03-01', '2023-02-28'], { items: [{ code: 'SW-04', quantity: '1', unit: '场' }] })).toEqual([])
    expect(gap(['2022-03-01', '2023-02-28'], { areas: ['下洼镇'] })).toEqual([])
    expect(gap(['2019-03-01', '2020-02-29'])).toEqual([])
  })
})

describe('服务区域', () => {
  const meet = (ours: string[], theirs: string[]) =>
    breachesOf('P36', (clean) => {
      following(['2022-06-01', '2023-05-31'], ['2023-03-20', '2024-03-19'], { areas: theirs })(clean)
      clean.project.areas = ours
    }).length === 1

  test.each([
    ['全旗'],
    ['全县'],
    ['敖汉旗'],
    ['敖汉'],
    ['赤峰市敖汉旗'],
    ['敖汉旗全境'],
    ['敖汉旗各苏木乡镇'],
    ['全旗各苏木乡镇（街道）'],
    ['全旗16个苏木乡镇'],
    ['本旗辖区内'],
    ['所有乡镇'],
    ['旗域范围'],
  ])('[P36] %s is the whole county', (whole) => {
    expect(meet([whole], ['下洼镇'])).toBe(true)
    expect(meet(['下洼镇'], [whole])).toBe(true)
  })

  test.each([
    ['全旗（长胜镇除外）'],
    ['除长胜镇外的其他苏木乡镇'],
    ['新惠镇、长胜镇以外的各苏木乡镇'],
    ['全旗，不含长胜镇、新惠镇'],
  ])('[P36] %s is all of it but what is left out', (most) => {
    expect(meet([most], ['长胜镇'])).toBe(false)
    expect(meet(['长胜镇'], [most])).toBe(false)
    expect(meet([most], ['长胜镇', '下洼镇'])).toBe(true)
  })

  test.each([
    [['新惠镇全境'], ['新惠镇']],
    [['新惠镇辖区'], ['敖汉旗新惠镇']],
    [['新惠镇、下洼镇'], ['下洼镇']],
    [['四家子镇，长胜镇；下洼镇'], ['贝子府镇', '下洼镇']],
    [['新惠镇和下洼镇'], ['下洼镇']],
    [['新惠镇 下洼镇'], ['下洼镇']],
    [['新惠'], ['新惠镇']],
    [['新惠镇扎赛营子村'], ['新惠镇']],
    [['新惠镇各嘎查村'], ['新惠镇']],
    [['惠州街道办事处'], ['惠州街道']],
    [['（新惠镇）'], ['新惠镇']],
  ])('[P36] %j and %j share a place', (ours, theirs) => {
    expect(meet(ours, theirs)).toBe(true)
    expect(meet(theirs, ours)).toBe(true)
  })

  test.each([
    [['新惠镇'], ['下洼镇']],
    [['河东乡'], ['河西乡']],
    [['河东乡'], ['河东镇']],
    [['新惠镇甲村'], ['新惠镇乙村']],
    [['和平镇'], ['永和镇']],
    [['新惠镇、长胜镇'], ['下洼镇、贝子府镇']],
    [['镇南乡'], ['镇北乡']],
  ])('[P36] %j and %j do not', (ours, theirs) => {
    expect(meet(ours, theirs)).toBe(false)
  })
})
