import { describe, expect, test } from 'vitest'
import { complaint } from '#shared/records/complaint'
import { contractorGrade as declared } from '#shared/records/contractor-grade'
import type { RecordKind } from '#shared/records/kind'
import { kindBy } from '#shared/records/kind-by-figures'
import { type Body, nothingAround } from '#shared/records/record-field'
import { stepProblem } from '#shared/records/state-machine'
import { ruleData } from '../../fixtures/county-year'

const facts = { ...nothingAround, today: '2023-06-01', ownerId: 'c1' }
const detail = (kind: RecordKind, from: string, to: string, body: Body) =>
  stepProblem(kind, { state: from, body }, to, { ...facts, filled: kind.slots.map(({ id }) => id) })?.params.detail ??
  null

describe('评价等次 of a contractor', () => {
  const grade: Body = {
    ...declared.blank,
    evaluatedOn: '2023-05-30',
    evaluator: '旗民政局',
    points: '92.5',
    grade: 'excellent',
    projectIds: ['p1'],
  }
  const contractorGrade = kindBy(declared, ruleData)
  const remarked = (part: Body) =>
    (contractorGrade.remarks?.({ ...grade, ...part }, { ...facts, filled: [] }, 'draft') ?? []).join('')
  const entering = (part: Body) => detail(contractorGrade, 'draft', 'entered', { ...grade, ...part })

  test('[P20] has its project, who evaluated, points and grade', () => {
    expect(entering({})).toBeNull()
    expect(entering({ projectIds: [] })).toBe('没有选评价的项目')
    expect(entering({ grade: null })).toBe('没有选等次')
    expect(contractorGrade.titleOf(grade)).toBe('评价 “优” 92.5 分 2023-05-30')
  })

  test('[P20] points may bear their unit', () => {
    expect(entering({ points: '92.5 分' })).toBeNull()
    expect(contractorGrade.titleOf({ ...grade, points: '92.5 分' })).toBe('评价 “优” 92.5 分 2023-05-30')
  })

  test.each(['101', '92.555', '-3', '九十'])('[P20] points are 0 to 100: not %s', (points) => {
    expect(entering({ points })).toBe('评价得分须为0至100，最多两位小数')
  })

  test.each([
    ['90', 'excellent'],
    ['89.99', 'good'],
    ['80', 'good'],
    ['79.99', 'fair'],
    ['60', 'fair'],
    ['59.99', 'poor'],
    ['0', 'poor'],
  ])('[P20] %s points are %s; another grade is remarked until it is said why', (points, due) => {
    expect(entering({ points, grade: due })).toBeNull()
    const other = due === 'poor' ? 'good' : 'poor'
    expect(entering({ points, grade: other })).toBeNull()
    expect(remarked({ points, grade: other })).toMatch(/（建议值）.*合同另有约定的，请在备注写明/)
    expect(remarked({ points, grade: other, notes: '合同约定85分以上为优' })).toBe('')
    expect(remarked({ points, grade: due })).toBe('')
  })
})

describe('投诉 about a contractor', () => {
  const open: Body = {
    ...complaint.blank,
    receivedOn: '2023-05-20',
    channel: 'phone',
    matter: '调查员没有入户',
    handler: '李明',
    answerBy: '2023-06-10',
  }

  test('is done with a verdict and an answer, not before it came in', () => {
    const answer = { verdict: 'partly', answer: '已重新入户并答复', answeredOn: '2023-05-30' }
    expect(detail(complaint, 'open', 'answered', { ...open, ...answer })).toBeNull()
    expect(detail(complaint, 'open', 'answered', open)).toBe('没有选核实结果；没有填处理和答复；没有填办结日期')
    expect(detail(complaint, 'open', 'answered', { ...open, ...answer, answeredOn: '2023-05-19' })).toBe(
      '办结日期早于收到日期',
    )
  })

  test('is due by its day until it is done', () => {
    const due = (state: string) => complaint.dueOn?.(open, { ownerId: 'c1', state })
    expect([due('open'), due('answered')]).toEqual(['2023-06-10', null])
  })
})
