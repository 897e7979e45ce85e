import type { ServiceCatalog } from '../catalog/catalog'
import { kindsBought } from '../catalog/service-kind'
import { isIndividual } from '../contractor/contractor'
import { compareDates, lastDayOfYears } from '../dates'
import type { surveyTraces } from '../project/contract-form'
import type { Project } from '../project/project'
import type { ContractInput } from './contract-input'
import type { ConditionName } from './contract-words'
import { generalRecordForm, type RecordForm, recordFormCondition, recordForms } from './record-forms'
import { samplingReason } from './sampling'
import { paymentYears } from './year-payments'
import { yearQuantities } from './year-quantities'

/** Whether the project buys 家计调查, by the catalogue's name of its items. */
export function buysHouseholdSurvey(project: Project, catalog: ServiceCatalog): boolean {
  const survey = catalog.items.find(({ name }) => name === '家计调查')
  return project.items.some(({ code }) => code === survey?.code)
}

/** Another service than 家计调查 is among the items, or none is chosen yet. */
export function buysOther({ project, catalog }: Pick<ContractInput, 'project' | 'catalog'>): boolean {
  const survey = catalog.items.find(({ name }) => name === '家计调查')
  return project.items.length === 0 || project.items.some(({ code }) => code !== survey?.code)
}

type Bought = Pick<ContractInput, 'project' | 'catalog' | 'kinds'>

/** The record forms of what is bought beside 家计调查, whose form is the survey form; the general one before anything is chosen. */
export function recordFormsOf({ project, catalog, kinds }: Bought): RecordForm[] {
  const others = kindsBought(project.items, catalog, kinds).filter(({ name }) => name !== '家计调查')
  const used = project.items.length === 0 ? [generalRecordForm] : others.map(({ recordForm }) => recordForm)
  return recordForms.filter((form) => used.includes(form))
}

function recordFormsAttached(input: Bought) {
  const forms = recordFormsOf(input)
  const attached = recordForms.map((form) => [recordFormCondition(form), forms.includes(form)] as const)
  return Object.fromEntries(attached) as Record<`附${RecordForm}样表`, boolean>
}

/** Areas from which on the contract has a table of them instead of a sentence. */
export const areasForTable = 20

export function listsAreasInTable({ project }: Pick<ContractInput, 'project'>): boolean {
  return project.areas.filter((area) => area.trim()).length >= areasForTable
}

/** 户数: as noted with the beneficiaries, or else the quantity of 家计调查 where it is counted in 户. */
export function householdsOf(project: Project, catalog: ServiceCatalog): string | null {
  const { households } = project.beneficiaries
  if (households !== null) return String(households)
  const survey = catalog.items.find(({ name }) => name === '家计调查')
  const item = project.items.find(({ code, unit }) => code === survey?.code && unit === '户')
  return item?.quantity.trim() || null
}

/** Longer than one year by the calendar (Order 102 art. 24, annex 1 四(二)3). */
export function isLongerThanAYear({ startOn, endOn }: Project['period']): boolean {
  return startOn !== null && endOn !== null && compareDates(endOn, lastDayOfYears(startOn, 1)) > 0
}

export function conditionsOf(input: ContractInput): Record<ConditionName, boolean> {
  const { project, catalog } = input
  const form = project.contract
  const survey = buysHouseholdSurvey(project, catalog)
  const asks = (trace: (typeof surveyTraces)[number]) => survey && !form.traces.leftOut.includes(trace)
  const counted = householdsOf(project, catalog) !== null
  const years = isLongerThanAYear(project.period)
  const detailed = form.quote.lines.length > 0
  const services = project.items.length
  const individual = input.contractor !== null && isIndividual(input.contractor)
  const byYear = paymentYears(project).length > 0
  const several = form.payments.length > 1
  const byQuantity = form.payments.some((stage) => stage.byQuantity)
  const size = input.contractor?.kind === 'enterprise' ? input.contractor.enterpriseSize : null
  return {
    一项服务: services < 2,
    多项服务: services > 1,
    有户数: counted,
    无户数: !counted,
    列明区域: !listsAreasInTable(input),
    附区域表: listsAreasInTable(input),
    附服务记录表: buysOther(input),
    ...recordFormsAttached(input),
    乙方为中小企业: size !== null && size !== 'large',
    非中小企业: size === null || size === 'large',
    单位内控采购: project.procurement.method === 'internal_control',
    政府采购程序: project.procurement.method !== 'internal_control',
    乙方为单位: !individual,
    乙方为自然人: individual,
    一次付款: !byYear && form.payments.length === 1,
    分期付款: !byYear && form.payments.length !== 1,
    分年度付款: byYear,
    不分年度付款: !byYear,
    一年期跨年度: byYear && !years,
    列年度数量: yearQuantities(input) !== '',
    前期暂付: several && (byQuantity || form.pricing === 'unit_price'),
    按量付款: byQuantity,
    已定预留方式: project.procurement.smeReserve !== null && project.procurement.method !== 'internal_control',
    不收取保证金: !form.performanceBond.required,
    收取保证金: form.performanceBond.required,
    抽查低于一成: samplingReason(form.quality, input.values) !== null,
    有对象说明: project.beneficiaries.note.trim() !== '',
    含家计调查: survey,
    不含家计调查: !survey,
    要求入户调查表: asks('入户调查表'),
    要求入户照片: asks('入户照片'),
    要求访问录音: asks('访问录音'),
    要求一户一档: asks('一户一档'),
    一年期: !years,
    多年期: years,
    总价包干: form.pricing === 'lump_sum',
    单价结算: form.pricing === 'unit_price',
    附价款明细: detailed,
    另附价款明细: !detailed,
    服务对象参与验收: form.acceptance.recipientsTakePart,
    禁止分包: form.subcontracting === 'forbidden',
    允许部分分包: form.subcontracting === 'partly_with_consent',
    约定不合格扣款: form.breach.perDefectiveFileFen !== null,
    诉讼: form.dispute === 'litigation',
    仲裁: form.dispute === 'arbitration',
    未定争议解决方式: form.dispute === null,
  }
}
