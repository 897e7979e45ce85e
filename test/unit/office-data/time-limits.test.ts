import { describe, expect, test } from 'vitest'
import firstFile from '#resources/rules/time-limits.json'
import { valuesOf } from '#shared/contract/model-values'
import { dataFileText, readDataFile } from '#shared/data-sets/read-data-file'
import { pinOf } from '#shared/data-sets/set-in-force'
import {
  limitIds,
  limitRow,
  namedDay,
  type TimeLimit,
  type TimeLimits,
  timeLimitsInForce,
} from '#shared/law/time-limits'
import { check } from '#shared/norms/check'
import { dataKinds } from '#shared/office-data/registry'
import { rulesFor, rulesOn } from '#shared/office-data/rules-for'
import { timeLimits } from '#shared/office-data/time-limits'
import { trainingDeadline, workPlanDeadline } from '#shared/procedure/deadlines'
import { limitOf, limitsOf, signLimit } from '#shared/procurement/legal-limits'
import { workPlanDay } from '#shared/procurement/work-plan-day'
import { sampleInput } from '../../fixtures/contract/sample'
import { cleanCounty, cleanProject } from '../../fixtures/county-year'
import { officeLimits, ownBasis, ownDay, ownLimit, programLimits, rulesWith } from '../../fixtures/data-sets/own-limits'
import { values } from '../../fixtures/values'

const program = programLimits.body
const withOffice = (body: Partial<TimeLimits>) =>
  timeLimitsInForce(program, { head: officeLimits({}), body: officeLimits(body).body })
const problem = (body: Partial<TimeLimits>) => timeLimits.problem?.(officeLimits(body).body, program) ?? null

describe('办理时限 as data', () => {
  test('the program has a row for every limit it knows, and says of each that nobody has read that it is a suggestion', () => {
    expect(program.limits.map(({ id }) => id).toSorted()).toEqual([...limitIds].toSorted())
    for (const { title, basis, confirmed } of program.limits)
      expect([title, /未核原文|建议值/.test(basis.document) && confirmed]).toEqual([title, false])
  })

  test('the program’s own, exported and taken in again, alters nothing', () => {
    const read = readDataFile(dataKinds, dataFileText({ ...programLimits, version: '本旗1' }))
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const body = read.value.set.body as TimeLimits
    expect(problem(body)).toBeNull()
    expect(withOffice(body)).toEqual(timeLimitsInForce(program, null))
  })

  test('a row the program does not know is refused by its place', () => {
    const text = JSON.stringify({ ...programLimits, body: { limits: [{ ...program.limits[0], id: 'x' }], days: [] } })
    const { scope: _s, by: _b, stopped: _t, number: _n, ...file } = JSON.parse(text)
    const read = readDataFile(dataKinds, JSON.stringify(file))
    expect(read).toMatchObject({ ok: false, error: { params: { detail: expect.stringContaining('程序认识的编号') } } })
  })
})

describe('what the law fixes', () => {
  test('a shortest period may be longer, never shorter; a longest one shorter, never longer', () => {
    expect(problem({ limits: [ownLimit('consultation-documents', { count: 15 })] })).toBeNull()
    expect(problem({ limits: [ownLimit('consultation-documents', { count: 7 })] })).toMatch(
      /^期限第1项「磋商文件发出至首次响应截止」：.*第十条规定的是10日，只能延长，不能缩短/,
    )
    expect(problem({ limits: [ownLimit('sign', { count: 20 })] })).toBeNull()
    expect(problem({ limits: [ownLimit('sign', { count: 45 })] })).toMatch(/第四十六条规定的是30日，只能缩短/)
  })

  test('the days suppliers have are theirs, and no term is counted otherwise', () => {
    expect(problem({ limits: [ownLimit('challenge', { count: 5 })] })).toMatch(/7个工作日，这是供应商的权利，不能改/)
    expect(problem({ limits: [ownLimit('file', { count: 5, unit: 'days' })] })).toMatch(/单位和适用日期也不能改/)
  })

  test('holds beside a laxer file however that came here', () => {
    const limits = withOffice({ limits: [ownLimit('sign', { count: 45 })] })
    expect(limitsOf(signLimit, limits)).toMatchObject([{ count: 30, by: '', confirmed: true }])
  })

  test('a stricter time of the office is told as its own, and the law’s stays behind it', () => {
    const limits = withOffice({ limits: [ownLimit('sign', { count: 20 })] })
    expect(limitsOf(signLimit, limits)).toMatchObject([
      { count: 20, basis: ownBasis, own: true, by: '《乌拉特中旗办理时限》（2023.1）' },
      { count: 30, confirmed: true },
    ])
  })

  test('signed after the office’s day and within the law’s: a remark by the office’s own document, no breach of the law', () => {
    const { county, project } = cleanCounty()
    project.contract.signedOn = '2023-03-30'
    const set = officeLimits({ limits: [ownLimit('sign', { count: 20 })] })
    project.dataPins = [pinOf(set)]
    const late = () => check(county, project.id).filter(({ key }) => key.startsWith('contract.dates.late'))
    expect(late()).toEqual([])
    county.rules = rulesWith(set)
    expect(late()).toMatchObject([
      {
        level: 'warning',
        basis: ownBasis,
        message: expect.stringContaining(
          '20日的期限（按本单位《乌拉特中旗办理时限》（2023.1）），在法律规定的30日以内',
        ),
      },
    ])
  })
})

