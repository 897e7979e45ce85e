/** What the program holds against each other of a project, and the rules that do it. */
export interface ProgramLook {
  at: string
  rules: readonly string[]
}

const look = (at: string, ...rules: string[]): ProgramLook => ({ at, rules })

/**
 * What the program looks at beside an item of the check list, by its code (P33, P07, P35, P36, N06 to N08, N15); what is not
 * here is judged by hand alone. The items themselves are data (office-data/procurement-check-list).
 */
export const programLooks: ReadonlyMap<string, ProgramLook> = new Map(
  Object.entries({
    need: look('服务清单和禁止用途', 'content.catalog', 'content.prohibited', 'content.employment'),
    measurable: look('绩效目标', 'targets', 'targets.bought', 'targets.contract', 'quantity.whole'),
    'same-contract': look('所附合同', 'contract.draft'),
    qualification: look('承接主体的资质', 'contractor'),
    deposit: look('保证金', 'procurement.deposit'),
    scoring: look('价格分权重', 'procurement.price'),
    times: look('采购步骤的日期', 'procurement.times'),
    period: look('服务期', 'period.length', 'period.overlap'),
    method: look('采购方式', 'procurement.method'),
    sme: look('中小企业预留', 'procurement.sme'),
  }),
)
