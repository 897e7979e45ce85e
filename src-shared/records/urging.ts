import { addDays, compareDates } from '../dates'
import { annex, notice, suggested } from '../law/citations'
import { figureOf, type SuggestedValues, valueStatus, valueText } from '../law/suggested-values'
import { addresseeLacks } from './addressee'
import { asOptions } from './as-options'
import { draft, sentBack } from './draft'
import { defineKind, type OwedBy } from './kind'
import { valuesAround } from './kind-by-figures'
import { notYet, type Obligation, obligationsOf } from './obligations'
import {
  type FieldOption,
  type Lack,
  lackIf,
  type OtherRecord,
  type RecordAround,
  type RecordFacts,
} from './record-field'
import { deliveryNames, type RectificationBody } from './rectification-schema'
import { clauseOptions } from './supervision-words'
import { lettersSent } from './urging-log'
import { matterKey, sentState, type UrgedMatter, type UrgingBody, urgingSchema, writtenMatters } from './urging-schema'

const basis = {
  document: `${notice('').document}；${annex('').document}`,
  article: '一（五）；四（一）2',
}

const blank: UrgingBody = {
  number: '',
  urgedOn: null,
  addressee: '',
  matters: [],
  doBy: null,
  replyWay: '',
  contact: '',
  delivery: null,
  receivedOn: null,
  repliedOn: null,
  reply: '',
  notes: '',
}

/** What a letter on these matters of one project begins with. */
export function urgingBody(obligations: readonly Obligation[], addressee: string): UrgingBody {
  const matters = obligations.map((obligation, at) => {
    const { key, what, clause, dueOn, reckoned } = obligation
    return { id: `m${at + 1}`, of: key, what, clause, dueOn: reckoned ? null : dueOn, status: notYet(obligation) }
  })
  return { ...blank, addressee, matters, replyWay: defaultReplyWay }
}

const defaultReplyWay = '书面回复，写明完成情况和完成日期'

/** What was done since the letter went out is not put right. */
function undone(body: UrgingBody, around: RecordAround): UrgedMatter[] {
  const done = new Set(owedIn(around).flatMap(({ key, doneOn }) => (doneOn === null ? [] : key)))
  return writtenMatters(body).filter(({ of }) => of === null || !done.has(of))
}

const owedIn = (around: OwedBy & Pick<RecordAround, 'related'>): Obligation[] => obligationsOf(around, around.related)

const matterOptions = (around: RecordAround): FieldOption[] =>
  owedIn(around).map(({ key, what, dueOn, reckoned }) => ({
    code: key,
    title: dueOn ? `${what}，${reckoned ? `推算 ${dueOn}（待核实）` : `期限 ${dueOn}`}` : what,
  }))

/** Letters on the same matter that went out before. */
const before = (matter: UrgedMatter, { others }: RecordFacts) =>
  lettersSent(others).filter(({ body }) =>
    writtenMatters(body as UrgingBody).some((one) => matterKey(one) === matterKey(matter)),
  )

/** Of a letter on several matters a rectification may be on some: its problems bear their ids. */
const isRectified = (letter: OtherRecord, matter: UrgedMatter, { related }: RecordFacts): boolean => {
  const ids = writtenMatters(letter.body as UrgingBody).flatMap((one) =>
    matterKey(one) === matterKey(matter) ? one.id : [],
  )
  return related
    .filter(({ kind, body }) => kind === 'rectification' && body.inspectionId === letter.id)
    .some(({ body }) => (body as RectificationBody).problems.some(({ id }) => ids.includes(id)))
}

/** What is due later than that after the letter is neither late nor near; no suggested value, since it bars (催办函只催逾期或临期事项). */
const nearestDays = 30

