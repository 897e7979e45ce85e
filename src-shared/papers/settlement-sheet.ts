import { dateText, figures, handwrittenDate, words as inWords } from '../contract/wording'
import { grades } from '../evaluation/compose'
import { pointsText } from '../evaluation/points'
import { apartFen, boundedFen, type Fen } from '../money/fen'
import { groupedFigure } from '../money/typed-number'
import { rulesOn } from '../office-data/rules-for'
import type { Acceptance } from '../records/acceptance-body'
import { evaluationResult, judgedDay } from '../records/evaluation-result'
import type { EvaluationBody } from '../records/evaluation-schema'
import { settlement } from '../records/settlement'
import { lineFen, pricingNames, type SettlementBody, settle, settledState } from '../records/settlement-body'
import { fewerThanGood } from '../records/settlement-lines'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { isFiller, saysNoReason } from '../text/filler'
import { phrase } from '../text/join-text'
import { definePaper, type PaperFacts, recordOf } from './paper'
import { barredAsStep, factsOfPaper, type RecordHead, recordHead, recordHeadFields } from './record-head'
import { settlementSheetLayout } from './settlement-sheet-layout'

const title = '结算单'
const [sums, result, other] = ['数量和金额', '结算结果', '其他']

const words = defineWords({
  id: 'settlement-sheet',
  title,
  fields: {
    ...recordHeadFields,
    编号: paperField('项目', 'mayBeEmpty'),
    计价方式: paperField('项目', 'always'),
    合同价款: paperField('项目', 'always'),
    约定价款: paperField('项目', 'always'),
    验收: paperField('项目', 'byHand'),
    评价: paperField('项目', 'ifKnown'),
    计算金额: paperField(sums, 'mayBeEmpty'),
    计价金额: paperField(sums, 'always'),
    超出: paperField(sums, 'mayBeEmpty'),
    少于: paperField(sums, 'mayBeEmpty'),
    验收合格: paperField(sums, 'mayBeEmpty'),
    少结理由: paperField(sums, 'mayBeEmpty', 'phrase'),
    扣减合计: paperField('扣减', 'always'),
    应结小写: paperField(result, 'always'),
    应结大写: paperField(result, 'always'),
    已付: paperField(result, 'always'),
    结清名称: paperField(result, 'always'),
    结清小写: paperField(result, 'always'),
    结清大写: paperField(result, 'always'),
    保证金: paperField(other, 'mayBeEmpty', 'phrase'),
    不可预见费: paperField(other, 'mayBeEmpty', 'phrase'),
    未评价理由: paperField(other, 'mayBeEmpty', 'phrase'),
    结算日期: paperField('落款', 'always'),
  },
  lists: {
    明细: { clause: sums, columns: ['服务', '约定', '合格', '相差', '单价', '金额'] },
    扣减: { clause: '扣减', columns: ['序号', '条款', '算式', '金额'] },
  },
  conditions: [
    '有编号',
    '单价结算',
    '总价结算',
    '超过价款',
    '少于价款',
    '少于验收',
    '有扣减',
    '无扣减',
    '有保证金',
    '有不可预见费',
    '未评价',
    '有其他',
  ],
  alternatives: [
    ['单价结算', '总价结算'],
    ['有扣减', '无扣减'],
  ],
})

interface Sheet {
  head: RecordHead
  body: SettlementBody
  priceFen: Fen | null
  accepted: { number: string; on: string | null } | null
  evaluated: string | null
  /** What the acceptance found good, where fewer are settled; null = no fewer. */
  fewerThan: number | null
}

/** 约定 and 合格 as figures; 相差 with its sign. */
function difference(agreed: string, accepted: number | null): string | null {
  const by = accepted === null ? Number.NaN : accepted - Number(agreed.replaceAll(/[,，]/g, ''))
  if (Number.isNaN(by)) return null
  return by === 0 ? '0' : `${by > 0 ? '+' : '-'}${groupedFigure(String(Math.abs(by)))}`
}

const count = (figure: number | null) => (figure === null ? null : groupedFigure(String(figure)))

