import { describe, expect, test } from 'vitest'
import { yearQuantities } from '#shared/contract/year-quantities'
import { annualPlan, annualPlanModel } from '#shared/papers/annual-plan'
import { annualPlanFaults } from '#shared/papers/annual-plan-faults'
import { annualPlanOf } from '#shared/papers/annual-plan-input'
import { type AnnualPlanBody, annualPlanLetter } from '#shared/records/annual-plan'
import { contractorGrade } from '#shared/records/contractor-grade'
import type { RecordEntry } from '#shared/records/record-entry'
import { type CleanCounty, cleanCounty, cleanProject, defaultCatalog, ruleData, yuan } from '../../fixtures/county-year'

/** The clean county, changed, as the plan of a year tells it. */
function planned(
  year: number,
  change: (clean: CleanCounty) => void = () => {},
  more: Parameters<typeof annualPlanOf>[3] = {},
) {
  const clean = cleanCounty()
  change(clean)
  const plan = annualPlanOf(clean.county, ruleData, year, more)
  return { plan, model: annualPlanModel(plan), faults: annualPlanFaults(clean.county, year, plan) }
}

const letter = (change: Partial<AnnualPlanBody>) => ({
  letter: { ...(annualPlanLetter.blank as AnnualPlanBody), ...change },
})

test('[P03] a service that is not in the catalogue keeps the plan from being issued', () => {
  const faultsWith = (code: string) =>
    planned(2023, ({ project }) => {
      for (const item of project.items) item.code = code
    }).faults.join('')
  expect(faultsWith('SW-02')).toBe('')
  expect(faultsWith('XX-99')).toContain('清单')
})

test('[P02] a project that is not measured leaves no sum of the year, and no word on the ceiling', () => {
  const { plan, model } = planned(2023, ({ project }) => {
    project.budget = { ...project.budget, inputs: {} }
    for (const item of project.items) item.quantity = ''
    project.beneficiaries.households = null
  })
  expect([plan.unmeasured, plan.projects[0]?.totalFen]).toEqual([true, null])
  expect(model.values.预算合计小写).toContain('待填写')
  expect(model.values.上限结论).toBe('有项目还没有测算，不可判定')
})

