import { kindsBought, type Metric, namesOf, ofEach, type ServiceKind } from '../catalog/service-kind'
import { figureOf } from '../law/suggested-values'
import { groupedFigure } from '../money/typed-number'
import type { Traces } from '../project/contract-form'
import type { Project } from '../project/project'
import { name } from '../text/join-text'
import type { ContractInput } from './contract-input'
import type { PartOf } from './contract-words'
import { householdsOf } from './model-conditions'
import { samplingReason } from './sampling'
import { countText, formatShare, shareText } from './wording'
import { yearQuantities } from './year-quantities'

type Service =
  | '服务区域'
  | '服务对象类型'
  | '服务户数'
  | '服务对象说明'
  | '清单文号'
  | '作业步骤'
  | '留痕成果'
  | '服务规范'
  | '计数规则'
  | '不合格情形'
  | '准确率名称'
  | '完整率名称'
  | '报告名称'
  | '报告组成'
  | '报告内容'
  | '电子成果'
  | '年度数量'
  | '主体工作'
  | '购买服务'
  | '效益指标'
  | '虚假情形'
  | '每户入户次数'
  | '每组人数'
  | '人员要求'
  | '投保人数'

/** C01 to C07: what is done, for whom, how it is recorded and counted, in the words of each kind of service. */
export function serviceValues(input: ContractInput): PartOf<Service> {
  const { project, catalog } = input
  const { contract, beneficiaries } = project
  const kinds = kindsOf(input)
  const insured = contract.personnel.insured
  return {
    服务区域: project.areas.map(name).filter(Boolean).join('、'),
    服务对象类型: servedText(beneficiaries.kinds, kinds),
    服务户数: groupedFigure(householdsOf(project, catalog) ?? ''),
    服务对象说明: beneficiaries.note,
    清单文号: [catalog.regionalDocumentNumber, catalog.documentNumber].filter(Boolean).join('；项目名称依据'),
    作业步骤: contract.workSteps,
    留痕成果: namesOf(kinds, (kind) => evidenceOf(kind, contract.traces).map((evidence) => evidence.name)),
    服务规范: ofEach(kinds, ({ conduct }) => conduct),
    计数规则: ofEach(kinds, ({ counting }) => counting),
    不合格情形: ofEach(kinds, ({ defects }) => `留痕成果不齐且无经认可的原因；${defects}`),
    准确率名称: namesOf(kinds, ({ quality }) => quality.accuracy.label),
    完整率名称: namesOf(kinds, ({ quality }) => quality.completeness.label),
    报告名称: reportName(input),
    报告组成: kinds.length < 2 ? '' : `（由${reportParts(kinds)}组成，每期合并为一份）`,
    报告内容: ofEach(kinds, ({ reportContents }) => reportContents),
    电子成果: ofEach(kinds, ({ electronic }) => electronic),
    年度数量: yearQuantities(input),
    主体工作: namesOf(kinds, ({ coreWork }) => coreWork),
    购买服务: namesOf(kinds, (kind) => kind.name),
    效益指标: namesOf(kinds, ({ targets }) => targets.benefit),
    虚假情形: namesOf(kinds, ({ falseRecord }) => falseRecord),
    每户入户次数: project.budget.inputs.visits?.value ?? '1',
    每组人数: countText(contract.personnel.perTeam),
    人员要求: contract.personnel.requirement,
    投保人数: insured === null ? '不少于实际投入服务的人数' : `不少于${groupedFigure(String(insured))}人`,
  }
}

/**
 * 低保、特困; 社会公众（涉及的社会救助对象类型：低保、特困） where nobody is served by the list, and of several services each
 * that is for others behind the types.
 */
export function servedText(types: string[], kinds: ServiceKind[]): string {
  const typed = types.join('、')
  const others = kinds.filter(({ audience }) => audience !== undefined)
  if (typed === '' || others.length === 0) return typed
  if (others.length === kinds.length)
    return `${namesOf(others, ({ audience }) => audience ?? [])}（涉及的社会救助对象类型：${typed}）`
  return `${typed}（${others.map(({ name: service, audience }) => `${service}面向${audience}`).join('，')}）`
}

