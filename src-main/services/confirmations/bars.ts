import { whoText } from '#shared/accounts/account'
import { mayDo } from '#shared/accounts/role'
import { isConfirmed } from '#shared/confirmations/confirmation'
import { matterOfKind, matterOfPaper, matters, mattersOfSigning } from '#shared/confirmations/matters'
import { type Matter, openText } from '#shared/confirmations/open-matters'
import type { AppError } from '#shared/errors'
import type { Paper } from '#shared/papers/paper'
import type { RecordKind } from '#shared/records/kind'
import type { RecordEntry } from '#shared/records/record-entry'
import { stateTitle } from '#shared/records/state-machine'
import { findOffice, listAccounts } from '../../store/account-repository'
import { listConfirmations } from '../../store/confirmation-repository'
import type { Executor } from '../../store/schema'
import { contentDigest } from '../content-digest'
import type { CountyContext } from '../context'
import { contentOf } from './content'
import { hasMade } from './makers'

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

/** CONFIRMATION_NEEDED where a paper would go out of the house that nobody else has confirmed; what it is seen by before is free. */
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
  const open: Matter[] = []
  for (const one of of) if (!(await isConfirmedNow(county, tx, one))) open.push(one)
  if (open.length === 0) return null
  const what = open.map(({ matter }) => `“${matters[matter].title}”`).join('和')
  const who = await whoMayConfirm(tx, open, office.ownWork)
  return { code: 'CONFIRMATION_NEEDED', params: { step, what, who, open: openText(open) } }
}

/** By name: all that have the role, but for whoever has made it himself. */
async function whoMayConfirm(tx: Executor, open: readonly Matter[], ownWork: boolean): Promise<string> {
  const names: string[] = []
  for (const account of await listAccounts(tx)) {
    if (!account.active || account.altered || !mayDo(account.roles, 'confirm')) continue
    const made = await Promise.all(open.map((one) => hasMade(tx, one, account)))
    if (ownWork || !made.includes(true)) names.push(whoText(account))
  }
  return names.length > 0 ? names.join('或者') : '另一位有“复核”角色的人（现在没有，请有“管理”角色的人增加）'
}

async function isConfirmedNow(county: CountyContext, tx: Executor, of: Matter): Promise<boolean> {
  const [last] = await listConfirmations(tx, { matter: of.matter, subjectId: of.id })
  if (!last) return false
  const content = await contentOf(county, tx, of)
  const same = content !== null && contentDigest(content) === last.contentSha256
  return same && isConfirmed({ last, changed: [] })
}
