import { test } from 'vitest'
import { accuracyOf } from '../../fixtures/prohibited/labelled'

test('score', () => {
  const set = `rounds/${Number(process.env.ROUND)}` as const
  const both = [accuracyOf(set, 'bought'), accuracyOf(set, 'described')]
  const sum = (f: (one: (typeof both)[number]) => number) => f(both[0]!) + f(both[1]!)
  const found = sum((o) => o.unlawful - o.passed.length)
  console.log(
    JSON.stringify(both, null, 1),
    'precision',
    found / (found + sum((o) => o.warned.length)),
    'recall',
    found / sum((o) => o.unlawful),
  )
})
