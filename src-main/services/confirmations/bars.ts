import type { Verdict } from '#shared/confirmations/confirmation'
import { matterOfKind, matterOfPaper, matters, mattersOfSigning } from '#shared/confirmations/matters'
import { type Matter, openText } from '#shared/confirmations/open-matters'
import type { AppError } from '#shared/errors'
import type { Paper } from '#shared/papers/paper'
import type { RecordKind } from '#shared/records/kind'
import type { RecordEntry } from '#shared/records/record-entry'
import { stateTitle } from '#shared/records/state-machine'
import { findOffice } from '../../store/account-repository'
import { listConfirmations } from '../../store/confirmation-repository'
import type { Executor } from '../../store/schema'
import { contentDigest } from '../content-digest'
import type { CountyContext } from '../context'
import { contentOf } from './content'
import { whoMayConfirm } from './who-may-confirm'

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

/** CONFIRMATION_NEEDED (CONFIRMATION_AWAITED once it is asked for) where a paper would go out of the house that nobody else has confirmed; what it is seen by before is free. */
export async function paperBar(county: CountyContext, paper: Paper, id: string): Promise<AppError | null> {
  const matter = matterOfPaper(paper.id)
  return matter && barOf(county, county.db, [{ matter, id }], `编制${paper.title}`)
}

async function barOf(
  county: CountyContext,
  tx: Executor,
  of: readonly Matter[],
  step: string,
): Promise<AppError | null> {
  const office = await findOffice(tx)
  if (!office?.inUse || office.rule !== 'required') return null
  const said = await Promise.all(of.map(async (one) => ({ one, verdict: await saidNow(county, tx, one) })))
  const open = said.filter(({ verdict }) => verdict !== 'confirmed')
  if (open.length === 0) return null
  const what = open.map(({ one }) => `“${matters[one.matter].title}”`).join('和')
  const who = await whoMayConfirm(
    tx,
    open.map(({ one }) => one),
    office.ownWork,
  )
  const notAsked = open.filter(({ verdict }) => verdict !== 'asked').map(({ one }) => one)
  if (notAsked.length === 0) return { code: 'CONFIRMATION_AWAITED', params: { step, what, who } }
  return { code: 'CONFIRMATION_NEEDED', params: { step, what, who, open: openText(notAsked) } }
}

/** What was said last of what is there now; null = nothing was. */
async function saidNow(county: CountyContext, tx: Executor, of: Matter): Promise<Verdict | null> {
  const [last] = await listConfirmations(tx, { matter: of.matter, subjectId: of.id })
  if (!last) return null
  const content = await contentOf(county, tx, of)
  return content !== null && contentDigest(content) === last.contentSha256 ? last.verdict : null
}
