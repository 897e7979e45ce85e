import { describe, expect, test } from 'vitest'
import { drawnRemarks } from '#shared/records/sampling-drawn'
import { wholeBasis } from '#shared/sampling/basis'
import { drawSample, fittedQuotas } from '#shared/sampling/sample'
import type { SampleStanding } from '#shared/sampling/sampled'

describe('a stratum that 必查 leave too few of', () => {
  test('[P14] is made up for by the others, so that the sum stays exact', () => {
    const strata = [
      { size: 10, open: 1 },
      { size: 60, open: 60 },
      { size: 30, open: 30 },
    ]
    const counts = fittedQuotas(strata, 3_000)
    expect(counts).toEqual([1, 19, 10])
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(30)
  })

  test('[P14] draws 30 of 100 where nine of the ten of one area must be visited anyway', () => {
    const units = Array.from({ length: 100 }, (_, at) => ({
      id: `${at}`,
      code: String(at).padStart(3, '0'),
      area: at < 10 ? '甲苏木' : '乙苏木',
      type: '低保',
    }))
    const obligatory = new Map(units.slice(0, 9).map(({ id }) => [id, ['relative' as const]]))
    const { drawn, strata } = drawSample(units, { shareBp: 3_000, obligatory, rank: (code) => code })
    expect(drawn).toHaveLength(30)
    expect(strata.map(({ quota }) => quota).toSorted((a, b) => a - b)).toEqual([1, 29])
  })

  test('[P14] is drawn whole where all together have too few, and it is said how many are lacking', () => {
    expect(fittedQuotas([{ size: 10, open: 2 }], 3_000)).toEqual([2])
    expect(drawnRemarks(standing([{ size: 10, quota: 2 }], 2))).toEqual([
      '应随机抽取 3 户，实际 2 户，少 1 户：除必查户外，抽样范围内没有更多的户可抽。',
    ])
  })

  test('[P14] is told where others make up for it, and nothing is where none does', () => {
    expect(
      drawnRemarks(
        standing(
          [
            { size: 10, quota: 1 },
            { size: 90, quota: 29 },
          ],
          30,
        ),
      ),
    ).toEqual(['除必查户外不够抽的层由其他层补足：甲苏木低保少 2 户，随机样本仍为 30 户。'])
    expect(drawnRemarks(standing([{ size: 100, quota: 30 }], 30))).toEqual([])
  })
})

const none = { good: 0, bad: 0, pending: 0 }
function standing(strata: { size: number; quota: number }[], drawn: number): SampleStanding {
  return {
    ...{ drawId: 'd', draws: 1, seed: '7', shareBp: 3_000, drawnAt: '', replaced: 0, basis: wholeBasis },
    population: strata.reduce((sum, { size }) => sum + size, 0),
    strata: strata.map((one, at) => ({ ...none, area: `${'甲乙'[at]}苏木`, type: '低保', ...one })),
    drawn: { ...none, pending: drawn },
    obligatory: { ...none, byReason: {} },
  }
}
