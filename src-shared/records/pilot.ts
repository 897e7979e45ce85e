import { z } from 'zod'
import { idSchema } from '../ids'
import { notice, suggested } from '../law/citations'
import { longText, nullableDate, shortText } from '../scalar-schemas'
import { isBlank } from '../text/filler'
import { asOptions } from './as-options'
import { draft, sentBack } from './draft'
import { defineKind } from './kind'
import { type Lack, lackIf, type RecordField } from './record-field'

export const pilotScopes = { county: '本旗县', projects: '项目' } as const

const schema = z.strictObject({
  name: shortText,
  scope: z.enum(Object.keys(pilotScopes) as ['county', 'projects']).nullable(),
  projectIds: z.array(idSchema).max(100),
  chosenBy: shortText,
  chosenOn: nullableDate,
  number: shortText,
  reason: longText,
  practice: longText,
  effect: longText,
  problems: longText,
  advice: longText,
  contact: shortText,
  summedOn: nullableDate,
  spreadTo: shortText,
  spreadOn: nullableDate,
  spreadWay: longText,
  endedOn: nullableDate,
  endedWhy: longText,
})

export type PilotBody = z.infer<typeof schema>

/** In these it is a pilot, and marked as one. */
export const pilotStates: ReadonlySet<string> = new Set(['chosen', 'summed', 'spread'])

const scopeLacks = ({ scope, projectIds }: PilotBody): Lack[] => [
  ...lackIf(scope === 'projects' && projectIds.length === 0, 'projectIds', '试点范围是项目，没有选试点项目'),
  ...lackIf(scope === 'county' && projectIds.length > 0, 'projectIds', '试点范围是本旗县，不选项目'),
]

const endLacks = ({ endedOn, endedWhy }: PilotBody): Lack[] => [
  ...lackIf(endedOn === null, 'endedOn', '没有填结束日期'),
  ...lackIf(isBlank(endedWhy), 'endedWhy', '没有填结束原因'),
]

const ended = { title: '结束试点', basis: notice('二（三）'), guard: endLacks }

const fields: Record<keyof PilotBody, RecordField> = {
  name: { label: '试点名称', type: 'text', needed: 'chosen' },
  scope: { label: '试点范围', type: 'choice', needed: 'chosen', norms: ['N26'], options: asOptions(pilotScopes) },
  projectIds: { label: '试点项目', type: 'projects', norms: ['N26'] },
  chosenBy: { label: '确定单位', type: 'text', needed: 'chosen', norms: ['N26'], hint: '盟市民政局、自治区民政厅等' },
  chosenOn: { label: '确定日期', type: 'date', needed: 'chosen', anyYear: true, norms: ['N26'] },
  number: { label: '确定文号', type: 'text', hint: '没有文号的不填' },
  reason: { label: '确定试点的理由', type: 'longText', hint: '开展效果好在哪里' },
  practice: {
    label: '主要做法',
    type: 'longText',
    since: 'chosen',
    needed: 'summed',
    norms: ['N26'],
    hint: '做了什么、怎样做的，别的地方照着能做；不写服务对象的姓名、身份证号',
  },
  effect: {
    label: '取得成效',
    type: 'longText',
    since: 'chosen',
    needed: 'summed',
    norms: ['N26'],
    hint: '用数字说明：服务数量、满意度、节约的资金和时间',
  },
  problems: { label: '问题和不足', type: 'longText', since: 'chosen', needed: 'summed', norms: ['N26'] },
  advice: { label: '下一步和推广建议', type: 'longText', since: 'chosen' },
  contact: { label: '联系人、电话', type: 'text', since: 'chosen' },
  summedOn: {
    label: '总结日期',
    type: 'date',
    since: 'chosen',
    needed: 'summed',
    anyYear: true,
    notBefore: 'chosenOn',
    hint: '印为经验材料的日期',
  },
  spreadTo: { label: '推广范围', type: 'text', since: 'summed', needed: 'spread', norms: ['N26'] },
  spreadOn: {
    label: '推广日期',
    type: 'date',
    since: 'summed',
    needed: 'spread',
    anyYear: true,
    notBefore: 'summedOn',
  },
  spreadWay: { label: '推广方式和情况', type: 'longText', since: 'summed', hint: '印发、培训、现场观摩等' },
  endedOn: { label: '结束日期', type: 'date', since: 'chosen', anyYear: true, notBefore: 'chosenOn' },
  endedWhy: { label: '结束原因', type: 'longText', since: 'chosen' },
}

/** 试点: what was chosen to be tried, what came of it, and whom it was spread to (notice 二（三）; N26). */
export const pilot = defineKind<PilotBody>({
  id: 'pilot',
  title: '试点和经验推广',
  owner: 'year',
  about:
    '选取开展效果好的作为试点，总结经验和做法在本区域推广。确定为试点的登记一份，项目列表随之标出“试点”；总结后生成经验材料。',
  norms: ['N26'],
  schema,
  blank: {
    name: '',
    scope: null,
    projectIds: [],
    chosenBy: '',
    chosenOn: null,
    number: '',
    reason: '',
    practice: '',
    effect: '',
    problems: '',
    advice: '',
    contact: '',
    summedOn: null,
    spreadTo: '',
    spreadOn: null,
    spreadWay: '',
    endedOn: null,
    endedWhy: '',
  },
  fields,
  titleOf: ({ name, chosenOn }) => [name.trim() || '试点', chosenOn].filter(Boolean).join(' '),
  states: {
    initial: 'draft',
    states: {
      draft: draft({ chosen: { title: '确定为试点', basis: notice('二（三）'), guard: scopeLacks } }),
      chosen: {
        title: '试点中',
        frozen: null,
        next: {
          summed: { title: '总结经验', basis: notice('二（三）'), guard: scopeLacks },
          ended,
          draft: sentBack,
        },
      },
      ended: {
        title: '已结束',
        frozen: suggested('：结束的试点不再改动，更正先退回'),
        next: { chosen: sentBack },
      },
      summed: {
        title: '已总结',
        frozen: null,
        held: {
          by: suggested('：总结的经验材料不再改动，更正先退回'),
          except: ['spreadTo', 'spreadOn', 'spreadWay', 'endedOn', 'endedWhy'],
        },
        next: { spread: { title: '推广', basis: notice('二（三）') }, ended, chosen: sentBack },
      },
      spread: {
        title: '已推广',
        frozen: suggested('：推广的经验材料不再改动，更正先退回'),
        next: { summed: sentBack },
      },
    },
  },
  papers: ['practice-note'],
  slots: [
    { id: 'choice', title: '确定试点的文件', stage: 'before', required: true, answers: [], late: true },
    {
      id: 'note',
      title: '试点经验材料（盖章）',
      stage: 'after',
      required: false,
      answers: [],
      late: true,
      signedOf: 'practice-note',
    },
    { id: 'proof', title: '成效佐证材料', stage: 'after', required: false, answers: [], late: true },
    { id: 'spread', title: '推广的文件和照片', stage: 'after', required: false, answers: [], late: true },
  ],
})