describe('a project of several years', () => {
  const overYears = ({ project }: CleanCounty) => {
    project.period = { ...project.period, startOn: '2023-03-20', endOn: '2026-03-19' }
    project.annualAllotments = [
      { year: 2023, amountFen: yuan(250_000) },
      { year: 2024, amountFen: yuan(250_000) },
      { year: 2025, amountFen: yuan(257_005, 2) },
    ]
  }

  test('[P02] is told whole and by what of it is the year’s, in every part that names an amount', () => {
    const { model } = planned(2023, overYears)
    expect(model.rows.预算).toMatchObject([{ 合计: '757,005.02', 本年度: '250,000.00' }])
    const { 预算合计小写, 分年度说明, 资金合计, 资金分年度说明, 全年安排 } = model.values
    expect([预算合计小写, 资金合计, 全年安排]).toEqual(['757,005.02', '757,005.02', '250,000.00'])
    expect(分年度说明).toBe(
      '，其中2023年度安排250,000.00元（大写：贰拾伍万元整），其余在其他年度安排（2024年度250,000.00元、2025年度257,005.02元）',
    )
    expect(资金分年度说明).toBe('，其中2023年度安排250,000.00元')
    expect(planned(2023).model.values.分年度说明).toBe('，全部在2023年度安排')
  })

  test('[P01] a year with nothing but contracts that run on has a plan, with their part of it', () => {
    const { plan, model, faults } = planned(2025, overYears)
    expect(plan.projects.map(({ name }) => name)).toEqual([cleanProject().name])
    const name = `${cleanProject().name}（2023年度项目）`
    expect(model.rows.服务).toMatchObject([{ 项目: name }])
    expect(model.rows.预算).toMatchObject([{ 项目: name, 合计: '757,005.02', 本年度: '257,005.02' }])
    expect(model.rows.采购).toMatchObject([{ 项目: name, 时间: '2023年3月15日已签订合同' }])
    expect(model.values.以前年度项目).toBe('（含其他年度的项目、在本年度安排资金的1个）')
    expect(model.values.全年安排).toBe('257,005.02')
    expect(faults.join('')).not.toContain('没有项目')
    expect(planned(2026, overYears).faults).toEqual([expect.stringContaining('2026年度还没有项目')])
  })

  test('[P02] tells each quantity whole and by what of it is the year’s, to the unit and together the whole', () => {
    const ofYear = (year: number, change = overYears) => planned(year, change).model.rows.服务?.[0]?.数量
    expect([2023, 2024, 2025].map((year) => ofYear(year))).toEqual([
      '全期3200户\n本年度1057户',
      '全期3200户\n本年度1057户',
      '全期3200户\n本年度1086户',
    ])
    expect(1057 + 1057 + 1086).toBe(3200)
    expect(planned(2023, overYears).model.values.数量分年度说明).toContain('以合同约定为准')
    expect([ofYear(2023, () => {}), planned(2023).model.values.数量分年度说明]).toEqual(['3200户', ''])
  })

  test('[P02] and parts it as the contract does, by its price; what cannot be parted is said to be whole', () => {
    const of2023 = (change: (clean: CleanCounty) => void) =>
      planned(2023, (clean) => {
        overYears(clean)
        change(clean)
      }).model.rows.服务?.[0]?.数量
    const contracted = cleanProject()
    overYears({ project: contracted } as CleanCounty)
    contracted.contract.priceFen = yuan(700_000)
    expect(yearQuantities({ project: contracted, catalog: defaultCatalog })).toContain('2023年度1,057户')
    expect(of2023(({ project }) => (project.contract.priceFen = yuan(700_000)))).toBe('全期3200户\n本年度1057户')
    expect(of2023(({ project }) => (project.period.endOn = '2024-03-19'))).toBe('全期3200户\n没有分年度')
    expect(of2023(({ project }) => (project.items[0]!.quantity = '2'))).toBe('全期2户\n没有分年度')
  })

  test('a plan without such a project says what it said before there was a split', () => {
    const says = (change?: (clean: CleanCounty) => void) => JSON.stringify(annualPlan.says(planned(2023, change).plan))
    expect(says()).not.toContain('yearFen')
    expect(says()).not.toContain('"years"')
    expect(says()).not.toContain('yearQuantities')
    expect(says(overYears)).toContain('"years"')
  })
})

test('[P02] what is not known reads as such: no amount of funds, no day of the purchase', () => {
  const { model } = planned(2023, ({ county, project }) => {
    county.years = []
    project.procurement.awardedOn = '2023-03-08'
    project.procurement.steps = []
    project.fundSources[0]!.amountFen = null
  })
  expect(model.conditions).toMatchObject({ 有补助资金: false, 没有补助资金: true })
  expect([model.values.补助资金, model.values.年度上限]).toEqual(['＿＿＿＿＿＿＿＿', '＿＿＿＿＿＿＿＿'])
  expect(model.values.资金合计).toContain('待填写')
  expect(model.rows.采购).toMatchObject([{ 时间: '＿＿＿＿年＿＿月' }])
})

