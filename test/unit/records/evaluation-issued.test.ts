import { describe, expect, test } from 'vitest'
import type { EvaluationBody } from '#shared/records/evaluation-schema'
import { accepted, body, evaluation, facts, lacks, remarks } from '../../fixtures/records/evaluating'

describe('[N19] the third party', () => {
  const { buyer, contractor } = facts()
  const spaced = (name = '') => `${name.slice(0, 3)} ${name.slice(3)}`

  test.each([
    ['the contractor, with a blank in its name', { thirdParty: spaced(contractor?.name) }, '第三方就是承接主体'],
    ['the contractor, by its code', { thirdPartyCode: ` ${contractor?.creditCode} ` }, '第三方就是承接主体'],
    ['the purchaser', { thirdParty: spaced(buyer?.name) }, '第三方就是购买主体'],
    ['the purchaser, by its code', { thirdPartyCode: buyer?.creditCode }, '第三方就是购买主体'],
    ['a unit with a wrong check digit', { thirdPartyCode: '52150000MJ0000001A' }, '第三方的统一社会信用代码校验位不符'],
  ])('is not %s', (_, part, told) => {
    expect(lacks(body(part as Partial<EvaluationBody>)).join('')).toContain(told)
  })
})

describe('[P19] before the last day of the service', () => {
  const early = body({ acceptedOn: '2023-11-20', evaluatedOn: '2023-12-01' })
  const around = facts({ endsOn: '2024-03-19', related: [accepted({ acceptedOn: '2023-11-20' })] })

  test('it is not issued without the reason of a mid-term evaluation', () => {
    expect(lacks(early, around).join('')).toContain('评价日期 2023-12-01 早于服务期的最后一天 2024-03-19')
    expect(lacks({ ...early, earlyReason: '同意' }, around)).toHaveLength(1)
    expect(lacks({ ...early, earlyReason: '合同第十四条约定2023年12月中期评价' }, around)).toEqual([])
  })

  test('and on that day it is', () => {
    const last = facts({ endsOn: '2024-04-18' })
    expect(lacks(body({ evaluatedOn: '2024-04-18' }), last)).toEqual([])
  })
})

describe('[N20] points that are others than by the data of the app', () => {
  const around = facts({ related: [accepted({ reportsDue: 4, reportsDone: 3 })] })
  const typed = (purchaser: string, thirdParty: string) => {
    const of = body()
    return { ...of, scores: of.scores.map((row) => (row.code === 'K18' ? { ...row, purchaser, thirdParty } : row)) }
  }
  const told = (of: EvaluationBody, state = 'draft') =>
    (evaluation.remarks?.(of as never, around, state) ?? []).filter((text) => text.startsWith('K18'))

  test('are told indicator by indicator, with whose they are and what says otherwise', () => {
    expect(told(typed('2.00', '1.00'))).toEqual([
      'K18 核查工作报告提交率：购买主体填的是2.00分，第三方填的是1.00分，按“验收记录：提交报告3/4，75.00%”是1.50分，请核对。',
    ])
    expect(told(typed('1.50', '1.00')).join()).not.toContain('购买主体')
    expect(told(typed('1.50', '1.5'))).toEqual([])
  })

  test('and no more once it is issued: the data of its project go on', () => {
    expect(told(typed('2.00', '1.00'), 'issued')).toEqual([])
  })
})

describe('[N19] questionnaires', () => {
  const few = (part: Partial<EvaluationBody>) => remarks(body(part)).filter((text) => text.includes('问卷'))

  test('are too few of a larger group, and not where all answered', () => {
    expect(few({ recipients: 100, sent: 40, valid: 29 }).join()).toContain('样本偏少')
    expect(few({ recipients: 20, sent: 20, valid: 20 })).toEqual([])
    expect(few({ recipients: 20, sent: 20, valid: 19 }).join()).toContain('样本偏少')
  })

  test('sent to more than there are is told', () => {
    expect(few({ recipients: 20, sent: 22, valid: 20 })).toEqual([
      '发出问卷 22 份，服务对象数填的是 20，发出的比服务对象多，请核对。',
    ])
  })
})
