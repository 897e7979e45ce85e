import { compareDates } from '../dates'
import { aspectsProblem } from '../evaluation/aspects'
import { type Evaluator, evaluators, redLines, tooFewAnswers } from '../evaluation/compose'
import { pointsText, readPoints, readWeight } from '../evaluation/points'
import { notByMethod } from '../evaluation/score'
import { type SuggestedValues, valuesStatus } from '../law/suggested-values'
import { isBlank, isFiller, saysNoReason } from '../text/filler'
import { leastAnswers, leastAnswersText, parties, partyRows, rowPoints, weightsOf } from './evaluation-result'
import { type EvaluationBody, issuedState, type ScoreRow, weightFields } from './evaluation-schema'
import { deductLacks, deductRemarks } from './evaluation-use'
import { acceptancesIn } from './indicators/accepted'
import { scoredHow } from './indicators/sources'
import { stageCode } from './payment-stages'
import { pointsRemarks } from './points-told'
import { scoreBySurveys } from './recipients-score'
import { type Lack, lackIf, type RecordFacts } from './record-field'
import { openRectifications } from './rectification'
import { redLinesLeftOut } from './red-lines-found'
import { thirdPartyLacks } from './third-party'

const partyNames = { purchaser: evaluators.purchaser, thirdParty: evaluators.thirdParty }

/** 见评价底稿: where something is, and not what it says. */
const isBareReference = /^(?:详|均|另|参)?见[^，。；、：,;:]{0,20}。?$|^同上。?$/

function rowLacks(row: ScoreRow, facts: RecordFacts): Lack[] {
  const { method } = scoredHow(row, facts)
  const full = row.weight * 100
  const field = (name: string) => `scores.${row.id}.${name}`
  const name = `${row.code} ${row.third}`
  return [
    ...parties.flatMap((party): Lack[] => {
      if (isBlank(row[party])) return [{ field: field(party), text: `${name}没有填${partyNames[party]}评分` }]
      const points = readPoints(row[party])
      const given = rowPoints(row, party)
      const not = method && given !== null ? notByMethod(method, given, full) : null
      return [
        ...lackIf(points === null, field(party), `${name}的${partyNames[party]}评分须为数，最多两位小数`),
        ...lackIf(
          points !== null && given === null,
          field(party),
          `${name}的${partyNames[party]}评分超过分值${row.weight}分`,
        ),
        ...lackIf(
          not != null,
          field(party),
          `${name}的${partyNames[party]}评分${pointsText(given ?? 0)}分不合评分规则，${not}（${row.rule}）`,
        ),
      ]
    }),
    ...lackIf(isFiller(row.evidence), field('evidence'), `${name}没有写证据`),
    ...lackIf(
      isBareReference.test(row.evidence.trim()) && parties.some((party) => (rowPoints(row, party) ?? full) < full),
      field('evidence'),
      `${name}扣了分，只写了“${row.evidence.trim()}”，没有写扣分的原因`,
    ),
  ]
}

function weightLacks(body: EvaluationBody): Lack[] {
  const names = Object.keys(evaluators) as Evaluator[]
  const unread = names.filter((name) => readWeight(body[weightFields[name]]) === null)
  const zero = names.filter((name) => readWeight(body[weightFields[name]]) === 0)
  return [
    ...unread.map((name) => ({ field: weightFields[name], text: `${evaluators[name]}的权重须在0至1之间，如0.4` })),
    ...zero.map((name) => ({
      field: weightFields[name],
      text: `${evaluators[name]}的权重不能为0：通知要求购买主体、服务对象、第三方综合评价，三方都要计分`,
    })),
    ...lackIf(
      unread.length === 0 && weightsOf(body) === null,
      'purchaserWeight',
      '购买主体、第三方、服务对象的权重之和须为1',
    ),
  ]
}

/** What was done is accepted before it is evaluated; one that was accepted elsewhere has its reason on record. */
function acceptanceLacks({ acceptedOn, noAcceptanceReason }: EvaluationBody, facts: RecordFacts): Lack[] {
  const last = acceptancesIn(facts).at(-1)
  if (!last) {
    const text = '没有登记签署的履约验收，先在“验收”一步登记签署；确实没有在这里登记的，写明没有登记验收的理由'
    return lackIf(saysNoReason(noAcceptanceReason), 'noAcceptanceReason', text)
  }
  const differs = acceptedOn !== null && acceptedOn !== last.acceptedOn
  return [
    ...lackIf(last.conclusion === 'failed', 'acceptedOn', '最后一次验收不合格，验收合格以后再评价'),
    ...lackIf(differs, 'acceptedOn', `最终验收日期与最后一次验收的 ${last.acceptedOn} 不一致`),
  ]
}

/** 项目完成以后评价 (P19): before the last day of the service it has its reason on record, such as a 中期评价 the contract asks for. */
function earlyLacks({ evaluatedOn, earlyReason }: EvaluationBody, { endsOn }: RecordFacts): Lack[] {
  const isEarly = evaluatedOn !== null && endsOn !== null && compareDates(evaluatedOn, endsOn) < 0
  const text = `评价日期 ${evaluatedOn} 早于服务期的最后一天 ${endsOn}，评价在项目完成以后进行；合同约定中期评价或者服务提前完成、终止的，写明服务期满前评价的理由`
  return lackIf(isEarly && saysNoReason(earlyReason), 'earlyReason', text)
}

