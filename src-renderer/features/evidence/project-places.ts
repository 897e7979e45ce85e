import { type Stage, stageNames } from '#shared/documents/document-version'
import { call } from '../../api'
import { readReadiness } from '../../project-draft/readiness'
import type { MoveTargets } from './move-dialog'
import { moveFromRecord } from './slot-files'

const mark = 'project:'

export const isProjectPlace = (value: string): boolean => value.startsWith(mark)

/** Slots of the project a record belongs to, by their stage. */
export async function projectPlaces(recordId: string): Promise<MoveTargets['groups']> {
  const record = await call('record.get', { id: recordId })
  if (!record.ok) return []
  const readiness = await readReadiness(record.value.ownerId)
  if (!readiness.ok) return []
  return readiness.value.due.map(({ stage, materials }) => ({
    group: `项目的${stageNames[stage]}材料`,
    items: [
      ...materials.flatMap(({ paper }) =>
        paper ? [{ value: `${mark}${stage}/${paper.id}`, label: paper.title }] : [],
      ),
      { value: `${mark}${stage}/`, label: `其他${stageNames[stage]}材料` },
    ],
  }))
}

export function moveToProjectPlace(ids: string[], value: string, title: string) {
  const [stage = '', slot = ''] = value.slice(mark.length).split('/')
  return moveFromRecord(ids, { stage: stage as Stage, slot, title })
}
