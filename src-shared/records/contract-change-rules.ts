import { compareDates, formatChineseDate, overlapDays } from '../dates'
import { additionRoom } from '../law/addition-limit'
import { judgePeriod } from '../law/period-verdict'
import { fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { owesFiling } from '../procurement/owes-filing'
import { periodConditionNames } from '../project/project'
import { type ContractChangeBody, isSignedState, isSupplement, isTermination } from './contract-change-body'
import { stageOf } from './payment-stages'
import { quantityTargets } from './quantity-targets'
import { type Lack, lackIf, type RecordFacts } from './record-field'

const signedOthers = ({ others }: RecordFacts): ContractChangeBody[] =>
  others.filter(({ state }) => isSignedState(state)).map(({ body }) => body as ContractChangeBody)

/** It changes a contract that has been signed and is neither ended nor at its end. */
function dayLacks({ type, signedOn }: ContractChangeBody, facts: RecordFacts): Lack[] {
  const { project, endsOn } = facts
  const contract = project?.contract.signedOn ?? null
  const ended = signedOthers(facts).find(isTermination)
  return [
    ...lackIf(
      project !== null && contract === null,
      'signedOn',
      '合同还没有填签订日期，没有签订的合同谈不上补充、终止',
    ),
    ...lackIf(ended !== undefined, 'type', `合同已于 ${ended?.endsOn} 终止，不能再补充、终止`),
    ...lackIf(
      type !== null &&
        ended === undefined &&
        signedOn !== null &&
        endsOn !== null &&
        compareDates(signedOn, endsOn) > 0,
      'signedOn',
      `签订日期晚于服务期截止日期 ${endsOn}，合同已经履行完毕`,
    ),
  ]
}

/** All additions together at most a tenth of the price without buying anew (采购法 art. 49; C21 agrees the same below the threshold). */
function amountLacks({ amountFen }: ContractChangeBody, facts: RecordFacts): Lack[] {
  const { project, agreedFen } = facts
  const priceFen = project?.contract.priceFen ?? null
  if (amountFen === null || priceFen === null) return []
  if (amountFen <= 0) {
    const left = agreedFen === null || agreedFen + amountFen > 0
    return lackIf(!left, 'amountFen', `减少的金额不少于约定的价款 ${formatYuan(agreedFen ?? priceFen)} 元`)
  }
  const { mostFen, addedFen, leftFen } = additionRoom(
    priceFen,
    signedOthers(facts).map((other) => other.amountFen),
  )
  if (amountFen <= leftFen) return []
  const before = addedFen > 0 ? `前面已增加 ${formatYuan(addedFen)} 元，` : ''
  const whose =
    project?.procurement.method === 'internal_control' ? '合同约定的变更条款' : '《中华人民共和国政府采购法》第四十九条'
  return [
    {
      field: 'amountFen',
      text: `各次增加的金额合计不得超过原合同金额 ${formatYuan(priceFen)} 元的10%，即 ${formatYuan(mostFen)} 元（${whose}）；${before}还可以增加 ${formatYuan(leftFen)} 元，超过的部分须另行采购`,
    },
  ]
}

/** 采购法 art. 49 adds more of the same and changes nothing else; what is merely formal touches no substance. */
function groundLacks(body: ContractChangeBody): Lack[] {
  const { ground, amountFen, quantities, nodes, endsOn } = body
  const substance = amountFen !== null || quantities.length > 0 || nodes.length > 0 || endsOn !== null
  return [
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
  ]
}

function quantityLacks({ quantities, nodes }: ContractChangeBody, facts: RecordFacts): Lack[] {
  const totals = new Map(quantityTargets(facts).map(({ name, total, unit }) => [name, { total, unit }]))
  const changed = quantities.flatMap(({ id, target, to }, at) => {
    const agreed = totals.get(target ?? '')
    return [
      ...lackIf(target !== null && !agreed, `quantities.${id}.target`, `合同的数量目标中没有“${target}”`),
      ...lackIf(
        agreed !== undefined && agreed.total === to,
        `quantities.${id}.to`,
        `数量变更第${at + 1}项与现在约定的 ${agreed?.total}${agreed?.unit}一样`,
      ),
    ]
  })
  const stages = nodes.flatMap(({ id, stage }) =>
    lackIf(stage !== null && stageOf(facts.project, stage) === null, `nodes.${id}.stage`, `合同的付款中没有${stage}`),
  )
  return [...changed, ...stages]
}

/** The checks of the period, run again on the one it has from then on (P35, P36). */
function periodLacks({ endsOn }: ContractChangeBody, { project, periodsBeside }: RecordFacts): Lack[] {
  const startOn = project?.period.startOn ?? null
  if (endsOn === null || startOn === null || !project) return []
  const say = (text: string) => [{ field: 'endsOn', text }]
  if (compareDates(endsOn, startOn) < 0) return say(`截至日期早于服务开始日期 ${startOn}`)
  const period = { startOn, endOn: endsOn }
  const verdict = judgePeriod(period)
  if (verdict.kind === 'too_long') {
    return say(`变更后的服务期比3年多 ${verdict.daysOverThree} 天，履行期限最长不超过3年`)
  }
  const names = Object.entries(periodConditionNames) as [keyof typeof project.period.conditions, string][]
  const open = names.filter(([name]) => !project.period.conditions[name]).map(([, title]) => title)
  const crossing = periodsBeside.filter((other) => overlapDays(period, other) > 0)
  return [
    ...(verdict.kind === 'several_years' && open.length > 0
      ? say(`变更后的服务期超过1年，在“基本信息”的服务期处还没有确认：${open.join('、')}`)
      : []),
    ...crossing.flatMap((other) =>
      say(
        `变更后的服务期与项目“${other.name}”（${formatChineseDate(other.startOn)}至${formatChineseDate(other.endOn)}）交叉 ${overlapDays(period, other)} 天`,
      ),
    ),
  ]
}

/** An end by agreement lies within the service, and says what was done and what it comes to. */
function endLacks(body: ContractChangeBody, { agreedFen, endsOn }: RecordFacts): Lack[] {
  return [
    ...lackIf(body.endsOn === null, 'endsOn', '没有填服务期改为截至（终止协议填实际终止日期）'),
    ...lackIf(
      body.endsOn !== null && endsOn !== null && compareDates(body.endsOn, endsOn) > 0,
      'endsOn',
      `终止日期晚于服务期截止日期 ${endsOn}`,
    ),
    ...lackIf(
      body.settleFen !== null && agreedFen !== null && body.settleFen > agreedFen,
      'settleFen',
      `应结算金额多于约定的价款 ${formatYuan(agreedFen ?? fen(0))} 元`,
    ),
    ...lackIf(body.amountFen !== null, 'amountFen', '终止协议写应结算金额，不填增减金额'),
  ]
}

/** What keeps a 补充、终止协议 from being signed (P08, P35, P36; papers 04 and 24). */
export const signLacks = (body: ContractChangeBody, facts: RecordFacts): Lack[] => [
  ...dayLacks(body, facts),
  ...(isSupplement(body) ? groundLacks(body) : []),
  ...amountLacks(body, facts),
  ...quantityLacks(body, facts),
  ...(isTermination(body) ? endLacks(body, facts) : periodLacks(body, facts)),
  ...lackIf(!facts.filled.includes('agreement'), 'slot/agreement', '还缺文件：双方签字盖章的协议'),
]

/** Both are owed like those of the contract; below the threshold neither. */
export function doneLacks({ publishedOn, filedOn }: ContractChangeBody, { project }: RecordFacts): Lack[] {
  if (!project || !owesFiling(project)) return []
  return [
    ...lackIf(publishedOn === null, 'publishedOn', '没有填公告日期'),
    ...lackIf(filedOn === null, 'filedOn', '没有填备案日期'),
  ]
}