/** Each matter is owed, is late or near, says the day the contract says, and has not gone over to a rectification. */
function guard(body: UrgingBody, facts: RecordFacts): Lack[] {
  const owed = new Map(owedIn(facts).map((one) => [one.key, one]))
  const matters = writtenMatters(body).flatMap((matter) => {
    const { id, of, dueOn } = matter
    const at = `催办事项第${body.matters.indexOf(matter) + 1}项`
    const obligation = of === null ? undefined : owed.get(of)
    return [
      ...lackIf(
        dueOn !== null && body.urgedOn !== null && compareDates(dueOn, addDays(body.urgedOn, nearestDays)) > 0,
        `matters.${id}.dueOn`,
        `${at}没有逾期也没有临近到期：期限 ${dueOn}，离催办日期超过 ${nearestDays} 日，还不到催办的时候`,
      ),
      ...lackIf(obligation !== undefined && obligation.doneOn !== null, `matters.${id}.of`, `${at}已经办了，不用催办`),
      ...lackIf(
        obligation !== undefined &&
          !obligation.reckoned &&
          dueOn !== null &&
          obligation.dueOn !== null &&
          obligation.dueOn !== dueOn,
        `matters.${id}.dueOn`,
        `${at}的期限与合同、方案不一致：应为 ${obligation?.dueOn}`,
      ),
      ...lackIf(
        before(matter, facts).some((letter) => isRectified(letter, matter, facts)),
        `matters.${id}.of`,
        `${at}已经转整改，按整改办理，不再重复催办`,
      ),
    ]
  })
  return [...addresseeLacks(body, facts), ...matters]
}

function remarks(body: UrgingBody, facts: RecordFacts, state: string, values: SuggestedValues): string[] {
  const near = addDays(body.urgedOn ?? facts.today, figureOf(values, 'urging-near-days'))
  const term = `${valueText(values, 'urging-near-days')}以上（${valueStatus(values, 'urging-near-days')}）`
  const early = writtenMatters(body).flatMap(({ dueOn, what }) =>
    dueOn !== null && compareDates(dueOn, near) > 0
      ? [`“${what.trim()}”离到期还有${term}，一般还不到催办的时候。`]
      : [],
  )
  const gone = facts.arisen.some(({ kind }) => kind === 'rectification')
  const repeated = writtenMatters(body).flatMap((matter) => {
    const times = before(matter, facts).length
    return times > 0
      ? [`“${matter.what.trim()}”此前已经催办 ${times} 次，仍没有办的可以转整改（建议值），不宜一催再催。`]
      : []
  })
  const reckoned = new Map(owedIn(facts).map((one) => [one.key, one.reckoned ? one.dueOn : null]))
  const unsaid = writtenMatters(body).flatMap(({ of, what }) => {
    const on = of === null ? null : reckoned.get(of)
    return on
      ? [`“${what.trim()}”合同未约定日期，按服务期推算是 ${on}，待核实：期限照备案的方案或者双方书面确定的日期填写。`]
      : []
  })
  return [
    ...(state === sentState ? [] : unsaid),
    ...(state === sentState || gone ? [] : early),
    ...(gone ? [] : repeated),
    ...(state === sentState && !gone && body.doBy !== null && compareDates(body.doBy, facts.today) < 0
      ? [`要求完成的日期 ${body.doBy} 已过：收到答复的办结，没有办的可以点“转整改”。`]
      : []),
    ...(state === sentState && body.receivedOn === null ? ['催办函还没有登记签收日期。'] : []),
  ]
}

const inTheLog = { ...basis, article: `${basis.article}：发出即入催办台账，函上的内容不再改动` }

const titleOfMatters = (matters: readonly UrgedMatter[]): string => {
  const first = matters[0]?.what.trim().slice(0, 30) ?? ''
  return first && matters.length > 1 ? `${first}等${matters.length}项` : first
}

/** An error in typing is sent back as long as the letter is not on its way. */
const takenBack = {
  ...sentBack,
  guard: ({ receivedOn, repliedOn }: UrgingBody, { filled }: RecordFacts) =>
    lackIf(
      filled.includes('letter') || receivedOn !== null || repliedOn !== null,
      'slot/letter',
      '催办函已经发出（已登记盖章件、签收或者答复），留在催办台账，不能退回',
    ),
}

