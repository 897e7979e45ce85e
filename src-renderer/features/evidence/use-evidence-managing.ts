import { type EvidenceFile, type Stage, stageNames } from '#shared/documents/document-version'
import { slotOf } from '#shared/materials/due-materials'
import { useProjectDraft } from '../../project-draft/project-draft'
import { useExpectedPapers } from '../../project-draft/project-rules'
import type { FileManaging } from './file-more'
import { moveEvidence, renameEvidence } from './slot-files'

const stages = Object.keys(stageNames) as Stage[]
/** A stage and a slot of it as one word; the id of a slot has no stroke in front. */
const slotValue = (stage: Stage, slot: string) => `${stage}/${slot}`

/** What can be done with evidence of the open project: renamed, moved to any slot of any stage, its history looked at. */
export function useEvidenceManaging(allFiles: readonly EvidenceFile[]): (file: EvidenceFile) => FileManaging {
  const inForce = useExpectedPapers(useProjectDraft((state) => state.project))
  const groups = stages.map((stage) => ({
    group: stageNames[stage],
    items: [
      ...inForce[stage].map(({ id, title }) => ({ value: slotValue(stage, id), label: title })),
      { value: slotValue(stage, ''), label: `其他${stageNames[stage]}材料` },
    ],
  }))
  const placeOf = (file: EvidenceFile) => slotValue(file.stage, slotOf(file, inForce)?.id ?? '')
  return (file) => ({
    rename: (name) => renameEvidence(file.id, name),
    move: {
      groups,
      now: placeOf(file),
      beside: allFiles
        .filter((other) => placeOf(other) === placeOf(file))
        .map(({ id, title, fileName }) => ({ id, name: title || fileName })),
      move: (ids, { value, label }) => {
        const stage = value.slice(0, value.indexOf('/')) as Stage
        return moveEvidence(ids, { stage, slot: value.slice(stage.length + 1), title: label })
      },
    },
  })
}
