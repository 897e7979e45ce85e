import { useMemo } from 'react'
import { type EvidenceFile, type Stage, stageNames } from '#shared/documents/document-version'
import { slotOf } from '#shared/materials/due-materials'
import { useProjectDraft } from '../../project-draft/project-draft'
import { useExpectedPapers } from '../../project-draft/project-rules'
import type { FileManaging } from './file-more'
import { isRecordPlace, moveToRecordPlace, recordPlaces } from './record-places'
import { moveEvidence, renameEvidence } from './slot-files'

const stages = Object.keys(stageNames) as Stage[]
/** A stage and a slot of it as one word; the id of a slot has no stroke in front. */
const slotValue = (stage: Stage, slot: string) => `${stage}/${slot}`

/** What can be done with evidence of the open project: renamed, moved to any slot of any stage, its history looked at. */
export function useEvidenceManaging(allFiles: readonly EvidenceFile[]): (file: EvidenceFile) => FileManaging {
  const project = useProjectDraft((state) => state.project)
  const projectId = project?.id ?? ''
  const inForce = useExpectedPapers(project)
  const groups = stages.map((stage) => ({
    group: stageNames[stage],
    items: [
      ...inForce[stage].map(({ id, title }) => ({ value: slotValue(stage, id), label: title })),
      { value: slotValue(stage, ''), label: `其他${stageNames[stage]}材料` },
    ],
  }))
  // Hundreds of photographs are held against the slots once, not each for each.
  const lying = useMemo(() => {
    const placeOf = (file: EvidenceFile) => slotValue(file.stage, slotOf(file, inForce)?.id ?? '')
    const places = new Map(allFiles.map((file) => [file.id, placeOf(file)]))
    const beside = new Map<string, { id: string; name: string }[]>()
    for (const file of allFiles) {
      const place = places.get(file.id) ?? ''
      beside.set(place, [...(beside.get(place) ?? []), { id: file.id, name: file.title || file.fileName }])
    }
    return { places, beside }
  }, [allFiles, inForce])
  return (file) => {
    const now = lying.places.get(file.id) ?? ''
    return {
      rename: (name) => renameEvidence(file.id, name),
      move: {
        groups,
        now,
        beside: lying.beside.get(now) ?? [],
        more: () => recordPlaces(projectId),
        move: (ids, { value, label }) => {
          if (isRecordPlace(value)) return moveToRecordPlace(ids, value, label)
          const stage = value.slice(0, value.indexOf('/')) as Stage
          return moveEvidence(ids, { stage, slot: value.slice(stage.length + 1), title: label })
        },
      },
    }
  }
}
