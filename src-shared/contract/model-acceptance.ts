import type { ContractInput } from './contract-input'
import { grouped, shareText } from './wording'

type Row = { 项目: string; 标准: string; 方法: string }

/** Rows of 验收标准: every quantity, rate and term the contract promises, each with its figure. */
export function acceptanceRows(input: ContractInput): (Row & { 序号: string })[] {
  return [...quantities(input), ...rates(input)].map((row, index) => ({ 序号: String(index + 1), ...row }))
}

function quantities({ project, catalog }: ContractInput): Row[] {
  return project.items.map(({ code, quantity, unit }) => ({
    项目: `${catalog.items.find((item) => item.code === code)?.name ?? code}的数量`,
    标准: `完成${grouped(quantity)}${unit}`,
    方法: '核对成果清单和验收台账，只计合格数量',
  }))
}

function rates({ project }: ContractInput): Row[] {
  const { quality } = project.contract
  const rate = (name: string, shareBp: number | null, method: string): Row[] =>
    shareBp === null ? [] : [{ 项目: name, 标准: `不低于${shareText(shareBp)}`, 方法: method }]
  return rate('抽查合格率', quality.passRateBp, '抽查合格数量÷抽查数量')
}