function model({ head, body, priceFen, accepted, evaluated, fewerThan }: Sheet) {
  const settled = settle(body)
  const { lines, deductions, agreedFen, paidFen } = body
  const counted = settled?.countedFen ?? null
  const over = counted === null || agreedFen === null ? 0n : BigInt(counted) - BigInt(agreedFen)
  const openFen = settled?.openFen ?? null
  const rest = openFen === null ? null : apartFen(openFen, 0)
  const extra = {
    有保证金: !isFiller(body.bond),
    有不可预见费: !isFiller(body.contingency),
    未评价: evaluated === null && !saysNoReason(body.noEvaluationReason),
  }
  const open = {
    values: {
      ...head,
      编号: body.number.trim(),
      计价方式: body.pricing && pricingNames[body.pricing],
      合同价款: figures(priceFen),
      约定价款: figures(agreedFen),
      验收: accepted && [accepted.number.trim(), dateText(accepted.on)].filter(Boolean).join('，'),
      评价: evaluated,
      计算金额: figures(counted) ?? '',
      计价金额: figures(settled?.grossFen ?? null),
      超出: over > 0n ? figures(boundedFen(over)) : '',
      少于: over < 0n ? figures(boundedFen(-over)) : '',
      验收合格: count(fewerThan) ?? '',
      少结理由: phrase(body.fewerReason),
      扣减合计: figures(settled?.deductedFen ?? null),
      应结小写: figures(settled?.settledFen ?? null),
      应结大写: inWords(settled?.settledFen ?? null),
      已付: figures(paidFen),
      结清名称: openFen !== null && openFen < 0 ? '乙方应退还' : '本次结清',
      结清小写: figures(rest),
      结清大写: inWords(rest),
      保证金: phrase(body.bond),
      不可预见费: phrase(body.contingency),
      未评价理由: phrase(body.noEvaluationReason),
      结算日期: dateText(body.settledOn) ?? handwrittenDate,
    },
    conditions: {
      有编号: body.number.trim() !== '',
      单价结算: body.pricing === 'unit_price',
      总价结算: body.pricing !== 'unit_price',
      超过价款: over > 0n,
      少于价款: over < 0n,
      少于验收: fewerThan !== null && !saysNoReason(body.fewerReason),
      有扣减: deductions.length > 0,
      无扣减: deductions.length === 0,
      ...extra,
      有其他: Object.values(extra).some(Boolean),
    },
    rows: {
      明细: lines.map((row) => ({
        服务: row.name,
        约定: `${groupedFigure(row.agreed)}${row.unit}`,
        合格: row.accepted === null ? '/' : `${count(row.accepted)}${row.unit}`,
        相差: difference(row.agreed, row.accepted) ?? '/',
        单价: figures(row.unitPriceFen) ?? '/',
        金额: figures(lineFen(row)) ?? '/',
      })),
      扣减: deductions.map(({ clause, reckoning, amountFen }, at) => ({
        序号: String(at + 1),
        条款: clause,
        算式: phrase(reckoning),
        金额: figures(amountFen),
      })),
    },
  }
  return paperModel(words, open, { onlyUnder: { 扣减: '有扣减' } })
}

/** 96.78分，优（2024年4月18日） */
function evaluatedOf({ county }: PaperFacts, found: { body: unknown } | undefined): string | null {
  if (!found) return null
  const body = found.body as EvaluationBody
  const { total, grade } = evaluationResult(body, rulesOn(county.rules, judgedDay(body)).suggestedValues)
  const day = dateText(body.evaluatedOn)
  return `${total === null ? '/' : `${pointsText(total)}分`}，${grade ? grades[grade] : '/'}${day ? `（${day}）` : ''}`
}

/** 结算单 (P09, P20): contracted, accepted, 真实户数 × 单价, deducted, paid, and what is left, to the 分 and in words. */
export const settlementSheet = definePaper<Sheet>({
  id: 'settlement-sheet',
  title,
  owner: 'record',
  recordKind: settlement.id,
  stage: 'after',
  format: 'docx',
  norms: ['P09', 'P20'],
  records: [
    'settlement',
    'payment',
    'acceptance',
    'evaluation',
    'rectification',
    'contract-change',
    'project-archive',
    'data-return',
  ],
  inputOf(facts) {
    const body = recordOf(facts).body as SettlementBody
    const { related, project } = factsOfPaper(facts)
    const accepted = related.find(({ id }) => id === body.acceptanceId)?.body as Acceptance | undefined
    return ok({
      fewerThan: fewerThanGood(body, related),
      head: recordHead(facts),
      body,
      priceFen: project?.contract.priceFen ?? null,
      accepted: accepted ? { number: accepted.number, on: accepted.acceptedOn } : null,
      evaluated: evaluatedOf(
        facts,
        related.find(({ id }) => id === body.evaluationId),
      ),
    })
  },
  barred: (facts) => barredAsStep(facts, settlement, { title, from: 'draft', to: settledState }, ['settledOn']),
  says: (sheet) => sheet,
  saidBefore: ({ fewerThan: _good, body: { fewerReason, ...body }, ...said }) =>
    fewerReason === '' ? [{ ...said, body }] : [],
  made: { by: 'template', words, model, source: { layout: settlementSheetLayout } },
})
