import { namesOf, type ServiceKind } from '../catalog/service-kind'
import { type TimeLimitsInForce, timeLimitsInForce } from '../law/time-limits'
import { awardLimit, fileLimit, intentionLimit, publishLimit, signLimit, termOf } from '../procurement/legal-limits'
import type { ProcurementMethod } from '../project/project'

/** The nine parts of annex 1 四(一)1, in its order. */
export const planPartTitles = {
  beneficiaries: '受益对象的确定',
  content: '购买内容',
  method: '购买方式和程序',
  contract: '合同管理',
  funds: '资金管理',
  tracking: '项目跟踪管理',
  evaluation: '评估评价',
  supervision: '监督检查',
  disclosure: '信息公开',
} as const

export type PlanPart = keyof typeof planPartTitles
export const planPartIds = Object.keys(planPartTitles) as PlanPart[]
export type PlanTexts = Record<PlanPart, string>

/** What the suggestions follow: how it is bought (null = not said yet) and what. */
export interface PlanFor {
  method: ProcurementMethod | null
  kinds: readonly ServiceKind[]
  /** As they count for the project. */
  limits: TimeLimitsInForce
}

const decided = '采购事项经集体研究决定，采购需求明确完整，不设置与服务无关的条件。'
const kept = '从采购结束之日起至少保存十五年。'
const contractSays = '合同载明服务内容、数量、质量、期限、价款、支付和违约责任。'
const contractHolds = '合同不得擅自变更、中止或者终止；承接主体不得转包。'
const noPersons = '公开内容不得包含服务对象的个人信息。'
const regulated = '救助的审核、确认由民政部门和苏木乡镇人民政府（街道办事处）依法作出。'

type OfMethod = Pick<PlanTexts, 'method' | 'contract' | 'disclosure'>

type LawWords = Record<'chosen' | 'announced' | 'judged', string>

/** Of a purchase under the procurement law, with the words of its method; the days are those that count (legal-limits.ts). */
function underTheLaw({ chosen, announced, judged }: LawWords, limits: TimeLimitsInForce): OfMethod {
  const [sign, publish, file, intention, award] = [signLimit, publishLimit, fileLimit, intentionLimit, awardLimit].map(
    (limit) => termOf(limit, limits),
  )
  return {
    method: `${decided}\n采购意向、${announced}${chosen}结果按规定公开${judged}；采购文件${kept}`,
    contract: `${chosen}通知书发出之日起${sign}内签订合同，${contractSays}\n${contractHolds}合同自签订之日起${publish}内公告，${file}内备案。`,
    disclosure: `采购意向原则上不晚于采购活动开始前${intention}公开，${chosen}结果在供应商确定后${award}内公告，合同在签订后${publish}内公告，验收结果在验收结束后按规定公告；在政府采购网等规定的渠道发布，接受社会监督。\n${noPersons}`,
  }
}

const lawWords: Record<Exclude<ProcurementMethod, 'internal_control'>, LawWords> = {
  competitive_consultation: { chosen: '成交', announced: '采购公告和', judged: '，由磋商小组评审' },
  open_tender: { chosen: '中标', announced: '招标公告和', judged: '，由评标委员会评审' },
  other: { chosen: '成交', announced: '', judged: '' },
}

const ofInternalControl: OfMethod = {
  method: `${decided}\n按本单位内部控制制度比选、询价，择优确定承接主体，过程留存记录；采购资料${kept}`,
  contract: `承接主体确定后及时签订合同，${contractSays}\n${contractHolds}`,
  disclosure: `采购结果和验收结果按本单位信息公开和内部控制制度规定的渠道、时限公开，接受社会监督。\n${noPersons}`,
}

/** True of every purchase: nobody has said yet how it is bought. */
const ofNoMethod: OfMethod = {
  method: `${decided}\n采购方式和程序按采购法律法规和本单位内部控制制度执行；采购资料${kept}`,
  contract: `承接主体确定后按规定的期限签订合同，${contractSays}\n${contractHolds}`,
  disclosure: `采购、合同和验收的信息按规定的渠道、时限公开，接受社会监督。\n${noPersons}`,
}

function ofMethod({ method, limits }: Pick<PlanFor, 'method' | 'limits'>): OfMethod {
  if (method === null) return ofNoMethod
  return method === 'internal_control' ? ofInternalControl : underTheLaw(lawWords[method], limits)
}

