import type { CountyProfile, YearParameters } from '#shared/county/county'
import { findDraft } from '../../drafts'

/** What has been typed for a new county that is not made yet. */
export interface UnfinishedCounty {
  step: number
  profile: CountyProfile
  year: YearParameters | null
}

export const unfinishedKey = 'wizard'

const isUnfinished = (value: unknown): value is UnfinishedCounty =>
  typeof (value as UnfinishedCounty | null)?.profile?.bureauName === 'string'

/** Known once the drafts are loaded; null when there is none. */
export const unfinishedCounty = (): UnfinishedCounty | null => findDraft(unfinishedKey, isUnfinished)
