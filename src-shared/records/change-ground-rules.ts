import { apartFen, fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { saysNoReason } from '../text/filler'
import { isInProportion, proportionateFen } from './added-price'
import { changedClause, mayChange } from './change-clauses'
import type { ContractChangeBody } from './contract-change-body'
import { lowersQuality } from './lowered-quality'
import { quantityTargets } from './quantity-targets'
import { type Lack, lackIf, type RecordFacts } from './record-field'

/** 采购法 art. 49 adds more of the same and changes nothing else; what is merely formal touches no substance. */
function groundLacks(body: ContractChangeBody, facts: RecordFacts): Lack[] {
  const { ground, amountFen, quantities, nodes, endsOn, clauses } = body
  const substance = amountFen !== null || quantities.length > 0 || nodes.length > 0 || endsOn !== null
  const counted = quantityTargets(facts)
  const totals = new Map(counted.map(({ name, total }) => [name, total]))
  return [
    ...lackIf(
      !substance && clauses.length === 0,
      'clauses',
      '没有写改动了什么：条款对照、金额、数量、节点、期限都没有填',
    ),
    ...lackIf(
      ground === 'formal' && substance,
      'ground',
      '这一依据不涉及标的、数量、价格、质量、期限，协议却改动了其中的内容',
    ),
    ...lackIf(
      ground === 'addition' && (nodes.length > 0 || endsOn !== null),
      'ground',
      '追加与合同标的相同的服务不得改变合同其他条款；期限、节点也要改的，另选变更依据',
    ),
    ...lackIf(ground === 'addition' && (amountFen ?? 0) <= 0, 'amountFen', '追加服务的，没有填增加的金额'),
    ...lackIf(
      ground === 'addition' && counted.length > 0 && quantities.length === 0,
      'quantities',
      '追加服务的，没有在数量变更中填追加后的数量',
    ),
    ...(ground === 'addition' ? quantities : []).flatMap(({ id, target, to }) => {
      const total = totals.get(target ?? '')
      return lackIf(
        total !== undefined && to !== null && to < total,
        `quantities.${id}.to`,
        `追加服务的，“${target}”不能少于现在约定的 ${total}`,
      )
    }),
  ]
}

/** A row changes what its ground lets be changed, says in figures what it says in words, and asks for no less quality. */
function clauseLacks(
  { ground, clauses, amountFen, quantities, endsOn }: ContractChangeBody,
  facts: RecordFacts,
): Lack[] {
  const inFigures: Readonly<Record<string, { open: boolean; where: string }>> = {
    C03: { open: quantities.length === 0 && quantityTargets(facts).length > 0, where: '数量变更' },
    C04: { open: endsOn === null, where: '服务期改为截至' },
    C08: { open: amountFen === null, where: '增减金额（总额不变的填0）' },
  }
  const allowed = {
    formal: '只能改联系人、地址、收款账户，不得改动合同的实质条款',
    addition: '只能改标的与数量、合同价款，不得改变其他条款；确需改动的，另选变更依据',
  } as const
  return clauses.flatMap((row, at) => {
    const { id, code, before, after } = row
    if (code === null) return []
    const which = `条款对照第${at + 1}项“${changedClause(row)}”`
    const figures = inFigures[code]
    return [
      ...lackIf(
        (ground === 'formal' || ground === 'addition') && !mayChange(ground, code),
        `clauses.${id}.code`,
        `${which}：按所选的变更依据，${ground === 'formal' ? allowed.formal : allowed.addition}`,
      ),
      ...lackIf(figures?.open === true, `clauses.${id}.code`, `${which}改动了约定，没有填${figures?.where}`),
      ...lackIf(
        before.trim() !== '' && before.trim() === after.trim(),
        `clauses.${id}.after`,
        `${which}变更前后是一样的`,
      ),
      ...lackIf(
        lowersQuality(row),
        `clauses.${id}.after`,
        `${which}降低了约定的质量要求；补充协议不得降低质量标准，原约定的比例都要写，且不低于原约定`,
      ),
    ]
  })
}

/** More, or fewer, at the contract's own price; any other is another price, and says why (采购法 art. 49 and 50). */
function proportionLacks({ quantities, amountFen, priceReason }: ContractChangeBody, facts: RecordFacts): Lack[] {
  const isWhole = quantities.every(({ target, to }) => target !== null && to !== null)
  if (quantities.length === 0 || !isWhole || !saysNoReason(priceReason)) return []
  const expected = proportionateFen(quantities, facts)
  if (expected !== null && isInProportion(amountFen ?? fen(0), expected)) return []
  const by =
    expected === null
      ? '数量变更没有合同单价可以折算金额'
      : `数量变更按合同价款折算应${expected < 0 ? '减少' : '增加'} ${formatYuan(apartFen(expected, 0))} 元，协议${amountFen === null ? '没有填金额' : `填的是 ${formatYuan(amountFen)} 元`}`
  return [{ field: 'priceReason', text: `${by}；金额与数量不成比例的，写明理由` }]
}

/** What stands against a 补充协议 by its ground (papers 04). */
export const changeLacks = (body: ContractChangeBody, facts: RecordFacts): Lack[] => [
  ...groundLacks(body, facts),
  ...clauseLacks(body, facts),
  ...proportionLacks(body, facts),
]
