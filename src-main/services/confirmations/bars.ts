import { isConfirmed } from '#shared/confirmations/confirmation'
import { type MatterId, matterOfKind, matters, mattersOfSigning } from '#shared/confirmations/matters'
import type { AppError } from '#shared/errors'
import type { RecordKind } from '#shared/records/kind'
import type { RecordEntry } from '#shared/records/record-entry'
import { stateTitle } from '#shared/records/state-machine'
import { findOffice } from '../../store/account-repository'
import { listConfirmations } from '../../store/confirmation-repository'
import type { Executor } from '../../store/schema'
import { contentDigest } from '../content-digest'
import type { CountyContext } from '../context'
import { contentOf, type Matter } from './content'

/** CONFIRMATION_NEEDED where the contract would be signed before its budget and itself are confirmed. */
export const signingBar = async (county: CountyContext, tx: Executor, projectId: string): Promise<AppError | null> =>
  barOf(
    county,
    tx,
    mattersOfSigning.map((matter) => ({ matter, id: projectId })),
    '签订合同',
  )

/** CONFIRMATION_NEEDED where an acceptance would be signed, or money paid, that is not confirmed as it stands. */
export async function recordBar(
  county: CountyContext,
  tx: Executor,
  kind: RecordKind,
  { id, state }: Pick<RecordEntry, 'id' | 'state'>,
  to: string,
): Promise<AppError | null> {
  const matter = matterOfKind(kind.id)
  const about = matter && matters[matter]
  if (!matter || about?.of !== 'record' || about.barsState !== to) return null
  const step = kind.states?.states[state]?.next[to]
  return barOf(county, tx, [{ matter, id }], step?.title ?? stateTitle(kind, to))
}

async function barOf(
  county: CountyContext,
  tx: Executor,
  of: readonly Matter[],
  step: string,
): Promise<AppError | null> {
  const office = await findOffice(tx)
  if (!office?.inUse || office.rule !== 'required') return null
  const open: MatterId[] = []
  for (const one of of) if (!(await isConfirmedNow(county, tx, one))) open.push(one.matter)
  if (open.length === 0) return null
  const what = open.map((matter) => `“${matters[matter].title}”`).join('和')
  return { code: 'CONFIRMATION_NEEDED', params: { step, what } }
}

async function isConfirmedNow(county: CountyContext, tx: Executor, of: Matter): Promise<boolean> {
  const [last] = await listConfirmations(tx, { matter: of.matter, subjectId: of.id })
  if (!last) return false
  const content = await contentOf(county, tx, of)
  const same = content !== null && contentDigest(content) === last.contentSha256
  return same && isConfirmed({ last, changed: [] })
}