const ofAll: Pick<PlanTexts, 'funds' | 'tracking' | 'evaluation' | 'supervision'> = {
  funds:
    '资金按合同约定和验收结果分期支付，经股室、财务、分管负责人和主要负责人审批。\n承接主体对项目资金专账核算，票据合法有效，接受监督检查。',
  tracking:
    '承接主体签订合同后报送工作方案备案，明确时间节点、人员分工和岗位职责。\n承接主体按期报告进展，民政部门建立台账，佐证材料分阶段录入信息服务平台。',
  evaluation:
    '项目完成后，由购买主体、服务对象和第三方进行综合评价，三方的评价分别计分，指标和权重在评价方案中确定，权重合计100分，形成绩效评价报告。\n评价结果用于合同结算、以后年度购买和预算安排。',
  supervision:
    '采取服务现场检查、工作汇报、资料查阅、重点抽查四种方式，每季度至少检查一次，突出重点服务和关键环节。\n发现问题的，责令限期提出整改方案并整改；逾期未改或者整改不到位的，承担补救或者赔偿责任。',
}

/** 默认建议稿 of how the work is done, part by part: no official wording. */
export const suggestedTexts = ({ method, kinds, limits }: PlanFor): PlanTexts =>
  textsFor(ofMethod({ method, limits }), kinds)

function textsFor(ofChosen: OfMethod, kinds: readonly ServiceKind[]): PlanTexts {
  const all = [...kinds]
  const listings = all.map(({ listing }) => listing)
  const bought = all.length === 0 ? '所购买的' : namesOf(all, ({ name }) => name)
  const files = all.length === 0 ? '' : `，${namesOf(all, ({ file }) => file)}`
  return {
    ...ofAll,
    ...ofChosen,
    beneficiaries: [
      ...(all.length === 0 ? ['服务对象的范围或者名单由民政部门确定并书面交给承接主体。'] : [...new Set(listings)]),
      `服务对象的范围或者名单有变化的，由民政部门书面通知承接主体。承接主体只提供${bought}服务，不作救助资格的认定；${regulated}`,
    ].join('\n'),
    content: `服务内容限于服务清单所列项目，不购买人员，不用于工作经费、设备购置和工程建设。\n服务过程按约定留存记录和佐证材料${files}。`,
  }
}

/** The same while neither method nor service is known. */
export const undecidedTexts: PlanTexts = textsFor(ofNoMethod, [])

/** What the program proposed before its suggestions followed method and service: they stand in records as if typed. */
const earlier: Partial<PlanTexts> = {
  beneficiaries:
    '服务对象名单由民政部门从社会救助在册和申请对象中确定，注明统计时点，以加密方式交接并登记。\n名单有增减的，由民政部门书面通知承接主体。承接主体只开展调查、核实等服务，救助的审核、确认由民政部门和苏木乡镇人民政府（街道办事处）依法作出。',
  content:
    '服务内容限于服务清单所列项目，不购买人员，不用于工作经费、设备购置和工程建设。\n服务过程按约定留存记录和佐证材料，一户（人）一档。',
  method:
    '采购事项经集体研究决定，采购需求明确完整，不设置与服务无关的条件。\n采购意向、采购文件、评审和成交结果按规定公开，采购文件从采购结束之日起至少保存十五年。',
  contract:
    '成交通知书发出之日起30日内签订合同，合同载明服务内容、数量、质量、期限、价款、支付和违约责任。\n合同不得擅自变更、中止或者终止；承接主体不得转包。合同按规定公告、备案。',
  disclosure:
    '购买意向、采购公告、成交结果、合同和验收结果按规定在政府采购网等渠道公开，接受社会监督。\n公开内容不得包含服务对象的个人信息。',
}

/** They were written for a home survey bought under the procurement law. */
const earlierFits = (part: PlanPart, { method, kinds }: PlanFor): boolean =>
  part === 'beneficiaries' ? kinds.some(({ name }) => name === '家计调查') : method !== 'internal_control'

/** The same texts, with the earlier suggestion in the place of each that is one and that it fits as well. */
export function earlierTexts(texts: PlanTexts, plan: PlanFor): PlanTexts {
  const now = suggestedTexts(plan)
  const asThen = planPartIds.map((part) => {
    const then = earlierFits(part, plan) ? earlier[part] : undefined
    return [part, texts[part] === now[part] ? (then ?? texts[part]) : texts[part]]
  })
  return Object.fromEntries(asThen) as PlanTexts
}

const methods: (ProcurementMethod | null)[] = [
  null,
  'internal_control',
  ...(Object.keys(lawWords) as ProcurementMethod[]),
]

/** 默认建议稿 that fits the project, one that was proposed for another purchase or service, or words of the office (null). Also one with the program's time limits where the office has its own. */
export function suggestionIn(
  part: PlanPart,
  text: string,
  plan: PlanFor,
  all: readonly ServiceKind[],
): 'fits' | 'strange' | null {
  if (text === suggestedTexts(plan)[part]) return 'fits'
  if (text === earlier[part]) return earlierFits(part, plan) ? 'fits' : 'strange'
  const choices = [[], plan.kinds, ...all.map((kind) => [kind])]
  const known = [plan.limits, timeLimitsInForce(plan.limits.program, null)].some((limits) =>
    methods.some((method) => choices.some((kinds) => suggestedTexts({ method, kinds, limits })[part] === text)),
  )
  return known ? 'strange' : null
}