/** Stages the contract pays on acceptance that have none. */
function unaccepted(facts: Pick<RecordFacts, 'project' | 'related'>): string[] {
  const done = new Set(acceptancesIn(facts).flatMap(({ stage, conclusion }) => (conclusion === 'failed' ? [] : stage)))
  const stages = facts.project?.contract.payments ?? []
  const open = stages.flatMap(({ prepaid }, at) => (!prepaid && !done.has(stageCode(at)) ? [stageCode(at)] : []))
  return done.size > 0 && open.length > 0
    ? [`${open.join('、')}还没有登记签署的合格验收；评价在项目完成、最终验收以后进行。`]
    : []
}

/** The rows are those of a set, which may have come from elsewhere: they cover what the notice names, with 100 points (N20). */
function scoresLacks(scores: readonly ScoreRow[]): Lack[] {
  if (scores.length === 0) return [{ field: 'scores', text: '指标评分没有一项指标' }]
  const points = scores.reduce((sum, { weight }) => sum + weight, 0)
  const problem = aspectsProblem(scores)
  return [
    ...lackIf(points !== 100, 'scores', `指标分值合计${points}分，不是100分`),
    ...(problem === null ? [] : [{ field: 'scores', text: `指标评分中${problem}` }]),
  ]
}

/** What records say of a red line is a red line, or it is said why it is none. */
function redLineLacks({ redLines: hit, redLinesNot }: EvaluationBody, facts: RecordFacts): Lack[] {
  const left = redLinesLeftOut(hit, facts)
  const text = `记录写到红线而没有选“命中红线”：${left}；选上，或者写明没有认定为红线的理由`
  return lackIf(left !== '' && saysNoReason(redLinesNot), 'redLines', text)
}

/** One evaluation of a project stands: another way to see it corrects that one. */
function standingLacks({ others }: RecordFacts): Lack[] {
  const standing = others.find(({ state }) => state === issuedState)
  const text = `本项目的“${standing?.title}”已经出具，不再出具第二份；要改的，把那一份退回更正`
  return lackIf(standing !== undefined, 'evaluatedOn', text)
}

/** All three parties, each indicator by its evidence, weights that are one, and no evaluation before the acceptance (N19, N20). */
export function evaluationGuard(body: EvaluationBody, facts: RecordFacts, values: SuggestedValues | null): Lack[] {
  const { recipientsScore, valid, sent, redLines: hit, redLineFacts, scores } = body
  return [
    ...standingLacks(facts),
    ...acceptanceLacks(body, facts),
    ...earlyLacks(body, facts),
    ...thirdPartyLacks(body, facts),
    ...weightLacks(body),
    ...scoresLacks(scores),
    ...partyRows(body).flatMap((row) => rowLacks(row, facts)),
    ...lackIf(
      !isBlank(recipientsScore) && readPoints(recipientsScore) === null,
      'recipientsScore',
      '服务对象评分须为0至100，最多两位小数',
    ),
    ...lackIf(valid !== null && sent !== null && valid > sent, 'valid', '有效份数不能多于发出份数'),
    ...deductLacks(body, facts, values),
    ...redLineLacks(body, facts),
    ...lackIf(hit.length > 0 && isFiller(redLineFacts), 'redLineFacts', '命中红线的，没有写明红线事实'),
  ]
}

/** What bars nothing: too few answers, points taken off without a word, a red line, clues. */
export function evaluationRemarks(
  body: EvaluationBody,
  facts: RecordFacts,
  values: SuggestedValues,
  state: string,
): string[] {
  const { sent, valid, recipients, redLines: hit, recipientsScore } = body
  const few = valid !== null && tooFewAnswers(valid, recipients, leastAnswers(values))
  const status = valuesStatus(values, ['answers-least', 'answers-share'])
  const asked = scoreBySurveys(body, facts, values)?.score ?? null
  const typed = readPoints(recipientsScore)
  const open = openRectifications(facts.related).map(({ title }) => `“${title}”`)
  const left = redLinesLeftOut(hit, facts)
  const differs = asked !== null && typed !== null && asked !== typed
  return [
    ...(differs ? [`服务对象评分填的是${pointsText(typed)}分，按已录入的问卷是${pointsText(asked)}分，请核对。`] : []),
    // What is issued stays as it was made: the data of its project go on.
    ...(state === issuedState ? [] : pointsRemarks(body, facts, values)),
    ...(sent !== null && recipients !== null && sent > recipients
      ? [`发出问卷 ${sent} 份，服务对象数填的是 ${recipients}，发出的比服务对象多，请核对。`]
      : []),
    ...(few ? [`有效问卷 ${valid} 份，${leastAnswersText(values)}（${status}），样本偏少，请在报告中说明。`] : []),
    ...unaccepted(facts),
    ...(open.length > 0 ? [`整改${open.join('、')}还没有闭环，请在存在的问题中写明。`] : []),
    ...deductRemarks(body, facts, values),
    ...(left ? [`记录写到红线，没有选“命中红线”：${left}。`] : []),
    ...(hit.length > 0 ? [`命中红线：${hit.map((one) => redLines[one]).join('、')}，等次为差。`] : []),
  ]
}

/** 购买主体92.50分，第三方88.00分，服务对象95.00分 */
export const scoresTold = (scores: Record<Evaluator, number | null>): string =>
  (Object.keys(evaluators) as Evaluator[])
    .map((name) => `${evaluators[name]}${scores[name] === null ? '未评完' : `${pointsText(scores[name])}分`}`)
    .join('，')
