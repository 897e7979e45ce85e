import type { Stage } from '#shared/documents/document-version'
import { formProblem } from '#shared/documents/file-form'
import { slotOf } from '#shared/materials/due-materials'
import type { ExpectedPapers } from '#shared/materials/expected-papers'
import type { ChosenFile } from './chosen-files'

/** Where a chosen file will lie: as it was put, else as its name proposes; '' = none of the expected papers. */
export const slotOfChosen = ({ title, name: fileName, slot }: ChosenFile, stage: Stage, inForce: ExpectedPapers) =>
  slotOf({ stage, title, fileName, ...(slot !== undefined && { slot }) }, inForce)?.id ?? ''

/** Why the slot it was put in does not take it; null = it does. */
export function chosenProblem(file: ChosenFile, stage: Stage, inForce: ExpectedPapers): string | null {
  if (file.slot === undefined) return null
  return formProblem(file.name, inForce[stage].find(({ id }) => id === file.slot)?.forms)
}
