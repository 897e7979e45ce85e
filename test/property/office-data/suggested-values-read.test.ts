import { describe, expect, test } from 'vitest'
import file from '#resources/rules/suggested-values-2.json'
import { falseRecordText } from '#shared/contract/false-record'
import { fieldAbout } from '#shared/contract/field-about'
import { newContractForm, suggestedFields } from '#shared/contract/new-contract-form'
import { withProjectSuggestions } from '#shared/contract/project-suggestions'
import type { CountyYear } from '#shared/law/county-year'
import {
  type SuggestedValue,
  type SuggestedValues,
  suggestedValuesInForce,
  valueIds,
} from '#shared/law/suggested-values'
import { check } from '#shared/norms/check'
import type { Project } from '#shared/project/project'
import { contractorGrade } from '#shared/records/contractor-grade'
import { contractorInspection } from '#shared/records/contractor-inspection'
import { evaluation } from '#shared/records/evaluation'
import type { RecordKind } from '#shared/records/kind'
import { kindBy } from '#shared/records/kind-by-figures'
import { type Body, nothingAround } from '#shared/records/record-field'
import { rectification } from '#shared/records/rectification'
import { sampling } from '#shared/records/sampling'
import { stepLacks } from '#shared/records/state-machine'
import { supervisionPlan } from '#shared/records/supervision-plan'
import { type CleanCounty, cleanCounty, jiajiTemplate, setTotal, yuan } from '../../fixtures/county-year'
import { exampleRows, wholeEvaluation } from '../../fixtures/records/evaluation'
import { surveyKind } from '../../fixtures/service-kinds'

const program = file.body as SuggestedValue[]
const office = { title: '乌拉特中旗建议值', version: '2023.1' }

const shares =
  (...bp: number[]) =>
  ({ project }: CleanCounty) => {
    const stages = project.contract.payments
    project.contract.payments = stages.map((stage, at) => ({ ...stage, shareBp: bp[at] ?? stage.shareBp }))
    project.contract.paymentPreset = 'custom'
  }
const inProject = (change: (project: Project) => void) => (clean: CleanCounty) => change(clean.project)
const paidWithin = (days: number) => (clean: CleanCounty) => {
  Object.assign(clean.contractor, { kind: 'enterprise', enterpriseSize: 'small' })
  for (const stage of clean.project.contract.payments) stage.dueWorkdays = days
  clean.project.contract.paymentPreset = 'custom'
}
const weighing = (method: Project['procurement']['method'], priceWeightBp: number) =>
  inProject(({ procurement }) => Object.assign(procurement, { method, priceWeightBp, panelSize: 1 }))

const withoutReserve = (total: number) => (clean: CleanCounty) => {
  setTotal(clean, yuan(total))
  Object.assign(clean.project.procurement, { method: 'competitive_consultation', smeReserve: null, awardedFen: null })
}

/** Projects that break one suggestion or the other. */
const cases: ((clean: CleanCounty) => void)[] = [
  shares(4000, 3000, 3000),
  shares(6000, 3500, 500),
  inProject(({ contract }) => Object.assign(contract.quality, { sampleShareBp: 500, sampleReason: '' })),
  inProject(({ contract }) => Object.assign(contract.breach, { dailyRateBp: null, capBp: null, perFalseRecordFen: 1 })),
  inProject(({ contract }) => Object.assign(contract.breach, { capBp: 4000 })),
  inProject(({ contract }) => Object.assign(contract, { evaluationTerms: '评价结果为合格以上的支付末期款。' })),
  weighing('competitive_consultation', 500),
  weighing('competitive_consultation', 5000),
  weighing('open_tender', 500),
  paidWithin(25),
  paidWithin(50),
  inProject(({ contract }) => Object.assign(contract, { risks: [] })),
  inProject(({ procurement }) => Object.assign(procurement, { method: 'competitive_consultation', suppliers: 1 })),
  withoutReserve(1_000_000),
  withoutReserve(3_000_000),
]

