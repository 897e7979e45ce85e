import { matterOfKind } from '#shared/confirmations/matters'
import type { RecordEntry } from '#shared/records/record-entry'
import { ConfirmationBar } from './confirmation-bar'
import { useIsAsked } from './step-confirmation'

/** 复核 of a record whose kind is a matter of it. */
export function RecordConfirmation({ entry: { id, kind, revision, removed } }: { entry: RecordEntry }) {
  const asked = useIsAsked()
  const matter = matterOfKind(kind)
  if (!asked || matter === null || removed) return null
  return <ConfirmationBar key={id} matter={matter} id={id} stored={String(revision)} />
}
