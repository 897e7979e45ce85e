import { z } from 'zod'
import { dataPinsSchema } from '../data-sets/data-pin'
import { compareDates } from '../dates'
import { idSchema } from '../ids'
import { notice, suggested } from '../law/citations'
import { monthDayText, type NamedDay, namedDay, statusOf } from '../law/time-limits'
import { trainingContents } from '../office-data/training-contents'
import { longText, nullableDate, nullableInt, shortText } from '../scalar-schemas'
import { defineKind } from './kind'
import type { FiguresBy, Lack, OwnerId, RecordField } from './record-field'

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

/** By when it is over (N22), and its evidence reported (N23): by the notice of its year, as the data have it. */
const dayOf = (id: 'training' | 'training-evidence', figures: FiguresBy, year: OwnerId) =>
  namedDay(figures.on(`${year}-12-31`).timeLimits, id, Number(year))

/** 3月20日前上报的要求（2023年度的规定，待当年通知确认） */
function demand(row: ReturnType<typeof dayOf>, what: string, year: OwnerId): string {
  const own = row.by && statusOf({ by: row.by, confirmed: true })
  const other = Number(year) === row.ofYear ? '' : `${row.ofYear}年度的规定，待当年通知确认`
  const status = [own, other].filter(Boolean).join('；')
  return `晚于${monthDayText(row.day)}前${what}的要求${status && `（${status}）`}`
}

/** Both days of the notice; of a year nobody has entered they are not known. */
function remarksBy(figures: FiguresBy, { endOn, reportedOn }: Training, year: OwnerId): string[] {
  const [over, evidence] = [dayOf('training', figures, year), dayOf('training-evidence', figures, year)]
  const reported = reportedOn ?? endOn
  return [
    ...(endOn && compareDates(endOn, over.day) > 0 ? [`培训${endOn}结束，${demand(over, '办完', year)}。`] : []),
    ...(reported && compareDates(reported, evidence.day) > 0
      ? [
          `${reportedOn ? `佐证材料${reportedOn}上报` : `培训${endOn}结束，佐证材料上报`}，${demand(evidence, '上报', year)}。`,
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

const fields: Record<keyof Training, RecordField> = {
  name: { label: '培训名称', type: 'text', needed: 'held' },
  organiser: { label: '组织单位', type: 'text', hint: '由盟市组织的填盟市民政局' },
  startOn: { label: '开始日期', type: 'date', needed: 'held', norms: ['N22'] },
  endOn: {
    label: '结束日期',
    type: 'date',
    needed: 'held',
    notBefore: 'startOn',
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
    norms: ['N23'],
  },
  reportedTo: {
    label: '接收单位',
    type: 'text',
    needed: 'reported',
    hint: '佐证报到哪里，一般为盟市民政局',
  },
  dataPins: { label: '采用的标准与模板数据', type: 'data' },
}

/** With the days of its year. */
const hintedFields = (over: NamedDay, evidence: NamedDay): typeof fields => ({
  ...fields,
  endOn: { ...fields.endOn, hint: `${monthDayText(over.day)}前办完；佐证${monthDayText(evidence.day)}前上报` },
  reportedOn: { ...fields.reportedOn, hint: `${monthDayText(evidence.day)}前` },
})

/** 培训: before the end of March (N22); its evidence is reported by March 20 (N23). */
export const training = defineKind<Training>({
  id: 'training',
  title: '专题培训',
  owner: 'year',
  about: '培训由盟市组织，旗县留存并上报佐证，在当年通知规定的日期前办完、上报。自办的培训同样在这里登记。',
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
  fields,
  titleOf: ({ name, startOn }) => [name.trim() || '专题培训', startOn].filter(Boolean).join(' '),
  judgedOn: ({ startOn }, year) => startOn ?? `${year}-12-31`,
  byFigures: (figures, ownerId) => ({
    ...(ownerId && {
      fields: hintedFields(dayOf('training', figures, ownerId), dayOf('training-evidence', figures, ownerId)),
    }),
    remarks: (body, { ownerId: year }) => remarksBy(figures, body, year),
    /** The evidence is due before the training itself must be over: the earlier day counts. */
    dueOn: (_body, { ownerId: year, state }) =>
      state === 'reported' ? null : dayOf('training-evidence', figures, year).day,
  }),
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
