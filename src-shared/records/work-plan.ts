import { compareDates, daysBetween } from '../dates'
import { annex, notice, suggested } from '../law/citations'
import { type SuggestedValues, valueStatus, valueText } from '../law/suggested-values'
import { saysNoReason } from '../text/filler'
import { asOptions } from './as-options'
import { isEndedEarly } from './contract-change-body'
import { sentBack } from './draft'
import { defineKind } from './kind'
import { valuesAround } from './kind-by-figures'
import { targetOptions } from './quantity-targets'
import type { FieldOption, RecordAround, RecordFacts, RecordField } from './record-field'
import {
  checkLacks,
  concludedLacks,
  coverLacks,
  coverRemarks,
  filedTwiceLacks,
  nodeLacks,
  ownWorkRemarks,
  resubmitLacks,
  returnLacks,
  staffLacks,
  teamRemarks,
} from './work-plan-checks'
import {
  filedState,
  type PlanCheck,
  planChecks,
  roleNames,
  type WorkPlanBody,
  workPlanSchema,
} from './work-plan-schema'

const filing = notice('一（五）')

const check = (id: PlanCheck, norms: readonly string[]): RecordField => ({
  label: planChecks[id],
  type: 'choice',
  needed: filedState,
  norms,
  options: [
    { code: 'yes', title: '是' },
    { code: 'no', title: '否' },
  ],
})

/** 第1期 首期款：合同生效且…已报甲方备案 */
export const stageOptions = ({ project }: RecordAround): FieldOption[] =>
  (project?.contract.payments ?? []).map(({ name, milestone, condition }, at) => ({
    code: String(at + 1),
    title: `第${at + 1}期 ${name.trim()}：${milestone.trim() || condition.trim()}`,
  }))

/** Days by which it came in after its term; 0 = in time, or nothing to reckon from. */
export const lateBy = ({ dueOn, receivedOn }: Pick<WorkPlanBody, 'dueOn' | 'receivedOn'>): number =>
  dueOn !== null && receivedOn !== null && compareDates(receivedOn, dueOn) > 0 ? daysBetween(dueOn, receivedOn) : 0

function remarks(body: WorkPlanBody, facts: RecordFacts, state: string, values: SuggestedValues): string[] {
  const { project, endsOn } = facts
  const late = lateBy(body)
  const signedOn = project?.contract.signedOn ?? null
  const early = signedOn !== null && body.receivedOn !== null && compareDates(body.receivedOn, signedOn) < 0
  const beyond =
    state === filedState &&
    endsOn !== null &&
    // Nobody files a plan anew for a service that is over.
    !isEndedEarly(facts.related) &&
    body.nodes.some(({ on }) => on !== null && compareDates(on, endsOn) > 0)
  return [
    ...(late > 0 ? [`方案逾期 ${late} 日收到：应于 ${body.dueOn} 前报备（建议值，以合同约定为准）。`] : []),
    ...teamRemarks(body, facts, values),
    ...ownWorkRemarks(body),
    ...(state === 'received' && saysNoReason(body.nodesReason) ? [] : coverRemarks(body, facts)),
    ...(early ? [`收到日期早于合同签订日期 ${signedOn}，请核对。`] : []),
    ...(beyond ? ['服务期限改短以后，有的时间节点已经不在合同期内：退回更正，重新备案。'] : []),
  ]
}

const fields: Record<keyof WorkPlanBody, RecordField> = {
  name: { label: '方案名称', type: 'text', needed: 'returned' },
  version: { label: '版本', type: 'text', needed: 'returned', hint: '如 第1版' },
  dueOn: {
    label: '应交日期',
    type: 'date',
    ahead: true,
    hint: '合同另有约定的照合同改',
    proposed: ({ dueOn }, { workPlanDueOn: on }) =>
      on && on !== dueOn ? { value: on, text: `建议 ${on}：按签订日期和“办理时限”算（建议值）。` } : null,
  },
  receivedOn: { label: '收到日期', type: 'date', needed: 'returned', beforeContract: true, norms: ['N17'] },
  nodes: {
    label: '时间节点',
    type: 'list',
    needed: filedState,
    norms: ['P10'],
    fields: {
      node: { label: '节点', type: 'text', needed: filedState },
      on: { label: '日期', type: 'date', needed: filedState, ahead: true },
      target: { label: '数量目标', type: 'choice', optionsOf: targetOptions },
      quantity: { label: '到这一天累计应完成', type: 'number' },
      stage: {
        label: '对应的付款期次',
        type: 'choice',
        optionsOf: stageOptions,
        hint: '这个节点就是某一期付款的条件时选',
      },
    },
  },
  nodesReason: {
    label: '仍然备案的决定和理由',
    type: 'longText',
    norms: ['N17', 'P10'],
    hint: '合同各期都有时间节点、不都在同一天、累计到数量目标的不填',
  },
  staff: {
    label: '人员分工',
    type: 'list',
    needed: filedState,
    norms: ['P12'],
    fields: {
      name: { label: '姓名', type: 'text', needed: filedState },
      role: {
        label: '岗位',
        type: 'choice',
        needed: filedState,
        options: asOptions(roleNames),
      },
      team: { label: '组别', type: 'text' },
      duties: { label: '职责', type: 'text', needed: filedState },
    },
  },
  coversAll: check('coversAll', ['N17']),
  clearNodes: check('clearNodes', ['P10']),
  clearDuties: check('clearDuties', ['P12']),
  ownSupervision: check('ownSupervision', ['P12']),
  platformEntry: check('platformEntry', ['P12']),
  pairs: check('pairs', ['P12']),
  conclusion: {
    label: '结论',
    type: 'choice',
    needed: 'returned',
    norms: ['N17'],
    options: [
      { code: 'file', title: '备案' },
      { code: 'return', title: '退回补正' },
    ],
  },
  concludedOn: { label: '结论日期', type: 'date', needed: 'returned', notBefore: 'receivedOn', beforeContract: true },
  handler: { label: '经办人', type: 'text', needed: 'returned' },
  reasons: { label: '要补正的内容', type: 'longText', hint: '退回补正的必填' },
  correctBy: { label: '补正期限', type: 'date', ahead: true, beforeContract: true, hint: '退回补正的必填' },
  resubmittedOn: {
    label: '重新提交日期',
    type: 'date',
    since: 'returned',
    notBefore: 'receivedOn',
    beforeContract: true,
  },
  notes: { label: '备注', type: 'longText' },
}