describe('what nobody has confirmed', () => {
  test('is replaced by the office’s figure with the office’s document, and no figure without one', () => {
    expect(problem({ limits: [ownLimit('work-plan', { count: 10 })] })).toBeNull()
    const basis = program.limits.find(({ id }) => id === 'work-plan')!.basis
    expect(problem({ limits: [ownLimit('work-plan', { count: 10, basis, confirmed: false })] })).toMatch(
      /依据还是原来的/,
    )
    expect(problem({ limits: [ownLimit('work-plan', { basis, confirmed: true })] })).toMatch(/已确认.*却写着未核原文/)
  })

  test('counts for the projects made with it, by its title; for others as before', () => {
    const set = officeLimits({ limits: [ownLimit('work-plan', { count: 10 })] })
    const rules = rulesWith(set)
    const due = (project = cleanProject()) => {
      const { calendars, timeLimits: limits } = rulesFor(rules, project)
      return workPlanDeadline({
        year: 2023,
        project,
        agreed: {},
        calendars,
        timeLimits: limits,
        suggestedValues: values,
      })
    }
    expect(due()).toMatchObject({ title: '签订合同后5个工作日内报备工作方案', status: '建议值', dueOn: '2023-03-22' })
    expect(due({ ...cleanProject(), dataPins: [pinOf(set)] })).toEqual({
      title: '签订合同后10个工作日内报备工作方案',
      status: '按本单位《乌拉特中旗办理时限》（2023.1）',
      basis: ownBasis,
      dueOn: '2023-03-29',
    })
  })
})

describe('the work plan’s term is the signed contract’s', () => {
  const signed = { contract: { ...cleanProject().contract, signedOn: '2023-03-15' } }
  const office = (part: Partial<TimeLimit>): TimeLimits => ({ limits: [ownLimit('work-plan', part)], days: [] })

  test.each([
    ['2023.1', firstFile.body, null, '5个工作日', '2023-03-22'],
    ['2023.2', program, null, '5个工作日', '2023-03-22'],
    ['an office’s own over 2023.1', firstFile.body, office({ count: 5, unit: 'days' }), '5日', '2023-03-20'],
    ['an office’s own over 2023.2', program, office({ count: 10 }), '10个工作日', '2023-03-29'],
  ])('%s: clause, step and day agree', (_which, own, theirs, term, day) => {
    const limits = timeLimitsInForce(own as TimeLimits, theirs && { head: officeLimits({}), body: theirs })
    const input = { ...sampleInput(), limits }
    expect(valuesOf(input).方案报备期限).toBe(term)
    expect(workPlanDay(signed, input.calendars, limits)).toBe(day)
    const project = { ...cleanProject(), ...signed }
    const { calendars } = input
    const facts = { year: 2023, project, agreed: {}, calendars, timeLimits: limits, suggestedValues: values }
    expect(workPlanDeadline(facts)).toMatchObject({ title: `签订合同后${term}内报备工作方案`, dueOn: day })
  })
})

describe('the days of a year', () => {
  const due = (year: number, limits = withOffice({ days: [ownDay('training', '2024-04-15')] })) =>
    trainingDeadline({ year, project: null, agreed: {}, calendars: [], timeLimits: limits, suggestedValues: values })

  test('are those of its own notice once the office has entered it, and say whose they are', () => {
    expect(due(2024)).toMatchObject({
      title: '4月15日前办完专题培训',
      dueOn: '2024-04-15',
      basis: { document: expect.stringContaining('2024年') },
      status: '按本单位《乌拉特中旗办理时限》（2023.1）',
    })
  })

  test('stay the notice’s own of the year it is of, and go on by month and day, waiting for the next notice', () => {
    expect(due(2023)).toMatchObject({ dueOn: '2023-03-31', status: '' })
    expect(due(2024, timeLimitsInForce(program, null))).toMatchObject({
      title: '3月底前办完专题培训',
      dueOn: '2024-03-31',
      status: '2023年度的规定，其他年度沿用月日，待当年通知确认',
    })
    expect(due(2025)).toMatchObject({ dueOn: '2025-04-15', status: expect.stringContaining('2024年度的规定') })
  })

  test('that the notice names may be earlier, never later, and another day needs its own document', () => {
    expect(problem({ days: [ownDay('training', '2023-04-10')] })).toMatch(/2023年的通知规定的是2023-03-31，只能提前/)
    expect(problem({ days: [ownDay('training', '2023-03-25')] })).toBeNull()
    const { basis } = program.days[0]!
    expect(problem({ days: [{ ...ownDay('entry', '2024-03-08'), basis }] })).toMatch(/依据还是原来的/)
  })

  test('count for all that belongs to the year and to no project, from the day the file holds', () => {
    const set = officeLimits({ days: [ownDay('entry', '2024-03-08')] })
    const rules = rulesWith(set)
    expect(namedDay(rulesOn(rules, '2024-12-31').timeLimits, 'entry', 2024)).toMatchObject({ day: '2024-03-08' })
    expect(limitOf(signLimit, rulesOn(rules, '2024-12-31').timeLimits).count).toBe(30)
    expect(limitRow(rulesOn(rules, '2024-12-31').timeLimits, 'sign').by).toBe('')
  })
})
