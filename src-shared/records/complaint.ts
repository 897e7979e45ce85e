import { z } from 'zod'
import { idSchema } from '../ids'
import { suggested } from '../law/citations'
import { longText, nullableDate, shortText } from '../scalar-schemas'
import { defineKind } from './kind'

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
})

export type Complaint = z.infer<typeof schema>

/** It is known what it came to. */
export const answeredState = 'answered'

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
      options: [
        { code: 'true', title: '属实' },
        { code: 'partly', title: '部分属实' },
        { code: 'false', title: '不属实' },
      ],
    },
    answer: { label: '处理和答复', type: 'longText', needed: answeredState },
    answeredOn: { label: '办结日期', type: 'date', needed: answeredState, notBefore: 'receivedOn' },
  },
  titleOf: ({ matter, receivedOn }) => ['投诉', matter.trim().slice(0, 20), receivedOn].filter(Boolean).join(' '),
  dueOn: ({ answerBy }, { state }) => (state === answeredState ? null : answerBy),
  states: {
    initial: 'open',
    states: {
      open: {
        title: '办理中',
        frozen: null,
        next: { answered: { title: '办结', basis: suggested('：投诉办结时写明核实结果和答复') } },
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
