import { confirmationDues } from './confirmation-dues'
import { contractDues } from './contract-dues'
import type { DueFacts, DueSource } from './due-facts'
import { byDay, type DueItem } from './due-item'
import { entryDues } from './entry-dues'
import { monthDues } from './month-dues'
import { purchaseDues } from './purchase-dues'
import { qualificationDues } from './qualification-dues'
import { recordDues } from './record-dues'
import { retentionDues } from './retention-dues'
import { stepDues } from './step-dues'
import { yearDues } from './year-dues'

/** Every sort of thing that may be due. */
const dueSources: readonly DueSource[] = [
  confirmationDues,
  entryDues,
  yearDues,
  monthDues,
  stepDues,
  purchaseDues,
  contractDues,
  qualificationDues,
  retentionDues,
]

/** All that is due and not done, by its day; a record that something due leads to already is told by that alone. */
export function duesOf(facts: DueFacts): DueItem[] {
  const dues = dueSources.flatMap((source) => source(facts))
  const told = new Set(dues.flatMap(({ place }) => (place.to === 'record' ? [place.id] : [])))
  const records = facts.records.filter(({ id }) => !told.has(id))
  return [...dues, ...recordDues({ ...facts, records })].sort(byDay)
}
