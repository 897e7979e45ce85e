import { type PaperModel, paperModel } from '../template/paper-model'
import type { ContractInput } from './contract-input'
import { type ConditionName, contractWords, type FieldName, type ListName, sentenceColumns } from './contract-words'
import { projectInOwnWords } from './kind-defaults'
import { conditionsOf } from './model-conditions'
import { listsOf } from './model-rows'
import { valuesOf } from './model-values'

/** All that goes into a contract, as text. */
export interface ContractModel extends PaperModel {
  values: Record<FieldName, string>
  conditions: Record<ConditionName, boolean>
  rows: Record<ListName, Record<string, string>[]>
}

/** Lists that stand in the contract under a condition alone. */
const onlyUnder: Partial<Record<ListName, ConditionName>> = {
  价款明细: '附价款明细',
  服务价款: '多项服务',
  服务区域: '附区域表',
  服务区域三列: '附区域表',
  服务记录: '附服务记录表',
  记录签字: '附服务记录表',
}

/** 合同要素 from county, project, budget and contractor; nothing is left blank: gaps read 【待填写：…】, / or a line. */
export function contractModel(given: ContractInput): ContractModel {
  const { catalog, kinds, values, presets } = given
  const input = { ...given, project: projectInOwnWords(given.project, catalog, kinds, values, presets) }
  const conditions = conditionsOf(input)
  const open = { values: valuesOf(input), conditions, rows: listsOf(input) }
  const rules = {
    needed: neededNow(conditions),
    onlyUnder,
    sentences: sentenceColumns,
    titleOf: (code: string) => input.clauses.find((clause) => clause.code === code)?.title ?? code,
  }
  return { ...paperModel(contractWords, open, rules), preview: input.preview ?? false } as ContractModel
}

/** Fields that become mandatory because of what was chosen elsewhere. */
function neededNow(conditions: Record<ConditionName, boolean>): Set<FieldName> {
  const byCondition: Partial<Record<ConditionName, FieldName[]>> = {
    含家计调查: ['每组人数'],
    多年期: ['多年期条件', '年度安排'],
    一年期跨年度: ['年度安排'],
    ...(conditions.一项服务 && { 单价结算: ['结算单价小写', '结算单价大写', '结算单位'] }),
    收取保证金: ['保证金小写', '保证金大写', '保证金形式', '保证金退还期限'],
    允许部分分包: ['分包范围'],
    仲裁: ['仲裁机构'],
    未定争议解决方式: ['争议解决方式'],
  }
  return new Set(
    (Object.entries(byCondition) as [ConditionName, FieldName[]][]).flatMap(([name, fields]) =>
      conditions[name] ? fields : [],
    ),
  )
}
