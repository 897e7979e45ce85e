import { quotas, sampleSize } from '../sampling/sample'
import { all, type SampleStanding } from '../sampling/sampled'

/** Where 必查 leave a stratum too few to draw from: which others make up for it, or how many are lacking and why (P14). */
export function drawnRemarks({ strata, shareBp, population, drawn }: SampleStanding): string[] {
  const wanted = sampleSize(population, shareBp)
  const found = all(drawn)
  if (found < wanted)
    return [
      `应随机抽取 ${wanted} 户，实际 ${found} 户，少 ${wanted - found} 户：除必查户外，抽样范围内没有更多的户可抽。`,
    ]
  const equal = quotas(
    strata.map(({ size }) => size),
    shareBp,
  )
  const short = strata.flatMap(({ area, type, quota }, at) =>
    quota < (equal[at] ?? 0) ? [`${area}${type}少 ${(equal[at] ?? 0) - quota} 户`] : [],
  )
  return short.length > 0 ? [`除必查户外不够抽的层由其他层补足：${short.join('、')}，随机样本仍为 ${found} 户。`] : []
}
