import { type Acceptance, acceptedState } from './acceptance-body'
import type { RelatedRecord } from './record-field'

export type SignedAcceptance = RelatedRecord & { body: Acceptance }

/** Among the records of a project, in their order. */
export const signedAcceptances = (records: readonly RelatedRecord[]): SignedAcceptance[] =>
  records
    .filter(({ kind, state }) => kind === 'acceptance' && state === acceptedState)
    .map((one) => ({ ...one, body: one.body as Acceptance }))

/** The same, in the order of their days. */
export const acceptancesByDay = (records: readonly RelatedRecord[]): SignedAcceptance[] =>
  signedAcceptances(records).toSorted((one, other) =>
    (one.body.acceptedOn ?? '') < (other.body.acceptedOn ?? '') ? -1 : 1,
  )

export const isGood = ({ body }: SignedAcceptance): boolean => body.conclusion !== 'failed'

/** The acceptance a stage is paid on: its last that was good. */
export const acceptedFor = (records: readonly RelatedRecord[], stage: string | null): SignedAcceptance | undefined =>
  signedAcceptances(records).findLast((one) => isGood(one) && one.body.stage === stage)
