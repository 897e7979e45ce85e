import { clerksTables } from '../backup/clerks-tables'

/** Something stored that is not as the program wrote it. */
export interface AlteredRow {
  /** In a clerk's words. */
  what: string
  /** As it can still be read, which may itself be what was altered; '' = it has none. */
  name: string
}

const others: Record<string, string> = {
  budget_versions: '预算版本',
  year_parameters: '年度参数',
  grants: '年度资金',
  changes: '历史记录',
  change_log: '历史记录',
  change_receipts: '历史记录',
  confirmations: '复核记录',
  account_office: '账号设置',
  data_sets: '本单位资料',
  project_data_sets: '本单位资料',
  office_templates: '本单位范本',
  signed_contracts: '已签合同的标记',
  project_origins: '项目来源',
  evidence_removals: '材料移出的标记',
  household_imports: '户册导入记录',
  sample_draws: '抽样',
  deliveries: '交付',
  delivered_folders: '交付文件夹',
  trace_reasons: '缺少材料的说明',
}

export const tableInWords = (table: string): string =>
  clerksTables.find(([, tables]) => tables.includes(table))?.[0] ?? others[table] ?? '其他登记'

const named = ({ what, name }: AlteredRow) => (name === '' ? what : `${what}“${name}”`)

/** 项目“甲”、记录“乙”等 5 条. */
export function alteredText(rows: readonly AlteredRow[], most = 3): string {
  const told = [...new Set(rows.map(named))]
  const some = told.slice(0, most).join('、')
  return told.length > most || told.length < rows.length ? `${some}等 ${rows.length} 条` : some
}

/** 项目 1 条、历史记录 2 条: without a name, since a report goes further than the screen. */
export function alteredKinds(rows: readonly AlteredRow[]): string {
  const counts = new Map<string, number>()
  for (const { what } of rows) counts.set(what, (counts.get(what) ?? 0) + 1)
  return [...counts].map(([what, count]) => `${what} ${count} 条`).join('、')
}
