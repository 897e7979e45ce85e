import { formatShare } from '../contract/wording'
import { basisOf, sameBasis } from '../sampling/basis'
import { nextShareBp } from '../sampling/verdict'
import { type Lack, lackIf, type RecordFacts } from './record-field'
import { openRectifications } from './rectification'
import type { RectificationBody } from './rectification-schema'
import { type JudgedSample, samplesNotPassed, verdictTitle } from './samples-judged'
import { correctingState, judgedState, type SamplingBody, visitingState } from './sampling-body'

/**
 * What a draw owes to the one before it (P14): a batch that went back is drawn at double the share, one to be put right at no
 * less than the same, and neither before its rectification is closed. Such a batch is never begun anew as if it were another.
 */
export function againLacks(body: SamplingBody, { related }: Pick<RecordFacts, 'related'>): Lack[] {
  const before = related.find(({ kind, id }) => kind === 'sampling' && id === body.previousId)
  if (!before) {
    const open = samplesNotPassed(related).find((one) => one.body.batch.trim() === body.batch.trim())
    const told = open && `“${open.title}”的结论是“${verdictTitle(open)}”，同一批再次抽样请把它选为上一次抽样`
    return open ? [{ field: 'previousId', text: told ?? '' }] : []
  }
  const { title, state } = before
  const { shareBp: share, verdict } = before.body as SamplingBody
  if (state !== judgedState || verdict === null)
    return [{ field: 'previousId', text: `上一次抽样“${title}”还没有作出结论` }]
  if (verdict === 'passed') return []
  const least = share === null ? null : nextShareBp(share, verdict)
  const own = related.filter(
    (one) => one.kind === 'rectification' && (one.body as RectificationBody).inspectionId === before.id,
  )
  const open = openRectifications(own).map((one) => `“${one.title}”`)
  return [
    ...lackIf(
      !sameBasis(basisOf(body), basisOf(before.body as SamplingBody)),
      'deliveredBy',
      `抽样范围须与上一次抽样“${title}”相同`,
    ),
    ...lackIf(
      least !== null && body.shareBp !== null && body.shareBp < least,
      'shareBp',
      `上一次抽样比例${formatShare(share ?? 0)}，结论是“${verdictTitle({ ...before, body: before.body as SamplingBody })}”，这次不低于${formatShare(least ?? 0)}`,
    ),
    ...lackIf(
      verdict === 'rectify' && own.length === 0,
      'previousId',
      `“${title}”的整改还没有发出，整改闭环以后再次抽样`,
    ),
    ...lackIf(open.length > 0, 'previousId', `整改${open.join('、')}还没有闭环，闭环以后再次抽样`),
  ]
}

/**
 * A draw of households that lie in a batch which has not passed is its repetition, under whatever name: it names the batch,
 * and takes no less than the shares of all those batches give. While one of them is still visited, there is nothing to repeat.
 */
export function overlapLacks(body: SamplingBody, { related, sample }: Pick<RecordFacts, 'related' | 'sample'>): Lack[] {
  const same = related.filter(({ kind, id }) => kind === 'sampling' && sample?.overlaps?.includes(id))
  const open = same.filter(({ state }) => state === visitingState || state === correctingState)
  const notPassed = samplesNotPassed(related).filter(({ id }) => same.some((one) => one.id === id))
  const isNamed = ({ id, body: { batch } }: JudgedSample) =>
    id === body.previousId || (body.previousId === null && batch.trim() === body.batch.trim())
  const [first] = notPassed
  const isRepetition = notPassed.some(isNamed)
  const more = notPassed.filter((one) => {
    const { shareBp, verdict } = one.body
    const least = shareBp === null || verdict === null ? null : nextShareBp(shareBp, verdict)
    return one.id !== body.previousId && least !== null && body.shareBp !== null && body.shareBp < least
  })
  const elsewhere = '或者把抽样范围定在别的户'
  return [
    ...open.map(({ title }) => ({
      field: 'previousId',
      text: `抽样范围里有“${title}”的户，它还没有作出结论：先作出结论，${elsewhere}`,
    })),
    ...lackIf(
      first !== undefined && !isRepetition,
      'previousId',
      `抽样范围里有“${first?.title}”的户，它的结论是“${first && verdictTitle(first)}”：把它选为上一次抽样，${elsewhere}`,
    ),
    ...more.map((one) => ({
      field: 'shareBp',
      text: `抽样范围里有“${one.title}”的户，它的抽样比例${formatShare(one.body.shareBp ?? 0)}，结论是“${verdictTitle(one)}”，这次不低于${formatShare(nextShareBp(one.body.shareBp ?? 0, one.body.verdict ?? 'rectify'))}`,
    })),
  ]
}
