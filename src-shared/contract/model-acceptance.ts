import { itemName } from '../catalog/item-name'
import type { Metric, ServiceKind } from '../catalog/service-kind'
import { isIndividual } from '../contractor/contractor'
import { periodOf } from '../dates'
import { groupedFigure } from '../money/typed-number'
import type { ClauseCode } from './clause-names'
import type { ContractInput } from './contract-input'
import { evidenceOf, kindsOf, ownMetrics, reportName } from './model-service'
import { reportPlan } from './periods'
import { shareText } from './wording'

export type AcceptanceRow = Row & { 序号: string }

type Row = { 项目: string; 标准: string; 方法: string }

/** What they are made from. */
type Input = Pick<ContractInput, 'project' | 'catalog' | 'kinds' | 'contractor'>

/** Rows of 验收标准: every quantity, rate and term the contract promises, each with its figure and how it is checked. */
export function acceptanceRows(input: Input): AcceptanceRow[] {
  const kinds = kindsOf(input)
  const ofKinds = kinds.flatMap((kind) => {
    const rows = [...traces(kind, input), ...rates(kind, input)]
    return kinds.length === 1 ? rows : rows.map((row) => ({ ...row, 项目: `${kind.name}：${row.项目}` }))
  })
  return [...quantities(input), ...ofKinds, ...satisfaction(input), ...reports(input)].map((row, index) => ({
    序号: String(index + 1),
    ...row,
  }))
}

/** Which clause of the contract promises what a row is about. */
export function clauseOfStandard(item: string): ClauseCode {
  if (/数量$/.test(item)) return 'C03'
  if (/工作留痕/.test(item)) return 'C02'
  return /报告/.test(item) ? 'C07' : 'C05'
}

function quantities({ project, catalog }: Input): Row[] {
  return project.items.map(({ code, quantity, unit }) => ({
    项目: `${itemName(catalog.items.find((item) => item.code === code))}的数量`,
    标准: `完成${groupedFigure(quantity)}${unit}`,
    方法: '核对成果清单和验收台账，只计合格数量',
  }))
}

function traces(kind: ServiceKind, { project }: Input): Row[] {
  const evidence = evidenceOf(kind, project.contract.traces).map(({ name }) => name)
  if (evidence.length === 0) return []
  return [
    {
      项目: '工作留痕成果',
      标准: `${evidence.join('、')}齐全`,
      方法: `抽查“${kind.file}”；缺项的须有书面原因、签字和甲方复核认可`,
    },
  ]
}

/** The rates and the term of the form by the metrics of the service, and the service's own fixed ones. */
function rates(kind: ServiceKind, { project }: Input): Row[] {
  const { quality: metrics } = kind
  const { quality } = project.contract
  const sampled = `按不低于${shareText(quality.sampleShareBp) ?? '＿＿'}的比例抽查，`
  const rate = ({ label, method }: Metric, shareBp: number | null, before = ''): Row[] =>
    shareBp === null ? [] : [{ 项目: label, 标准: `不低于${shareText(shareBp)}`, 方法: before + method }]
  return [
    ...rate(metrics.pass, quality.passRateBp, sampled),
    ...rate(metrics.accuracy, quality.accuracyRateBp),
    ...rate(metrics.completeness, quality.completenessRateBp),
    ...ownMetrics(kind, project).map(({ label, standard, method }) => ({ 项目: label, 标准: standard, 方法: method })),
    ...(quality.entryWithinDays === null
      ? []
      : [{ 项目: metrics.entry.label, 标准: `${quality.entryWithinDays}日内`, 方法: metrics.entry.method }]),
  ]
}

function satisfaction({ project }: Input): Row[] {
  return project.targets
    .filter(({ kind, value }) => kind === 'satisfaction' && value.trim() !== '')
    .map(({ indicator, value, unit }) => ({
      项目: indicator,
      标准: /^\d/.test(value) ? `不低于${groupedFigure(value)}${value.endsWith(unit) ? '' : unit}` : `${value}${unit}`,
      方法: '回访或者问卷，由甲方组织，乙方人员不参与发放',
    }))
}

function reports(input: Input): Row[] {
  const { period, contract } = input.project
  const plan = reportPlan(periodOf(period.startOn, period.endOn), contract)
  if (!plan) return []
  return [
    {
      项目: `${reportName(input)}（含总报告）`,
      标准: `共${plan.total}份，按期提交`,
      方法: `核对报告份数、提交日期和${input.contractor && isIndividual(input.contractor) ? '签字' : '印章'}`,
    },
  ]
}
