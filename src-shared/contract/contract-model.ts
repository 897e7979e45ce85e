import type { PaperField } from '../template/paper-words'
import { joined, name, sentence } from '../text/join-text'
import type { ContractInput } from './contract-input'
import {
  type ConditionName,
  contractFields,
  contractLists,
  type FieldName,
  type ListName,
  type OpenFields,
  sentenceColumns,
} from './contract-words'
import { projectInOwnWords } from './kind-defaults'
import { conditionsOf } from './model-conditions'
import { listsOf } from './model-rows'
import { valuesOf } from './model-values'

/** All that goes into a contract, as text: what the template's placeholders, conditions and rows become. */
export interface ContractModel {
  preview: boolean
  /** The instant it is made, for the document's properties: put in by who has a clock. */
  madeAt?: string | undefined
  values: Record<FieldName, string>
  conditions: Record<ConditionName, boolean>
  rows: Record<ListName, Record<string, string>[]>
  /** What a complete contract still lacks, with the part that needs it, e.g. 合同价款小写 of 合同价款. */
  missing: MissingPart[]
}

export interface MissingPart {
  name: string
  clause: string
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

const toFill = (name: string) => `【待填写：${name}】`
const lineToWriteOn = '＿＿＿＿＿＿＿＿'

/** 合同要素 from county, project, budget and contractor; nothing is left blank: gaps read 【待填写：…】, / or a line. */
export function contractModel(given: ContractInput): ContractModel {
  const input = { ...given, project: projectInOwnWords(given.project, given.catalog, given.kinds) }
  const missing: MissingPart[] = []
  const note = (name: string, code: string) => {
    const title = input.clauses.find((clause) => clause.code === code)?.title
    missing.push({ name, clause: title ?? code })
  }
  const conditions = conditionsOf(input)
  const needed = neededNow(conditions)
  const values = Object.fromEntries(
    fieldTexts(valuesOf(input)).map(([name, text]) => {
      const { clause, need } = contractFields[name]
      if (text) return [name, text]
      if (need === 'always' || need === 'known' || needed.has(name)) {
        note(name, clause)
        return [name, toFill(name)]
      }
      return [name, { ifKnown: '/', byHand: lineToWriteOn, mayBeEmpty: '' }[need]]
    }),
  ) as Record<FieldName, string>
  const rows = Object.fromEntries(
    (Object.entries(listsOf(input)) as [ListName, Record<string, string>[]][]).map(([name, found]) => {
      const under = onlyUnder[name]
      if (found.length > 0 || (under && !conditions[under])) return [name, found.map((row) => filledRow(name, row))]
      note(name, contractLists[name].clause)
      return [name, [Object.fromEntries(contractLists[name].columns.map((column) => [column, toFill(name)]))]]
    }),
  ) as ContractModel['rows']
  return { preview: input.preview ?? false, values, conditions, rows, missing }
}

const fieldTexts = (fields: OpenFields) =>
  (Object.entries(fields) as [FieldName, string | null][]).map(
    ([field, text]) => [field, joined((contractFields[field] as PaperField).join ?? 'name', text ?? '')] as const,
  )

const filledRow = (list: ListName, row: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(row).map(([column, text]) => {
      const join = sentenceColumns.includes(`${list}.${column}`) ? sentence : name
      return [column, join(text) || '/']
    }),
  )

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
