import { periodOf } from '../dates'
import type { ContractInput } from './contract-input'
import { buysHouseholdSurvey } from './model-conditions'
import { reportPlan } from './periods'
import { grouped, shareText } from './wording'

type Row = { 项目: string; 标准: string; 方法: string }

/** Rows of 验收标准: every quantity, rate and term the contract promises, each with its figure and how it is checked. */
export function acceptanceRows(input: ContractInput): (Row & { 序号: string })[] {
  return [...quantities(input), ...traces(input), ...rates(input), ...terms(input)].map((row, index) => ({
    序号: String(index + 1),
    ...row,
  }))
}

function quantities({ project, catalog }: ContractInput): Row[] {
  return project.items.map(({ code, quantity, unit }) => ({
    项目: `${catalog.items.find((item) => item.code === code)?.name ?? code}的数量`,
    标准: `完成${grouped(quantity)}${unit}`,
    方法: '核对成果清单和验收台账，只计合格数量',
  }))
}

function traces({ project, catalog }: ContractInput): Row[] {
  if (!buysHouseholdSurvey(project, catalog)) return []
  return [
    {
      项目: '工作留痕成果',
      标准: '约定的留痕成果每户齐全',
      方法: '抽查档案；缺项的须有书面原因、签字和甲方复核认可',
    },
  ]
}

function rates({ project }: ContractInput): Row[] {
  const { quality } = project.contract
  const rate = (项目: string, shareBp: number | null, 方法: string): Row[] =>
    shareBp === null ? [] : [{ 项目, 标准: `不低于${shareText(shareBp)}`, 方法 }]
  const satisfied = project.targets.filter(({ kind, value }) => kind === 'satisfaction' && value.trim() !== '')
  return [
    ...rate(
      '抽查合格率',
      quality.passRateBp,
      `按不低于${shareText(quality.sampleShareBp) ?? '＿＿'}的比例抽查，合格数量÷抽查数量`,
    ),
    ...rate('结论准确率', quality.accuracyRateBp, '与甲方复核结果一致的数量÷复核数量'),
    ...rate('档案完整率', quality.completenessRateBp, '资料齐全、装订和编目合格的数量÷应建档数量'),
    ...satisfied.map(({ indicator, value, unit }) => ({
      项目: indicator,
      标准: /^\d/.test(value) ? `不低于${grouped(value)}${value.endsWith(unit) ? '' : unit}` : `${value}${unit}`,
      方法: '回访或者问卷，由甲方组织，乙方人员不参与发放',
    })),
  ]
}

function terms({ project }: ContractInput): Row[] {
  const { quality, reportFrequency } = project.contract
  const plan = reportPlan(periodOf(project.period.startOn, project.period.endOn), project.contract)
  return [
    ...(quality.entryWithinDays === null
      ? []
      : [
          {
            项目: '线上信息服务平台录入',
            标准: `每次服务完成后${quality.entryWithinDays}日内`,
            方法: '核对平台录入时间与服务日期',
          },
        ]),
    ...(plan && reportFrequency
      ? [{ 项目: '定期报告和总报告', 标准: `共${plan.total}份，按期提交`, 方法: '核对报告份数、提交日期和印章' }]
      : []),
  ]
}
