import { z } from 'zod'
import { supervisionWayNames } from '../contract/model-values'
import { idSchema } from '../ids'
import { annex, suggested } from '../law/citations'
import type { SupervisionWay } from '../project/contract-form'
import { longText, nullableDate, shortText } from '../scalar-schemas'
import { isBlank } from '../text/filler'
import { draft, sentBack } from './draft'
import { fewInspectors } from './inspection-rules'
import { defineKind } from './kind'
import { type Lack, lackIf, type RecordField } from './record-field'

const ways = Object.keys(supervisionWayNames) as [SupervisionWay, ...SupervisionWay[]]

const schema = z.strictObject({
  checkedOn: nullableDate,
  way: z.enum(ways).nullable(),
  service: shortText,
  place: shortText,
  inspectors: shortText,
  projectIds: z.array(idSchema).max(100),
  findings: longText,
  result: z.enum(['clear', 'on_spot', 'rectify']).nullable(),
  rectifyBy: nullableDate,
  rectifiedOn: nullableDate,
  rectified: longText,
  notes: longText,
})

type Inspection = z.infer<typeof schema>

const supervision = annex('二（二）')

/** What was found, what is to follow and by when say the same. */
function undescribed({ result, findings, rectifyBy, rectifiedOn, rectified }: Inspection): Lack[] {
  const wrong = result !== null && result !== 'clear'
  const settled = result !== null && result !== 'rectify'
  return [
    ...lackIf(wrong && isBlank(findings), 'findings', '发现问题的，没有填发现的问题'),
    ...lackIf(result === 'rectify' && rectifyBy === null, 'rectifyBy', '责令整改的，没有填整改期限'),
    ...lackIf(settled && rectifyBy !== null, 'rectifyBy', '没有责令整改的，不填整改期限'),
    ...lackIf(settled && rectifiedOn !== null, 'rectifiedOn', '没有责令整改的，不填复核日期'),
    ...lackIf(settled && !isBlank(rectified), 'rectified', '没有责令整改的，不填整改复核情况'),
  ]
}

const fields: Record<keyof Inspection, RecordField> = {
  checkedOn: { label: '检查日期', type: 'date', needed: 'done' },
  way: {
    label: '检查方式',
    type: 'choice',
    needed: 'done',
    norms: ['P14'],
    options: ways.map((code) => ({ code, title: supervisionWayNames[code] })),
  },
  service: {
    label: '服务项目和环节',
    type: 'text',
    needed: 'done',
    norms: ['P15'],
    hint: '例如家计调查的入户登记；突出重点服务、关键环节',
  },
  place: { label: '地点', type: 'text' },
  inspectors: { label: '检查人', type: 'text', needed: 'done' },
  result: {
    label: '处理',
    type: 'choice',
    needed: 'done',
    options: [
      { code: 'clear', title: '未发现问题' },
      { code: 'on_spot', title: '当场改正' },
      { code: 'rectify', title: '责令限期整改' },
    ],
  },
  projectIds: { label: '涉及项目', type: 'projects' },
  findings: { label: '发现的问题', type: 'longText', hint: '写明事实和对应的合同约定；不写服务对象的个人信息' },
  rectifyBy: { label: '整改期限', type: 'date', ahead: true, notBefore: 'checkedOn', norms: ['P16'] },
  rectifiedOn: { label: '复核日期', type: 'date', needed: 'closed', notBefore: 'checkedOn', norms: ['P16'] },
  rectified: { label: '整改复核情况', type: 'longText', needed: 'closed', norms: ['P16'] },
  notes: { label: '备注', type: 'longText' },
}

/**
 * 监督检查 as they were registered with the contractor, before each project had its own (inspection.ts): what counties hold of
 * them stays as it is, is gone on with, and counts where it names a project. In one of the four ways, of a named service and link, with what was found and put right (P14, P15, P16).
 */
export const contractorInspection = defineKind<Inspection>({
  id: 'contractor-inspection',
  title: '监督检查（按承接主体登记）',
  owner: 'contractor',
  retired: true,
  about:
    '对承接主体的服务现场检查、工作汇报、资料查阅、重点抽查，每次登记一份：查了哪项服务、哪个环节，发现什么问题，责令整改的记明期限和复核情况。',
  norms: ['P14', 'P15', 'P16'],
  schema,
  blank: {
    checkedOn: null,
    way: null,
    service: '',
    place: '',
    inspectors: '',
    projectIds: [],
    findings: '',
    result: null,
    rectifyBy: null,
    rectifiedOn: null,
    rectified: '',
    notes: '',
  },
  fields,
  byFigures(figures) {
    const { suggestedValues: values } = figures.on('9999-12-31')
    const hint = fewInspectors(values)
    return { fields: { ...fields, inspectors: { ...fields.inspectors, hint } } }
  },
  happenedOn: ({ checkedOn }) => checkedOn,
  titleOf: ({ service, checkedOn }) => ['监督检查', service.trim(), checkedOn].filter(Boolean).join(' '),
  dueOn: ({ rectifyBy }, { state }) => (state === 'closed' || state === 'done' ? null : rectifyBy),
  states: {
    initial: 'draft',
    states: {
      draft: draft({
        done: {
          title: '签认办结',
          basis: supervision,
          guard: (body) => [
            ...undescribed(body),
            ...lackIf(body.result === 'rectify', 'result', '责令限期整改的，先下达整改'),
          ],
        },
        rectifying: {
          title: '下达整改',
          basis: supervision,
          guard: (body) => [
            ...undescribed(body),
            ...lackIf(body.result !== 'rectify', 'result', '没有责令整改的，直接签认办结'),
          ],
        },
      }),
      done: {
        title: '已办结',
        frozen: suggested('：签认后不再改动，更正先退回'),
        next: { draft: sentBack },
      },
      rectifying: {
        title: '整改中',
        frozen: null,
        amiss: true,
        next: {
          closed: {
            title: '复核销号',
            basis: supervision,
            // What was ordered is looked at again, or the order is taken back first: it never ends by another word here.
            guard: (body) =>
              body.result === 'rectify'
                ? undescribed(body)
                : [{ field: 'result', text: '整改已经下达，处理须为“责令限期整改”；下达有误的，先退回更正' }],
          },
          draft: sentBack,
        },
      },
      closed: {
        title: '已销号',
        frozen: suggested('：复核销号后不再改动，更正先退回'),
        next: { rectifying: sentBack },
      },
    },
  },
  papers: [],
  slots: [
    { id: 'record', title: '检查记录', stage: 'during', required: true, answers: ['inspections'] },
    {
      id: 'proof',
      title: '整改通知、整改方案和复核材料',
      stage: 'during',
      required: false,
      answers: ['rectification'],
      late: true,
    },
  ],
})
