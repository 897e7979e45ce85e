import { dateText } from '../contract/wording'
import { groupedFigure } from '../money/typed-number'
import { quantityTargets } from '../records/quantity-targets'
import { lateBy, workPlan } from '../records/work-plan'
import { type PlanCheck, planChecks, type WorkPlanBody, writtenNodes } from '../records/work-plan-schema'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { phrase } from '../text/join-text'
import { definePaper, type PaperFacts, recordOf } from './paper'
import { barredAsStep, factsOfPaper, numberedHeadFields, type RecordHead, recordHead } from './record-head'
import { workPlanReceiptLayout } from './work-plan-receipt-layout'

const title = '工作方案备案回执'

const workPlanReceiptWords = defineWords({
  id: 'work-plan-receipt',
  title,
  fields: {
    ...numberedHeadFields,
    方案名称: paperField('方案', 'always'),
    版本: paperField('方案', 'known'),
    应交日期: paperField('方案', 'ifKnown'),
    收到日期: paperField('方案', 'always'),
    逾期: paperField('方案', 'known'),
    补正期限: paperField('结论', 'mayBeEmpty'),
    补正内容: paperField('结论', 'mayBeEmpty', 'phrase'),
    经办人: paperField('落款', 'byHand'),
    结论日期: paperField('落款', 'byHand'),
  },
  lists: {
    核对: { clause: '逐项核对', columns: ['序号', '事项', '结果'] },
    节点: { clause: '时间节点', columns: ['序号', '节点', '日期', '数量'] },
  },
  conditions: ['有节点', '备案的', '退回的', '未定的'],
  alternatives: [['备案的', '退回的', '未定的']],
  requiredColumns: ['核对.事项', '核对.结果'],
})

interface Receipt {
  head: RecordHead
  body: WorkPlanBody
  units: [name: string, unit: string][]
}

function inputOf(facts: PaperFacts) {
  const units = quantityTargets(factsOfPaper(facts)).map(({ name, unit }): [string, string] => [name, unit])
  return ok<Receipt>({ head: recordHead(facts), body: recordOf(facts).body as WorkPlanBody, units })
}

const verdictNames = { yes: '符合', no: '不符合' } as const

function model({ head, body, units }: Receipt, _: string, number: string) {
  const late = lateBy(body)
  const unitOf = new Map(units)
  const nodes = writtenNodes(body)
  return paperModel(
    workPlanReceiptWords,
    {
      values: {
        ...head,
        文书编号: number,
        方案名称: body.name,
        版本: body.version,
        应交日期: dateText(body.dueOn),
        收到日期: dateText(body.receivedOn),
        逾期: late > 0 ? `逾期${late}日` : body.dueOn === null ? '应交日期未定' : '未逾期',
        补正期限: dateText(body.correctBy),
        补正内容: body.reasons,
        经办人: body.handler,
        结论日期: dateText(body.concludedOn),
      },
      conditions: {
        有节点: nodes.length > 0,
        备案的: body.conclusion === 'file',
        退回的: body.conclusion === 'return',
        未定的: body.conclusion === null,
      },
      rows: {
        核对: (Object.keys(planChecks) as PlanCheck[]).map((check, at) => {
          const verdict = body[check]
          return { 序号: String(at + 1), 事项: planChecks[check], 结果: verdict ? verdictNames[verdict] : '＿＿＿＿' }
        }),
        节点: nodes.map(({ node, on, target, quantity }, at) => ({
          序号: String(at + 1),
          节点: phrase(node),
          日期: dateText(on),
          数量: quantity === null ? '—' : `${groupedFigure(String(quantity))}${unitOf.get(target ?? '') ?? ''}`,
        })),
      },
    },
    { onlyUnder: { 节点: '有节点' } },
  )
}

/** 承接主体工作方案备案回执 (N17, P10, P12): filed or sent back, and no approval that would take anything from the contract. */
export const workPlanReceipt = definePaper<Receipt>({
  id: 'work-plan-receipt',
  title,
  owner: 'record',
  recordKind: workPlan.id,
  stage: 'during',
  format: 'docx',
  norms: ['N17', 'P10', 'P12'],
  inputOf,
  barred(facts) {
    const { conclusion } = recordOf(facts).body as WorkPlanBody
    return barredAsStep(facts, workPlan, {
      title,
      from: 'received',
      to: conclusion === 'return' ? 'returned' : 'filed',
    })
  },
  says: (receipt) => receipt,
  made: { by: 'template', words: workPlanReceiptWords, model, source: { layout: workPlanReceiptLayout } },
})
