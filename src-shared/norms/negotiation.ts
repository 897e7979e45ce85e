import { formatShare } from '../contract/wording'
import {
  type Basis,
  consultationMeasures,
  consultationSupplement,
  procurementLaw,
  tenderMeasures,
} from '../law/citations'
import {
  figureOf,
  type SuggestedValues,
  type ValueId,
  valueBasis,
  valueRow,
  valueStatus,
} from '../law/suggested-values'
import type { Procurement } from '../project/project'
import { at, type Rule, type RuleFinding } from './rule'

/** Who judges the offers, and how many there are; none of it where the office buys by its own rules. */
export const negotiation: Rule = {
  id: 'procurement.negotiation',
  norms: ['P07'],
  check({ project: { procurement }, county }) {
    const demands = demandsOf[procurement.method ?? 'other']
    return demands
      ? [
          ...panel(procurement, demands, county.rules.suggestedValues),
          ...suppliers(procurement, county.rules.suggestedValues),
        ]
      : []
  },
}

/** What the price weighs of all points. */
export const priceWeight: Rule = {
  id: 'procurement.price',
  norms: ['P07'],
  unjudged({ project: { procurement } }) {
    if (procurement.method === null) return '还没有选采购方式'
    if (!demandsOf[procurement.method]) return '这种采购方式的价格分，软件不核对'
    return procurement.priceWeightBp === null ? '没有填价格分权重' : null
  },
  check({ project: { procurement }, county }) {
    const demands = demandsOf[procurement.method ?? 'other']
    return demands ? price(procurement, demands, county.rules.suggestedValues) : []
  },
}

interface Demands {
  panel: string
  /**
   * Fewest members; always an odd number, two thirds of them experts: no suggestion but the law's own figure (采购法 art. 38 for
   * the negotiating group, domain 3.3; the consultation's and the tender's own articles have the same and were not read).
   */
  least: ValueId
  panelBasis: Basis
  /** Basis points of all points. */
  price: [ValueId, ValueId | null]
  priceBasis: Basis
}

const demandsOf: Partial<Record<NonNullable<Procurement['method']>, Demands>> = {
  competitive_consultation: {
    panel: '磋商小组',
    least: 'consultation-panel',
    panelBasis: consultationMeasures('磋商小组的规定'),
    price: ['consultation-price-least', 'consultation-price-most'],
    priceBasis: consultationMeasures('价格分值的规定'),
  },
  open_tender: {
    panel: '评标委员会',
    least: 'tender-panel',
    panelBasis: tenderMeasures('评标委员会的规定'),
    price: ['tender-price-least', null],
    priceBasis: tenderMeasures('价格分值的规定'),
  },
}

const field = (name: string) => at('procurement', `procurement.${name}`)

const unread = (values: SuggestedValues, id: ValueId) =>
  valueRow(values, id).by === '' ? '未核原文' : valueStatus(values, id)

/** The articles were not read in the original: remarks. */
function panel(
  { panelSize, panelExperts }: Procurement,
  { panel: name, least: leastId, panelBasis: read }: Demands,
  values: SuggestedValues,
): RuleFinding[] {
  const least = figureOf(values, leastId)
  const panelBasis = valueBasis(values, leastId, read)
  const found: RuleFinding[] = []
  const say = (id: string, message: string, fix: string, name: string) =>
    found.push({ id, level: 'warning', message, basis: panelBasis, fix, where: field(name) })
  if (panelSize === null) {
    if (panelExperts !== null) {
      const message = `评审专家${panelExperts}人，还没有填${name}人数，无法核对专家是否达到三分之二（未核原文）。`
      say('size', message, '请照评审报告填写人数。', 'panelSize')
    }
    return found
  }
  if (panelSize < least || panelSize % 2 === 0) {
    const message = `${name}${panelSize}人，应为${least}人以上单数（${unread(values, leastId)}）。`
    say('panel', message, '请核对评审人员名单。', 'panelSize')
  }
  if (panelExperts !== null && (panelExperts > panelSize || panelExperts * 3 < panelSize * 2)) {
    const message = `${name}${panelSize}人中评审专家${panelExperts}人，专家应不少于成员总数的三分之二（至少${Math.ceil((panelSize * 2) / 3)}人，未核原文）。`
    say('experts', message, '请核对评审专家人数；专家应从专家库中随机抽取。', 'panelExperts')
  }
  return found
}

/** Fewer bids and a tender is void: the Government Procurement Law's own figure (art. 36), no suggestion. */
const lawSuppliers = 3

/** Three as a rule; in a consultation for a service two may go on, one may not. An office may ask for more than three. */
function suppliers({ method, suppliers: count }: Procurement, values: SuggestedValues): RuleFinding[] {
  const least = figureOf(values, 'consultation-suppliers')
  const mark = unread(values, 'consultation-suppliers')
  const tender = method === 'open_tender'
  if (count === null || count >= (tender ? lawSuppliers : Math.max(lawSuppliers, least))) return []
  const basis = tender
    ? procurementLaw('第三十六条')
    : valueBasis(values, 'consultation-suppliers', consultationSupplement('供应商数量的规定'))
  if (!tender && count >= least) {
    const message = `参加最后报价的供应商只有${count}家：政府购买服务项目采用竞争性磋商的，${least}家可以继续进行（${mark}）。`
    return [{ id: 'two', level: 'note', message, basis, fix: '请在评审报告中写明情况。', where: field('suppliers') }]
  }
  const message = tender
    ? `符合条件的投标人${count}家，不足${lawSuppliers}家的应予废标。`
    : `参加最后报价的供应商${count}家，不足${least}家的不得继续磋商，应当终止并重新组织采购（${mark}）。`
  return [
    {
      id: 'suppliers',
      // The consultation's own number was not read in the original.
      level: tender ? 'error' : 'warning',
      message,
      basis,
      fix: '请核对供应商数量；确实不足的，应终止本次采购并重新组织。',
      where: field('suppliers'),
    },
  ]
}

function price(
  { priceWeightBp }: Procurement,
  { price: [leastId, mostId], priceBasis }: Demands,
  values: SuggestedValues,
): RuleFinding[] {
  const least = figureOf(values, leastId)
  const most = mostId ? figureOf(values, mostId) : 10_000
  if (priceWeightBp === null || (priceWeightBp >= least && priceWeightBp <= most)) return []
  const broken = mostId && priceWeightBp > most ? mostId : leastId
  const whole = priceWeightBp > 10_000 ? '，超过全部分值' : ''
  const range = most === 10_000 ? `不低于${formatShare(least)}` : `在${formatShare(least)}至${formatShare(most)}之间`
  return [
    {
      level: 'warning',
      message: `价格分占${formatShare(priceWeightBp)}${whole}，服务项目的价格分应${range}（${unread(values, broken)}）。`,
      basis: valueBasis(values, broken, priceBasis),
      fix: '请核对采购文件的评分办法；服务项目不得简单以价低者得。',
      where: field('priceWeightBp'),
    },
  ]
}
