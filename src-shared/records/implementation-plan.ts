import { z } from 'zod'
import { compareDates, formatChineseDate, type IsoDate } from '../dates'
import { idSchema } from '../ids'
import { annex, suggested } from '../law/citations'
import type { Project } from '../project/project'
import { longText, nullableDate, shortText } from '../scalar-schemas'
import { isBlank, textGap } from '../text/filler'
import { finalBy } from './draft'
import { nodesOutside } from './implementation-plan-days'
import { figuresAgainst } from './implementation-plan-figures'
import { type PlanPart, planPartIds, planPartTitles, suggestedTexts, undecidedTexts } from './implementation-plan-texts'
import { defineKind } from './kind'
import { type Lack, lackIf } from './record-field'

/** Who does what: 默认建议稿, as the parts above. */
const suggestedDuties = [
  { who: '社会救助股室', work: '提出采购需求，确定服务对象名单，跟踪管理、监督检查、组织验收和绩效评价' },
  { who: '财务股室', work: '落实资金，审核支付，检查承接主体的专账和票据' },
  { who: '办公室', work: '组织采购，公开信息，保管采购文件和项目档案' },
  { who: '苏木乡镇人民政府（街道办事处）', work: '提供服务对象信息，协助联系服务对象，反映服务中的问题' },
  { who: '承接主体', work: '按合同和报备的工作方案提供服务，按期报告，接受检查和验收' },
].map((duty, at) => ({ id: `duty-${at + 1}`, ...duty, name: '' }))

const [contacts, contactsThen] = ['协助联系服务对象', '协助联系入户']

/** As the table was suggested before it was told apart that not every service visits homes. */
export const earlierDuties = (duties: ImplementationPlanBody['duties']) =>
  duties.map((duty) => ({ ...duty, work: duty.work.replace(contacts, contactsThen) }))

/** Whether the table of duties is still the program's own, as it is now or was. */
export const isSuggestedDuties = (duties: ImplementationPlanBody['duties']) =>
  [suggestedDuties, earlierDuties(suggestedDuties)].map((own) => JSON.stringify(own)).includes(JSON.stringify(duties))

const schema = z.strictObject({
  number: shortText.default(''),
  draftedOn: nullableDate,
  department: shortText,
  beneficiaries: longText,
  content: longText,
  method: longText,
  contract: longText,
  funds: longText,
  tracking: longText,
  evaluation: longText,
  supervision: longText,
  disclosure: longText,
  duties: z
    .array(z.strictObject({ id: idSchema, who: shortText, work: longText, name: shortText }))
    .max(100)
    .default(suggestedDuties),
})

export type ImplementationPlanBody = z.infer<typeof schema>

/** The ways that annex 1 二(二) leaves to choose from, each by a word that tells it. */
const supervisionWords = ['检查', '汇报', '查阅', '抽查']

/** Parts that say nothing, or no more than their heading, and a supervision without any way of doing it. */
function thinParts(body: ImplementationPlanBody): Lack[] {
  const headingOnly = planPartIds.filter((part) => body[part].trim() === planPartTitles[part])
  const text = body.supervision.replaceAll('监督检查', '')
  const named = supervisionWords.some((word) => text.includes(word))
  return [
    ...headingOnly.map((part) => ({ field: part, text: `“${planPartTitles[part]}”部分只有标题` })),
    ...planPartIds.flatMap((part) => {
      const gap = isBlank(body[part]) ? null : textGap(`“${planPartTitles[part]}”部分`, body[part])
      return gap === null ? [] : [{ field: part, text: gap }]
    }),
    ...lackIf(
      !named && !isBlank(body.supervision),
      'supervision',
      '“监督检查”部分没有写明采取什么方式：服务现场检查、工作汇报、资料查阅、重点抽查等',
    ),
  ]
}

/** What keeps the plan from being made, whether or not it is signed. */
export const partLacks = (body: ImplementationPlanBody): Lack[] => [
  ...planPartIds
    .filter((part) => isBlank(body[part]))
    .map((part) => ({ field: part, text: `“${planPartTitles[part]}”部分是空的` })),
  ...thinParts(body),
  ...lackIf(!body.duties.some(({ who, work }) => !isBlank(who) && !isBlank(work)), 'duties', '没有填分工'),
]

