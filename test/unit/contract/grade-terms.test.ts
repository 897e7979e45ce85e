import { describe, expect, test } from 'vitest'
import { suggestedEvaluation, usualEvaluation } from '#shared/contract/evaluation-terms'
import { type GradeTerm, gradeWords } from '#shared/contract/grade-terms'
import { type Grade, grades } from '#shared/evaluation/compose'
import { cleanProject } from '../../fixtures/county-year'
import { values } from '../../fixtures/values'

const gradeTerm = (terms: string, grade: Grade): GradeTerm | null => gradeWords(terms, grade)?.term ?? null
const all = (terms: string) =>
  Object.fromEntries((Object.keys(grades) as Grade[]).map((grade) => [grades[grade], gradeTerm(terms, grade)]))

describe('[P20] what the contract says of a grade', () => {
  test('in the words the program suggests for a usual last payment', () => {
    expect(all(usualEvaluation(values))).toEqual({
      优: { measure: 'full' },
      良: { measure: 'full' },
      中: { measure: 'payOfLast', shareBp: 8_500 },
      差: { measure: 'goodOnly' },
    })
  })

  test('and for a large one', () => {
    const project = cleanProject()
    const payments = [{ ...project.contract.payments[0]!, shareBp: 10_000 }]
    const terms = suggestedEvaluation({ ...project, contract: { ...project.contract, payments } }, values)
    expect(gradeTerm(terms, 'fair')).toEqual({ measure: 'keepOfPrice', shareBp: 300 })
  })

  test.each<[string, GradeTerm]>([
    ['评价等次为中的，扣减末期款的12.5%', { measure: 'keepOfLast', shareBp: 1_250 }],
    ['结果为中等次的，末期款80％支付', { measure: 'payOfLast', shareBp: 8_000 }],
    ['为中、差的，只按合格户数结算', { measure: 'goodOnly' }],
    ['为中的，不予扣减，整改后支付', { measure: 'full' }],
    ['为中的，扣除合同总价的2%', { measure: 'keepOfPrice', shareBp: 200 }],
    ['为中的，末期款按85%支付，整改后付', { measure: 'payOfLast', shareBp: 8_500 }],
    ['为中的，支付末期款的85%', { measure: 'payOfLast', shareBp: 8_500 }],
    ['评价结果为“中”的，末期款扣减15%', { measure: 'keepOfLast', shareBp: 1_500 }],
    ['评价结果为中（60至80分），末期款扣减15%后支付', { measure: 'keepOfLast', shareBp: 1_500 }],
    ['优、良付末期 100%；中付末期85%且整改后付；差：只结合格户数', { measure: 'payOfLast', shareBp: 8_500 }],
    ['优、良的全额支付，中的按末期款的百分之八十五支付，差的只就合格的结算', { measure: 'payOfLast', shareBp: 8_500 }],
    ['中：付末期款８５％', { measure: 'payOfLast', shareBp: 8_500 }],
    ['为中的，支付合同价款的97%', { measure: 'keepOfPrice', shareBp: 300 }],
    ['为中的，末期款支付85%，扣减15%', { measure: 'keepOfLast', shareBp: 1_500 }],
    ['良以下的，末期款不予支付15%', { measure: 'keepOfLast', shareBp: 1_500 }],
    ['为中的，不予支付尾款', { measure: 'keepOfLast', shareBp: 10_000 }],
  ])('in an office’s own words: %s', (terms, term) => {
    expect(gradeTerm(terms, 'fair')).toEqual(term)
  })

  test.each([
    ['nothing of that grade', '为优、良的，末期款全额支付'],
    ['two measures at once', '为中的，末期款按85%支付，按末期款的85%支付并按合同价款的3%扣减'],
    ['the grade twice', '为中的，全额支付；为中的，按末期款的85%支付'],
    ['no figure', '为中的，酌情扣减'],
    ['more than all', '为中的，按末期款的120%支付'],
    ['nothing at all', ''],
    ['another word that holds the sign of the grade', '其中按合同中的末期款的85%支付，差额在中期款中结清'],
    ['a share of what nobody says', '为中的，按85%支付'],
    ['two figures that differ', '为中的，末期款支付85%，扣减10%'],
  ])('is left to a person where there is %s', (_, terms) => {
    expect(gradeTerm(terms, 'fair')).toBeNull()
  })
})
