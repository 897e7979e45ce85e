import { z } from 'zod'
import { idSchema } from '../ids'
import { annex, suggested } from '../law/citations'
import { longText, nullableDate, shortText } from '../scalar-schemas'
import { isBlank } from '../text/filler'
import { finalBy } from './draft'
import { defineKind } from './kind'
import { type Lack, lackIf } from './record-field'

/** The nine parts of annex 1 四(一)1, in its order, with how the work is done: 默认建议稿, no official wording. */
export const planParts = {
  beneficiaries: {
    title: '受益对象的确定',
    text: '服务对象名单由民政部门从社会救助在册和申请对象中确定，注明统计时点，以加密方式交接并登记。\n名单有增减的，由民政部门书面通知承接主体。承接主体只开展调查、核实等服务，救助的审核、确认由民政部门和苏木乡镇人民政府（街道办事处）依法作出。',
  },
  content: {
    title: '购买内容',
    text: '服务内容限于服务清单所列项目，不购买人员，不用于工作经费、设备购置和工程建设。\n服务过程按约定留存记录和佐证材料，一户（人）一档。',
  },
  method: {
    title: '购买方式和程序',
    text: '采购事项经集体研究决定，采购需求明确完整，不设置与服务无关的条件。\n采购意向、采购文件、评审和成交结果按规定公开，采购文件从采购结束之日起至少保存十五年。',
  },
  contract: {
    title: '合同管理',
    text: '成交通知书发出之日起30日内签订合同，合同载明服务内容、数量、质量、期限、价款、支付和违约责任。\n合同不得擅自变更、中止或者终止；承接主体不得转包。合同按规定公告、备案。',
  },
  funds: {
    title: '资金管理',
    text: '资金按合同约定和验收结果分期支付，经股室、财务、分管负责人和主要负责人审批。\n承接主体对项目资金专账核算，票据合法有效，接受监督检查。',
  },
  tracking: {
    title: '项目跟踪管理',
    text: '承接主体签订合同后报送工作方案备案，明确时间节点、人员分工和岗位职责。\n承接主体按期报告进展，民政部门建立台账，佐证材料分阶段录入信息服务平台。',
  },
  evaluation: {
    title: '评估评价',
    text: '项目完成后，由购买主体、服务对象和第三方进行综合评价，三方的评价分别计分，指标和权重在评价方案中确定，权重合计100分，形成绩效评价报告。\n评价结果用于合同结算、以后年度购买和预算安排。',
  },
  supervision: {
    title: '监督检查',
    text: '采取服务现场检查、工作汇报、资料查阅、重点抽查四种方式，每季度至少检查一次，突出重点服务和关键环节。\n发现问题的，责令限期提出整改方案并整改；逾期未改或者整改不到位的，承担补救或者赔偿责任。',
  },
  disclosure: {
    title: '信息公开',
    text: '购买意向、采购公告、成交结果、合同和验收结果按规定在政府采购网等渠道公开，接受社会监督。\n公开内容不得包含服务对象的个人信息。',
  },
} as const

/** Who does what: 默认建议稿, as the parts above. */
const suggestedDuties = [
  { who: '社会救助股室', work: '提出采购需求，确定服务对象名单，跟踪管理、监督检查、组织验收和绩效评价' },
  { who: '财务股室', work: '落实资金，审核支付，检查承接主体的专账和票据' },
  { who: '办公室', work: '组织采购，公开信息，保管采购文件和项目档案' },
  { who: '苏木乡镇人民政府（街道办事处）', work: '提供服务对象信息，协助联系入户，反映服务中的问题' },
  { who: '承接主体', work: '按合同和报备的工作方案提供服务，按期报告，接受检查和验收' },
].map((duty, at) => ({ id: `duty-${at + 1}`, ...duty, name: '' }))

/** Whether the table of duties is still the program's own. */
export const isSuggestedDuties = (duties: ImplementationPlanBody['duties']) =>
  JSON.stringify(duties) === JSON.stringify(suggestedDuties)

export type PlanPart = keyof typeof planParts
export const planPartIds = Object.keys(planParts) as PlanPart[]

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

/** Parts that say no more than their heading, and a supervision without any way of doing it. */
function thinParts(body: ImplementationPlanBody): Lack[] {
  const headingOnly = planPartIds.filter((part) => body[part].trim() === planParts[part].title)
  const text = body.supervision.replaceAll('监督检查', '')
  const named = supervisionWords.some((word) => text.includes(word))
  return [
    ...headingOnly.map((part) => ({ field: part, text: `“${planParts[part].title}”部分只有标题` })),
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
    .map((part) => ({ field: part, text: `“${planParts[part].title}”部分是空的` })),
  ...thinParts(body),
  ...lackIf(!body.duties.some(({ who, work }) => !isBlank(who) && !isBlank(work)), 'duties', '没有填分工'),
]

const partOf = (part: PlanPart, hint: string) => ({
  label: planParts[part].title,
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
    beneficiaries: planParts.beneficiaries.text,
    content: planParts.content.text,
    method: planParts.method.text,
    contract: planParts.contract.text,
    funds: planParts.funds.text,
    tracking: planParts.tracking.text,
    evaluation: planParts.evaluation.text,
    supervision: planParts.supervision.text,
    disclosure: planParts.disclosure.text,
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
  titleOf: ({ draftedOn }) => ['实施方案', draftedOn].filter(Boolean).join(' '),
  states: finalBy(
    { title: '签发', basis: annex('四（一）1'), guard: (body) => thinParts(body) },
    { id: 'issued', title: '已签发', frozen: suggested('：签发的方案不再改动，更正先退回') },
  ),
  papers: ['implementation-plan'],
  slots: [
    {
      id: 'signed',
      title: '购买主体实施方案（签章）',
      stage: 'before',
      required: false,
      late: true,
      signedOf: 'implementation-plan',
    },
  ],
})
