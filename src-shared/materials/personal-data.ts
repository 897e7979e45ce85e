import type { Stage } from '../documents/document-version'
import { filesOf } from './due-materials'
import { type ExpectedPapers, expectedPapers } from './expected-papers'

/** 个人信息标识 (papers 18): which materials name people the project serves, or bear papers and numbers of others: a row each. */
const materials: readonly string[] = [
  'panel-record',
  'answers',
  'challenge',
  'complaint',
  'qualification',
  'work-plan',
  'duties',
  'training-sheet',
  'survey-forms',
  'survey-photos',
  'survey-recordings',
  'household-files',
  'service-plan',
  'service-records',
  'supervisor-records',
  'inspections',
  'rectification',
]

/** Papers of the program likewise. */
const made: readonly string[] = ['sample-visits', 'inspection-record', 'rectification-notice', 'rectification-review']

/** Slots of records whose files are no expected paper, by kind and slot. */
const slots: Readonly<Record<string, boolean>> = {
  'acceptance.evidence': true,
  'acceptance.opinions': true,
  'acceptance-notice.page': false,
  'project-archive.archive': false,
  'contract-change.agreement': false,
  'contract-change.grounds': false,
  'contract-change.announcement': false,
  'contract-change.receipt': false,
  'data-return.proof': true,
  'evaluation.evidence': true,
  'fund-use.signed': false,
  'fund-use.vouchers': true,
  'inspection.evidence': true,
  'payment.approval': false,
  'platform-entry.receipt': true,
  'rectification.remedy': false,
  'sampling.visits': true,
  'sampling.draw': true,
  'service-report.attachments': true,
  'settlement.grounds': false,
  'supervision-plan.signed': false,
  'urging.letter': false,
  'urging.reply': false,
}

export type PersonalData = 'yes' | 'no'

/** A stored file: a paper made here has a `kind`, one in a record's slot its `slot` (`kind.slot`). */
interface Stored {
  stage: Stage
  title: string
  fileName: string
  kind?: string | undefined
  slot?: string | undefined
  answers?: readonly string[] | undefined
}

/** Whether a file bears personal data, by what it is; null = nobody can say by its name. */
export function personalDataOf(file: Stored, inForce: ExpectedPapers = expectedPapers): PersonalData | null {
  const told = (found: boolean): PersonalData => (found ? 'yes' : 'no')
  const { kind, slot } = file
  if (kind !== undefined) return told(made.includes(kind))
  if (slot !== undefined && slots[slot] !== undefined) return told(slots[slot])
  const known = [...inForce[file.stage], ...expectedPapers[file.stage]].filter(
    (paper) => filesOf(paper, file.stage, { documents: [], evidence: [file] }).evidence.length > 0,
  )
  return known.length === 0 ? null : told(known.some(({ id }) => materials.includes(id)))
}
