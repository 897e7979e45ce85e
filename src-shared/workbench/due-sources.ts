import { contractDues } from './contract-dues'
import type { DueFacts, DueSource } from './due-facts'
import { byDay, type DueItem } from './due-item'
import { purchaseDues } from './purchase-dues'
import { qualificationDues } from './qualification-dues'
import { recordDues } from './record-dues'
import { retentionDues } from './retention-dues'
import { stepDues } from './step-dues'
import { yearDues } from './year-dues'

/** Every sort of thing that may be due. */
const dueSources: readonly DueSource[] = [
  yearDues,
  stepDues,
  purchaseDues,
  contractDues,
  recordDues,
  qualificationDues,
  retentionDues,
]

/** All that is due and not done, by its day. */
export const duesOf = (facts: DueFacts): DueItem[] => dueSources.flatMap((source) => source(facts)).sort(byDay)
