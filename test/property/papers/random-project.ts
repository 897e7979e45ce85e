import type { Contractor, ContractorKind, EnterpriseSize } from '#shared/contract/contractor'
import { paymentPresets, presetStages } from '#shared/contract/payment-presets'
import { addDays, lastDayOfMonths } from '#shared/dates'
import { type Fen, fen } from '#shared/money/fen'
import { allocateByShares } from '#shared/money/yuan'
import { newProject } from '#shared/project/new-project'
import type { Procurement, Project, ServicePeriod } from '#shared/project/project'
import { cleanContractor, defaultCatalog, plainTemplate } from '../../fixtures/county-year'
import { serviceKinds } from '../../fixtures/service-kinds'
import type { Dice } from './dice'
import { type RandomMoney, randomFunds, randomMoney } from './random-money'

export interface RandomCase {
  project: Project
  contractor: Contractor
}

/** The case of that number: kinds of service, presets and sizes take turns, so that few cases meet all of them. */
export function randomCase(dice: Dice, turn: number): RandomCase {
  const kind = defaultCatalog.items[turn % defaultCatalog.items.length]
  if (!kind) throw new Error('no catalogue')
  const year = dice.oneOf([2023, 2024])
  const unit = dice.oneOf(kind.units)
  const money = randomMoney(dice, turn % 20 === 0)
  const { quantity } = money
  const areas = Array.from({ length: dice.oneOf([1, 2, 5, 19, 20, 60, 500]) }, (_, index) => `示例第${index + 1}苏木`)
  const contractor = randomContractor(dice)
  const blank = newProject({
    id: `random-${turn}`,
    name: `示例旗${year}年社会救助${kind.name}服务`,
    year,
    catalog: defaultCatalog,
    catalogCode: kind.code,
    template: plainTemplate,
    kinds: serviceKinds,
  })
  const { period, months, allotments } = randomPeriod(dice, year, money.totalFen)
  const households = unit === '户' ? quantity : dice.happens(0.5) ? dice.spread(1, 50_000) : null
  const project: Project = {
    ...blank,
    items: [{ code: kind.code, quantity: String(quantity), unit }],
    areas,
    beneficiaries: {
      kinds: dice.oneOf([['低保'], ['特困', '低保边缘'], ['低保', '特困', '刚性支出']] as const).slice(),
      households,
      note: dice.oneOf(['', '名单由甲方按季更新后提供', '服务对象以审核确认文件为准。']),
    },
    fundSources: randomFunds(dice, money.totalFen),
    budgetDocumentNumber: '示财预〔2023〕3号',
    targets: blank.targets.map((target) => ({
      ...target,
      value:
        { quantity: String(quantity), area: String(areas.length), beneficiaries: '7680' }[target.kind as string] ??
        '95',
    })),
    budget: { ...blank.budget, ownLines: money.ownLines },
    period,
    annualAllotments: allotments,
    procurement: randomProcurement(dice, year, money, contractor),
    contractorId: contractor.id,
    contract: randomContract(dice, blank.contract, money, { year, turn, months, endOn: period.endOn }),
  }
  return { project, contractor }
}

function randomPeriod(dice: Dice, year: number, totalFen: Fen) {
  const months = dice.oneOf([1, 3, 6, 12, 12, 12, 18, 24, 36])
  const startOn = addDays(`${year}-04-01`, dice.between(0, 200))
  const endOn = lastDayOfMonths(startOn, months)
  const several = months > 12
  const conditions: ServicePeriod['conditions'] = {
    fixedContent: several,
    continuous: several,
    funded: several,
    stablePrice: several,
  }
  const years = Number(endOn.slice(0, 4)) - year + 1
  const shares = Array.from({ length: years }, (_, index) => (index === 0 ? 10_000 - 2_000 * (years - 1) : 2_000))
  const allotments = several
    ? allocateByShares(totalFen, shares).map((amountFen, index) => ({ year: year + index, amountFen }))
    : []
  return { period: { startOn, endOn, conditions }, months, allotments }
}

