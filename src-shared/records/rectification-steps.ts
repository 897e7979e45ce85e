import { annex, suggested } from '../law/citations'
import { formatYuan } from '../money/yuan'
import { isBlank } from '../text/filler'
import { addresseeLacks } from './addressee'
import { sentBack } from './draft'
import { ownJudgeLacks } from './own-judges'
import { type Lack, lackIf, type RecordFacts } from './record-field'
import { movedOut, takenBack } from './rectification-back'
import { isLater as later, waitsFor } from './rectification-days'
import type { RectificationBody, RectifiedProblem } from './rectification-schema'
import type { RecordState, StateMachine, Transition } from './state-table'

type Step = Transition<RectificationBody>
type State = RecordState<RectificationBody>

const supervision = annex('二（二）')

const problemsOf = ({ problems }: RectificationBody) =>
  problems.filter(({ fact, clause, evidence }) => !isBlank(fact) || clause !== null || !isBlank(evidence))

/** What each problem lacks in one of its fields. */
const each = (
  body: RectificationBody,
  field: keyof RectifiedProblem,
  lacks: (problem: RectifiedProblem) => boolean,
  what: string,
): Lack[] =>
  problemsOf(body).flatMap((problem) =>
    lackIf(
      lacks(problem),
      `problems.${problem.id}.${field}`,
      `问题第${body.problems.indexOf(problem) + 1}项没有填${what}`,
    ),
  )

/** 通知书: from where, by when, and each problem with what it is held against. */
function orderGuard(body: RectificationBody, facts: RecordFacts): Lack[] {
  const { source, inspectionId, sourceText, noticedOn, planDueOn, correctDueOn } = body
  return [
    ...addresseeLacks(body, facts),
    ...lackIf(
      source === 'inspection' && inspectionId === null,
      'inspectionId',
      '来源是监督检查，没有选哪次检查、抽样、催办或者投诉',
    ),
    ...lackIf(
      source !== null && source !== 'inspection' && isBlank(sourceText),
      'sourceText',
      '没有填来源的编号或者说明',
    ),
    ...each(body, 'clauseText', ({ clause, clauseText }) => clause === 'other' && isBlank(clauseText), '是哪一条约定'),
    ...lackIf(
      noticedOn !== null && planDueOn !== null && !later(planDueOn, noticedOn),
      'planDueOn',
      '交方案期限须晚于通知日期',
    ),
    ...lackIf(
      noticedOn !== null && correctDueOn !== null && !later(correctDueOn, noticedOn),
      'correctDueOn',
      '改毕期限须晚于通知日期',
    ),
  ]
}

function planGuard({ planReceivedOn }: RectificationBody, { filled }: RecordFacts): Lack[] {
  return [
    ...lackIf(planReceivedOn === null, 'planReceivedOn', '没有填收到整改方案的日期'),
    ...lackIf(!filled.includes('plan'), 'slot/plan', '还缺文件：承接主体的整改方案'),
  ]
}

const approveGuard = (body: RectificationBody, facts: RecordFacts): Lack[] => [
  ...lackIf(body.planApprovedOn === null, 'planApprovedOn', '没有填批准方案的日期'),
  ...lackIf(isBlank(body.planApprover), 'planApprover', '没有填批准人'),
  ...ownJudgeLacks('planApprover', '批准人', body.planApprover, facts),
  ...each(body, 'measure', ({ measure }) => isBlank(measure), '方案措施'),
]

function reportGuard({ correctedOn, reviewedOn, extendedDueOn }: RectificationBody, { filled }: RecordFacts): Lack[] {
  return [
    ...lackIf(correctedOn === null, 'correctedOn', '没有填收到整改报告的日期'),
    ...lackIf(
      extendedDueOn !== null && correctedOn !== null && reviewedOn !== null && !later(correctedOn, reviewedOn),
      'correctedOn',
      '再限期以后收到的整改报告，日期须晚于上次复核',
    ),
    ...lackIf(!filled.includes('report'), 'slot/report', '还缺文件：承接主体的整改报告'),
  ]
}

