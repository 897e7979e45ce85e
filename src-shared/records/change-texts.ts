import { changedClause } from './change-clauses'
import { type ContractChangeBody, isSupplement } from './contract-change-body'

/** What an agreement says in words of its own, as its paper prints it. */
export interface AgreedText {
  field: string
  /** 协议内容; 条款对照第1项“合同第三条“标的与数量”” */
  label: string
  text: string
  /** What the contract says in its place; '' = nothing. */
  before: string
}

type Texts = { [K in keyof ContractChangeBody as ContractChangeBody[K] extends string ? K : never]: string }

const ofBoth: Partial<Texts> = { reason: '原因', decision: '决策依据', content: '协议内容' }
const ofSupplement: Partial<Texts> = { priceReason: '金额与数量不成比例的理由' }
const ofTermination: Partial<Texts> = {
  delivered: '已完成、已验收的数量',
  refund: '多付价款的退还',
  deposit: '履约保证金的处理',
  households: '在办户的交接',
  archives: '档案移交',
  personalData: '个人信息的返还、删除',
  liability: '违约责任',
  nextService: '后续服务的衔接',
}

/** All of it, in the order of the form; what its type does not print is none of it. */
export function agreedTexts(body: ContractChangeBody): AgreedText[] {
  const plain = { ...ofBoth, ...(isSupplement(body) ? ofSupplement : ofTermination) }
  const rows = isSupplement(body)
    ? [
        ...body.clauses.map((row, at) => ({
          field: `clauses.${row.id}.after`,
          label: `条款对照第${at + 1}项“${changedClause(row)}”`,
          text: row.after,
          before: row.before,
        })),
        ...body.nodes.map(({ id, milestone }, at) => ({
          field: `nodes.${id}.milestone`,
          label: `节点变更第${at + 1}项`,
          text: milestone,
          before: '',
        })),
      ]
    : []
  const typed = Object.entries(plain).map(([field, label]) => {
    const text = body[field as keyof Texts]
    return { field, label, text, before: '' }
  })
  return [...typed, ...rows].filter(({ text }) => text.trim() !== '')
}
