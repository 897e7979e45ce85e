import { describe, expect, test } from 'vitest'
import { type Accuracy, accuracyOf, type LabelledSet } from '../../fixtures/prohibited/labelled'
import { firstSeen } from '../../fixtures/prohibited/rounds/first-seen'

const rounds = Object.keys(firstSeen).map((round): LabelledSet => `rounds/${Number(round)}`)
const sets: LabelledSet[] = ['collected', 'written', 'held-aside', ...rounds]
const figures = sets.flatMap((set) => [accuracyOf(set, 'bought'), accuracyOf(set, 'described')])

const percent = (share: number) => `${(share * 100).toFixed(1)}%`
const line = (one: Accuracy) =>
  [
    `${one.set} ${one.context}: precision ${percent(one.precision)}, recall ${percent(one.recall)}`,
    `${one.lawful} lawful (${one.refused.length} refused, ${one.warned.length - one.refused.length} warned of)`,
    `${one.unlawful} unlawful (${one.errors} errors, ${one.passed.length} passed)`,
  ].join('; ')

const whenNew = Object.entries(firstSeen).map(
  ([round, { precision, recall }]) =>
    `round ${round} when new: precision ${percent(precision)}, recall ${percent(recall)}`,
)
console.log(['禁止用途, precision and recall:', ...figures.map(line), ...whenNew].join('\n'))

describe('禁止用途 read in sentences nobody has listed', () => {
  test.each(figures.map((one) => ({ name: `${one.set}, ${one.context}`, one })))(
    '$name: precision and recall are at least 0.95',
    ({ one }) => {
      expect({ warned: one.precision >= 0.95 ? [] : one.warned, passed: one.recall >= 0.95 ? [] : one.passed }).toEqual(
        {
          warned: [],
          passed: [],
        },
      )
    },
  )
})
