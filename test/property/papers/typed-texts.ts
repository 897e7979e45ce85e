import type { ContractForm } from '#shared/project/contract-form'
import type { Dice } from './dice'

/**
 * Texts of a form as clerks type them: several lines, numbers before them, half-width marks, quotation marks, marks too
 * many or too few. They speak of no service in particular.
 */

export const typedSteps = [
  '1.编制方案,报甲方备案;\n2.组织人员培训,签署承诺;\n3.按名单开展服务并如实记录;\n4.整理资料,接受抽查',
  '（1）备案\r\n（2）按“服务计划”实施，逐次记录；；\r\n（3）自查、整改、交付。。',
  '一、准备：人员到位、资料齐备\n二、实施：按计划提供服务，当日记录\n\n三、收尾：归档并移交',
  '按甲方确认的服务计划实施:先告知,后服务,再记录.',
]

export const typedRequirements = [
  '年满18周岁；\n身体健康，能够胜任外出工作\n服从项目统一安排',
  '具有"初级社会工作者"以上职业资格,或者2年以上相关经历;遵守保密纪律',
  '1、品行良好，无违法犯罪记录。2、通晓当地语言文字。',
]

export const typedNodes = [
  '',
  '中期验收:服务满半期时核对数量,形成书面结论;',
  '开工检查：合同生效后10日内核对人员名单\n资料检查：每季度末抽取10%的资料核对。。',
  '1.阶段成果提交后5日内初验\n2.“问题清单”整改完毕后复验；',
]

export const typedEvaluation = [
  '优、良的全额支付;中的整改后支付末期款的85%;差的只就验收合格的数量结算',
  '评价得分90分以上（含）的,末期款全额支付\n不足90分的，每低1分扣减末期款的1%，扣减不超过15%。',
  '绩效评价结果为“优”“良”的，全额支付；为“中”的，整改复核后支付；为“差”的，据实结算。',
]

export const typedRisks: ContractForm['risks'] = [
  { point: '极端天气,道路中断', response: '1.暂停作业并书面报告;2.恢复后3日内补做' },
  { point: '人员变动。', response: '提前书面报告\n更换人员条件不低于原人员；' },
  { point: '服务对象"不配合"', response: '说明政策，记录原因，由见证人签字确认。。' },
]

export const typedConditions = [
  '本期服务数量经验收合格,且无未整改的问题;',
  '阶段成果通过验收\n对应发票已提交',
  '完成约定数量的相应比例并经“阶段验收”合格。',
]

export const typedStageNames = ['阶段款', '进度款（按验收）', '服务款。', '“考核”款']

export const typedAttachments = [
  '附件9：人员分工表；',
  '乙方响应承诺函',
  '附件 12 分片联系表。',
  '《安全责任书》',
  '个人信息处理告知书和授权书',
]

export const typedMedia = ['纸质档案和归档光盘', '纸质档案、加密移动硬盘。', '电子档案(PDF),附目录']

/** The clerk's own instead of what was proposed, or what was proposed. */
export const ownOr = (dice: Dice, typed: string[], proposed: string): string =>
  dice.happens(0.4) ? dice.oneOf(typed) : proposed