/** What follows from the values in the records of a project. */
function toldInRecords(county: CountyYear, project: Project): unknown[] {
  const facts = {
    ...nothingAround,
    calendars: county.rules.calendars,
    project,
    today: '2023-06-01',
    ownerId: project.id,
  }
  const around = { ...facts, filled: [] }
  const [rectify, plan, evaluate] = [rectification, supervisionPlan, evaluation].map((kind) =>
    kindBy(kind, county.rules),
  )
  const scored = {
    ...evaluate!.blank,
    ...evaluate!.prefill?.(facts),
    ...wholeEvaluation,
    scores: exampleRows,
    redLines: ['forged'],
    valid: 1,
  }
  const proposed = (kind: RecordKind, field: string, body: Body) => kind.fields[field]?.proposed?.(body, around)
  const rows = [{ id: 'r1', service: '家计调查', link: '', way: null, frequency: null, sharePercent: 7 }]
  return [
    proposed(rectify!, 'planDueOn', rectify!.blank),
    rectify!.fields.reviewers?.hint,
    plan!.remarks?.({ ...plan!.blank, rows }, around, 'draft'),
    evaluate!.fields.purchaserWeight?.hint,
    evaluate!.remarks?.(scored, around, 'draft'),
    proposed(evaluate!, 'forMoney', scored),
  ]
}

/** All a clerk reads that follows from the values. */
function told(values: SuggestedValues): string {
  const findings = cases.map((change) => {
    const clean = cleanCounty()
    change(clean)
    const county: CountyYear = { ...clean.county, rules: { ...clean.county.rules, suggestedValues: values } }
    return check(county, clean.project.id).map(({ level, message, basis, fix }) => [level, message, basis, fix])
  })
  const { project, county } = cleanCounty()
  const rules = { ...county.rules, suggestedValues: values }
  const form = newContractForm([surveyKind], values)
  const suggested = withProjectSuggestions(form, project, jiajiTemplate, values)
  const about = Object.keys(suggestedFields).map((field) => fieldAbout(field, suggested, suggested, [], values))
  const grade = kindBy(contractorGrade, rules)
  const facts = { ...nothingAround, today: '2023-06-01', ownerId: 'c1', filled: ['report'] }
  const marks = ['95', '90', '85', '80', '70', '60', '50'].map((points) =>
    stepLacks(grade, { from: 'draft', to: 'entered' }, { ...grade.blank, points, grade: 'poor' }, facts),
  )
  const visited = { good: 91, bad: 9, pending: 0 }
  const sample = { drawn: visited, obligatory: { ...visited, byReason: {} } } as never
  const verdict = kindBy(sampling, rules).fields.verdict?.proposed?.(sampling.blank, { ...facts, sample })
  const hints = [grade, kindBy(contractorInspection, rules)].map(({ fields }) => fields)
  const inRecords = toldInRecords({ ...county, rules }, project)
  return JSON.stringify([
    inRecords,
    findings,
    suggested,
    about,
    falseRecordText(project, values),
    marks,
    hints,
    verdict,
  ])
}

const before = told(suggestedValuesInForce(program, null))

describe('every row of 建议值 is read', () => {
  test('the program has each of them once', () => {
    expect(program.map(({ id }) => id).toSorted()).toEqual([...valueIds].toSorted())
  })

  test.each(program.map((row) => [row.id, row] as const))(
    '%s: another figure is another word, with the office’s source',
    (_id, row) => {
      const own = { ...row, value: row.unit === '%' ? row.value + 0.01 : row.value + 1, source: '乌民发〔2023〕1号' }
      const after = told(suggestedValuesInForce(program, { head: office, body: [own] }))
      expect(after).not.toBe(before)
      expect(after).toContain('按本单位《乌拉特中旗建议值》（2023.1）')
      expect(before).not.toContain('本单位《')
    },
  )
})