/** 逐条对应: a verdict on every problem, by whom, when and on which evidence. */
export const reviewed = (body: RectificationBody, facts: RecordFacts): Lack[] => [
  ...lackIf(body.reviewedOn === null, 'reviewedOn', '没有填复核日期'),
  ...lackIf(later(body.correctedOn, body.reviewedOn), 'reviewedOn', '复核日期早于收到整改报告的日期'),
  ...lackIf(isBlank(body.reviewers), 'reviewers', '没有填复核人'),
  ...ownJudgeLacks('reviewers', '复核人', body.reviewers, facts),
  ...lackIf(isBlank(body.reviewWay), 'reviewWay', '没有填复核方式'),
  ...each(body, 'verdict', ({ verdict }) => verdict === null, '复核结论'),
  ...each(body, 'proof', ({ proof }) => isBlank(proof), '整改证据'),
]

const undone = (body: RectificationBody) => problemsOf(body).filter(({ verdict }) => verdict !== 'done')

const closeGuard = (body: RectificationBody, facts: RecordFacts): Lack[] => [
  ...reviewed(body, facts),
  ...lackIf(
    undone(body).some(({ verdict }) => verdict !== null),
    'problems',
    body.remedyType === null
      ? '还有没有改到位的问题，不能闭环：再限期整改，或者转补救、赔偿'
      : '还有没有改到位的问题，不能闭环：补救、赔偿以后复核，各项到位的再办结',
  ),
]

const extendGuard = (body: RectificationBody, facts: RecordFacts): Lack[] => [
  ...reviewed(body, facts),
  ...lackIf(undone(body).length === 0, 'problems', '各项都已到位，直接复核闭环'),
  ...lackIf(body.extendedDueOn === null, 'extendedDueOn', '没有填再限期的改毕期限'),
  ...lackIf(
    body.extendedDueOn !== null && body.reviewedOn !== null && !later(body.extendedDueOn, body.reviewedOn),
    'extendedDueOn',
    '再限期的改毕期限须晚于复核日期',
  ),
]

/** Only what is late, or was looked at again and is not put right (P17). */
const toRemedy = (state: string): Step => ({
  title: '转补救、赔偿',
  basis: supervision,
  guard(body, facts) {
    const { today } = facts
    if (state === 'corrected') {
      return [
        ...reviewed(body, facts),
        ...lackIf(undone(body).length === 0, 'problems', '各项都已到位，不用补救、赔偿'),
      ]
    }
    const waits = waitsFor(body, state)
    const field = state === 'ordered' ? 'planDueOn' : body.extendedDueOn === null ? 'correctDueOn' : 'extendedDueOn'
    return lackIf(!waits || !later(today, waits.by), field, `${waits?.what}的期限还没有过，不能转补救、赔偿`)
  },
})

/** 补救、赔偿 leaves no review out: each problem is looked at when it is done, and found put right. */
function remedyGuard(body: RectificationBody, facts: RecordFacts): Lack[] {
  const { agreedFen } = facts
  const { remedyType, remedyClause, remedyFen, remedyText, decision, remedyDoneOn, reviewedOn } = body
  const isMoney = remedyType === 'compensation' || remedyType === 'penalty'
  return [
    ...lackIf(remedyType === null, 'remedyType', '没有选补救还是赔偿'),
    ...lackIf(remedyClause === null, 'remedyClause', '没有选依据的合同条款'),
    ...lackIf(isMoney && !remedyFen, 'remedyFen', '没有填金额'),
    ...lackIf(
      remedyFen !== null && agreedFen !== null && remedyFen > agreedFen,
      'remedyFen',
      `金额超过合同价款${agreedFen === null ? '' : ` ${formatYuan(agreedFen)} 元`}`,
    ),
    ...lackIf(isBlank(remedyText), 'remedyText', '没有写明怎样补救、赔偿和结果'),
    ...lackIf(isBlank(decision), 'decision', '没有填本单位的决定（会议纪要或者文号）'),
    ...lackIf(remedyDoneOn === null, 'remedyDoneOn', '没有填办结日期'),
    ...closeGuard(body, facts),
    ...lackIf(
      later(remedyDoneOn, reviewedOn),
      'reviewedOn',
      '复核日期早于补救、赔偿的办结日期：补救、赔偿以后再复核一次',
    ),
  ]
}

