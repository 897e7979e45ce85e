import { compareDates } from '../dates'
import { additionRoom } from '../law/addition-limit'
import { sumFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { owesFiling } from '../procurement/owes-filing'
import { isBlank, saysNoReason } from '../text/filler'
import { beyondLacks } from './added-services'
import { forbiddenLacks } from './change-forbidden'
import { changeLacks } from './change-ground-rules'
import { periodLacks } from './change-period-rules'
import {
  type ContractChangeBody,
  contractChangeTypes,
  isSignedState,
  isSupplement,
  isTermination,
} from './contract-change-body'
import { heldLacks } from './contract-held'
import { endLacks } from './early-end-rules'
import { saysNothing } from './field-lacks'
import { stageOf } from './payment-stages'
import { quantityTargets } from './quantity-targets'
import { type Body, type Lack, lackIf, type RecordFacts, type RecordField } from './record-field'

const signedOthers = ({ others }: RecordFacts): ContractChangeBody[] =>
  others.filter(({ state }) => isSignedState(state)).map(({ body }) => body as ContractChangeBody)

/** It changes a contract that has been signed and is neither ended nor at its end. */
function dayLacks({ type, signedOn }: ContractChangeBody, facts: RecordFacts): Lack[] {
  const { endsOn } = facts
  const ended = signedOthers(facts).find(isTermination)
  return [
    ...heldLacks('signedOn', '补充、终止协议', facts),
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
    const left = agreedFen === null || sumFen([agreedFen, amountFen]) > 0
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

/** A stage it names is one of the contract; one that is prepaid does not grow. */
function stageLacks({ amountFen, payStage }: ContractChangeBody, { project }: RecordFacts): Lack[] {
  if (payStage === null) return []
  const stage = stageOf(project, payStage)
  return [
    ...lackIf(stage === null, 'payStage', `合同的付款中没有${payStage}`),
    ...lackIf(!amountFen, 'payStage', `没有增减金额，不用选${payStage}`),
    ...lackIf(
      stage?.prepaid === true && (amountFen ?? 0) > 0,
      'payStage',
      `${payStage}是预付款，不因补充协议增加，请选验收合格后支付的一期`,
    ),
  ]
}

function quantityLacks({ quantities, nodes }: ContractChangeBody, facts: RecordFacts): Lack[] {
  const totals = new Map(quantityTargets(facts).map(({ name, total, unit }) => [name, { total, unit }]))
  const changed = quantities.flatMap(({ id, target, to }, at) => {
    const agreed = totals.get(target ?? '')
    return [
      ...lackIf(
        target !== null && quantities.findIndex((other) => other.target === target) < at,
        `quantities.${id}.target`,
        `数量变更中“${target}”写了两次，只留一项`,
      ),
      ...lackIf(target !== null && !agreed, `quantities.${id}.target`, `合同的数量目标中没有“${target}”`),
      ...lackIf(
        agreed !== undefined && agreed.total === to,
        `quantities.${id}.to`,
        `数量变更第${at + 1}项与现在约定的 ${agreed?.total}${agreed?.unit}一样`,
      ),
    ]
  })
  const stages = nodes.flatMap(({ id, stage }, at) => [
    ...lackIf(
      stage !== null && stageOf(facts.project, stage) === null,
      `nodes.${id}.stage`,
      `合同的付款中没有${stage}`,
    ),
    ...lackIf(
      stage !== null && nodes.findIndex((other) => other.stage === stage) < at,
      `nodes.${id}.stage`,
      `节点变更中${stage}写了两次，只留一项`,
    ),
  ])
  return [...changed, ...stages]
}

/** What its paper does not print changes nothing, and stands in no signed agreement: 数量变更 of a draft that became a 终止协议. */
function unprinted(body: ContractChangeBody, fields: Fields): Lack[] {
  const { type } = body
  if (type === null) return []
  return Object.entries(fields).flatMap(([name, field]) => {
    const isLeft = field.without?.(body) === true && !saysNothing(field, (body as Body)[name])
    return lackIf(isLeft, name, `${contractChangeTypes[type]}按所选的情形不写“${field.label}”，也不印，请清空`)
  })
}

type Fields = Readonly<Record<string, RecordField>>

/** What keeps a 补充、终止协议 from being signed (P08, P35, P36; papers 04 and 24). */
export const signLacks = (body: ContractChangeBody, facts: RecordFacts, fields: Fields): Lack[] => [
  ...unprinted(body, fields),
  ...dayLacks(body, facts),
  ...lackIf(!isBlank(body.reason) && saysNoReason(body.reason), 'reason', '原因没有写明为什么变更或者终止'),
  ...(isSupplement(body)
    ? [...changeLacks(body, facts), ...forbiddenLacks(body, facts), ...beyondLacks(body, facts)]
    : []),
  ...amountLacks(body, facts),
  ...stageLacks(body, facts),
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
