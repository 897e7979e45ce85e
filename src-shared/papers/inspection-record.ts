import { supervisionWayNames } from '../contract/model-values'
import { dateText } from '../contract/wording'
import { groupedFigure } from '../money/typed-number'
import { inspection } from '../records/inspection'
import { handlingNames, type InspectionBody, writtenProblems } from '../records/inspection-schema'
import { countedIn } from '../records/quantity-targets'
import { rowsInForce, rowTitle } from '../records/supervision-rows'
import { clauseText } from '../records/supervision-words'
import { ok } from '../result'
import { shareInWords } from '../sampling/verdict'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { isFiller } from '../text/filler'
import { phrase } from '../text/join-text'
import { inspectionRecordLayout } from './inspection-record-layout'
import { definePaper, type PaperFacts, recordOf } from './paper'
import { barredAsStep, factsOfPaper, numberedHeadFields, type RecordHead, recordHead } from './record-head'

const title = '监督检查记录'

const inspectionRecordWords = defineWords({
  id: 'inspection-record',
  title,
  fields: {
    ...numberedHeadFields,
    检查日期: paperField('检查', 'known'),
    地点: paperField('检查', 'known'),
    方式: paperField('检查', 'known'),
    服务环节: paperField('检查', 'known'),
    计划安排: paperField('检查', 'ifKnown'),
    检查人: paperField('检查', 'known'),
    在场人: paperField('检查', 'known'),
    查阅资料: paperField('情况', 'ifKnown', 'phrase'),
    样本: paperField('情况', 'ifKnown', 'phrase'),
    完成量: paperField('情况', 'ifKnown'),
    专账票据: paperField('情况', 'ifKnown', 'phrase'),
    处理: paperField('处理', 'known'),
    当场改正: paperField('处理', 'mayBeEmpty', 'phrase'),
    对方意见: paperField('被检查方意见', 'ifKnown', 'phrase'),
    拒签: paperField('签认', 'mayBeEmpty', 'phrase'),
  },
  lists: { 问题: { clause: '问题', columns: ['序号', '事实', '条款', '证据'] } },
  conditions: ['有问题', '无问题', '当场改正的', '拒签的', '已签认'],
  alternatives: [
    ['有问题', '无问题'],
    ['拒签的', '已签认'],
  ],
})

interface Inspected {
  head: RecordHead
  body: InspectionBody
  /** The row of the plan it fulfils, as it is read; '' = none. */
  planned: string
  /** 户: of the quantities, as the contract has it. */
  unit: string
}

function inputOf(facts: PaperFacts) {
  const body = recordOf(facts).body as InspectionBody
  const around = factsOfPaper(facts)
  const row = rowsInForce(around.related).find(({ id }) => id === body.planRow)
  return ok<Inspected>({ head: recordHead(facts), body, planned: row ? rowTitle(row) : '', unit: countedIn(around) })
}

const grouped = (count: number | null) => (count === null ? null : groupedFigure(String(count)))

const sampleOf = ({ sampleCount, sampleBatch, sampleUnits }: InspectionBody) =>
  [
    sampleCount === null ? '' : `抽取${grouped(sampleCount)}份`,
    sampleBatch.trim() && `批次、种子：${sampleBatch.trim()}`,
    isFiller(sampleUnits) ? '' : `编码：${phrase(sampleUnits)}`,
  ]
    .filter(Boolean)
    .join('；')

/** 计划1,200户，实际1,150户，完成95.83% */
function progressOf({ planned, done }: InspectionBody, unit: string): string {
  if (planned === null && done === null) return ''
  const share = planned && done !== null ? `，完成${shareInWords(done, planned)}` : ''
  const told = (count: number | null) => count !== null && `${grouped(count)}${unit}`
  return `计划${told(planned) || '未定'}，实际${told(done) || '未计'}${share}`
}

function model({ head, body, planned, unit }: Inspected, _: string, number: string) {
  const { way, service, link, handling, onSpot, signature, refusal } = body
  const problems = writtenProblems(body)
  return paperModel(
    inspectionRecordWords,
    {
      values: {
        ...head,
        文书编号: number,
        检查日期: dateText(body.checkedOn),
        地点: body.place,
        方式: way && supervisionWayNames[way],
        服务环节: [service, link.trim()].filter(Boolean).join('：'),
        计划安排: planned,
        检查人: body.inspectors,
        在场人: body.present,
        查阅资料: body.papersSeen,
        样本: sampleOf(body),
        完成量: progressOf(body, unit),
        专账票据: body.accounts,
        处理: handling && handlingNames[handling],
        当场改正: onSpot,
        对方意见: body.opinion,
        拒签: refusal,
      },
      conditions: {
        有问题: problems.length > 0,
        无问题: problems.length === 0,
        当场改正的: handling === 'on_spot' && !isFiller(onSpot),
        拒签的: signature === 'refused',
        已签认: signature !== 'refused',
      },
      rows: {
        问题: problems.map(({ fact, clause, clauseText: agreed, evidence }, at) => ({
          序号: String(at + 1),
          事实: phrase(fact),
          条款: [clauseText(clause), agreed.trim()].filter(Boolean).join('：'),
          证据: phrase(evidence),
        })),
      },
    },
    { onlyUnder: { 问题: '有问题' } },
  )
}

/** 监督检查记录 of one inspection (P14, P15, N16): facts and figures, no verdict on the contractor. */
export const inspectionRecord = definePaper<Inspected>({
  id: 'inspection-record',
  title,
  owner: 'record',
  recordKind: inspection.id,
  stage: 'during',
  format: 'docx',
  norms: ['P14', 'P15', 'N16'],
  records: ['supervision-plan'],
  inputOf,
  // Printed to be signed: whether it was signed is known afterwards.
  barred: (facts) =>
    barredAsStep(facts, inspection, { title, from: 'draft', to: 'done' }, ['signature', 'opinion', 'refusal']),
  // Why something is no breach is asked of the clerk, and not printed.
  says: ({ body, unit: _unit, ...said }) => ({
    ...said,
    body: { ...body, problems: body.problems.map(({ noBreach: _why, ...problem }) => problem) },
  }),
  made: { by: 'template', words: inspectionRecordWords, model, source: { layout: inspectionRecordLayout } },
})
