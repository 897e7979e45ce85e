import { type MaterialPlace, stageNames } from '#shared/documents/document-version'
import type { AppError } from '#shared/errors'
import { slotOf } from '#shared/materials/due-materials'
import type { Project } from '#shared/project/project'
import type { FieldChange } from '#shared/records/body-changes'
import { ok, type Result } from '#shared/result'
import type { Command } from '../../store/change-repository'
import { findEvidence, listEvidence, listRemovedEvidence, placeOf } from '../../store/evidence-repository'
import type { Executor } from '../../store/schema'
import type { CountyContext } from '../context'
import { moveEvidence, retainedEvidence } from '../evidence-writes'
import { heldBecause, putAll } from '../material-places'
import { expectedIn } from '../office-data'
import type { Subject } from './subject'

/** @evidence/<id>: it came; …/removed: 移出, or back; …/place: another name or place. */
const field = /^@evidence\/([^/]+)(?:\/(removed|place))?$/

export const isOfEvidence = (name: string): boolean => field.test(name)

/** The evidence of a project as its history sees it. */
export async function evidenceInHistory(
  county: CountyContext,
  tx: Executor,
  project: Project,
): Promise<Pick<Subject, 'valueAt' | 'shown' | 'labelOf'>> {
  const removed = new Map((await listRemovedEvidence(tx, project.id)).map((file) => [file.id, file]))
  const there = new Map((await listEvidence(tx, project.id)).map((file) => [file.id, file]))
  const inForce = expectedIn(county, project)
  const slotText = (place: MaterialPlace) => slotOf(place, inForce)?.title ?? '其他材料'
  return {
    valueAt: (name) => {
      const [, id = '', of] = field.exec(name) ?? []
      if (of === 'removed') return removed.has(id)
      const file = there.get(id) ?? (of === 'place' ? removed.get(id) : undefined)
      return file && placeOf(file)
    },
    labelOf: (name) => {
      const [, id = ''] = field.exec(name) ?? []
      const file = there.get(id) ?? removed.get(id)
      return file ? `材料「${file.title || file.fileName}」` : '材料'
    },
    shown: (name, value) => {
      if (field.exec(name)?.[2] === 'removed') return value ? '已移出' : '在材料中'
      if (value === undefined) return ''
      const place = value as MaterialPlace
      if (!place.stage) return place.title ?? place.fileName
      return `${place.fileName}（${stageNames[place.stage]} · ${slotText(place)}）`
    },
  }
}

/** What of evidence a step taken back would do. Taking back that it came is 移出: its bytes stay. */
function turnsIn(inverse: readonly FieldChange[]): { id: string; removed: boolean }[] {
  return inverse.flatMap(({ field: name, after }) => {
    const [, id, of] = field.exec(name) ?? []
    if (id === undefined || of === 'place') return []
    return [{ id, removed: of === 'removed' ? after === true : after === undefined }]
  })
}

/** Taking back a 替换 loses nothing: the one before is there again. */
const isReplaced = (turns: ReturnType<typeof turnsIn>) => turns.some(({ removed }) => !removed)

/** PAPER_RETAINED, CONTRACT_PAPER; null = nothing refuses it. */
export async function evidenceRefusal(
  county: CountyContext,
  tx: Executor,
  project: Project,
  inverse: readonly FieldChange[],
): Promise<AppError | null> {
  const turns = turnsIn(inverse)
  for (const { id } of turns.filter(({ removed }) => removed)) {
    const retained = await retainedEvidence(county, tx, id, isReplaced(turns))
    if (retained) return retained
  }
  return heldBecause(county, tx, project, await placesIn(tx, inverse))
}

async function placesIn(tx: Executor, inverse: readonly FieldChange[]) {
  const places = []
  for (const { field: name, after } of inverse) {
    const [, id = '', of] = field.exec(name) ?? []
    const file = of === 'place' ? await findEvidence(tx, id) : null
    if (file) places.push({ file, place: after as MaterialPlace })
  }
  return places
}

export async function putEvidenceBack(
  county: CountyContext,
  tx: Executor,
  inverse: readonly FieldChange[],
  command: Command,
): Promise<Result<null>> {
  const turns = turnsIn(inverse)
  for (const turn of turns.toSorted((one, other) => Number(one.removed) - Number(other.removed))) {
    const moved = await moveEvidence(county, tx, { ...turn, replaced: isReplaced(turns) }, command)
    if (!moved.ok) return moved
  }
  const places = await placesIn(tx, inverse)
  return places.length > 0 ? putAll(county, tx, places, command) : ok(null)
}