function randomProcurement(dice: Dice, year: number, money: RandomMoney, contractor: Contractor): Procurement {
  const { totalFen, priceFen } = money
  const small = totalFen < 50_000_000
  const large = totalFen >= 400_000_000
  const odd = !large && dice.happens(0.2)
  const usual = small ? 'internal_control' : large ? 'open_tender' : 'competitive_consultation'
  const method = odd ? 'other' : usual
  const own = method === 'internal_control'
  return {
    method,
    otherMethodName: odd ? dice.oneOf(['竞争性谈判', '单一来源采购']) : '',
    methodReason: odd ? '技术要求能够事先明确，符合规定情形' : '',
    approvalPaper: '',
    number: own ? '' : `SLQ-${year}-${dice.between(1, 99)}`,
    awardedOn: own ? null : `${year}-03-08`,
    awardedFen: own ? null : priceFen,
    awardedName: own ? '' : contractor.name,
    smeReserve: own
      ? null
      : contractor.kind === 'enterprise' && contractor.enterpriseSize !== 'large'
        ? 'whole'
        : 'none',
    smeReason: '提供特定公共服务，符合条件的供应商多为社会组织',
  }
}

function randomContractor(dice: Dice): Contractor {
  const base = cleanContractor()
  const kind = dice.oneOf<ContractorKind>(['enterprise', 'social_organisation', 'social_organisation'])
  if (kind === 'social_organisation') return { ...base, name: '示例旗睦邻社会工作服务中心' }
  const enterpriseSize = dice.oneOf<EnterpriseSize>(['large', 'medium', 'small', 'micro'])
  return { ...base, name: '示例旗安和服务有限公司', kind, enterpriseSize, creditCode: '91150430MA0N00000X' }
}

type Form = Project['contract']

function randomContract(
  dice: Dice,
  form: Form,
  money: RandomMoney,
  { year, turn, months, endOn }: { year: number; turn: number; months: number; endOn: string },
): Form {
  const preset = paymentPresets[turn % paymentPresets.length]
  const fitting = months >= 12 && preset ? preset.id : dice.oneOf(['T1', 'T3'] as const)
  const byUnit = dice.happens(0.4)
  const partly = dice.happens(0.3)
  const arbitration = dice.happens(0.3)
  const partyA = dice.between(2, 4)
  const partyB = dice.between(1, 3)
  const bond = dice.happens(0.3)
  return {
    ...form,
    number: `示民购〔${year}〕${turn + 1}号`,
    signedOn: `${year}-03-15`,
    signedAt: '示例旗示例镇',
    publishedOn: `${year}-03-16`,
    filedOn: `${year}-03-20`,
    priceFen: money.priceFen,
    pricing: byUnit ? 'unit_price' : 'lump_sum',
    unitPriceFen: byUnit ? money.unitPriceFen : null,
    taxRateBp: dice.oneOf([0, 100, 300, 600]),
    paymentPreset: fitting,
    payments: presetStages(fitting),
    reportFrequency: dice.oneOf(['monthly', 'quarterly'] as const),
    finalReport: dice.happens(0.5),
    performanceBond: bond
      ? { required: true, amountFen: fen(Math.floor(money.priceFen / 20)), form: 'guarantee', returnWithinWorkdays: 5 }
      : form.performanceBond,
    personnel: { ...form.personnel, insured: dice.between(2, 80) },
    acceptance: { ...form.acceptance, recipientsTakePart: true },
    handover: { ...form.handover, due: 'on_date', on: addDays(endOn, dice.between(20, 40)) },
    subcontracting: partly ? 'partly_with_consent' : 'forbidden',
    subcontractingScope: partly ? '资料印制、档案装订' : '',
    dispute: arbitration ? 'arbitration' : 'litigation',
    arbitrationBody: arbitration ? '示例仲裁委员会' : '',
    copies: { total: partyA + partyB + dice.between(0, 9), partyA, partyB },
    breach: { ...form.breach, perDefectiveFileFen: fen(dice.oneOf([5_000, 10_000])) },
  }
}
