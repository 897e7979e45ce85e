import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ObligatoryReason } from '#shared/households/marks'
import { drawSample, quotas, type SamplingUnit, sampleSize } from '#shared/sampling/sample'

const rankBy = (seed: string) => (code: string) => createHash('sha256').update(`${seed}\n${code}`).digest('hex')
const household = (at: number, area = '巴音苏木', type = '低保'): SamplingUnit => ({
  id: `h${at}`,
  code: `BY-${String(at).padStart(5, '0')}`,
  area,
  type,
})
const strata: [string, number][] = [
  ['甲苏木', 1_247],
  ['乙苏木', 983],
  ['丙苏木', 611],
  ['丁苏木', 359],
]
const register = strata.flatMap(([area, size], at) =>
  Array.from({ length: size }, (_, number) => household(at * 10_000 + number, area)),
)
const none = new Map<string, ObligatoryReason[]>()

describe('[P14] how many households are drawn', () => {
  test('30% of 3,200 in strata of 1,247, 983, 611 and 359: 374, 295, 183, 108, together 960', () => {
    expect(sampleSize(3_200, 3_000)).toBe(960)
    expect(quotas([1_247, 983, 611, 359], 3_000)).toEqual([374, 295, 183, 108])
  })

  test('rounded up: one household of one is drawn, and none of none', () => {
    expect([sampleSize(1, 3_000), sampleSize(7, 3_000), quotas([0, 0], 3_000)]).toEqual([1, 3, [0, 0]])
  })

  test('the parts of any strata sum up to the sample exactly, and none is more than its stratum', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20_000), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 10_000 }),
        (sizes, shareBp) => {
          const parts = quotas(sizes, shareBp)
          const whole = sizes.reduce((sum, size) => sum + size, 0)
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(sampleSize(whole, shareBp))
          expect(parts.filter((part, at) => part < 0 || part > (sizes[at] ?? 0))).toEqual([])
        },
      ),
    )
  })
})

describe('[P14] which households are drawn', () => {
  const draw = (units: readonly SamplingUnit[], seed: string, obligatory = none) =>
    drawSample(units, { shareBp: 3_000, obligatory, rank: rankBy(seed) })

  test('as many of each stratum as its part says', () => {
    const { strata: of, drawn } = draw(register, '20230601')
    expect(of.map(({ area, quota }) => [area, quota])).toEqual([
      ['丁苏木', 108],
      ['丙苏木', 183],
      ['乙苏木', 295],
      ['甲苏木', 374],
    ])
    for (const { area, quota } of of) expect(drawn.filter((unit) => unit.area === area)).toHaveLength(quota)
  })

  test('the same seed draws the same ones, in whatever order the register stands; another seed draws others', () => {
    const codes = (units: readonly SamplingUnit[], seed: string) => draw(units, seed).drawn.map(({ code }) => code)
    const first = codes(register, '20230601')
    expect(codes([...register].reverse(), '20230601')).toEqual(first)
    expect(codes(register, '20230602')).not.toEqual(first)
    expect(createHash('sha256').update(first.join('\n')).digest('hex')).toBe(
      'ffd37eb6a46abc7be4f3d925fc14d21360220e9e0529f5974b0cd0be94e29b8a',
    )
  })

  test('relatives, complaints and refusals come on top, all of them, with why', () => {
    const must = new Map<string, ObligatoryReason[]>([
      ['h5', ['relative']],
      ['h10007', ['refusal', 'complaint']],
    ])
    const { drawn, obligatory } = draw(register, '20230601', must)
    expect(drawn).toHaveLength(960)
    expect(drawn.filter(({ id }) => must.has(id))).toEqual([])
    expect(obligatory.map(({ unit, reasons }) => [unit.id, reasons])).toEqual([
      ['h5', ['relative']],
      ['h10007', ['refusal', 'complaint']],
    ])
  })

  test('where nearly all must be visited, what is left of the stratum is drawn', () => {
    const units = [1, 2, 3].map((at) => household(at))
    const { drawn } = draw(
      units,
      '1',
      new Map([
        ['h1', ['complaint']],
        ['h2', ['complaint']],
        ['h3', ['complaint']],
      ]),
    )
    expect(drawn).toEqual([])
  })

  test('area and type both make a stratum', () => {
    const units = [household(1, '甲', '低保'), household(2, '甲', '特困'), household(3, '乙', '低保')]
    expect(draw(units, '1').strata).toHaveLength(3)
  })
})
