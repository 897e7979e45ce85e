import { z } from 'zod'
import { idSchema } from '../ids'
import { notice, suggested } from '../law/citations'
import { longText, nullableDate, shortText } from '../scalar-schemas'
import { draft } from './draft'
import { defineKind } from './kind'

const schema = z.strictObject({
  name: shortText,
  heldOn: nullableDate,
  place: shortText,
  chair: shortText,
  /** 新情况、新问题 that were spoken of. */
  topics: z.array(z.strictObject({ id: idSchema, text: longText })).max(100),
  decisions: z
    .array(z.strictObject({ id: idSchema, matter: longText, department: shortText, dueOn: nullableDate }))
    .max(100),
  projectIds: z.array(idSchema).max(100),
  present: longText,
  absent: longText,
  number: shortText.default(''),
  signedOn: nullableDate.default(null),
  replaces: shortText.default(''),
})

export type Meeting = z.infer<typeof schema>

const regularly = notice('二（一）')

/** 专题会议: held regularly, with minutes (N21). */
export const specialMeeting = defineKind<Meeting>({
  id: 'special-meeting',
  title: '专题会议',
  owner: 'year',
  about:
    '购买社会救助服务应当定期召开专题会议，研究新情况、新问题。会前先建一份，会后写明议题和议定事项，签发后把签字的纪要、签到表放进来。',
  norms: ['N21'],
  schema,
  blank: {
    name: '',
    heldOn: null,
    place: '',
    chair: '',
    topics: [],
    decisions: [],
    projectIds: [],
    present: '',
    absent: '',
    number: '',
    signedOn: null,
    replaces: '',
  },
  fields: {
    name: { label: '会议名称', type: 'text', needed: 'issued' },
    heldOn: { label: '会议日期', type: 'date', needed: 'issued', norms: ['N21'] },
    place: { label: '地点', type: 'text', needed: 'issued' },
    chair: { label: '主持人', type: 'text', needed: 'issued' },
    topics: {
      label: '议题',
      type: 'list',
      needed: 'issued',
      hint: '购买服务中的新情况、新问题',
      norms: ['N21'],
      fields: { text: { label: '内容', type: 'longText', needed: 'issued' } },
    },
    decisions: {
      label: '议定事项',
      type: 'list',
      needed: 'issued',
      hint: '只写形成共识的事项',
      fields: {
        matter: { label: '事项', type: 'longText', needed: 'issued' },
        department: { label: '责任股室', type: 'text' },
        dueOn: { label: '时限', type: 'date', needed: 'issued', notBefore: 'heldOn', ahead: true, anyYear: true },
      },
    },
    projectIds: { label: '涉及项目', type: 'projects' },
    present: { label: '出席、列席', type: 'longText', needed: 'issued' },
    absent: { label: '请假', type: 'longText' },
    number: {
      label: '纪要编号',
      type: 'text',
      letterNumber: { datedBy: 'signedOn', bare: true },
      hint: '如 〔2023〕3号；不填的留空手填',
    },
    signedOn: {
      label: '签发日期',
      type: 'date',
      notBefore: 'heldOn',
      anyYear: true,
      dayOf: 'issued',
      hint: '印为成文日期、印发日期；不填的，签发时记为当天',
    },
    replaces: {
      label: '更正替代',
      type: 'text',
      hint: '更正以前的纪要时填写它的编号或者名称、日期；首次印发的不填',
    },
  },
  titleOf: ({ name, heldOn }) => [name.trim() || '专题会议', heldOn].filter(Boolean).join(' '),
  /** The first of what was decided falls due; the program cannot know what of it is done, so it ends with the minutes. */
  dueOn: ({ decisions }, { state }) =>
    state === 'issued' ? null : (decisions.flatMap(({ dueOn }) => dueOn ?? []).sort()[0] ?? null),
  states: {
    initial: 'draft',
    states: {
      draft: draft({ issued: { title: '签发', basis: regularly } }),
      issued: {
        title: '已签发',
        frozen: suggested('：纪要签发后不再改动，更正另出一份并注明替代'),
        next: {},
      },
    },
  },
  papers: ['meeting-minutes'],
  slots: [
    {
      id: 'minutes',
      title: '专题会议纪要',
      stage: 'before',
      required: true,
      late: true,
      signedOf: 'meeting-minutes',
    },
    { id: 'sign-in', title: '会议签到表', stage: 'before', required: true, late: true },
    { id: 'photos', title: '会议照片', stage: 'before', required: false, late: true },
  ],
})
