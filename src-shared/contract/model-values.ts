import { formatChineseDate, periodDays, periodOf } from '../dates'
import { handoverAfterAcceptance } from '../law/handover-term'
import { type SuggestedValues, valueText } from '../law/suggested-values'
import { limitRow, termText } from '../law/time-limits'
import { groupedFigure } from '../money/typed-number'
import { shareOf } from '../money/yuan'
import type { Handover, SupervisionWay } from '../project/contract-form'
import type { Project } from '../project/project'
import { acceptanceNodes } from './acceptance-nodes'
import type { ContractInput } from './contract-input'
import type { OpenFields, PartOf } from './contract-words'
import { attachmentValues } from './model-attachments'
import { bondValues } from './model-bond'
import { partyValues } from './model-parties'
import { paymentValues } from './model-payments'
import { gradeValues, kindsOf, rateValues, serviceValues } from './model-service'
import { settlementValues } from './model-settlement'
import { reportPlan } from './periods'
import { copiesText, countText, dateText, figures, shareText, words } from './wording'
import { paymentYears } from './year-payments'

/** The four ways of annex 1 二(二). */
export const supervisionWayNames: Record<SupervisionWay, string> = {
  onsite: '服务现场检查',
  work_report: '工作汇报',
  document_review: '资料查阅',
  key_sampling: '重点抽查',
}

export function valuesOf(input: ContractInput): OpenFields {
  return {
    ...partyValues(input),
    ...serviceValues(input),
    ...rateValues(input),
    ...gradeValues(input),
    ...term(input),
    ...price(input),
    ...conduct(input),
    ...liability(input),
    ...settlementValues(input),
    ...paymentValues(input),
    ...bondValues(input),
    ...attachmentValues(input),
  }
}

type Term =
  | '开始日期'
  | '结束日期'
  | '服务天数'
  | '多年期条件'
  | '报告周期'
  | '定期报告份数'
  | '总报告约定'
  | '报告份数'
  | '报告提交期限'
  | '方案报备期限'

function term(input: ContractInput): PartOf<Term> {
  const { period, contract } = input.project
  const { startOn, endOn, conditions } = period
  const whole = periodOf(startOn, endOn)
  const frequency = contract.reportFrequency
  const reports = reportPlan(whole, contract)
  const confirmed = [
    conditions.fixedContent && '购买内容相对固定',
    conditions.continuous && '连续性强',
    conditions.funded && '经费来源稳定',
    conditions.stablePrice && '价格变化幅度小',
  ]
  return {
    开始日期: dateText(startOn),
    结束日期: dateText(endOn),
    服务天数: whole && groupedFigure(String(periodDays(whole))),
    多年期条件: confirmed.filter(Boolean).join('、'),
    报告周期: frequency && { monthly: '按月', quarterly: '按季' }[frequency],
    定期报告份数: reports && String(reports.periodical),
    总报告约定: reports?.final ? '服务完成后另行出具总报告1份' : '最后一期报告兼作总报告',
    报告份数: reports && String(reports.total),
    报告提交期限: valueText(input.values, 'report-workdays'),
    方案报备期限: termText(limitRow(input.limits, 'work-plan')),
  }
}

type Price = '合同价款小写' | '合同价款大写' | '结算单价小写' | '结算单价大写' | '结算单位' | '税率' | '预算文号'

function price({ project }: ContractInput): PartOf<Price> {
  const { contract } = project
  const unit = contract.pricing === 'unit_price' ? contract.unitPriceFen : null
  return {
    合同价款小写: figures(contract.priceFen),
    合同价款大写: words(contract.priceFen),
    结算单价小写: figures(unit),
    结算单价大写: words(unit),
    结算单位: project.items[0]?.unit ?? null,
    税率: shareText(contract.taxRateBp),
    预算文号: project.budgetDocumentNumber,
  }
}

type Conduct =
  | '监督方式'
  | '整改方案期限'
  | '整改期限'
  | '验收节点'
  | '绩效结算约定'
  | '个人信息处理目的'
  | '个人信息处理期限'
  | '个人信息处理方式'
  | '个人信息种类'
  | '个人信息保护措施'
  | '个人信息返还删除'
  | '泄露报告时限'