/** The plan comes before the service begins (annex 1 四(一)1). */
export function tooLate(on: IsoDate | null, project: Pick<Project, 'period'> | null): Lack[] {
  const startOn = project?.period.startOn ?? null
  if (on === null || startOn === null || compareDates(on, startOn) < 0) return []
  return [
    {
      field: 'draftedOn',
      text: `实施方案应当在项目实施之前编制，服务从${formatChineseDate(startOn)}开始，成文日期是${formatChineseDate(on)}`,
    },
  ]
}

const partOf = (part: PlanPart, hint: string) => ({
  label: planPartTitles[part],
  type: 'longText' as const,
  needed: 'issued',
  norms: ['P26'],
  hint: `${hint}；这里写做法，预填的是默认建议稿，可改`,
})

/** 实施方案 of the purchaser (P26): what the office says in each of its nine parts; facts and figures come from the project. */
export const implementationPlan = defineKind<ImplementationPlanBody>({
  id: 'implementation-plan',
  title: '实施方案',
  owner: 'project',
  about:
    '项目实施之前应当编制购买主体实施方案，九个部分缺一不可。名单、数量、期限、金额由项目带入，这里只写各部分的做法；改好后在本页或“材料与提交”生成文书。',
  norms: ['P26'],
  schema,
  blank: {
    number: '',
    draftedOn: null,
    department: '',
    ...undecidedTexts,
    duties: suggestedDuties,
  },
  fields: {
    number: {
      label: '发文字号',
      type: 'text',
      letterNumber: { datedBy: 'draftedOn' },
      hint: '如 示民发〔2023〕5号；不编号的不填',
    },
    draftedOn: {
      label: '成文日期',
      type: 'date',
      needed: 'issued',
      beforeContract: true,
      norms: ['P26'],
      hint: '在服务开始之前；不填的按生成之日',
    },
    department: { label: '责任股室', type: 'text', needed: 'issued' },
    beneficiaries: partOf('beneficiaries', '对象类型和数量由项目带入'),
    content: partOf('content', '清单项目、数量、区域由项目带入'),
    method: partOf('method', '采购方式和时间由项目带入'),
    contract: partOf('contract', '服务期限由项目带入'),
    funds: partOf('funds', '预算和资金来源由项目带入'),
    tracking: partOf('tracking', '时间节点由项目带入'),
    evaluation: partOf('evaluation', '绩效目标由项目带入'),
    supervision: partOf('supervision', '四种方式'),
    disclosure: partOf('disclosure', '公开的事项、渠道和时限'),
    duties: {
      label: '分工',
      type: 'list',
      needed: 'issued',
      norms: ['P26'],
      hint: '印成附件2分工表；预填的是默认建议稿，可改',
      fields: {
        who: { label: '责任单位（股室）', type: 'text', needed: 'issued' },
        work: { label: '分工', type: 'longText', needed: 'issued' },
        name: { label: '责任人', type: 'text' },
      },
    },
  },
  byFigures: (figures) => ({
    prefill: ({ project, kinds }) =>
      project
        ? suggestedTexts({ method: project.procurement.method, kinds, limits: figures.of(project).timeLimits })
        : {},
  }),
  titleOf: ({ draftedOn }) => ['实施方案', draftedOn].filter(Boolean).join(' '),
  states: finalBy(
    {
      title: '签发',
      basis: annex('四（一）1'),
      guard: (body, { project, budgetFen }) => [
        ...thinParts(body),
        ...tooLate(body.draftedOn, project),
        ...nodesOutside(body, project),
        ...figuresAgainst(body, project, budgetFen),
      ],
    },
    { id: 'issued', title: '已签发', frozen: suggested('：签发的方案不再改动，更正先退回') },
  ),
  papers: ['implementation-plan'],
  slots: [
    {
      id: 'signed',
      title: '购买主体实施方案（签章）',
      stage: 'before',
      required: false,
      answers: ['implementation-plan'],
      late: true,
      signedOf: 'implementation-plan',
    },
  ],
})
