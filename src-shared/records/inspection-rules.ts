import { compareDates, type IsoDate } from '../dates'
import { figureOf, type SuggestedValues, valueStatus, valueText } from '../law/suggested-values'
import { isBlank } from '../text/filler'
import { namesIn } from '../text/names-in'
import {
  banBroken,
  handlingNames,
  type InspectionBody,
  inspectedState,
  unansweredBreaches,
  writtenProblems,
} from './inspection-schema'
import { ownJudgeLacks } from './own-judges'
import { type Lack, lackIf, type RecordFacts } from './record-field'
import { fitsRow, rowsInForce, rowTitle } from './supervision-rows'
import { fundsService } from './supervision-words'

/** A day of the service: what is looked at begins and ends with it. */
function outOfService(on: IsoDate | null, { project, endsOn }: RecordFacts): Lack[] {
  const startOn = project?.period.startOn ?? null
  if (on === null) return []
  return [
    ...lackIf(startOn !== null && compareDates(on, startOn) < 0, 'checkedOn', `检查日期早于服务开始日期 ${startOn}`),
    ...lackIf(endsOn !== null && compareDates(on, endsOn) > 0, 'checkedOn', `检查日期晚于服务结束日期 ${endsOn}`),
  ]
}

/** A visit of another kind than its row of the plan is none of that row (P14). */
function misfit({ planRow, way, service }: InspectionBody, { related }: RecordFacts): Lack[] {
  const row = rowsInForce(related).find(({ id }) => id === planRow)
  return lackIf(
    row !== undefined && way !== null && service !== null && !fitsRow(row, { way, service }),
    'planRow',
    `检查方式、服务项目与所选的计划安排不同，不能算这项安排的检查：改选对应的安排，计划外的检查不选（所选：${row ? rowTitle(row) : ''}）`,
  )
}

/** What was found and what follows from it say the same. */
export function inspectionLacks(body: InspectionBody, facts: RecordFacts): Lack[] {
  const problems = writtenProblems(body)
  const { handling, way, sampleCount, sampleBatch, sampleUnits, signature, refusal, onSpot } = body
  const isSampled = sampleCount !== null && sampleCount > 0 && !(isBlank(sampleBatch) && isBlank(sampleUnits))
  return [
    ...outOfService(body.checkedOn, facts),
    ...misfit(body, facts),
    ...ownJudgeLacks('inspectors', '检查人', body.inspectors, facts),
    ...problems.flatMap((problem) =>
      lackIf(
        problem.clause === 'other' && isBlank(problem.clauseText),
        `problems.${problem.id}.clauseText`,
        `问题第${body.problems.indexOf(problem) + 1}项没有写明是哪一条约定`,
      ),
    ),
    ...lackIf(handling === 'clear' && problems.length > 0, 'handling', '记录了问题，处理不能是“未发现问题”'),
    ...lackIf(
      handling !== null && handling !== 'clear' && problems.length === 0,
      'problems',
      `处理是“${handling && handlingNames[handling]}”，没有填问题`,
    ),
    ...lackIf(handling === 'on_spot' && isBlank(onSpot), 'onSpot', '当场改正的，没有填当场改正情况'),
    ...lackIf(
      banBroken(body).length > 0 && handling !== null && handling !== 'rectify',
      'handling',
      '违反“不得转包与分包限制”的问题应当发出整改通知，不能当场改正了事',
    ),
    ...unansweredBreaches(body).map(({ id }) => ({
      field: `problems.${id}.clause`,
      text: `问题第${body.problems.findIndex((one) => one.id === id) + 1}项写的是转包、分包：违反约定的，合同条款选“不得转包与分包限制”，处理选“发出整改通知”；不违反的，在“不属于转包、违约分包的理由”写明`,
    })),
    ...lackIf(way === 'key_sampling' && !isSampled, 'sampleCount', '重点抽查没有填样本：数量、批次或者编码'),
    ...lackIf(signature === 'refused' && isBlank(refusal), 'refusal', '拒签的，没有注明情况'),
    ...lackIf(
      body.service === fundsService && isBlank(body.accounts),
      'accounts',
      '检查资金使用的，没有填专账与票据情况',
    ),
  ]
}

/** 一般不少于2人（建议值） */
export const fewInspectors = (values: SuggestedValues): string =>
  `一般不少于${valueText(values, 'inspectors')}（${valueStatus(values, 'inspectors')}）`

export function inspectionRemarks(
  body: InspectionBody,
  { related, arisen }: RecordFacts,
  state: string,
  values: SuggestedValues,
): string[] {
  const { inspectors, planRow, handling } = body
  const broken = banBroken(body).length > 0
  const few = !isBlank(inspectors) && namesIn(inspectors).length < figureOf(values, 'inspectors')
  const isOpened = arisen.some(({ kind }) => kind === 'rectification')
  const open = state === inspectedState && handling === 'rectify' && !isOpened
  return [
    ...(few ? [`检查人${fewInspectors(values)}。`] : []),
    ...(planRow === null && rowsInForce(related).length > 0
      ? ['没有选对应的计划安排，不计入各项安排的完成次数。']
      : []),
    ...(broken && !isOpened
      ? ['记录了违反合同“不得转包与分包限制”的问题：承接主体不得转包，签认办结时自动立整改，闭环以前不付款。']
      : []),
    ...(broken && isOpened ? ['违反合同“不得转包与分包限制”的问题已经立整改，闭环以前不付款：请发出整改通知书。'] : []),
    ...(open ? ['处理是“发出整改通知”，还没有发出：点“发出整改”，问题和条款自动带入。'] : []),
  ]
}
