import { accountsSubject } from './accounts-subject'
import { contractorSubject } from './contractor-subject'
import { profileSubject, yearSubject } from './county-subjects'
import { householdSubject, registerSubject } from './household-subjects'
import { projectSubject } from './project-subject'
import { recordSubject } from './record-subject'
import { sampleSubject } from './sample-subject'
import type { FindSubject, Subject } from './subject'

const sorts: readonly FindSubject[] = [
  profileSubject,
  accountsSubject,
  yearSubject,
  registerSubject,
  sampleSubject,
  recordSubject,
  projectSubject,
  contractorSubject,
  householdSubject,
]

/** What bears that id; null = nothing, or a record of a kind this program does not know. */
export const findSubject: FindSubject = async (county, tx, id): Promise<Subject | null> => {
  for (const find of sorts) {
    const subject = await find(county, tx, id)
    if (subject) return subject
  }
  return null
}