const reportParts = (kinds: ServiceKind[]) => namesOf(kinds, ({ report }) => report)

/** One report covers all that is bought: by the name of the service's own, or 服务报告 of several. */
export function reportName(input: Pick<ContractInput, 'project' | 'catalog' | 'kinds'>): string {
  const kinds = kindsOf(input)
  return kinds.length < 2 ? reportParts(kinds) : '服务报告'
}

export const kindsOf = ({ project, catalog, kinds }: Pick<ContractInput, 'project' | 'catalog' | 'kinds'>) =>
  kindsBought(project.items, catalog, kinds)

/** What must be left as a trace, as chosen in the form. */
export function evidenceOf({ evidence }: ServiceKind, { leftOut }: Traces): ServiceKind['evidence'] {
  return evidence.filter(({ name }) => !leftOut.includes(name))
}

type Rows = Record<string, string>[]

/** 留痕: each service its own papers and what each must show. */
export function evidenceRows(input: Pick<ContractInput, 'project' | 'catalog' | 'kinds'>): Rows {
  return kindsOf(input).flatMap((kind) =>
    evidenceOf(kind, input.project.contract.traces).map((evidence) => ({
      服务项目: kind.name,
      成果: evidence.name,
      要求: evidence.requirement,
    })),
  )
}

/** 质量: the rates of the form by the metrics of each service, and the service's own fixed ones. */
export function qualityRows(input: ContractInput): Rows {
  const { quality } = input.project.contract
  const atLeast = (shareBp: number | null) => (shareBp === null ? '' : `不低于${formatShare(shareBp)}`)
  const days = quality.entryWithinDays
  return kindsOf(input).flatMap((kind) => {
    const { name: service, quality: metrics } = kind
    return [
      { ...metrics.sample, standard: atLeast(quality.sampleShareBp) },
      { ...metrics.pass, standard: atLeast(quality.passRateBp) },
      { ...metrics.accuracy, standard: atLeast(quality.accuracyRateBp) },
      { ...metrics.completeness, standard: atLeast(quality.completenessRateBp) },
      ...ownMetrics(kind, input.project),
      { ...metrics.entry, standard: days === null ? '' : `${days}日内` },
    ].map(({ label, standard, method }) => ({ 服务项目: service, 指标: label, 标准: standard, 方法: method }))
  })
}

/** Metrics of the service beside the form's, each with the figure of the target of that name where there is one. */
export function ownMetrics(
  { quality }: ServiceKind,
  { targets }: Pick<Project, 'targets'>,
): (Metric & { standard: string })[] {
  return quality.more.map((metric) => {
    const target = targets.find(({ indicator }) => name(indicator) === metric.label)
    const promised = /^(?:不低于|≥)?\s*(\d+(?:\.\d+)?)\s*[%％]?$/.exec(target?.value.trim() ?? '')?.[1]
    if (promised === undefined || !/[%％]/.test(`${target?.unit}${target?.value}`)) return metric
    return { ...metric, standard: promised === '100' ? '100%' : `不低于${promised}%` }
  })
}

type Rates = '抽查比例' | '抽查理由' | '抽查合格率' | '结论准确率' | '档案完整率' | '录入时限'

/** Points a grade begins at. */
export const gradeValues = ({ values }: ContractInput): PartOf<'优等起分' | '良等起分' | '中等起分'> => ({
  优等起分: countText(figureOf(values, 'grade-excellent')),
  良等起分: countText(figureOf(values, 'grade-good')),
  中等起分: countText(figureOf(values, 'grade-fair')),
})

export function rateValues({ project, values }: ContractInput): PartOf<Rates> {
  const { quality } = project.contract
  return {
    抽查比例: shareText(quality.sampleShareBp),
    抽查理由: samplingReason(quality, values),
    抽查合格率: shareText(quality.passRateBp),
    结论准确率: shareText(quality.accuracyRateBp),
    档案完整率: shareText(quality.completenessRateBp),
    录入时限: countText(quality.entryWithinDays),
  }
}
