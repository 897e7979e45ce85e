import { supervisionWayNames } from '../contract/model-values'
import { dateText } from '../contract/wording'
import { formatChineseDate, type IsoDate } from '../dates'
import {
  plannedRows,
  type SupervisionPlanBody,
  type SupervisionRow,
  supervisionPlan,
} from '../records/supervision-plan'
import { frequencyNames } from '../records/supervision-schedule'
import { clauseText } from '../records/supervision-words'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { isFiller } from '../text/filler'
import { definePaper, recordOf } from './paper'
import { barredAsStep, type RecordHead, recordHead, recordHeadFields } from './record-head'
import { supervisionPlanLayout } from './supervision-plan-layout'

const title = '监督检查计划'

const supervisionPlanWords = defineWords({
  id: 'supervision-plan',
  title,
  fields: {
    ...recordHeadFields,
    编号: paperField('计划', 'mayBeEmpty'),
    制定日期: paperField('计划', 'byHand'),
    批准人: paperField('批准', 'byHand'),
    批准日期: paperField('批准', 'byHand'),
    备注: paperField('说明', 'mayBeEmpty', 'phrase'),
  },
  lists: {
    安排: {
      clause: '检查安排',
      columns: ['序号', '服务环节', '方式', '频次', '时间', '区域', '比例', '检查人', '看点', '条款'],
    },
  },
  conditions: ['有编号', '有备注'],
  requiredColumns: ['安排.服务环节', '安排.方式', '安排.频次'],
})

interface Plan {
  head: RecordHead
  body: SupervisionPlanBody
}

const rowOf = (row: SupervisionRow, at: number): Record<string, string | null> => ({
  序号: String(at + 1),
  服务环节: [row.service, row.link.trim()].filter(Boolean).join('：'),
  方式: row.way && supervisionWayNames[row.way],
  频次: row.frequency && frequencyNames[row.frequency],
  时间: span(row.fromOn, row.toOn),
  区域: row.area.trim() || '全部服务区域',
  比例: row.sharePercent === null ? null : `${row.sharePercent}%`,
  检查人: row.inspectors,
  看点: row.focus,
  条款: clauseText(row.clause).replace(/^合同/, ''),
})

const span = (from: IsoDate | null, to: IsoDate | null) =>
  [from, to].map((on) => (on === null ? '' : formatChineseDate(on))).join('至')

function model({ head, body }: Plan) {
  const { number, madeOn, approver, approvedOn, notes } = body
  return paperModel(supervisionPlanWords, {
    values: {
      ...head,
      编号: number,
      制定日期: dateText(madeOn),
      批准人: approver,
      批准日期: dateText(approvedOn),
      备注: isFiller(notes) ? '' : notes,
    },
    conditions: { 有编号: number.trim() !== '', 有备注: !isFiller(notes) },
    rows: { 安排: plannedRows(body).map(rowOf) },
  })
}

/** 监督检查计划 of one project (P13 to P15, N16), approved by the one in charge. */
export const supervisionPlanPaper = definePaper<Plan>({
  id: 'supervision-plan',
  title,
  owner: 'record',
  recordKind: supervisionPlan.id,
  stage: 'during',
  format: 'docx',
  norms: ['P13', 'P14', 'P15', 'N16'],
  inputOf: (facts) => ok({ head: recordHead(facts), body: recordOf(facts).body as SupervisionPlanBody }),
  barred: (facts) => barredAsStep(facts, supervisionPlan, { title, from: 'draft', to: 'approved' }),
  says: (plan) => plan,
  made: { by: 'template', words: supervisionPlanWords, model, source: { layout: supervisionPlanLayout } },
})
