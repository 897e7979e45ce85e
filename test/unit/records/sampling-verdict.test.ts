import { describe, expect, test } from 'vitest'
import { unknownRule } from '#shared/records/sampling-rule'
import { verdictLacks } from '#shared/records/sampling-verdict'
import { type SampleVerdict, sampleVerdict } from '#shared/sampling/verdict'

const rule = { ...unknownRule, passBp: 9_500, returnBp: 9_000, isAgreed: true }
/** What keeps that verdict from being drawn of 960 visits. */
function lacks(good: number, verdict: SampleVerdict, verdictReason = '', by = rule) {
  const found = { good, bad: 960 - good, pending: 0, shareBp: 1, verdict: sampleVerdict(good, 960, by) }
  return verdictLacks({ verdict, verdictReason }, found, by).map(({ field }) => field)
}

describe('[P14] [P18] another verdict than the shares come to', () => {
  test('that is milder is barred, unless the contract is named that says otherwise', () => {
    expect(lacks(863, 'rectify')).toEqual(['verdictReason'])
    expect(lacks(863, 'rectify', '已经整改到位')).toEqual(['verdictReason'])
    expect(lacks(863, 'rectify', '合同第五条约定低于85%才退回')).toEqual([])
  })

  test('that passes a batch below the share the contract agrees is barred whatever is said', () => {
    expect(lacks(911, 'passed', '合同第五条另有约定')).toEqual(['verdict'])
    expect(lacks(911, 'passed', '合同第五条另有约定', { ...rule, isAgreed: false })).toEqual([])
  })

  test('that is stricter wants a reason, and 同意 is none', () => {
    expect(lacks(911, 'returned')).toEqual(['verdictReason'])
    expect(lacks(864, 'returned', '同意')).toEqual(['verdictReason'])
    expect(lacks(912, 'rectify', '必查户有三户没有入户')).toEqual([])
  })
})
