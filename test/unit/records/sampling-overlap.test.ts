import { describe, expect, test } from 'vitest'
import type { RelatedRecord } from '#shared/records/record-field'
import { sampling } from '#shared/records/sampling'
import { overlapLacks } from '#shared/records/sampling-again'
import type { SamplingBody } from '#shared/records/sampling-body'
import type { SampleStanding } from '#shared/sampling/sampled'
import { judgedSample } from '../../fixtures/records/judged-sample'

const batch = (id: string, verdict: SamplingBody['verdict'], state = 'judged') =>
  judgedSample({ verdict, shareBp: 3_000, batch: id }, id, state)
const lacks = (part: Partial<SamplingBody>, related: RelatedRecord[], overlaps = related.map(({ id }) => id)) =>
  overlapLacks(
    { ...(sampling.blank as SamplingBody), batch: '第9批', shareBp: 1_000, ...part },
    { related, sample: { overlaps } as unknown as SampleStanding },
  ).map(({ field }) => field)

describe('[P14] a draw of households of a batch that has not passed', () => {
  test('names it, under whatever name, and takes the share that follows', () => {
    expect(lacks({}, [batch('s1', 'returned')])).toEqual(['previousId', 'shareBp'])
    expect(lacks({ shareBp: 6_000 }, [batch('s1', 'returned')])).toEqual(['previousId'])
    expect(lacks({ shareBp: 6_000, previousId: 's1' }, [batch('s1', 'returned')])).toEqual([])
  })

  test('cannot name one batch to go round the share of another', () => {
    const both = [batch('s1', 'rectify'), batch('s2', 'returned')]
    expect(lacks({ shareBp: 3_000, previousId: 's1' }, both)).toEqual(['shareBp'])
    expect(lacks({ shareBp: 6_000, previousId: 's1' }, both)).toEqual([])
    expect(lacks({ shareBp: 6_000, previousId: 's0' }, [batch('s0', 'passed'), ...both])).toEqual(['previousId'])
  })

  test('waits for the conclusion of one that is still visited, or whose conclusion was taken back', () => {
    expect(lacks({}, [batch('s1', null, 'drawn')])).toEqual(['previousId'])
    expect(lacks({ previousId: 's1' }, [batch('s1', 'returned', 'correcting')])).toEqual(['previousId'])
    expect(lacks({}, [batch('s1', null, 'draft')])).toEqual([])
  })

  test('is free beside batches that passed, and of other households', () => {
    expect(lacks({}, [batch('s1', 'passed')])).toEqual([])
    expect(lacks({}, [batch('s1', 'returned')], [])).toEqual([])
  })
})
