import type { AppError } from '#shared/errors'
import { recordOfSample } from '#shared/history/history-ids'
import { applyChanges, type FieldChange, valueAt } from '#shared/records/body-changes'
import type { RecordEntry } from '#shared/records/record-entry'
import { ok, type Result } from '#shared/result'
import { percentText } from '#shared/sampling/judged'
import {
  resultTitles,
  type SampledHousehold,
  type SampledResult,
  sampledResults,
  traces,
  type Visit,
} from '#shared/sampling/sampled'
import { type Command, writeChanges } from '../../store/change-repository'
import { findRecord } from '../../store/record-repository'
import { listDraws, listSampled, readStanding, setDrawRemoved } from '../../store/sample-repository'
import type { Executor } from '../../store/schema'
import type { CountyContext } from '../context'
import { drawField, ofBasis } from '../sampling/draw'
import { openFor, visitBody, writeFindings } from '../sampling/results'
import type { FindSubject } from './subject'

/** What a draw was: as its change row has it. */
interface Drawn {
  seed: string
  shareBp: number
  drawn: number
  obligatory: number
  /** Absent = it was drawn of the whole register. */
  basis?: string
}

/** The sample of a record: its draws, and what each visit found. */
export const sampleSubject: FindSubject = async (county, tx, id) => {
  const recordId = recordOfSample(id)
  const entry = recordId === null ? null : await findRecord(tx, county.recordKinds, recordId)
  if (!entry) return null
  const standing = await readStanding(tx, entry.id)
  const rows = standing ? await listSampled(tx, standing.drawId, { results: sampledResults, limit: 1_000_000 }) : []
  const households = new Map(rows.map((row) => [row.householdId, row]))
  const draws = await drawsOf(tx, entry.id, rows, standing?.drawId ?? null)
  const bodies = new Map(rows.map((row) => [row.householdId, visitBody(row)]))
  return {
    id,
    title: entry.title,
    valueAt: (field) => {
      if (field.startsWith('@draw/')) return draws.get(field)
      if (field.startsWith('@joined/')) return true
      const [household, path] = splitField(field)
      return valueAt(bodies.get(household) ?? {}, path)
    },
    labelOf: (field) => labelOf(field, households),
    shown,
    titleOf: () => null,
    lastingBecause: (changes) =>
      changes.some(({ command }) => command === 'replaceSampled' || command === 'joinObligatory')
        ? '替换、补入样本户的记录一直保留'
        : null,
    against: async (inverse) => sampleRefusal(county, tx, entry, inverse),
    takeBack: (_tx, inverse, command) => takeBack(county, tx, { id, entry, households }, inverse, command),
  }
}

/** Draws that stand as they were made; one whose visits have begun is another thing than was drawn. */
async function drawsOf(
  tx: Executor,
  recordId: string,
  rows: readonly SampledHousehold[],
  current: string | null,
): Promise<ReadonlyMap<string, Drawn | true | undefined>> {
  const begun = rows.some(({ result }) => result !== 'pending')
  const obligatory = rows.filter(({ reasons }) => reasons.length > 0).length
  const draws = await listDraws(tx, recordId)
  return new Map(
    draws.map((draw): [string, Drawn | true | undefined] => {
      const field = drawField(draw.id)
      if (draw.removed) return [field, undefined]
      if (draw.id !== current || begun) return [field, true]
      const { seed, share_bp: shareBp } = draw
      const counts = { drawn: rows.length - obligatory, obligatory }
      return [field, { seed, shareBp, ...counts, ...ofBasis(draw.basis, draw.population) }]
    }),
  )
}

function splitField(field: string): [household: string, path: string] {
  const at = field.indexOf('/')
  return [field.slice(0, at), field.slice(at + 1)]
}

const titles: Record<keyof Visit | 'result', string> = {
  result: '结论',
  visitedOn: '复核日期',
  visitors: '复核人',
  surveyor: '原调查员',
  traces: '留痕',
  traceReason: '缺留痕的原因',
  reason: '原因',
  replacedFor: '替换的理由',
}

function labelOf(field: string, households: ReadonlyMap<string, SampledHousehold>): string {
  if (field.startsWith('@draw/')) return '样本'
  if (field.startsWith('@joined/')) return '补入'
  const [household, path] = splitField(field)
  const [head = '', trace] = path.split('/')
  const title = trace ? traces[trace as keyof typeof traces] : titles[head as keyof typeof titles]
  return [households.get(household)?.code, title].filter(Boolean).join('·')
}

function shown(field: string, value: unknown): string | null {
  if (value === undefined || value === null) return ''
  if (field.startsWith('@draw/')) {
    const { seed, shareBp, drawn, obligatory, basis } = value as Drawn
    const told = `随机 ${drawn} 户，必查 ${obligatory} 户，比例 ${percentText(shareBp)}，种子 ${seed}`
    return basis ? `${told}，范围 ${basis}` : told
  }
  if (field.endsWith('/result')) return resultTitles[value as SampledResult]
  if (value === 'there') return '有'
  if (value === 'missing') return '无'
  return typeof value === 'object' ? '' : String(value)
}

/** A draw is taken back until it is confirmed, a visit while visits are taken down. */
async function sampleRefusal(
  county: CountyContext,
  tx: Executor,
  { id, state, kind }: Pick<RecordEntry, 'id' | 'state' | 'kind'>,
  inverse: readonly FieldChange[],
): Promise<AppError | null> {
  const isInitial = state === county.recordKinds.get(kind)?.states?.initial
  const isDraw = inverse.some(({ field }) => field.startsWith('@draw/'))
  if (isDraw && !isInitial) return { code: 'UNDO_NONE', params: { why: '抽样已经确认' } }
  const open = inverse.some(({ field }) => !field.startsWith('@')) ? await openFor(county, tx, id) : null
  return open && !open.ok ? open.error : null
}

async function takeBack(
  county: CountyContext,
  tx: Executor,
  of: { id: string; entry: RecordEntry; households: ReadonlyMap<string, SampledHousehold> },
  inverse: readonly FieldChange[],
  command: Command,
): Promise<Result<unknown>> {
  const problem = await sampleRefusal(county, tx, of.entry, inverse)
  if (problem) return { ok: false, error: problem }
  const draws = inverse.filter(({ field }) => field.startsWith('@draw/'))
  for (const { field, after } of draws) await setDrawRemoved(tx, field.slice('@draw/'.length), after === undefined)
  const visits = inverse.filter(({ field }) => !field.startsWith('@'))
  if (visits.length > 0) {
    const open = await openFor(county, tx, of.entry.id)
    if (!open.ok) return open
    const changed = new Map<string, FieldChange[]>()
    for (const { field, ...change } of visits) {
      const [household, path] = splitField(field)
      changed.set(household, [...(changed.get(household) ?? []), { field: path, ...change }])
    }
    const findings = [...changed].flatMap(([householdId, changes]) => {
      const before = of.households.get(householdId)
      if (!before) return []
      const { result, ...visit } = applyChanges(visitBody(before), changes)
      return [{ before, after: { householdId, result: result as SampledResult, visit: visit as unknown as Visit } }]
    })
    await writeFindings(tx, open.value.drawId, findings)
  }
  await writeChanges(tx, of.id, inverse, command)
  return ok(null)
}
