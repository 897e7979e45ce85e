import type { Project } from './project'

/**
 * Whether the contract of a project is signed: `signed` from the day its signed paper is on file as a file that can be opened
 * and its 签订日期 is entered; `correcting` while what was entered of it is being put right (退回更正).
 */
export type Signing = 'open' | 'signed' | 'correcting'

/** What a signed contract has agreed: the two days known only behind its signing stay open. */
function signedTerms(project: Project) {
  const { name, items, areas, beneficiaries, targets, period, contractorId } = project
  const { publishedOn: _published, filedOn: _filed, ...contract } = project.contract
  const { startOn, endOn } = period
  return { name, items, areas, beneficiaries, targets, period: { startOn, endOn }, contractorId, contract }
}

const termNames: Record<keyof ReturnType<typeof signedTerms>, string> = {
  name: '项目名称',
  items: '购买内容和数量',
  areas: '服务区域',
  beneficiaries: '服务对象',
  targets: '绩效目标',
  period: '服务期',
  contractorId: '承接主体',
  contract: '合同要素',
}

/** What payments, acceptances and agreements were reckoned by. */
function restedTerms({ items, targets, period, contract }: Project) {
  const { priceFen, pricing, unitPriceFen, servicePrices } = contract
  const stages = contract.payments.map(({ shareBp, year, prepaid, byQuantity }) => [shareBp, year, prepaid, byQuantity])
  const quantities = targets.filter(({ kind }) => kind === 'quantity').map(({ value, unit }) => [value, unit])
  return {
    money: { priceFen, pricing, unitPriceFen, servicePrices, stages },
    period: [period.startOn, period.endOn],
    quantities: [items.map(({ code, quantity, unit }) => [code, quantity, unit]), quantities],
  }
}

const restedNames: Record<keyof ReturnType<typeof restedTerms>, string> = {
  money: '合同价款和付款约定',
  period: '服务期',
  quantities: '数量',
}

const differing = <T extends object>(was: T, is: T, names: Readonly<Record<keyof T & string, string>>): string[] =>
  (Object.keys(names) as (keyof T & string)[])
    .filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]))
    .map((name) => names[name])

/** Names of the terms that differ; both as the contract prints them (settled), so that a source is no way around. */
export const changedTerms = (before: Project, after: Project): string[] =>
  differing(signedTerms(before), signedTerms(after), termNames)

/** The same of the money, the period and the quantities alone. */
export const changedRests = (before: Project, after: Project): string[] =>
  differing(restedTerms(before), restedTerms(after), restedNames)
