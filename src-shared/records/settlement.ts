import { annex, suggested } from '../law/citations'
import { formatYuan } from '../money/yuan'
import { asOptions } from './as-options'
import { finalBy } from './draft'
import { defineKind } from './kind'
import { paidFen } from './paid'
import type { Proposal, RecordField } from './record-field'
import {
  pricingNames,
  type SettlementBody,
  type SettlementLine,
  settle,
  settledState,
  settlementSchema,
} from './settlement-body'
import { acceptedInAll, agreedRows, begunSettlement } from './settlement-lines'
import { paidOnIt, settlementLacks, settlementRemarks, settlementTold } from './settlement-rules'

const byAnnex = annex('三（二）；一（四）')

const taken = (value: number | null, now: unknown, text: string): Proposal | null =>
  value === null || value === now ? null : { value, text }

/** Given with the row, and said at its head. */
const given = (label: string): RecordField => ({ label, type: 'text', without: () => true })

/** 结算 (P09, P20): once all is accepted, what the contract really comes to: 真实户数 × 单价, or the price. */
export const settlement = defineKind<SettlementBody>({
  id: 'settlement',
  title: '结算',
  owner: 'project',
  about:
    '最后一期验收合格、绩效评价完成后结算：按单价结算的，以验收合格的真实数量乘单价，不超过约定价款；总价包干的，按约定价款。双方签章后登记，以后付款合计不超过应结金额。',
  norms: ['P09', 'P20'],
  schema: settlementSchema,
  blank: {
    number: '',
    settledOn: null,
    pricing: null,
    agreedFen: null,
    lines: [],
    deductions: [],
    paidFen: null,
    acceptanceId: null,
    evaluationId: null,
    fewerReason: '',
    noEvaluationReason: '',
    bond: '',
    contingency: '',
    notes: '',
  },
  fields: {
    number: { label: '结算单编号', type: 'text', hint: '本单位的编号，没有的不填' },
    settledOn: { label: '结算日期', type: 'date', needed: settledState, norms: ['P09'] },
    pricing: {
      label: '计价方式',
      type: 'choice',
      needed: settledState,
      hint: '与合同一致',
      options: asOptions(pricingNames),
    },
    agreedFen: {
      label: '约定价款',
      type: 'money',
      needed: settledState,
      hint: '合同价款，含补充协议增减；是结算的上限',
      norms: ['P09'],
      proposed: ({ agreedFen: now }, { agreedFen }) =>
        taken(
          agreedFen,
          now,
          `建议 ${agreedFen === null ? '' : formatYuan(agreedFen)} 元：合同和已签订的协议约定的价款。`,
        ),
    },
    lines: {
      label: '结算数量和单价',
      type: 'list',
      needed: settledState,
      norms: ['P09'],
      table: {
        fixed: true,
        head: {
          label: '服务',
          of(item) {
            const { name, agreed, unit } = item as SettlementLine
            return { title: name, about: `约定 ${agreed}${unit}` }
          },
        },
      },
      fields: {
        name: given('服务'),
        unit: given('计量单位'),
        agreed: given('约定数量'),
        accepted: {
          label: '验收合格数量',
          type: 'number',
          proposed(item, facts) {
            const good = acceptedInAll(facts)
            return taken(good, item.accepted, `建议 ${good}：最后一次验收的合格数量。`)
          },
        },
        unitPriceFen: {
          label: '单价',
          type: 'money',
          hint: '总价包干的不填',
          proposed(item, facts) {
            const row = agreedRows(facts).find(({ id }) => id === item.id)
            const fen = row?.unitPriceFen ?? null
            return taken(fen, item.unitPriceFen, `建议 ${fen === null ? '' : formatYuan(fen)} 元：合同约定的单价。`)
          },
        },
      },
    },
    fewerReason: {
      label: '结算数量少于验收合格数量的理由',
      type: 'longText',
      hint: '按验收合格数量结算的不填；印入结算单',
      norms: ['P09'],
    },
    deductions: {
      label: '扣减',
      type: 'list',
      hint: '合同没有约定的不得扣减；付款时已经扣减的也列在这里',
      fields: {
        clause: { label: '合同条款', type: 'text', needed: settledState },
        reckoning: { label: '算式或者说明', type: 'longText', needed: settledState },
        amountFen: { label: '金额', type: 'money', needed: settledState },
      },
    },
    paidFen: {
      label: '已付金额',
      type: 'money',
      hint: '已登记的付款合计',
      norms: ['P09'],
      proposed(body, { related }) {
        const paid = paidFen(related)
        return taken(paid, body.paidFen, `建议 ${formatYuan(paid)} 元：已登记的付款合计。`)
      },
    },
    acceptanceId: {
      label: '最后一次验收',
      type: 'record',
      ofKinds: ['acceptance'],
      norms: ['P18'],
    },
    evaluationId: { label: '绩效评价', type: 'record', ofKinds: ['evaluation'], norms: ['P20'] },
    noEvaluationReason: { label: '没有评价就结算的理由', type: 'longText', hint: '已经评价的不填' },
    bond: { label: '履约保证金的退还', type: 'longText', hint: '没有收取的不填' },
    contingency: { label: '不可预见费的清理', type: 'longText', hint: '没有列支的不填' },
    notes: { label: '备注', type: 'longText' },
  },
  titleOf: (body) => {
    const settled = settle(body)
    return ['结算', settled && `${formatYuan(settled.settledFen)} 元`, body.settledOn].filter(Boolean).join(' ')
  },
  others: 'owner',
  looksAt: ['payment', 'rectification', 'contract-change', 'project-archive', 'data-return'],
  prefill: begunSettlement,
  comesTo: settlementTold,
  remarks: settlementRemarks,
  states: finalBy(
    { title: '登记结算', basis: byAnnex, guard: settlementLacks },
    {
      id: settledState,
      title: '已结算',
      frozen: suggested('：双方签章的结算单不再改动，更正先退回'),
      guardBack: paidOnIt,
    },
  ),
  papers: ['settlement-sheet'],
  slots: [
    {
      id: 'sheet',
      title: '双方签章的结算单',
      stage: 'after',
      required: true,
      answers: ['settlement'],
      signedOf: 'settlement-sheet',
    },
    { id: 'grounds', title: '扣减、退还的依据', stage: 'after', required: false, late: true },
  ],
})
