import { clauseLabel } from '../contract/clause-names'
import { formatShare } from '../contract/wording'
import { paymentYears, shareSum, sharesOfPrice } from '../contract/year-payments'
import { annex, type Basis, suggested } from '../law/citations'
import {
  figureOf,
  type SuggestedValues,
  type ValueId,
  valueBasis,
  valueStatus,
  valueText,
} from '../law/suggested-values'
import type { PaymentStage } from '../project/contract-form'
import { textGap } from '../text/filler'
import { elementsBasis } from './element'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'
import { stagesAfterService } from './stage-times'

const where = at('contract', 'contract.payments')
const byAcceptance = annex('一（四）')
const ownAdvice = suggested('付款比例')

/** C09: stages that sum to all of it, paid by acceptance (P21; annex 1 一（四）); the shares that are told are our advice. */
export const contractPayments: Rule = {
  id: 'contract.payments',
  norms: ['N13', 'P21'],
  check({ project, period, county }) {
    const values = county.rules.suggestedValues
    const { payments } = project.contract
    if (payments.length === 0) return [say('none', '还没有填付款方式。', '请选择付款方案或自行填写各期。')]
    return [
      ...(paymentYears(project).length > 0 ? [] : shareFindings(payments)),
      ...stageFindings(payments),
      ...monthlyFindings(payments),
      ...prepaymentFindings(payments, sharesOfPrice(project), values),
      ...lastFindings(payments, values),
      ...timeFindings(payments, period),
    ]
  },
}

function say(
  id: string,
  message: string,
  fix: string,
  level: RuleFinding['level'] = 'error',
  basis: Basis = elementsBasis,
): RuleFinding {
  return { id, level, message: `${clauseLabel('C09')}：${message}`, basis, fix, where }
}

function shareFindings(payments: PaymentStage[]): RuleFinding[] {
  const sum = shareSum(payments)
  if (sum === 10_000) return []
  return [say('sum', `各期比例合计${formatShare(sum)}，应为100%。`, '请调整各期比例，合计为100%。')]
}

function stageFindings(payments: PaymentStage[]): RuleFinding[] {
  return payments.flatMap((stage, index) => {
    const found: RuleFinding[] = []
    const unsaid = textGap(`第${index + 1}期付款条件`, stage.condition)
    if (unsaid) found.push(say(`condition.${index}`, `${unsaid}。`, '请写明付款条件。'))
    if (stage.shareBp <= 0) found.push(say(`share.${index}`, `第${index + 1}期比例应大于0。`, '请填写比例或删除该期。'))
    return found
  })
}

/** By the month and not by what was accepted is near to wages; each month after its acceptance is lawful. */
function monthlyFindings(payments: PaymentStage[]): RuleFinding[] {
  const monthly = namesOf(
    payments,
    ({ name, condition, prepaid }) => prepaid && /按月|每月|月付|逐月/.test(`${name}${condition}`),
  )
  if (monthly === '') return []
  const message = `${monthly}按月支付而没有约定验收，近似按月发放工资。`
  return [say('monthly', message, '请改为按验收的服务数量付款，不作为预付款。', 'warning', ownAdvice)]
}

/** All that is due before the first acceptance is prepaid, in however many stages. */
function prepaymentFindings(payments: PaymentStage[], shares: number[], values: SuggestedValues): RuleFinding[] {
  const first = payments.findIndex((stage) => !stage.prepaid && !isUpfront(stage))
  const before = first < 0 ? payments : payments.slice(0, first)
  const share = shares.slice(0, before.length).reduce((sum, shareBp) => sum + shareBp, 0)
  const usual = valueText(values, 'prepayment-usual')
  if (share <= figureOf(values, 'prepayment-usual')) return []
  const severe = share > figureOf(values, 'prepayment-most')
  const broken: ValueId = severe ? 'prepayment-most' : 'prepayment-usual'
  const stages = before.length === 1 ? '首期' : `前${before.length}期`
  const message = `首次验收前的付款（${stages}）合计${formatShare(share)}，超过${valueText(values, broken)}（${valueStatus(values, broken)}）。`
  const fix = severe
    ? `请把验收前的付款降到${usual}以内；确有必要的，请说明理由并附文件。`
    : `请把验收前的付款降到${usual}以内，或核对确有必要。`
  return [say('prepayment', message, fix, 'warning', valueBasis(values, broken, ownAdvice))]
}

/** What comes before the service: 工作实施方案经甲方验收合格, 人员培训完成, 设备到位 accept nothing of it. */
const preparation = [
  '(?:方案|工作计划|服务计划)(?!确定|约定|载明|规定|所列|安排)[^，；。、且并和]{0,8}(?:验收|审核|审定|评审|确认|备案|批准|提交|编制|制定|完成)[^，；。、且并和]{0,4}',
  '(?:人员|队伍|岗前)培训[^，；。、且并和]{0,8}(?:完成|结束|合格|完毕)',
  '(?:人员|队伍|设备|物资|车辆|场地)[^，；。、且并和]{0,4}(?:到位|就位|进场)',
  '(?:名单|资料|场地|工作)交接(?:完成|完毕)?|(?:保险|准备工作|动员会?|启动会)[^，；。、且并和]{0,4}(?:办理|完成|召开|结束|就绪)[^，；。、且并和]{0,2}',
].join('|')

/** Not 预付, but its own condition waits for no more than a signature or preparations: 合同签订后10日内支付. */
function isUpfront({ condition }: PaymentStage): boolean {
  const rest = condition.replace(new RegExp(preparation, 'g'), '准备')
  return (
    (rest !== condition || /签订|签署|签字|生效|进场|开工|启动|备案|预付/.test(rest)) &&
    !/验收|合格|考核|评价|完成|交付|结算/.test(rest)
  )
}

function lastFindings(payments: PaymentStage[], values: SuggestedValues): RuleFinding[] {
  const last = payments.at(-1)
  if (!last) return []
  if (last.prepaid) {
    return [say('last', '末期付款没有约定在验收之后。', '末期款应在全部验收合格后支付。', 'error', byAcceptance)]
  }
  if (last.shareBp <= 0 || last.shareBp >= figureOf(values, 'last-share')) return []
  // Where each stage waits for its own acceptance nothing is paid ahead, and a small last one is only worth a note.
  const level = payments.every(({ prepaid }) => !prepaid) ? 'note' : 'warning'
  const message = `末期比例${formatShare(last.shareBp)}，低于${valueText(values, 'last-share')}（${valueStatus(values, 'last-share')}）。`
  return [
    say(
      'lastShare',
      message,
      '请核对末期款是否足以约束最终验收和档案移交。',
      level,
      valueBasis(values, 'last-share', ownAdvice),
    ),
  ]
}

function timeFindings(payments: PaymentStage[], period: Facts['period']): RuleFinding[] {
  if (!period) return []
  const late = stagesAfterService(payments, period)
  const names = namesOf(payments, (stage) => late.includes(stage))
  if (names === '') return []
  const message = `${names}约定的时间在服务期截止日${period.endOn}以后（不含当日），届时没有可以验收的服务。`
  const fix = '请按服务期改写各期的时间和条件，或改选付款方案。'
  return [{ ...say('time', message, fix, 'warning', elementsBasis), contradicts: true }]
}

function namesOf(payments: PaymentStage[], belongs: (stage: PaymentStage) => boolean): string {
  return payments
    .flatMap((stage, index) =>
      belongs(stage) ? [`第${index + 1}期${stage.name.trim() ? `“${stage.name.trim()}”` : ''}`] : [],
    )
    .join('、')
}
