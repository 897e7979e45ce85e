import { describe, expect, test } from 'vitest'
import type { RelatedRecord } from '#shared/records/record-field'
import { sampling } from '#shared/records/sampling'
import { againLacks } from '#shared/records/sampling-again'
import type { SamplingBody } from '#shared/records/sampling-body'
import { judgedSample } from '../../fixtures/records/judged-sample'

const earlier = (verdict: SamplingBody['verdict'], state = 'judged') =>
  judgedSample({ verdict, shareBp: 3_000, batch: '第1批' }, 's1', state)
const rectified = (state: string): RelatedRecord => ({
  ...earlier(null),
  id: 'r1',
  kind: 'rectification',
  state,
  title: '整改 收入漏登',
  body: { inspectionId: 's1' },
})
const lacks = (shareBp: number, related: RelatedRecord[], part: Partial<SamplingBody> = {}) =>
  againLacks(
    { ...(sampling.blank as SamplingBody), batch: '第1批', previousId: 's1', shareBp, ...part },
    { related },
  ).map(({ text }) => text)

describe('a batch drawn again', () => {
  test('[P14] after it went back takes double the share at least, and never more than everything', () => {
    expect(lacks(100, [earlier('returned')])).toEqual(['上一次抽样比例30%，结论是“该批退回，加倍抽查”，这次不低于60%'])
    expect(lacks(6_000, [earlier('returned')])).toEqual([])
    const most = judgedSample({ verdict: 'returned', shareBp: 6_000, batch: '第1批' }, 's1')
    expect(lacks(10_000, [most])).toEqual([])
  })

  test('[P14] after 整改后复抽 takes no less than before', () => {
    expect(lacks(2_999, [earlier('rectify'), rectified('closed')])).toEqual([
      '上一次抽样比例30%，结论是“整改后复抽”，这次不低于30%',
    ])
    expect(lacks(3_000, [earlier('rectify'), rectified('closed')])).toEqual([])
  })

  test('[P14] [P17] waits until what was found is put right', () => {
    expect(lacks(3_000, [earlier('rectify')])).toEqual(['“抽样复核 第1批”的整改还没有发出，整改闭环以后再次抽样'])
    expect(lacks(3_000, [earlier('rectify'), rectified('ordered')])).toEqual([
      '整改“整改 收入漏登”还没有闭环，闭环以后再次抽样',
    ])
    expect(lacks(6_000, [earlier('returned'), rectified('corrected')])).toEqual([
      '整改“整改 收入漏登”还没有闭环，闭环以后再次抽样',
    ])
  })

  test('[P14] waits for the conclusion of the one before, and is not begun beside it as another', () => {
    expect(lacks(6_000, [earlier(null, 'drawn')])).toEqual(['上一次抽样“抽样复核 第1批”还没有作出结论'])
    expect(lacks(100, [earlier('returned')], { previousId: null })).toEqual([
      '“抽样复核 第1批”的结论是“该批退回，加倍抽查”，同一批再次抽样请把它选为上一次抽样',
    ])
    expect(lacks(100, [earlier('returned')], { previousId: null, batch: '第2批' })).toEqual([])
  })
})
