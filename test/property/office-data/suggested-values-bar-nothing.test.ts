import { describe, expect, test } from 'vitest'
import file from '#resources/rules/suggested-values-3.json'
import type { CountyYear, RuleData } from '#shared/law/county-year'
import {
  type SuggestedValue,
  type SuggestedValues,
  suggestedValuesInForce,
  type ValueId,
} from '#shared/law/suggested-values'
import { check } from '#shared/norms/check'
import { contractorGrade } from '#shared/records/contractor-grade'
import { evaluation } from '#shared/records/evaluation'
import { fundUse } from '#shared/records/fund-use'
import { inspection } from '#shared/records/inspection'
import type { RecordKind } from '#shared/records/kind'
import { kindBy } from '#shared/records/kind-by-figures'
import { nothingAround } from '#shared/records/record-field'
import { sampling } from '#shared/records/sampling'
import { stepLacks } from '#shared/records/state-machine'
import { supervisionPlan } from '#shared/records/supervision-plan'
import { urging } from '#shared/records/urging'
import { workPlan } from '#shared/records/work-plan'
import { wholeBasis } from '#shared/sampling/basis'
import { cleanCounty, ruleData } from '../../fixtures/county-year'
import { cases } from '../../fixtures/data-sets/breaking-suggestions'
import { exampleRows, wholeEvaluation } from '../../fixtures/records/evaluation'
import { wholePlan } from '../../fixtures/records/work-plan'

const program = file.body as SuggestedValue[]
const office = { title: '乌拉特中旗建议值', version: '2023.1' }

/** Values that note which of them are looked at; whoever goes over all has looked at each. */
function watched(values: SuggestedValues, read: Set<string>): SuggestedValues {
  return new Proxy(values, {
    get(target, name) {
      if (name === 'get') return (id: ValueId) => target.get(read.add(id) && id)
      for (const id of target.keys()) read.add(id)
      const part = Reflect.get(target, name)
      return typeof part === 'function' ? part.bind(target) : part
    },
  })
}

describe('建议值 only remark', () => {
  /** What is an error in a case. */
  function errorsOf(change: (typeof cases)[number], part: Partial<RuleData>): string[] {
    const clean = cleanCounty()
    change(clean)
    const county: CountyYear = { ...clean.county, rules: { ...clean.county.rules, ...part } }
    return check(county, clean.project.id)
      .filter(({ level }) => level === 'error')
      .map(({ key }) => key)
  }

  /** What keeps a record from its next step. */
  function lacks(part: Partial<RuleData>): string[] {
    const { project, county } = cleanCounty()
    const rules = { ...county.rules, ...part }
    const unagreed = structuredClone(project)
    unagreed.contract.personnel.perTeam = null
    unagreed.contract.quality.passRateBp = null
    const visited = { good: 91, bad: 9, pending: 0 }
    const sample = {
      drawn: visited,
      obligatory: { ...visited, byReason: {} },
      shareBp: 500,
      seed: 'a',
      draws: 1,
      replaced: 0,
      basis: wholeBasis,
    } as never
    const facts = {
      ...nothingAround,
      calendars: rules.calendars,
      reportWorkdays: 5,
      project: unagreed,
      endsOn: '2024-03-19',
      today: '2023-06-01',
      ownerId: project.id,
      filled: [],
      sample,
    }
    const matters = [{ id: 'm1', of: null, what: '报告', clause: 'C07', dueOn: '2023-12-01', status: '未交' }]
    const bodies: [RecordKind, string, string, object][] = [
      [contractorGrade, 'draft', 'entered', { points: '85', grade: 'poor' }],
      [sampling, 'draft', 'drawn', { shareBp: 500 }],
      [sampling, 'drawn', 'judged', { shareBp: 500, verdict: 'passed', verdictReason: '合同第五条另有约定' }],
      [urging, 'draft', 'sent', { urgedOn: '2023-06-01', matters }],
      [workPlan, 'received', 'filed', { ...wholePlan, staff: wholePlan.staff.filter(({ id }) => id !== 's3') }],
      [inspection, 'draft', 'done', { inspectors: '乌云' }],
      [supervisionPlan, 'draft', 'approved', { rows: [] }],
      [fundUse, 'draft', 'received', { quarter: '第1季度' }],
      [evaluation, 'draft', 'issued', { ...wholeEvaluation, scores: exampleRows, valid: 1 }],
    ]
    return bodies.flatMap(([about, from, to, body]) => {
      const kind = kindBy(about, rules)
      expect([kind.id, Object.keys(kind.states?.states[from]?.next ?? {})]).toEqual([
        kind.id,
        expect.arrayContaining([to]),
      ])
      return stepLacks(kind, { from, to }, { ...kind.blank, ...body }, facts).map(
        ({ field, text }) => `${field} ${text}`,
      )
    })
  }

  const usual = cases.map((change) => {
    const read = new Set<string>()
    const suggestedValues = watched(suggestedValuesInForce(program, null), read)
    return { change, errors: errorsOf(change, { suggestedValues }), read }
  })
  const usualLacks = lacks({ suggestedValues: suggestedValuesInForce(program, null) })

  test.each(program.map((row) => [row.id, row] as const))(
    '%s: none of its figures is an error or a bar',
    (_id, row) => {
      const most = row.unit === '%' || row.unit === '分' ? 100 : 10_000
      for (const value of [row.unit === '分' ? 0 : 1, most]) {
        const own = { ...row, value, source: '乌民发〔2023〕1号' }
        const suggestedValues = suggestedValuesInForce(program, { head: office, body: [own] })
        // A case that does not look at a figure is the same with another one.
        for (const { change, errors } of usual.filter(({ read }) => read.has(row.id)))
          expect(errorsOf(change, { suggestedValues })).toEqual(errors)
        expect(lacks({ suggestedValues })).toEqual(usualLacks)
      }
    },
  )

  test.each([
    ['below', [900_000_000_000, 999_000_000_000]],
    ['above', [0, 0]],
  ] as const)('合理范围: no figure %s a suggested range is an error or a bar', (_side, [lowest, highest]) => {
    const suggestions = ruleData.plausibleRanges.filter(({ source }) => source.startsWith('建议值'))
    expect(suggestions.length).toBeGreaterThan(25)
    const ends: [number, number] = [lowest, highest]
    const plausibleRanges = suggestions.map((row) => ({ ...row, possible: ends, usual: ends }))
    const { county, project } = cleanCounty()
    const found = check({ ...county, rules: { ...ruleData, plausibleRanges } }, project.id)
    expect(found.filter(({ key }) => key.startsWith('figures.plausible')).length).toBeGreaterThan(20)
    for (const { change, errors } of usual) expect(errorsOf(change, { plausibleRanges })).toEqual(errors)
    expect(lacks({ plausibleRanges })).toEqual(usualLacks)
  })
})
