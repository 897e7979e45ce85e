import { describe, expect, test } from 'vitest'
import { type TargetKind, targetKindNames } from '#shared/project/project'
import { breachesOf, type CleanCounty, cleanProject, setTotal, yuan } from '../../fixtures/county-year'

const kinds = Object.keys(targetKindNames) as TargetKind[]

describe('绩效目标', () => {
  test.each(kinds)('[P06] the kind %s must be there, with indicator, value and unit', (kind) => {
    const without = breachesOf('P06', ({ project }) => {
      project.targets = project.targets.filter((target) => target.kind !== kind)
    })
    expect(without).toMatchObject([{ level: 'error', where: { screen: 'basics', field: `targets.${kind}` } }])
    expect(without[0]?.message).toContain(targetKindNames[kind])
    const unitless = breachesOf('P06', ({ project }) => {
      project.targets = project.targets.map((target) => (target.kind === kind ? { ...target, unit: '' } : target))
    })
    expect(unitless[0]?.message).toContain('还缺单位')
  })

  test('[P06] seven complete targets pass; none at all is one finding, not seven', () => {
    expect(breachesOf('P06')).toEqual([])
    const found = breachesOf('P06', ({ project }) => {
      project.targets = project.targets.map((target) => ({ ...target, value: '待定' }))
    })
    expect(found.map(({ key }) => key)).toEqual(['targets.none'])
  })

  test('[P06] vague values are refused', () => {
    const value = (text: string) =>
      breachesOf('P06', ({ project }) => {
        project.targets = project.targets.map((target) =>
          target.kind === 'quantity' ? { ...target, value: text } : target,
        )
      })
    expect(value('约3200')[0]?.message).toContain('约')
    expect(value('若干')[0]?.level).toBe('error')
    expect(value('尽量多')[0]?.level).toBe('warning')
  })
})

/** A second project of the same year with that total. */
const sibling =
  (total: ReturnType<typeof yuan>, change: object = {}) =>
  ({ county }: CleanCounty) => {
    const project = { ...cleanProject('p-2'), name: '第二批家计调查', ...change }
    setTotal({ project }, total)
    county.projects.push(project)
  }

describe('整体打包', () => {
  test('[P30] like items of a year in two projects warn, with both names and the sum', () => {
    const found = breachesOf('P30', sibling(yuan(600_000), { areas: ['下洼镇'] }))
    expect(found).toMatchObject([{ level: 'warning', where: { screen: 'basics', field: 'items' } }])
    expect(found[0]?.message).toContain('第二批家计调查')
    expect(found[0]?.message).toContain('1,357,005.02元')
  })

  test('[P30] one project, another service, another year, a binned one or one of another unit is no split', () => {
    expect(breachesOf('P30')).toEqual([])
    for (const change of [
      { items: [{ code: 'SW-04', quantity: '1', unit: '场' }] },
      { year: 2024 },
      { status: 'binned' },
    ])
      expect(breachesOf('P30', sibling(yuan(600_000), change))).toEqual([])
    const guest = (clean: CleanCounty) => {
      sibling(yuan(600_000), { id: 'guest' })(clean)
      clean.county.guests = new Map([['guest', { bureauName: '邻旗民政局', regionName: '邻旗', adopted: false }]])
    }
    expect(breachesOf('P30', guest)).toEqual([])
  })

  test('[P30] two purchases below the threshold that reach it together look like threshold splitting', () => {
    const both = (first: ReturnType<typeof yuan>, second: ReturnType<typeof yuan>) =>
      breachesOf('P30', (clean) => {
        setTotal(clean, first)
        sibling(second)(clean)
      }).map(({ key }) => key)
    expect(both(yuan(250_000), yuan(250_000))).toContain('package.split.threshold.家计调查')
    expect(both(yuan(250_000), yuan(249_999, 99))).not.toContain('package.split.threshold.家计调查')
    expect(both(yuan(500_000), yuan(250_000))).not.toContain('package.split.threshold.家计调查')
  })

  test('[P30] two below the threshold are no less split for a third above it', () => {
    const found = breachesOf('P30', (clean) => {
      setTotal(clean, yuan(250_000))
      sibling(yuan(250_000))(clean)
      sibling(yuan(600_000), { id: 'large' })(clean)
    })
    const [split] = found.filter(({ key }) => key.startsWith('package.split.threshold'))
    expect(split?.message).toContain('2个项目各自低于')
    expect(split?.message).toContain('合计500,000.00')
  })

  test('[P30] repeated purchases over 4,000,000 without open tender are 化整为零', () => {
    const both = (second: ReturnType<typeof yuan>, method = 'competitive_consultation') =>
      breachesOf('P30', (clean) => {
        setTotal(clean, yuan(2_000_000))
        sibling(second, { procurement: { ...clean.project.procurement, method } })(clean)
      })
    const found = both(yuan(2_000_000, 1)).find(({ level }) => level === 'error')
    expect(found).toMatchObject({ waivable: true })
    expect(found?.message).toContain('化整为零')
    expect(found?.message).toContain('4,000,000.01元')
    expect(both(yuan(2_000_000)).every(({ level }) => level === 'warning')).toBe(true)
    expect(both(yuan(2_000_000, 1), 'open_tender').every(({ level }) => level === 'warning')).toBe(true)
  })

  test('[P30] what is tendered openly counts for nothing in the sum of the purchases without tender', () => {
    const three = (third: ReturnType<typeof yuan>) =>
      breachesOf('P30', (clean) => {
        setTotal(clean, yuan(100_000))
        const openly = { ...clean.project.procurement, method: 'open_tender' as const }
        sibling(yuan(5_000_000), { id: 'p-open', procurement: openly })(clean)
        sibling(third, { id: 'p-3', procurement: clean.project.procurement })(clean)
      }).filter(({ level }) => level === 'error')
    expect(three(yuan(100_000))).toEqual([])
    const [found] = three(yuan(3_900_000, 1))
    expect(found?.message).toContain('分2次')
    expect(found?.message).toContain('合计4,000,000.01元')
  })
})