function conduct(input: ContractInput): PartOf<Conduct> {
  const { project, values } = input
  const { personalInformation: information, ...form } = project.contract
  return {
    监督方式: form.supervisionWays.map((way) => supervisionWayNames[way]).join('、'),
    整改方案期限: valueText(values, 'rectify-plan-workdays'),
    整改期限: countText(form.rectifyWithinWorkdays),
    验收节点: acceptanceNodes(form, paymentYears(project)).join('\n'),
    绩效结算约定: form.evaluationTerms,
    个人信息处理目的: information.purpose,
    个人信息处理期限: information.term,
    个人信息处理方式: byService(information.method, input),
    个人信息种类: byService(information.kinds, input),
    个人信息保护措施: information.protection,
    个人信息返还删除: information.returnOrDelete,
    泄露报告时限: countText(information.leakNoticeHours),
  }
}

/** 家计调查：入户收集… of several services, behind words with a colon of their own: 家计调查为入户收集…. */
function byService(typed: string, input: ContractInput): string {
  const names = kindsOf(input).map((kind) => kind.name)
  if (names.length < 2) return typed
  return typed
    .split('\n')
    .map((line) => {
      const service = names.find((each) => line.trim().startsWith(`${each}：`))
      return service ? line.replace(`${service}：`, `${service}为`) : line
    })
    .join('\n')
}

type Liability =
  | '分包范围'
  | '移交时间'
  | '移交介质'
  | '移交份数'
  | '日违约金比例'
  | '日违约金小写'
  | '日违约金大写'
  | '不合格扣款小写'
  | '不合格扣款大写'
  | '违约金上限比例'
  | '违约金上限小写'
  | '违约金上限大写'
  | '解除逾期天数'
  | '不可抗力通知期限'
  | '争议解决方式'
  | '仲裁机构'
  | '合同份数'
  | '甲方份数'
  | '乙方份数'
  | '其余份数说明'

function liability({ project, values }: ContractInput): PartOf<Liability> {
  const form = project.contract
  const { breach, handover } = form
  const ofPrice = (shareBp: number | null) =>
    form.priceFen === null || shareBp === null ? null : shareOf(form.priceFen, shareBp)
  const daily = ofPrice(breach.dailyRateBp)
  const cap = ofPrice(breach.capBp)
  return {
    分包范围: form.subcontractingScope,
    移交时间: handoverText(handover, values),
    移交介质: handover.media,
    移交份数: countText(handover.copies),
    日违约金比例: shareText(breach.dailyRateBp),
    日违约金小写: figures(daily),
    日违约金大写: words(daily),
    不合格扣款小写: figures(breach.perDefectiveFileFen),
    不合格扣款大写: words(breach.perDefectiveFileFen),
    违约金上限比例: shareText(breach.capBp),
    违约金上限小写: figures(cap),
    违约金上限大写: words(cap),
    解除逾期天数: countText(breach.terminateAfterDays),
    不可抗力通知期限: countText(form.forceMajeureNoticeDays),
    争议解决方式: null,
    仲裁机构: form.arbitrationBody,
    ...copies(project),
  }
}

/** When the files are handed over; a date that is chosen and not filled in is a gap. */
function handoverText({ due, on }: Handover, values: SuggestedValues): string | null {
  if (due === 'after_acceptance') return handoverAfterAcceptance(values)
  return on === null ? null : `${formatChineseDate(on)}前（含当日）`
}

/** An office's own purchase is filed with nobody: what neither party keeps goes into its archive. */
function copies({ contract, procurement }: Project) {
  const { total, partyA, partyB } = contract.copies
  const rest = total === null || partyA === null || partyB === null ? 0 : total - partyA - partyB
  return {
    合同份数: copiesText(total),
    甲方份数: copiesText(partyA),
    乙方份数: copiesText(partyB),
    其余份数说明:
      rest > 0
        ? `，其余${copiesText(rest)}份由甲方${procurement.method === 'internal_control' ? '存档' : '用于报送备案'}`
        : '',
  }
}
