import { z } from 'zod'
import { idSchema } from '../ids'
import { annex, suggested } from '../law/citations'
import { figureOf, type SuggestedValues, valuesStatus, valueText } from '../law/suggested-values'
import { longText, nullableDate, shortText } from '../scalar-schemas'
import { isBlank, saysNoReason } from '../text/filler'
import { finalBy } from './draft'
import { defineKind } from './kind'
import { type Lack, lackIf, type RecordFacts, type RecordField } from './record-field'

/** 优、良、中、差, as the contract's own evaluation has them. */
const contractorGrades = [
  { code: 'excellent', title: '优', from: 'grade-excellent' },
  { code: 'good', title: '良', from: 'grade-good' },
  { code: 'fair', title: '中', from: 'grade-fair' },
  { code: 'poor', title: '差', from: null },
] as const

type Grade = (typeof contractorGrades)[number]['code']
const codes = contractorGrades.map(({ code }) => code) as [Grade, ...Grade[]]

export const contractorGradeSchema = z.strictObject({
  evaluatedOn: nullableDate,
  projectIds: z.array(idSchema).max(100),
  evaluator: shortText,
  points: shortText,
  grade: z.enum(codes).nullable(),
  opinion: longText,
  use: longText,
  notes: longText,
})

export type ContractorGradeBody = z.infer<typeof contractorGradeSchema>
type GradeBody = ContractorGradeBody

/** 优, 良; '' = not said. */
export const gradeTitle = (grade: GradeBody['grade']) =>
  contractorGrades.find(({ code }) => code === grade)?.title ?? ''

/** What stands from then on. */
export const gradedState = 'entered'

/** Without the unit, which stands behind it anyway. */
export const barePoints = (points: string) => points.trim().replace(/\s*分$/, '')

const pointsOf = (text: string): number | null => {
  const typed = barePoints(text).normalize('NFKC')
  return /^\d{1,3}(\.\d{1,2})?$/.test(typed) && Number(typed) <= 100 ? Number(typed) : null
}

function unreadable({ points }: GradeBody): Lack[] {
  const wrong = !isBlank(points) && pointsOf(points) === null
  return lackIf(wrong, 'points', '评价得分须为0至100，最多两位小数')
}

/** Points that belong to another grade than the one chosen: which begin where is only suggested. */
function remarks({ points, grade, notes }: GradeBody, values: SuggestedValues): string[] {
  const value = pointsOf(points)
  if (value === null) return []
  const due = contractorGrades.find(({ from }) => from === null || value >= figureOf(values, from))
  const other = grade !== null && due?.code !== grade && saysNoReason(notes)
  return other ? [`${value} 分按档次为“${due?.title}”（${bandsText(values)}）；合同另有约定的，请在备注写明。`] : []
}

const fields: Record<keyof GradeBody, RecordField> = {
  evaluatedOn: { label: '评价日期', type: 'date', needed: gradedState },
  evaluator: {
    label: '评价方',
    type: 'text',
    needed: gradedState,
    hint: '购买主体或者委托的第三方，不能是承接主体自己',
  },
  points: { label: '评价得分', type: 'text', needed: gradedState, hint: '满分100分' },
  grade: {
    label: '等次',
    type: 'choice',
    needed: gradedState,
    norms: ['P20'],
    options: contractorGrades,
  },
  projectIds: { label: '评价的项目', type: 'projects', needed: gradedState },
  opinion: { label: '评价意见', type: 'longText' },
  use: { label: '结果运用', type: 'longText', hint: '结算、以后年度购买和预算如何运用', norms: ['P20'] },
  notes: { label: '备注', type: 'longText' },
}

const entering = { title: '登记等次', basis: annex('三（二）') }
const entered = { id: gradedState, title: '已登记', frozen: suggested('：已登记的等次不再改动，更正先退回') }

/** 优90分以上，良80分以上，中60分以上，差60分以下（建议值） */
function bandsText(values: SuggestedValues): string {
  const bands = contractorGrades.map(({ title, from }) =>
    from ? `${title}${valueText(values, from)}以上` : `${title}${valueText(values, 'grade-fair')}以下`,
  )
  const ids = contractorGrades.flatMap(({ from }) => from ?? [])
  return `${bands.join('，')}（${valuesStatus(values, ids)}）`
}

/** One evaluation is one grade: of the same projects on the same day there is one already. */
function enteredBefore({ projectIds, evaluatedOn }: GradeBody, { others }: RecordFacts): Lack[] {
  const same = others.find(({ state, body }) => {
    const other = body as GradeBody
    const alike = other.projectIds.some((id) => projectIds.includes(id))
    return state === gradedState && evaluatedOn !== null && other.evaluatedOn === evaluatedOn && alike
  })
  return same ? [{ field: 'projectIds', text: `这次评价已经登记过等次：“${same.title}”` }] : []
}

/** 评价等次 of a contractor: the grade of one evaluation, kept for later purchases (P20). */
export const contractorGrade = defineKind<GradeBody>({
  id: 'contractor-grade',
  title: '评价等次',
  owner: 'contractor',
  about:
    '绩效评价得出的等次，一次评价登记一份。评价结果用于结算资金、持续购买服务和编制以后年度预算，选用承接主体时在名录里看得到。',
  norms: ['P20'],
  schema: contractorGradeSchema,
  blank: {
    evaluatedOn: null,
    projectIds: [],
    evaluator: '',
    points: '',
    grade: null,
    opinion: '',
    use: '',
    notes: '',
  },
  fields,
  titleOf: ({ grade, points, evaluatedOn }) => {
    const title = gradeTitle(grade)
    return ['评价', title && `“${title}”`, points.trim() && `${barePoints(points)} 分`, evaluatedOn]
      .filter(Boolean)
      .join(' ')
  },
  states: finalBy(
    {
      ...entering,
      guard: (body: GradeBody, facts: RecordFacts) => [...unreadable(body), ...enteredBefore(body, facts)],
    },
    entered,
  ),
  byFigures(figures) {
    const valuesFor = ({ evaluatedOn }: GradeBody) => figures.on(evaluatedOn ?? '9999-12-31').suggestedValues
    const { suggestedValues } = figures.on('9999-12-31')
    return {
      fields: { ...fields, grade: { ...fields.grade, hint: bandsText(suggestedValues) } },
      remarks: (body) => remarks(body, valuesFor(body)),
    }
  },
  others: 'owner',
  papers: [],
  slots: [{ id: 'report', title: '绩效评价报告', stage: 'after', required: true, answers: ['evaluation-report'] }],
})