describe('what keeps it from being issued', () => {
  const tooMuch = ({ county, project }: CleanCounty) => {
    const others = ['p-a', 'p-b', 'p-c', 'p-d'].map((id) => ({ ...cleanProject(id), name: `项目${id}` }))
    county.projects = [project, ...others]
  }

  test('[N12] the year above its ceiling is said once, not for each of its projects', () => {
    const { faults } = planned(2023, tooMuch)
    expect(faults.filter((text) => text.includes('超过上限'))).toEqual([expect.stringMatching(/^2023年度5个项目/)])
  })

  test('what is wrong with several projects alike is said once, with their names', () => {
    const { faults } = planned(2023, (clean) => {
      tooMuch(clean)
      for (const project of clean.county.projects) project.budgetDocumentNumber = ''
      clean.year.grants[0]!.amountFen = yuan(900_000_000)
    })
    const alike = faults.filter((text) => text.includes('等5个项目：'))
    expect(alike).toHaveLength(1)
  })

  test('another year’s ceiling is no matter of this one', () => {
    const { faults } = planned(2024, (clean) => {
      tooMuch(clean)
      clean.project.annualAllotments = [
        { year: 2023, amountFen: yuan(500_000) },
        { year: 2024, amountFen: yuan(257_005, 2) },
      ]
    })
    expect(faults.filter((text) => text.includes('2023年度'))).toEqual([])
  })
})

describe('上年度评价结果', () => {
  const before = ({ county, project }: CleanCounty) => {
    county.projects = [project, { ...cleanProject('p-2022'), year: 2022, name: '上年的调查' }]
  }
  const grade = (change: object = {}): RecordEntry => ({
    id: 'g',
    kind: contractorGrade.id,
    owner: 'contractor',
    ownerId: 'c1',
    state: 'entered',
    title: '',
    dueOn: null,
    revision: 1,
    removed: false,
    updatedAt: '',
    body: {
      ...contractorGrade.blank,
      projectIds: ['p-2022'],
      evaluatedOn: '2022-12-20',
      points: '88分',
      grade: 'good',
      ...change,
    },
  })
  const lastYear = ({ model }: ReturnType<typeof planned>) => ({
    ...Object.fromEntries(['上年评价', '上年提示'].map((name) => [name, model.values[name]])),
    under: ['有上年项目', '没有上年项目', '上年情况未填写'].filter((name) => model.conditions[name]),
  })

  test('a county’s first year is no proof that nothing was bought: a place to write, with a hint', () => {
    expect(lastYear(planned(2023))).toEqual({
      上年评价: '＿＿＿＿＿＿＿＿',
      上年提示: '（上年度没有购买同类服务的，写明“没有购买”）',
      under: ['上年情况未填写'],
    })
  })

  test('none is said when the clerk says so, and not against what is on record', () => {
    const none = letter({ lastYearBought: 'none' })
    expect(lastYear(planned(2023, undefined, none)).under).toEqual(['没有上年项目'])
    expect(planned(2023, undefined, none).faults).toEqual([])
    expect(planned(2023, before, none).faults.join('')).toContain('但程序里有上年度的项目“上年的调查”')
    const typed = letter({ lastYearBought: 'none', lastYear: '评价良好' })
    expect(planned(2023, undefined, typed).faults.join('')).toContain('又填写了评价结果的运用')
  })

  test('a registered grade of last year’s project is told, with a place for its use where that is not registered', () => {
    const told = '“上年的调查”（敖汉旗惠民社会工作服务中心承接）2022年12月20日评价得分88分，等次为“良”'
    expect(lastYear(planned(2023, before, { records: [grade()] }))).toEqual({
      上年评价: `${told}，在本计划中的运用：＿＿＿＿＿＿＿＿`,
      上年提示: '',
      under: ['有上年项目'],
    })
    const used = planned(2023, before, { records: [grade({ use: '继续购买。' })] })
    expect(used.model.values.上年评价).toBe(`${told}，运用：继续购买`)
    const draft = planned(2023, before, { records: [{ ...grade(), state: 'draft' }] })
    expect(draft.model.values.上年评价).toBe('＿＿＿＿＿＿＿＿')
  })

  test('what the office has typed stands before all', () => {
    const typed = { records: [grade()], ...letter({ lastYear: '评价为优，继续购买。' }) }
    expect(planned(2023, before, typed).model.values.上年评价).toBe('评价为优，继续购买')
  })
})
