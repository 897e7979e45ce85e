import { z } from 'zod'
import { dataPinsSchema } from '../data-sets/data-pin'
import { compareDates, type IsoDate } from '../dates'
import { idSchema } from '../ids'
import { notice, suggested } from '../law/citations'
import { trainingContents } from '../office-data/training-contents'
import { longText, nullableDate, nullableInt, shortText } from '../scalar-schemas'
import { defineKind } from './kind'
import type { Lack, RecordField } from './record-field'

const schema = z.strictObject({
  name: shortText,
  organiser: shortText,
  startOn: nullableDate,
  endOn: nullableDate,
  place: shortText,
  lecturers: shortText,
  attendance: nullableInt,
  /** Codes of what was taught, of any version of the list. */
  covered: z
    .array(idSchema)
    .max(200)
    .refine((given) => new Set(given).size === given.length, '内容重复'),
  notes: longText,
  reportedOn: nullableDate,
  reportedTo: shortText,
  dataPins: dataPinsSchema.default([]),
})

export type Training = z.infer<typeof schema>

/** By when the evidence of a year's training is reported (N23). */
const evidenceDay = (year: string): IsoDate => `${year}-03-20`

/** By when it is over (N22): later than its evidence is due, so that a training in time may yet be too late for that. */
const trainingDay = (year: string): IsoDate => `${year}-03-31`

/** Both days of the notice, of 2023; another year's are not known. */
export function trainingRemarks({ endOn, reportedOn }: Training, year: string): string[] {
  const ofThatYear = year === '2023' ? '' : '（2023年度的规定，待当年通知确认）'
  const [ended, reported] = [endOn && compareDates(endOn, trainingDay(year)) > 0, reportedOn ?? endOn]
  return [
    ...(ended ? [`培训${endOn}结束，晚于3月底前办完的要求${ofThatYear}。`] : []),
    ...(reported && compareDates(reported, evidenceDay(year)) > 0
      ? [
          reportedOn
            ? `佐证材料${reportedOn}上报，晚于3月20日前上报的要求${ofThatYear}。`
            : `培训${endOn}结束，佐证材料已不能在3月20日前上报${ofThatYear}。`,
        ]
      : []),
  ]
}

const duty = notice('二（一）')

/** All that is to be taught, or it is not the training the notice asks for. */
function untaught({ covered }: Training, fields: Readonly<Record<string, RecordField>>): Lack[] {
  const open = (fields.covered?.options ?? []).filter(({ code }) => !covered.includes(code))
  const [first] = open
  if (!first) return []
  const text = `培训内容还缺 ${open.length} 项：${first.title}${open.length > 1 ? ' 等' : ''}`
  return [{ field: 'covered', text }]
}

/** 培训: before the end of March (N22); its evidence is reported by March 20 (N23). */
export const training = defineKind<Training>({
  id: 'training',
  title: '专题培训',
  owner: 'year',
  about: '培训由盟市组织，旗县留存并上报佐证：培训3月底前办完，佐证材料3月20日前上报。自办的培训同样在这里登记。',
  norms: ['N22', 'N23'],
  schema,
  blank: {
    name: '',
    organiser: '',
    startOn: null,
    endOn: null,
    place: '',
    lecturers: '',
    attendance: null,
    covered: [],
    notes: '',
    reportedOn: null,
    reportedTo: '',
    dataPins: [],
  },
  fields: {
    name: { label: '培训名称', type: 'text', needed: 'held' },
    organiser: { label: '组织单位', type: 'text', hint: '由盟市组织的填盟市民政局' },
    startOn: { label: '开始日期', type: 'date', needed: 'held', norms: ['N22'] },
    endOn: {
      label: '结束日期',
      type: 'date',
      needed: 'held',
      notBefore: 'startOn',
      hint: '3月底前办完；佐证3月20日前上报',
      norms: ['N22'],
    },
    place: { label: '地点', type: 'text' },
    lecturers: { label: '授课人', type: 'text' },
    attendance: { label: '参训人数', type: 'number', unit: '人', needed: 'held' },
    covered: { label: '培训内容', type: 'checks', optionsFrom: trainingContents, norms: ['N22'] },
    notes: { label: '备注', type: 'longText' },
    reportedOn: {
      label: '佐证上报日期',
      type: 'date',
      needed: 'reported',
      notBefore: 'endOn',
      anyYear: true,
      hint: '3月20日前',
      norms: ['N23'],
    },
    reportedTo: {
      label: '接收单位',
      type: 'text',
      needed: 'reported',
      hint: '佐证报到哪里，一般为盟市民政局',
    },
    dataPins: { label: '采用的标准与模板数据', type: 'data' },
  },
  titleOf: ({ name, startOn }) => [name.trim() || '专题培训', startOn].filter(Boolean).join(' '),
  judgedOn: ({ startOn }, year) => startOn ?? evidenceDay(year),
  remarks: (body, { ownerId }) => trainingRemarks(body, ownerId),
  /** The evidence is due before the training itself must be over (end of March): the earlier day counts. */
  dueOn: (_body, { ownerId, state }) => (state === 'reported' ? null : evidenceDay(ownerId)),
  states: {
    initial: 'planned',
    states: {
      planned: {
        title: '筹备',
        frozen: null,
        next: { held: { title: '办结', basis: duty, guard: (body, _, fields) => untaught(body, fields) } },
      },
      held: {
        title: '已举办',
        frozen: null,
        next: {
          reported: { title: '上报佐证', basis: duty },
          planned: { title: '改回筹备', basis: suggested('：上报之前可以改回') },
        },
      },
      reported: {
        title: '已上报',
        frozen: suggested('：佐证上报后不再改动，退回补正的先退回'),
        next: { held: { title: '退回补正', basis: suggested('：上级退回的，补正后重新上报') } },
      },
    },
  },
  papers: ['training-evidence', 'training-evidence-xlsx'],
  slots: [
    { id: 'notice', title: '培训通知', stage: 'before', required: true },
    { id: 'agenda', title: '培训议程', stage: 'before', required: true },
    { id: 'sign-in', title: '培训签到表', stage: 'before', required: true },
    { id: 'materials', title: '培训课件', stage: 'before', required: false },
    { id: 'photos', title: '培训照片', stage: 'before', required: true },
  ],
})