/** 承接主体工作方案 and its filing with the bureau (N17): nodes inside the period (P10), duties and internal supervision (P12). */
export const workPlan = defineKind<WorkPlanBody>({
  id: 'work-plan',
  title: '承接主体工作方案',
  owner: 'project',
  about:
    '承接主体签订合同后报来工作方案，收到一份登记一份：逐项核对，时间节点、人员分工录进来，以后的进度按它比。都符合的备案，有一项不符合的退回补正。备案不减免合同义务，不作审批。',
  norms: ['N17', 'P10', 'P12'],
  schema: workPlanSchema,
  blank: {
    name: '',
    version: '',
    dueOn: null,
    receivedOn: null,
    coversAll: null,
    clearNodes: null,
    clearDuties: null,
    ownSupervision: null,
    platformEntry: null,
    pairs: null,
    staff: [],
    nodes: [],
    nodesReason: '',
    conclusion: null,
    concludedOn: null,
    handler: '',
    reasons: '',
    correctBy: null,
    resubmittedOn: null,
    notes: '',
  },
  fields,
  byFigures: (figures) => {
    const { suggestedValues: usual } = figures.on('9999-12-31')
    const hint = `合同没有约定的，每组一般不少于${valueText(usual, 'team-size')}（${valueStatus(usual, 'team-size')}）`
    return {
      fields: { ...fields, pairs: { ...fields.pairs, hint } },
      remarks: (body, facts, state) => remarks(body, facts, state, valuesAround(figures, facts)),
    }
  },
  others: 'owner',
  looksAt: ['contract-change'],
  titleOf: ({ version, receivedOn }) => ['承接主体工作方案', version.trim(), receivedOn].filter(Boolean).join(' '),
  prefill: ({ project, workPlanDueOn }) => ({
    name: project ? `${project.name}工作方案` : '',
    version: '第1版',
    dueOn: workPlanDueOn,
  }),
  dueOn: ({ correctBy }, { state }) => (state === 'returned' ? correctBy : null),
  owed({ workPlanDueOn: dueOn }, records) {
    if (dueOn === null || records.some(({ kind }) => kind === 'work-plan')) return []
    return [{ title: `承接主体工作方案还没有报备（期限 ${dueOn}）`, dueOn }]
  },
  states: {
    initial: 'received',
    states: {
      received: {
        title: '核对中',
        frozen: null,
        next: {
          filed: {
            title: '备案',
            basis: { document: `${filing.document}；${annex('').document}`, article: `${filing.article}；二（一）` },
            guard: (body, facts) => [
              ...checkLacks(body),
              ...nodeLacks(body, facts),
              ...coverLacks(body, facts),
              ...staffLacks(body, facts),
              ...concludedLacks(body, 'file'),
              ...filedTwiceLacks(facts),
            ],
          },
          returned: { title: '退回补正', basis: filing, guard: returnLacks },
        },
      },
      returned: {
        title: '退回补正中',
        frozen: null,
        next: { received: { title: '重新提交', basis: filing, guard: resubmitLacks } },
      },
      filed: {
        title: '已备案',
        frozen: suggested('：备案的方案不再改动，承接主体变更方案的先退回，重新备案'),
        next: { received: sentBack },
      },
    },
  },
  papers: ['work-plan-receipt'],
  slots: [
    { id: 'plan', title: '承接主体工作方案', stage: 'during', required: true, answers: ['work-plan', 'duties'] },
    {
      id: 'receipt',
      title: '工作方案备案回执（签字盖章）',
      stage: 'during',
      required: false,
      answers: ['work-plan'],
      late: true,
      signedOf: 'work-plan-receipt',
    },
  ],
})
