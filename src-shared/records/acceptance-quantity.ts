import { readDecimal } from '../budget/decimal'
import { isLastStage } from '../contract/stage-days'
import { groupedFigure } from '../money/typed-number'
import { percentsAsFigures } from '../text/percent-words'
import { nodeCode, nodesInForce } from './milestones'
import { stageAt, stageCode } from './payment-stages'
import { quantityTargets } from './quantity-targets'
import type { Proposal, RecordFacts } from './record-field'

type Facts = Pick<RecordFacts, 'project' | 'kinds' | 'related'>

/** What a stage or a node owes up to its day, counted from the beginning, in whole units. */
export interface OwedQuantity {
  quantity: number
  unit: string
  /** 合同约定数量3,200户的50% */
  by: string
}

export const inUnits = (quantity: number, unit: string): string => `${groupedFigure(String(quantity))}${unit}`

/** The whole quantity of what is bought, as agreed last; null = of none or of several services, which no single figure tells. */
function wholeQuantity({ project }: Facts): { quantity: number; unit: string } | null {
  const [item, second] = project?.items ?? []
  const reading = item && !second ? readDecimal(item.quantity) : null
  if (!item || !reading || 'problem' in reading) return null
  const quantity = Math.ceil(Number(reading.text))
  return quantity > 0 ? { quantity, unit: item.unit.trim() } : null
}

const share = '(\\d{1,3}(?:\\.\\d{1,2})?)%'
const work = '(?:完成|数量|工作量|任务量|户数)'
const shares = [new RegExp(`${work}[^，；。%\\d]{0,8}${share}`), new RegExp(`${share}[^，；。率]{0,6}${work}`)]
const half = new RegExp(`${work}[^，；。]{0,4}(?:一半|过半|半数)|(?:一半|过半|半数)[^，；。]{0,4}${work}`)

/** 约定数量完成50%以上 -> 5,000 basis points; null = the words say no part. */
function shareIn(words: string): number | null {
  const text = percentsAsFigures(words).replace(/\s+/g, '')
  const percent = shares.map((one) => one.exec(text)?.[1]).find((figure) => figure !== undefined)
  if (percent !== undefined) return Math.min(10_000, Math.round(Number(percent) * 100))
  return half.test(text) ? 5_000 : null
}

/** 完成入户1,600户 -> 1,600 */
function figureIn(words: string, unit: string): number | null {
  if (unit === '') return null
  for (const [, figure = '', after] of words.matchAll(/完成[^，；。\d]{0,10}(\d[\d,，]*)\s*([^，；。\d]*)/g))
    if (after?.startsWith(unit)) return Number(figure.replace(/[,，]/g, ''))
  return null
}

/** By the contract: all with the last stage, else what the words of the stage say. Of a stage of one year among several they say a part of that year's, which the contract does not tell. */
function byContract(stage: string, facts: Facts): OwedQuantity | null {
  const whole = wholeQuantity(facts)
  const payments = facts.project?.contract.payments ?? []
  const at = stageAt(facts.project, stage)
  const terms = payments[at]
  if (!whole || !terms) return null
  const { unit } = whole
  const told = `合同约定数量${inUnits(whole.quantity, unit)}`
  if (isLastStage(payments, at)) return { ...whole, by: `${told}，最后一期验收全部服务` }
  if (terms.prepaid || terms.year !== null) return null
  const words = terms.milestone.trim() || terms.condition.trim()
  const figure = figureIn(words, unit)
  if (figure !== null) return { quantity: Math.min(figure, whole.quantity), unit, by: `合同约定“${words}”` }
  const part = shareIn(words)
  if (part === null) return null
  return { quantity: Math.ceil((whole.quantity * part) / 10_000), unit, by: `${told}的${part / 100}%` }
}

/** By the nodes of the filed work plan that stand for it, in the measure of what is bought. */
function byPlan(stage: string, facts: Facts): OwedQuantity | null {
  const whole = wholeQuantity(facts)
  if (!whole) return null
  const { unit } = whole
  const units = new Map(quantityTargets(facts).map((target) => [target.name, target.unit.trim()]))
  const own = nodesInForce(facts.related).filter(
    ({ node, stage: of, target }) =>
      (of === null ? nodeCode(node.trim()) : stageCode(Number(of) - 1)) === stage &&
      (target === null || units.get(target) === unit),
  )
  const most = Math.max(0, ...own.map(({ quantity }) => quantity ?? 0))
  const node = own.find(({ quantity }) => quantity === most)
  return node && most > 0 ? { quantity: most, unit, by: `备案的工作方案的节点“${node.node.trim()}”` } : null
}

/** The more of both counts: a plan that was filed takes nothing off the contract. null = neither says a quantity. */
export function owedQuantity(stage: string | null, facts: Facts): OwedQuantity | null {
  if (stage === null) return null
  const [contract, plan] = [byContract(stage, facts), byPlan(stage, facts)]
  return contract && plan ? (plan.quantity > contract.quantity ? plan : contract) : (contract ?? plan)
}

/** 本节点应完成量 */
export function proposedQuantity(body: object, facts: Facts): Proposal | null {
  const owed = owedQuantity((body as { stage: string | null }).stage, facts)
  return owed && { value: owed.quantity, text: `${inUnits(owed.quantity, owed.unit)}：${owed.by}。` }
}
