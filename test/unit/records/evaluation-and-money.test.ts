import { describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import type { EvaluationBody } from '#shared/records/evaluation-schema'
import { exampleTotal, yuan } from '../../fixtures/county-year'
import { accepted, body, evaluation, facts, fair, lacks, remarks } from '../../fixtures/records/evaluating'

const proposed = (name: 'deductFen' | 'forMoney', of: EvaluationBody, around = facts()) =>
  evaluation.fields[name]?.proposed?.(of as never, around) ?? null
describe('[P19] an evaluation follows an acceptance', () => {
  test('that is signed and of its day: then nothing is asked', () => {
    expect(lacks(body())).toEqual([])
  })

  test('without one it wants the reason, whatever day is typed', () => {
    const none = '没有登记签署的履约验收，先在“验收”一步登记签署；确实没有在这里登记的，写明没有登记验收的理由'
    for (const related of [[], [accepted({}, 'draft')]]) {
      expect(lacks(body(), facts({ related }))).toEqual([none])
      expect(lacks(body({ noAcceptanceReason: '无' }), facts({ related }))).toEqual([none])
      expect(lacks(body({ noAcceptanceReason: '验收书存档' }), facts({ related }))).toEqual([])
    }
  })

  test('not on another day than the certificate says, and not after one that was refused', () => {
    expect(lacks(body({ acceptedOn: '2024-04-09' }))).toEqual(['最终验收日期与最后一次验收的 2024-04-10 不一致'])
    expect(lacks(body(), facts({ related: [accepted({ conclusion: 'failed' })] }))).toEqual([
      '最后一次验收不合格，验收合格以后再评价',
    ])
  })

  test('a stage nobody accepted, and a rectification that is open, are remarks', () => {
    const open = {
      ...accepted(),
      id: 'r1',
      kind: 'rectification',
      state: 'ordered',
      title: '整改 录音缺失',
      body: { number: '', problems: [] },
    }
    const told = remarks(body(), facts({ related: [accepted(), open] })).join('')
    expect(told).toContain('第2期还没有登记签署的合格验收')
    expect(told).toContain('整改“整改 录音缺失”还没有闭环')
  })
})

describe('[P20] what the grade does to the money', () => {
  test('优 by the usual words: nothing is kept back', () => {
    expect(proposed('deductFen', body())).toEqual({
      value: 0,
      text: '0.00 元：等次为优，按合同约定不扣减。',
    })
  })

  test('中: 85% of the last payment of 227,101.50 is 193,036.28, to the 分; 34,065.22 stay', () => {
    expect(proposed('deductFen', fair)).toEqual({
      value: yuan(34_065, 22),
      text: '34,065.22 元：末期款 227,101.50 元按85%支付 193,036.28 元，扣减 34,065.22 元。',
    })
    expect(proposed('forMoney', fair)?.text).toContain('扣减 34,065.22 元')
  })

  test('差: of 3,200 households 3,000 were good, and these alone are settled', () => {
    const poor = body({ redLines: ['forged'], redLineFacts: '录音系伪造' })
    expect(proposed('deductFen', poor)).toMatchObject({ value: yuan(47_312, 81) })
  })

  test('3% of the price where the contract says so', () => {
    const around = facts({}, '为中的，按合同价款的3%扣减')
    expect(proposed('deductFen', fair, around)).toMatchObject({ value: yuan(22_710, 15) })
  })

  test('a contract that says nothing gives nothing to keep back, and none is kept', () => {
    const around = facts({}, '')
    expect(proposed('deductFen', fair, around)).toBeNull()
    expect(lacks({ ...fair, deductFen: yuan(1) }, around)).toEqual([
      '合同没有约定评价结果与付款的关系，不能因评价等次扣减',
    ])
    expect(lacks({ ...fair, deductFen: yuan(0) }, around)).toEqual([])
  })

  test.each([
    ['为中的，末期款酌情扣减', '程序读不出等次为中时支付或者扣减多少，合同约定“为中的，末期款酌情扣减”'],
    ['按评价结果付款', '程序读不出等次为中时支付或者扣减多少，合同约定“按评价结果付款”'],
  ])('words that cannot be reckoned with are told, in the evaluation and in what is proposed: %s', (terms, told) => {
    const around = facts({}, terms)
    expect(proposed('deductFen', fair, around)).toBeNull()
    expect(remarks(fair, around)).toContain(`扣减金额待人工核定：${told}。`)
    expect(proposed('forMoney', fair, around)?.text).toContain(`扣减金额待人工核定：${told}`)
  })

  test('an amount nobody has typed is told as well', () => {
    expect(remarks({ ...fair, deductFen: null }).join('')).toContain('因等次扣减没有填，按合同约定是 34,065.22 元')
  })

  test('more than the price is refused, and so is more than the contract’s words come to: at 优 a single 元', () => {
    expect(lacks({ ...fair, deductFen: fen(exampleTotal + 1) })).toEqual(['扣减的金额多于合同价款'])
    expect(lacks({ ...fair, deductFen: yuan(34_065, 22) })).toEqual([])
    expect(lacks({ ...fair, deductFen: yuan(34_065, 23) }).join('')).toContain('多于合同约定的 34,065.22 元')
    expect(lacks(body({ deductFen: yuan(1) }))).toEqual([
      '因等次扣减填的是 1.00 元，多于合同约定的 0.00 元（等次为优，按合同约定不扣减），多出的没有合同依据，不能扣减',
    ])
  })

  test('less than the contract’s is a remark', () => {
    expect(remarks({ ...fair, deductFen: yuan(34_065, 21) }).join('')).toContain('按合同约定是 34,065.22 元')
    expect(remarks({ ...fair, deductFen: yuan(34_065, 22) }).join('')).not.toContain('扣减')
  })
})
