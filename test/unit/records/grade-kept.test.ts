import { describe, expect, test } from 'vitest'
import { usualEvaluation } from '#shared/contract/evaluation-terms'
import { evaluation } from '#shared/records/evaluation'
import { keptByGrade } from '#shared/records/grade-kept'
import { payment } from '#shared/records/payment'
import type { PaymentBody } from '#shared/records/payment-body'
import type { RecordFacts, RelatedRecord } from '#shared/records/record-field'
import { exampleTotal, yuan } from '../../fixtures/county-year'
import { accepted, facts, first, made, paying, project } from '../../fixtures/records/paying'
import { values } from '../../fixtures/values'

const priced = {
  ...project,
  contract: { ...project.contract, priceFen: exampleTotal, evaluationTerms: usualEvaluation(values) },
}
const evaluated = (deductFen = yuan(34_065, 22), state = 'issued'): RelatedRecord => ({
  id: 'e1',
  kind: 'evaluation',
  ownerId: project.id,
  state,
  title: '绩效评价 70.00分 中 2024-04-18',
  body: { ...evaluation.blank, evaluatedOn: '2023-04-03', deductFen },
})
const around = (...evaluations: RelatedRecord[]): Partial<RecordFacts> => ({
  project: priced,
  agreedFen: exampleTotal,
  related: [accepted({ stage: '第3期' }), ...evaluations],
})
const last: Partial<PaymentBody> = {
  stage: '第3期',
  acceptanceId: 'a2',
  acceptedOn: '2023-04-03',
  amountFen: yuan(227_101, 50),
}
const proposed = (
  field: 'amountFen' | 'deductFen' | 'deductClause',
  part: Partial<PaymentBody> = {},
  of = evaluated(),
) =>
  payment.fields[field]?.proposed?.({ ...payment.blank, ...first, ...last, ...part } as never, {
    ...facts,
    ...around(of),
  }) ?? null

describe('[P20] the last payment after 中, of which 34,065.22 are kept back', () => {
  test('is proposed at 193,036.28, with the clause', () => {
    expect(proposed('amountFen')?.value).toBe(yuan(193_036, 28))
    expect(proposed('amountFen')?.text).toContain(
      '扣减 34,065.22 元（合同“绩效评价”条款：为中的，完成整改后按末期款的85%支付）',
    )
    expect(proposed('deductFen')?.value).toBe(yuan(34_065, 22))
    expect(proposed('deductClause')?.value).toBe('合同“绩效评价”条款：为中的，完成整改后按末期款的85%支付')
    const deducted = { deductFen: yuan(34_065, 22), amountFen: null }
    expect(proposed('amountFen', deducted)?.value).toBe(yuan(193_036, 28))
  })

  test('is not made in full without who decided it, and why', () => {
    const full = (part: Partial<PaymentBody> = {}) => paying({ ...last, ...part }, around(evaluated()))
    expect(full()).toContain(
      '第3期最多付 193,036.28 元，连同已登记的付款共付 227,101.50 元；决定仍然付款的，写明谁决定的',
    )
    expect(full({ amountFen: yuan(193_036, 29) })).not.toBeNull()
    expect(full({ amountFen: yuan(193_036, 28) })).toBeNull()
    expect(full({ amountFen: yuan(193_036, 28), deductFen: yuan(34_065, 22), deductClause: '第十五条' })).toBeNull()
    const decided = {
      paidAllTheSameBy: '局务会2023年4月1日',
      paidAllTheSame: '乙方已按补充约定返工，双方书面同意不扣减',
    }
    expect(full(decided)).toBeNull()
  })

  test('is counted with what was paid of it before', () => {
    const others = [made({ stage: '第3期', amountFen: yuan(193_000) })]
    expect(paying({ ...last, amountFen: yuan(36, 29) }, { ...around(evaluated()), others })).toContain('193,036.29 元')
    expect(paying({ ...last, amountFen: yuan(36, 28) }, { ...around(evaluated()), others })).toBeNull()
  })

  test('an evaluation that is a draft, or keeps nothing, changes nothing, nor does it in another stage', () => {
    for (const of of [evaluated(yuan(0)), evaluated(yuan(34_065, 22), 'draft')])
      expect(paying(last, around(of))).toBeNull()
    expect(keptByGrade({ ...facts, ...around(evaluated()) }, '第2期')).toBeNull()
  })
})
