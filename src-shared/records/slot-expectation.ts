import type { ExpectedPaper, ExpectedPapers } from '../materials/expected-papers'
import type { RecordKind } from './kind'
import type { SlotFile } from './record-entry'
import type { RecordSlot } from './record-field'
import { inSlot } from './slot-materials'

/** The paper of the 应有材料清单 in force that files of a slot are; null = of none, or of several. */
export function paperOfSlot({ stage, answers = [] }: RecordSlot, inForce: ExpectedPapers): ExpectedPaper | null {
  const [id, ...others] = answers
  return (id !== undefined && others.length === 0 && inForce[stage].find((paper) => paper.id === id)) || null
}

/** How many slots must hold a file, how many of them do, and how many files lie in the others. */
export function slotCounts(kind: RecordKind, files: readonly SlotFile[]) {
  const filled = kind.slots.map(({ id, required }) => ({
    required,
    count: inSlot(files, id).filter(({ altered }) => !altered).length,
  }))
  const due = filled.filter(({ required }) => required)
  return {
    due: due.length,
    there: due.filter(({ count }) => count > 0).length,
    besides: filled.reduce((sum, { required, count }) => sum + (required ? 0 : count), 0),
  }
}

/** 有 1 / 应有 2，另附 3 份 */
export function slotCountText(kind: RecordKind, files: readonly SlotFile[]): string {
  const { due, there, besides } = slotCounts(kind, files)
  const asked = due > 0 ? `有 ${there} / 应有 ${due}` : '没有必附的'
  return besides > 0 ? `${asked}，另附 ${besides} 份` : asked
}