/** What is entered after the letter has gone out; all else is what was ordered, and stays (P16). */
const afterwards: (keyof RectificationBody | `problems/${keyof RectifiedProblem}`)[] = [
  'delivery',
  'receivedOn',
  'backReason',
  'planReceivedOn',
  'planApprovedOn',
  'planApprover',
  'correctedOn',
  'reviewedOn',
  'reviewers',
  'reviewWay',
  'remedyType',
  'remedyClause',
  'remedyFen',
  'remedyText',
  'decision',
  'remedyDueOn',
  'remedyDoneOn',
  'notes',
  'problems/measure',
  'problems/proof',
  'problems/verdict',
]

const ordered = {
  ...supervision,
  article: `${supervision.article}：通知书发出后，问题和期限不再改动；再限期的，复核以后填写`,
}

/** Open, with what was ordered held as it is; a longer term is given by a review alone. */
const open = (state: Pick<State, 'title' | 'next'>, more: (keyof RectificationBody)[] = []): State => ({
  ...state,
  frozen: null,
  held: { by: ordered, except: [...afterwards, ...more] },
  amiss: true,
})

/** 发现 → 责令 → 方案 → 批准 → 整改 → 复核 → 闭环, none left out; 补救、赔偿 where it is late or not put right (P16, P17). */
export const rectificationStates: StateMachine<RectificationBody> = {
  initial: 'found',
  states: {
    found: {
      title: '发现问题',
      frozen: null,
      out: movedOut,
      next: { ordered: { title: '发出整改通知书', basis: supervision, guard: orderGuard } },
    },
    ordered: open({
      title: '已责令整改',
      next: {
        planned: { title: '收到整改方案', basis: supervision, guard: planGuard },
        remedy: toRemedy('ordered'),
        found: takenBack,
      },
    }),
    planned: open({
      title: '方案待批准',
      next: {
        approved: { title: '批准方案', basis: supervision, guard: approveGuard },
        ordered: { title: '退回修改方案', basis: suggested('：方案不符合要求的退回修改') },
        remedy: toRemedy('planned'),
      },
    }),
    approved: open({
      title: '整改中',
      next: {
        corrected: { title: '收到整改报告', basis: supervision, guard: reportGuard },
        remedy: toRemedy('approved'),
        planned: sentBack,
      },
    }),
    corrected: open(
      {
        title: '待复核',
        next: {
          closed: { title: '复核闭环', basis: supervision, guard: closeGuard },
          approved: { title: '再限期整改', basis: supervision, guard: extendGuard },
          remedy: toRemedy('corrected'),
        },
      },
      ['extendedDueOn'],
    ),
    remedy: open({
      title: '补救、赔偿中',
      next: { closed: { title: '补救、赔偿办结', basis: supervision, guard: remedyGuard } },
    }),
    closed: {
      title: '已闭环',
      frozen: suggested('：闭环后不再改动，更正先退回'),
      next: {
        corrected: {
          ...sentBack,
          guard: ({ remedyType }) => lackIf(remedyType !== null, 'remedyType', '经补救、赔偿办结的，退回到补救、赔偿'),
        },
        remedy: {
          title: '退回补救、赔偿',
          basis: sentBack.basis,
          guard: ({ remedyType }) => lackIf(remedyType === null, 'remedyType', '没有补救、赔偿，退回到复核'),
        },
      },
    },
  },
}