/** 催办 of what the contractor owes and has not done (N18, P29): calm in tone, each letter in the log, the second on the same matter leads to a rectification. */
export const urging = defineKind<UrgingBody>({
  id: 'urging',
  title: '催办',
  owner: 'project',
  about:
    '报告、工作方案、时间节点、整改到期没有办的，发函催办，一函可以写几项，各项记台账，语气平和，发出即入催办台账。从“应交应做”的一行点“新建催办”，或者勾选几项一起催办，事项、条款、期限自动带入；同一事项催办两次仍没有办的转整改（建议值）。',
  norms: ['N18', 'P29'],
  schema: urgingSchema,
  blank,
  fields: {
    number: {
      label: '发文字号',
      type: 'text',
      needed: sentState,
      letterNumber: { datedBy: 'urgedOn' },
      hint: '如 示民函〔2023〕7号',
    },
    urgedOn: { label: '催办日期', type: 'date', needed: sentState, norms: ['N18'] },
    addressee: { label: '主送', type: 'text', needed: sentState, hint: '合同的承接主体' },
    matters: {
      label: '催办事项',
      type: 'list',
      needed: sentState,
      norms: ['N18', 'P29'],
      fields: {
        of: {
          label: '哪一项',
          type: 'choice',
          optionsOf: matterOptions,
          gone: '（已不在应交应做中的事项）',
          hint: '应交应做中的一项；其他事项不选，直接写明',
        },
        what: { label: '应交、应做的事项', type: 'text', needed: sentState },
        clause: { label: '合同条款', type: 'choice', needed: sentState, options: clauseOptions },
        dueOn: { label: '期限', type: 'date', needed: sentState, ahead: true },
        status: { label: '现状', type: 'text', needed: sentState },
      },
    },
    doBy: {
      label: '要求完成日期',
      type: 'date',
      needed: sentState,
      ahead: true,
      notBefore: 'urgedOn',
    },
    replyWay: { label: '回复方式', type: 'text', needed: sentState },
    contact: { label: '联系股室、电话', type: 'text' },
    delivery: {
      label: '送达方式',
      type: 'choice',
      since: sentState,
      options: asOptions(deliveryNames),
    },
    receivedOn: { label: '签收日期', type: 'date', since: sentState, notBefore: 'urgedOn' },
    repliedOn: { label: '答复、办完日期', type: 'date', since: sentState, needed: 'closed', notBefore: 'urgedOn' },
    reply: { label: '答复、办理情况', type: 'longText', since: sentState, needed: 'closed' },
    notes: { label: '备注', type: 'longText' },
  },
  titleOf: ({ matters, number, urgedOn }) =>
    ['催办', titleOfMatters(matters) || number.trim(), urgedOn].filter(Boolean).join(' '),
  others: 'owner',
  looksAt: ['work-plan', 'service-report', 'rectification', 'acceptance', 'contract-change'],
  begins: [
    {
      kind: 'rectification',
      title: '转整改',
      basis: annex('二（二）'),
      whyNot: (_, { state }) => (state === sentState ? null : '催办函发出以后、没有办的，再转整改。'),
      bodyOf: (body, around) => ({
        source: 'urging',
        problems: undone(body, around).map(({ id, what, clause, dueOn }) => ({
          id,
          fact: `${what.trim()}，期限为${dueOn}，经催办仍未完成`,
          clause,
          clauseText: '',
          evidence: `催办函 ${body.number.trim()}`.trim(),
          measure: '',
          proof: '',
          verdict: null,
        })),
      }),
    },
  ],
  prefill: ({ contractor }) => ({ addressee: contractor?.name ?? '', replyWay: defaultReplyWay }),
  dueOn: ({ doBy }, { state }) => (state === sentState ? doBy : null),
  byFigures: (figures) => ({
    remarks: (body, facts, state) => remarks(body, facts, state, valuesAround(figures, facts)),
  }),
  states: {
    initial: 'draft',
    states: {
      draft: draft({ sent: { title: '发出催办函', basis, guard } }),
      sent: {
        title: '已催办',
        frozen: null,
        held: { by: inTheLog, except: ['delivery', 'receivedOn', 'repliedOn', 'reply', 'notes'] },
        next: { closed: { title: '办结', basis }, draft: takenBack },
      },
      closed: {
        title: '已办结',
        frozen: suggested('：办结的催办不再改动，更正先退回'),
        next: { sent: sentBack },
      },
    },
  },
  papers: ['urging-letter'],
  slots: [
    {
      id: 'letter',
      title: '催办函（盖章）和送达凭证',
      stage: 'during',
      required: false,
      late: true,
      signedOf: 'urging-letter',
    },
    { id: 'reply', title: '承接主体的答复', stage: 'during', required: false, late: true },
  ],
})
