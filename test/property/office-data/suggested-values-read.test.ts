import { describe, expect, test } from 'vitest'
import file from '#resources/rules/suggested-values-3.json'
import { falseRecordText } from '#shared/contract/false-record'
import { fieldAbout } from '#shared/contract/field-about'
import { newContractForm, suggestedFields } from '#shared/contract/new-contract-form'
import { withProjectSuggestions } from '#shared/contract/project-suggestions'
import { derivedStates } from '#shared/drafting/settle'
import { levelQuestions, yesNoQuestions } from '#shared/evaluation/satisfaction'
import type { CountyYear } from '#shared/law/county-year'
import {
  type SuggestedValue,
  type SuggestedValues,
  suggestedValuesInForce,
  valueIds,
} from '#shared/law/suggested-values'
import { check } from '#shared/norms/check'
import { meetingDeadline, monthlyEntryDeadline } from '#shared/procedure/deadlines'
import type { Project } from '#shared/project/project'
import { contractorGrade } from '#shared/records/contractor-grade'
import { contractorInspection } from '#shared/records/contractor-inspection'
import { evaluation } from '#shared/records/evaluation'
import { fundUse } from '#shared/records/fund-use'
import { inspection } from '#shared/records/inspection'
import type { RecordKind } from '#shared/records/kind'
import { kindBy } from '#shared/records/kind-by-figures'
import { type Body, nothingAround } from '#shared/records/record-field'
import { rectification } from '#shared/records/rectification'
import { sampling } from '#shared/records/sampling'
import { supervisionPlan } from '#shared/records/supervision-plan'
import { survey } from '#shared/records/survey'
import { urging } from '#shared/records/urging'
import { workPlan } from '#shared/records/work-plan'
import { paperDay } from '../../../src-renderer/features/contractor/contractor-state'
import { cleanCounty, jiajiTemplate, yuan } from '../../fixtures/county-year'
import { cases } from '../../fixtures/data-sets/breaking-suggestions'
import { exampleRows, wholeEvaluation } from '../../fixtures/records/evaluation'
import { wholePlan } from '../../fixtures/records/work-plan'
import { surveyKind } from '../../fixtures/service-kinds'

const program = file.body as SuggestedValue[]
const office = { title: '乌拉特中旗建议值', version: '2023.1' }

const answerOf = (overall: string, at: number) => ({
  ...Object.fromEntries(Object.keys({ ...levelQuestions, ...yesNoQuestions }).map((question) => [question, null])),
  id: `s${at}`,
  number: String(at + 1),
  opinion: '',
  overall,
})

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
  const [look, urge, spend, planned, asked] = [inspection, urging, fundUse, workPlan, survey].map((kind) =>
    kindBy(kind, county.rules),
  )
  const matters = [{ id: 'm1', of: null, what: '第2期工作报告', clause: 'C07', dueOn: '2023-07-01', status: '未交' }]
  const lines = [{ id: 'l1', item: '人工费', itemText: '', amountFen: 110_020, voucher: null, vouchers: '' }]
  const agreedLines = [{ name: '人工费', amountFen: yuan(1_000) }]
  const unsigned = structuredClone(project)
  unsigned.contract.signedOn = null
  const unteamed = structuredClone(project)
  unteamed.contract.personnel.perTeam = null
  const alone = { ...workPlan.blank, staff: wholePlan.staff.slice(0, 2) }
  const answers = { audience: 'recipients', sheets: ['5', '4', '3', '2', '1'].map(answerOf) }
  return [
    look!.remarks?.({ ...look!.blank, inspectors: '乌云' }, around, 'draft'),
    look!.fields.inspectors?.hint,
    urge!.remarks?.({ ...urge!.blank, urgedOn: '2023-06-01', matters }, around, 'draft'),
    spend!.remarks?.({ ...spend!.blank, quarter: '第1季度', lines }, { ...around, agreedLines }, 'draft'),
    planned!.remarks?.(alone, { ...around, project: unteamed }, 'received'),
    asked!.comesTo?.({ ...asked!.blank, ...answers }, around),
    rectify!.fields.planDueOn?.proposed?.(rectify!.blank, { ...around, project: unsigned }),
    rectify!.fields.reviewers?.hint,
    plan!.remarks?.({ ...plan!.blank, rows }, around, 'draft'),
    evaluate!.fields.purchaserWeight?.hint,
    evaluate!.remarks?.(scored, around, 'draft'),
    proposed(evaluate!, 'forMoney', scored),
  ]
}

