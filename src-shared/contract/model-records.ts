import type { ContractInput } from './contract-input'
import { kindsOf } from './model-service'

type Rows = Record<string, string>[]

/** 服务记录表: what each service asks and who signs for it, named where several services share the form. */
export function recordRows(input: ContractInput): { 服务记录: Rows; 记录签字: Rows } {
  const kinds = kindsOf(input).filter(({ record }) => record !== undefined)
  const named = (kind: string, text: string) => (kinds.length > 1 ? `${kind}：${text}` : text)
  return {
    服务记录: kinds.flatMap(({ name, record }) => (record?.entries ?? []).map((text) => ({ 栏目: named(name, text) }))),
    记录签字: kinds.flatMap(({ name, record }) =>
      (record?.signers ?? []).map((text) => ({ 签字人: named(name, text) })),
    ),
  }
}
