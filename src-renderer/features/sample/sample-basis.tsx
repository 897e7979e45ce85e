import { useEffect, useState } from 'react'
import { describeError } from '#shared/errors'
import type { Body } from '#shared/records/record-field'
import type { SamplingBody } from '#shared/records/sampling-body'
import { type BasisCount, basisOf, basisText, isWhole, type SampleBasis } from '#shared/sampling/basis'
import { sampleSize } from '#shared/sampling/sample'
import { call } from '../../api'
import { FieldNote } from '../../ui/field-note'

/** 抽样范围: how many households a draw would be of now, and how many it would draw, as the form stands. */
export function SampleBasisCount({ recordId, body }: { recordId: string; body: Body }) {
  const { previousId, shareBp, ...rest } = body as SamplingBody
  const [told, setTold] = useState<{ count: BasisCount; of: SampleBasis } | string | null>(null)
  const key = JSON.stringify(basisOf(rest))
  useEffect(() => {
    let wanted = true
    const basis = JSON.parse(key) as SampleBasis
    void call('sampling.basis', { recordId, basis, previousId }).then((answer) => {
      if (wanted) setTold(answer.ok ? { count: answer.value, of: basis } : describeError(answer.error).what)
    })
    return () => {
      wanted = false
    }
  }, [recordId, key, previousId])
  if (told === null) return null
  if (typeof told === 'string') return <FieldNote tone="warning">{told}</FieldNote>
  const { count, of } = told
  const whole = isWhole(of) ? '户册全部' : ''
  const drawn = shareBp !== null && shareBp > 0 ? `，随机抽取 ${sampleSize(count.households, shareBp)} 户` : ''
  return (
    <div data-testid="sample-basis">
      <FieldNote>{`抽样范围：${whole}${basisText(of, count.households)}${drawn}。`}</FieldNote>
      {count.passed > 0 && of.without.length === 0 && (
        <FieldNote>{`其中 ${count.passed} 户在已通过的批次里；不用再抽的，勾选“不再抽”。`}</FieldNote>
      )}
      {count.passed > 0 && of.without.length > 0 && (
        <FieldNote>{`另有 ${count.passed} 户在已通过的批次里，不再抽；没有复核过的必查户仍在范围内。`}</FieldNote>
      )}
      {count.untold > 0 && (
        <FieldNote>{`有 ${count.untold} 个已通过的批次没有记下抽样范围（旧版程序抽取，或者不在本机），其中的户没有减去。`}</FieldNote>
      )}
    </div>
  )
}