/** All a clerk reads that follows from the values, part by part. */
function* told(values: SuggestedValues): Generator<string> {
  yield toldBesideFindings(values)
  for (const change of cases) {
    const clean = cleanCounty()
    change(clean)
    const county: CountyYear = { ...clean.county, rules: { ...clean.county.rules, suggestedValues: values } }
    const findings = check(county, clean.project.id)
    yield JSON.stringify(findings.map(({ level, message, basis, fix }) => [level, message, basis, fix]))
  }
}

function toldBesideFindings(values: SuggestedValues): string {
  const { project, county } = cleanCounty()
  const rules = { ...county.rules, suggestedValues: values }
  const form = newContractForm([surveyKind], values, rules.paymentPresets)
  const suggested = withProjectSuggestions(form, project, jiajiTemplate, values, rules.paymentPresets)
  const about = [...Object.keys(suggestedFields), 'evaluationTerms'].map((field) =>
    fieldAbout(field, suggested, suggested, [], values),
  )
  const grade = kindBy(contractorGrade, rules)
  const facts = { ...nothingAround, today: '2023-06-01', ownerId: 'c1', filled: ['report'] }
  const marks = ['95', '90', '85', '80', '70', '60', '50'].map((points) =>
    grade.remarks?.({ ...grade.blank, points, grade: 'poor' }, facts, 'draft'),
  )
  const visited = { good: 91, bad: 9, pending: 0 }
  const sample = { drawn: visited, obligatory: { ...visited, byReason: {} } } as never
  const verdict = kindBy(sampling, rules).fields.verdict?.proposed?.(sampling.blank, { ...facts, sample })
  const hints = [grade, kindBy(contractorInspection, rules)].map(({ fields }) => fields)
  const inRecords = toldInRecords({ ...county, rules }, project)
  const dated = structuredClone(project)
  dated.contract.handover = { ...dated.contract.handover, due: 'on_date', on: null }
  const known = { ...nobodyKnown, template: jiajiTemplate, rules }
  const derived = [...derivedStates(dated, known).values()]
  const due = {
    year: 2023,
    project: null,
    agreed: {},
    calendars: [],
    timeLimits: rules.timeLimits,
    suggestedValues: values,
  }
  return JSON.stringify([
    inRecords,
    derived,
    meetingDeadline(due),
    monthlyEntryDeadline(due),
    paperDay('2023-03-01', values),
    suggested,
    about,
    falseRecordText(project, values),
    marks,
    hints,
    verdict,
  ])
}

const nobodyKnown = { profile: null, contractor: null, params: null, totalFen: null, kinds: [surveyKind] }

const before = [...told(suggestedValuesInForce(program, null))]
const source = '按本单位《乌拉特中旗建议值》（2023.1）'

describe('every row of 建议值 is read', () => {
  test('the program has each of them once', () => {
    expect(program.map(({ id }) => id).toSorted()).toEqual([...valueIds].toSorted())
  })

  test('nothing is told as the office’s where it has no figure of its own', () => {
    expect(before.filter((part) => part.includes('本单位《'))).toEqual([])
  })

  test.each(program.map((row) => [row.id, row] as const))(
    '%s: another figure is another word, with the office’s source',
    (_id, row) => {
      const own = { ...row, value: row.unit === '%' ? row.value + 0.01 : row.value + 1, source: '乌民发〔2023〕1号' }
      const found = { another: false, withSource: false }
      let at = 0
      for (const after of told(suggestedValuesInForce(program, { head: office, body: [own] }))) {
        found.another ||= after !== before[at++]
        found.withSource ||= after.includes(source)
        if (found.another && found.withSource) break
      }
      expect(found).toEqual({ another: true, withSource: true })
    },
  )
})
