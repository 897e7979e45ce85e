import { describe, expect, test } from 'vitest'
import { feedback } from '#shared/records/feedback'
import { blankFeedback, type FeedbackBody } from '#shared/records/feedback-schema'
import { nothingAround } from '#shared/records/record-field'
import { changeProblem, heldProblem, stepLacks, stepProblem } from '#shared/records/state-machine'
import { answeredFeedback } from '../../fixtures/records/feedback'

const facts = { ...nothingAround, today: '2023-06-01', ownerId: '2023', filled: ['notice', 'evidence'] }
const said = (from: string, to: string, part: Partial<FeedbackBody> = {}, filled = facts.filled) =>
  stepLacks(feedback, { from, to }, { ...answeredFeedback, ...part }, { ...facts, filled }).map(({ text }) => text)

describe('[N24] [N28] a notice of a superior office', () => {
  test('goes from 已收到 to 对方认可 without skipping a step', () => {
    const refused = (state: string, to: string) =>
      stepProblem(feedback, { state, body: { ...answeredFeedback } }, to, facts)?.code ?? null
    expect(refused('received', 'correcting')).toBeNull()
    expect(refused('received', 'answered')).toBe('RECORD_STEP_REFUSED')
    expect(refused('received', 'accepted')).toBe('RECORD_STEP_REFUSED')
    expect(refused('correcting', 'accepted')).toBe('RECORD_STEP_REFUSED')
    expect(refused('correcting', 'answered')).toBeNull()
  })

  test.each<[string, Partial<FeedbackBody>, string]>([
    ['no day by which it is mended', { dueOn: null }, '没有填整改期限'],
    ['no problem', { problems: [] }, '没有填问题'],
    ['nobody who does it', { responsible: '' }, '没有填承办股室、承办人'],
    ['no day it came on', { receivedOn: null }, '没有填收到日期'],
    ['a term before it came', { dueOn: '2023-05-01' }, '整改期限早于收到日期'],
  ])('[N28] with %s is not begun', (_what, part, text) => {
    expect(said('received', 'correcting', part)).toContain(text)
  })

  test('[N24] is not answered without the answer, what was done with each problem, and evidence', () => {
    const [first, second] = answeredFeedback.problems
    const problems = [{ ...first!, measure: '' }, second!]
    expect(said('correcting', 'answered', { answer: '', problems }, ['notice'])).toEqual([
      '没有填问题第1项的整改情况',
      '没有填答复意见',
      '还缺文件：整改佐证材料',
    ])
  })

  test('[N24] is accepted once the sealed answer or a receipt is there', () => {
    const part = { acceptedOn: '2023-05-23' }
    expect(said('answered', 'accepted', part)).toEqual(['还缺文件：盖章的整改情况报告，或者送达、平台回执'])
    expect(said('answered', 'accepted', part, [...facts.filled, 'receipt'])).toEqual([])
  })

  test('[N24] praise is noted and asks for nothing; what is criticised cannot be put away so', () => {
    const praise = { sort: 'praise' as const, problems: [], dueOn: null }
    expect(said('received', 'noted', praise)).toEqual([])
    expect(said('received', 'noted')).toEqual([
      '不是通报表扬的，要整改、答复，不能只存查',
      '登记了问题，要整改、答复，不能只存查',
    ])
  })

  test('[N28] its day is due until it is answered, and that it has passed is told', () => {
    const due = (state: string) => feedback.dueOn?.({ ...answeredFeedback }, { ownerId: '2023', state })
    expect(['received', 'correcting', 'answered', 'again', 'accepted'].map(due)).toEqual([
      '2023-05-19',
      '2023-05-19',
      null,
      null,
      null,
    ])
    const told = (part: Partial<FeedbackBody>, state: string) =>
      feedback.remarks?.({ ...answeredFeedback, ...part }, facts, state)
    expect(told({ answeredOn: null }, 'correcting')).toEqual(['整改期限 2023-05-19 已过，还没有答复。'])
    expect(told({ answeredOn: '2023-05-22' }, 'accepted')).toEqual(['答复日期 2023-05-22 晚于整改期限 2023-05-19。'])
    expect(told({}, 'answered')).toEqual(['答复时问题第2项还没有改到位，改到位后另行报告。'])
  })

  test('[N28] asked again it wants what was said, and begins the next round with its open problems and the new demand', () => {
    expect(said('answered', 'again')).toEqual(['没有填再次反馈日期', '没有填再次反馈的意见'])
    const again = { ...answeredFeedback, againOn: '2023-05-24', againText: '请报送核对结果' }
    const [begins] = feedback.begins ?? []
    expect(begins?.atOnce?.(again, 'again')).toBe(true)
    expect(begins?.whyNot(again, { state: 'answered' })).not.toBeNull()
    const next = { ...blankFeedback, ...begins?.bodyOf(again, nothingAround) } as FeedbackBody
    expect(next).toMatchObject({ from: again.from, receivedOn: '2023-05-24', answeredOn: null, dueOn: null })
    expect(next.problems[0]).toMatchObject({ fact: '2%上限测算表没有上传', ask: '请报送核对结果', measure: '' })
  })

  test('[N24] what was answered stays as it is, but for what the other side says; accepted it stays altogether', () => {
    const before = { state: 'answered', body: { ...answeredFeedback }, removed: false }
    const changed = (part: Partial<FeedbackBody>) => ({ body: { ...answeredFeedback, ...part }, removed: false })
    expect(heldProblem(feedback, before, changed({ answer: '改过' }))?.code).toBe('RECORD_FROZEN')
    expect(heldProblem(feedback, before, changed({ acceptedOn: '2023-05-23' }))).toBeNull()
    expect(changeProblem(feedback, { state: 'accepted', body: { ...answeredFeedback } })?.code).toBe('RECORD_FROZEN')
  })
})
