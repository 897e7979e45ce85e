import { compareDates } from '#shared/dates'
import { type ObligatoryReason, obligatoryOf } from '#shared/households/marks'
import type { Body } from '#shared/records/record-field'
import { samplesJudged } from '#shared/records/samples-judged'
import { judgedState, type SamplingBody } from '#shared/records/sampling-body'
import { fail, ok, type Result } from '#shared/result'
import { type BasisCount, basisOf, basisText, isWhole, type SampleBasis, sameBasis } from '#shared/sampling/basis'
import { findRecord, listOfOwner } from '../../store/record-repository'
import { deliveredBy, judgedIn, membersOf } from '../../store/sample-members'
import { listToDraw } from '../../store/sample-repository'
import type { Executor } from '../../store/schema'
import { type CountyContext, todayOf } from '../context'

type Register = Awaited<ReturnType<typeof listToDraw>>

/** Whom a draw is of, and what was left out of it. */
export interface InBasis extends BasisCount {
  basis: SampleBasis
  units: Register
}

interface Wanted {
  id: string
  ownerId: string
  kind: string
  basis: SampleBasis
  previousId: string | null
}

/** What a record wants to draw, by its body as it stands or as it is being typed. */
export const wantedBy = ({ id, ownerId, kind }: Pick<Wanted, 'id' | 'ownerId' | 'kind'>, body: Body): Wanted => {
  const { previousId, ...rest } = body as SamplingBody
  return { id, ownerId, kind, basis: basisOf(rest), previousId }
}

/**
 * Whom it would be drawn of now. A batch that did not pass is drawn again of the same households, whatever was delivered since.
 * INPUT_INVALID where there is nobody, or the basis of such a batch is another.
 */
export async function householdsIn(county: CountyContext, tx: Executor, wanted: Wanted): Promise<Result<InBasis>> {
  const { basis, ownerId } = wanted
  if (basis.deliveredBy !== null && compareDates(basis.deliveredBy, todayOf(county)) > 0)
    return fail('INPUT_INVALID', { detail: '交付截止日期还没有到' })
  const register = await listToDraw(tx, ownerId)
  if (register.length === 0) return fail('INPUT_INVALID', { detail: '户册里还没有服务对象，先导入户册' })
  const again = await drawnAgain(county, tx, wanted)
  if (!again.ok) return again
  const members = again.value
  if (members) {
    const units = register.filter(({ number }) => members.has(number))
    return found({ basis, units, passed: 0, untold: 0 })
  }
  const delivered = basis.deliveredBy === null ? null : await deliveredBy(tx, ownerId, basis.deliveredBy)
  const inIt = register.filter(
    ({ number, area }) => (basis.areas.length === 0 || basis.areas.includes(area)) && (delivered?.has(number) ?? true),
  )
  const { isPassed, untold } = await passedBatches(county, tx, wanted)
  const passed = inIt.filter(isPassed)
  const units = basis.without.includes('passed') ? inIt.filter((unit) => !isPassed(unit)) : inIt
  return found({ basis, units, passed: passed.length, untold })
}

function found(of: Omit<InBasis, 'households'>): Result<InBasis> {
  const { units, basis, passed } = of
  if (units.length > 0) return ok({ ...of, households: units.length })
  const detail =
    passed > 0
      ? `抽样范围内的${passed}户都在已通过的批次里；确要再抽的，取消“不再抽”`
      : `抽样范围内没有户（${basisText(basis, 0)}），请核对交付截止日期和苏木乡镇，或者先收进交付的文件夹`
  return fail('INPUT_INVALID', { detail })
}

/** Whom the batch was of that is drawn again, where it was of a part; null = it is drawn for the first time, or of all. */
async function drawnAgain(county: CountyContext, tx: Executor, wanted: Wanted): Promise<Result<Set<number> | null>> {
  const before = wanted.previousId === null ? null : await findRecord(tx, county.recordKinds, wanted.previousId)
  if (!before || before.kind !== wanted.kind) return ok(null)
  const body = before.body as SamplingBody
  if (before.state === judgedState && body.verdict === 'passed') return ok(null)
  if (!sameBasis(basisOf(body), wanted.basis))
    return fail('INPUT_INVALID', { detail: `“${before.title}”再次抽样，抽样范围须与它相同` })
  return ok(isWhole(wanted.basis) ? null : await membersOf(tx, before.id))
}

/** Batches that have passed: who of the register lies in one. Who must be visited and was not is never taken for passed. */
async function passedBatches(county: CountyContext, tx: Executor, { id, ownerId, kind }: Wanted) {
  const own = await listOfOwner(tx, [county.recordKinds.get(kind)!], { id, ownerId })
  const numbers = new Set<number>()
  const visited = new Set<string>()
  let untold = 0
  for (const batch of samplesJudged(own).filter(({ body }) => body.verdict === 'passed')) {
    const members = await membersOf(tx, batch.id)
    if (members === null) untold += 1
    for (const number of members ?? []) numbers.add(number)
    for (const household of await judgedIn(tx, batch.id)) visited.add(household)
  }
  const isPassed = (unit: Register[number]) =>
    numbers.has(unit.number) && (visited.has(unit.id) || obligatoryReasonsOf(unit).length === 0)
  return { isPassed, untold }
}

export function obligatoryReasonsOf({
  marks,
  further,
}: Pick<Register[number], 'marks' | 'further'>): ObligatoryReason[] {
  return marks === '' && further === '{}' ? [] : obligatoryOf(marks, JSON.parse(further))
}
