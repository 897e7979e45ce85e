import { z } from 'zod'
import { idSchema } from '../ids'
import { annex, suggested } from '../law/citations'
import { longText, nullableDate, shortText } from '../scalar-schemas'
import { isFiller } from '../text/filler'
import { saysHandedOn } from '../text/handed-on'
import { asOptions } from './as-options'
import { defineKind } from './kind'
import { type Lack, lackIf } from './record-field'
import { banClause } from './supervision-words'

const schema = z.strictObject({
  receivedOn: nullableDate,
  channel: z.enum(['phone', 'letter', 'visit', 'online', 'forwarded', 'survey']).nullable(),
  complainant: shortText,
  projectIds: z.array(idSchema).max(100),
  matter: longText,
  handler: shortText,
  answerBy: nullableDate,
  verdict: z.enum(['true', 'partly', 'false']).nullable(),
  answer: longText,
  answeredOn: nullableDate,
  /** Why what reads like 转包、分包 is no breach of the ban. */
  noBreach: shortText.default(''),
})

export type Complaint = z.infer<typeof schema>

/** It is known what it came to. */
export const answeredState = 'answered'

/** Found true, and it reads like a breach of the ban on handing the service on, which nobody has explained (P27). */
const tellsBreach = ({ verdict, matter, answer, noBreach }: Complaint): boolean =>
  (verdict === 'true' || verdict === 'partly') && saysHandedOn(`${matter}\n${answer}`) && isFiller(noBreach)

const breachLacks = (body: Complaint): Lack[] =>
  lackIf(
    tellsBreach(body) && body.projectIds.length === 0,
    'projectIds',
    '投诉属实又写了转包、分包，办结时在涉及的项目立整改：没有选涉及项目；不违反约定的，写明不属于转包、违约分包的理由',
  )

const verdictNames = { true: '属实', partly: '部分属实', false: '不属实' } as const

/** Without who complained. */
function toldOf({ matter, answer, verdict }: Complaint): string {
  const [said, found] = [matter, answer].map((text) => text.trim().replace(/。$/, ''))
  return `投诉反映：${said}。经核实${verdict && verdictNames[verdict]}：${found}。`
}

/** As much of a matter as a title has room for; what is cut off is seen to be. */
const shortOf = (matter: string) => (matter.length > 20 ? `${matter.slice(0, 20)}…` : matter)

/** 投诉 about a contractor's service: what was said, what it came to, and when it was answered. */
export const complaint = defineKind<Complaint>({
  id: 'complaint',
  title: '投诉',
  owner: 'contractor',
  about:
    '服务对象和群众对承接主体服务的投诉，一件登记一份，办结时写明核实结果和答复。只写事实，不写身份证号等个人信息。',
  norms: [],
  schema,
  blank: {
    receivedOn: null,
    channel: null,
    complainant: '',
    projectIds: [],
    matter: '',
    handler: '',
    answerBy: null,
    verdict: null,
    answer: '',
    answeredOn: null,
    noBreach: '',
  },
  fields: {
    receivedOn: { label: '收到日期', type: 'date', needed: answeredState },
    channel: {
      label: '来源',
      type: 'choice',
      needed: answeredState,
      options: [
        { code: 'phone', title: '来电' },
        { code: 'letter', title: '来信' },
        { code: 'visit', title: '来访' },
        { code: 'online', title: '网络' },
        { code: 'forwarded', title: '上级或其他单位转办' },
        { code: 'survey', title: '满意度问卷的线索' },
      ],
    },
    complainant: { label: '投诉人', type: 'text', hint: '匿名的不填' },
    handler: { label: '承办人', type: 'text', needed: answeredState },
    projectIds: { label: '涉及项目', type: 'projects' },
    matter: { label: '投诉事项', type: 'longText', needed: answeredState },
    answerBy: { label: '办理期限', type: 'date', ahead: true, notBefore: 'receivedOn', hint: '按本单位的规定' },
    verdict: {
      label: '核实结果',
      type: 'choice',
      needed: answeredState,
      options: asOptions(verdictNames),
    },
    answer: { label: '处理和答复', type: 'longText', needed: answeredState },
    noBreach: {
      label: '不属于转包、违约分包的理由',
      type: 'text',
      hint: '属实的投诉写了转包、分包，又不违反约定的写明，例如合同同意的分包及同意文件；不写的，办结时自动立整改',
    },
    answeredOn: { label: '办结日期', type: 'date', needed: answeredState, notBefore: 'receivedOn' },
  },
  titleOf: ({ matter, receivedOn }) => ['投诉', shortOf(matter.trim()), receivedOn].filter(Boolean).join(' '),
  happenedOn: ({ receivedOn }) => receivedOn,
  dueOn: ({ answerBy }, { state }) => (state === answeredState ? null : answerBy),
  begins: [
    {
      kind: 'rectification',
      title: '发出整改',
      basis: annex('二（二）'),
      atOnce: (body, to) => to === answeredState && tellsBreach(body),
      whyNot: (body, { state }) =>
        state === answeredState && tellsBreach(body)
          ? null
          : '核实属实、写了转包或者违约分包的投诉，办结时自动在涉及的项目立整改。',
      bodyOf: (body) => ({
        source: 'complaint',
        sourceText: ['投诉登记', body.receivedOn].filter(Boolean).join(' '),
        problems: [
          {
            id: 'complaint',
            fact: toldOf(body),
            clause: banClause,
            clauseText: '',
            evidence: '投诉材料和核实记录',
            measure: '',
            proof: '',
            verdict: null,
          },
        ],
      }),
    },
  ],
  remarks: (body, _, state) =>
    tellsBreach(body) && state !== answeredState
      ? ['属实的投诉写了转包、分包：违反合同“不得转包与分包限制”的，办结时自动在涉及的项目立整改，闭环以前不付款。']
      : [],
  states: {
    initial: 'open',
    states: {
      open: {
        title: '办理中',
        frozen: null,
        next: {
          answered: { title: '办结', basis: suggested('：投诉办结时写明核实结果和答复'), guard: breachLacks },
        },
      },
      answered: {
        title: '已办结',
        frozen: suggested('：办结的投诉不再改动，更正先退回'),
        next: { open: { title: '退回更正', basis: suggested('：录入有误、投诉人不服的退回再办') } },
      },
    },
  },
  papers: [],
  slots: [{ id: 'material', title: '投诉材料和答复', stage: 'during', required: false, late: true }],
})
