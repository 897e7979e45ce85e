import { type Fen, fen } from '#shared/money/fen'
import { allocateByShares, plainYuan } from '#shared/money/yuan'
import type { BondForm, ContractForm, ServicePrice } from '#shared/project/contract-form'
import { emptyQuote, type Quote } from '#shared/project/quote'
import type { Dice } from './dice'
import type { RandomMoney } from './random-money'
import { randomContact } from './random-parties'
import { randomPayments } from './random-payments'
import type { RandomServices } from './random-services'
import type { RandomTerm } from './random-term'
import * as typed from './typed-texts'

interface Drawn {
  turn: number
  money: RandomMoney
  services: RandomServices
  term: RandomTerm
  /** Budget years it is paid from; [] for one. */
  years: number[]
  reports: Pick<ContractForm, 'reportFrequency' | 'finalReport'>
}

/** 合同要素: what was proposed for the services, with much of it typed anew. */
export function randomForm(
  dice: Dice,
  form: ContractForm,
  { turn, money, services, term, reports, years }: Drawn,
): ContractForm {
  return {
    ...form,
    ...reports,
    ...randomPayments(dice, { turn, months: term.months, years }),
    ...ownTexts(dice, form),
    ...ending(dice),
    number: `示民购〔${term.year}〕${turn + 1}号`,
    signedOn: term.signedOn,
    signedAt: dice.oneOf(['示例旗示例镇', '示例旗示例镇。']),
    contacts: { partyA: randomContact(dice, '示例丁'), partyB: randomContact(dice, '示例戊') },
    publishedOn: term.publishedOn,
    filedOn: term.filedOn,
    priceFen: money.priceFen,
    ...pricing(dice, money, services),
    taxRateBp: dice.oneOf([0, 100, 300, 600]),
    performanceBond: bond(dice, form, money.priceFen),
    quality: {
      sampleShareBp: dice.oneOf([500, 1_000, 2_000, 3_000, 10_000]),
      sampleReason: dice.oneOf(['', '已逐户电话回访', '已逐户电话回访。']),
      passRateBp: dice.oneOf([9_000, 9_500, 9_850]),
      accuracyRateBp: dice.oneOf([9_000, 9_700]),
      completenessRateBp: dice.oneOf([9_500, 10_000]),
      entryWithinDays: dice.between(1, 30),
    },
    handover: {
      media: dice.oneOf(typed.typedMedia),
      copies: dice.between(1, 4),
      due: term.handoverOn === null ? 'after_acceptance' : 'on_date',
      on: term.handoverOn,
    },
    breach: {
      ...form.breach,
      dailyRateBp: dice.oneOf([1, 5, 10, 30]),
      capBp: dice.oneOf([500, 1_000, 2_000]),
      perDefectiveFileFen: fen(dice.oneOf([5_000, 10_000, 12_345])),
      terminateAfterDays: dice.between(5, 60),
    },
  }
}

function pricing(dice: Dice, money: RandomMoney, { items }: RandomServices) {
  // No unit costs less than one 分.
  const counted = items.reduce((most, { quantity }) => Math.max(most, Number(quantity)), 0)
  const byUnit = dice.happens(0.4) && money.priceFen / items.length > counted
  return {
    pricing: byUnit ? ('unit_price' as const) : ('lump_sum' as const),
    unitPriceFen: byUnit && items.length < 2 ? money.unitPriceFen : null,
    servicePrices: items.length < 2 ? [] : servicePrices(money.priceFen, items),
    quote: dice.happens(0.7) ? quoteOf(money.priceFen) : emptyQuote,
  }
}

/** Parts of the price, and the unit prices that stay within them. */
function servicePrices(priceFen: Fen, items: RandomServices['items']): ServicePrice[] {
  const share = Math.floor(10_000 / items.length)
  const shares = items.map((_, index) => (index === 0 ? 10_000 - share * (items.length - 1) : share))
  return allocateByShares(priceFen, shares).map((amountFen, index) => ({
    code: items[index]?.code ?? '',
    amountFen,
    unitPriceFen: fen(Math.floor(amountFen / Number(items[index]?.quantity))),
  }))
}

function quoteOf(priceFen: Fen): Quote {
  const names = ['服务人员费用', '交通和食宿', '资料印制', '项目管理', '税费']
  const lines = allocateByShares(priceFen, [5_000, 2_000, 500, 1_500, 1_000]).map((amountFen, index) => ({
    name: names[index] ?? '',
    unit: '项',
    quantity: '1',
    unitPrice: plainYuan(amountFen),
    amountFen,
  }))
  return { origin: 'contractor', lines }
}

function bond(dice: Dice, form: ContractForm, priceFen: number): ContractForm['performanceBond'] {
  if (dice.happens(0.6)) return form.performanceBond
  const kind = dice.oneOf<BondForm>(['guarantee', 'cheque', 'draft', 'promissory_note'])
  const share = dice.oneOf([10, 20, 33])
  return {
    required: true,
    amountFen: fen(Math.floor(priceFen / share)),
    form: kind,
    returnWithinWorkdays: dice.between(1, 30),
  }
}

function ownTexts(dice: Dice, form: ContractForm) {
  const risks = dice.happens(0.5) ? [...form.risks, ...dice.someOf(typed.typedRisks, 2)] : form.risks
  return {
    workSteps: typed.ownOr(dice, typed.typedSteps, form.workSteps),
    personnel: {
      perTeam: dice.between(2, 5),
      insured: dice.between(2, 1_200),
      requirement: typed.ownOr(dice, typed.typedRequirements, form.personnel.requirement),
    },
    acceptance: { nodes: typed.ownOr(dice, typed.typedNodes, form.acceptance.nodes), recipientsTakePart: true },
    evaluationTerms: typed.ownOr(dice, typed.typedEvaluation, form.evaluationTerms),
    risks,
    supervisionWays: dice.someOf(form.supervisionWays, dice.between(1, 4)),
    attachments: [...form.attachments, ...dice.someOf(typed.typedAttachments, dice.between(0, 3))],
  }
}

/** How it is subcontracted, disputed and copied. */
function ending(dice: Dice) {
  const partly = dice.happens(0.3)
  const arbitration = dice.happens(0.3)
  const partyA = dice.between(2, 9)
  const partyB = dice.between(1, 5)
  return {
    subcontracting: partly ? ('partly_with_consent' as const) : ('forbidden' as const),
    subcontractingScope: partly
      ? dice.oneOf(['资料印制、档案装订', '资料印制;\n档案装订（不超过合同价款的10%）。'])
      : '',
    dispute: arbitration ? ('arbitration' as const) : ('litigation' as const),
    arbitrationBody: arbitration ? '示例仲裁委员会' : '',
    copies: { total: partyA + partyB + dice.between(0, 6), partyA, partyB },
    rectifyWithinWorkdays: dice.between(3, 30),
    forceMajeureNoticeDays: dice.between(3, 30),
  }
}
