import { mayDo } from '#shared/accounts/role'
import type { ChangedSince, Confirmation, ConfirmationView } from '#shared/confirmations/confirmation'
import { totalField } from '#shared/confirmations/matters'
import type { Matter } from '#shared/confirmations/open-matters'
import type { Fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { diffBodies } from '#shared/records/body-changes'
import type { Body } from '#shared/records/record-field'
import { findOffice, listAccounts } from '../../store/account-repository'
import { listConfirmations, type StoredConfirmation } from '../../store/confirmation-repository'
import type { Executor } from '../../store/schema'
import { contentDigest } from '../content-digest'
import type { CountyContext } from '../context'
import { findSubject } from '../subjects/all'
import type { Subject } from '../subjects/subject'
import { contentOf } from './content'
import { hasMade } from './makers'
import { pastOf } from './past'
import { whoMayConfirm } from './who-may-confirm'

/** null = there is nothing of that sort. */
export async function viewOf(county: CountyContext, db: Executor, of: Matter): Promise<ConfirmationView | null> {
  const [content, subject] = [await contentOf(county, db, of), await findSubject(county, db, of.id)]
  if (!content || !subject) return null
  const office = await findOffice(db)
  const [last = null] = await listConfirmations(db, { matter: of.matter, subjectId: of.id })
  const sha256 = contentDigest(content)
  const changed = last && last.contentSha256 !== sha256 ? changedSince(subject, last.content, content) : []
  const { account } = county.desk
  const own = account ? await hasMade(db, of, account) : false
  const view = {
    asked: office?.inUse === true,
    required: office?.rule === 'required',
    last: last && saidIn(last),
    changed,
    sha256,
    past: await pastOf(county, db, of),
    who: await whoMayConfirm(db, [of], office?.ownWork === true),
  }
  const barred = own && office?.ownWork !== true
  const others = barred ? await othersLeft(db, of) : []
  return { ...view, own, mayNot: mayNotBecause(account?.roles ?? [], barred, others) }
}

/** Names of those with the role who have made nothing of what is new. */
async function othersLeft(db: Executor, of: Matter): Promise<string[]> {
  const names: string[] = []
  for (const one of await listAccounts(db)) {
    const may = one.active && !one.altered && mayDo(one.roles, 'confirm')
    if (may && !(await hasMade(db, of, one))) names.push(one.name)
  }
  return names
}

function mayNotBecause(roles: Parameters<typeof mayDo>[0], barred: boolean, others: readonly string[]): string | null {
  if (!mayDo(roles, 'confirm')) return '由有“复核”角色的人办理。'
  if (!barred) return null
  return others.length > 0
    ? `这是自己办的，由另一位有“复核”角色的人办理：${others.join('、')}。`
    : '这是自己办的，又没有别人能复核：请有“管理”角色的人在“旗县信息”的“账号与复核”里，给另一个账号加上“复核”角色，或者勾上“人手不够，可以复核自己办的”。'
}

export const saidIn = ({ verdict, who, at, remark, ownWork }: StoredConfirmation): Confirmation => ({
  ...{ verdict, who, at, remark, ownWork },
})

/** Named as its history names it; never nothing, where the digests differ. */
function changedSince(subject: Subject, before: Body, after: Body): ChangedSince[] {
  const changes = diffBodies(before, after).map(({ field, before: was, after: is }): ChangedSince => {
    if (field === totalField) return { label: '预算总额', before: yuan(was), after: yuan(is) }
    return {
      label: subject.labelOf(field),
      before: subject.shown(field, was) ?? '',
      after: subject.shown(field, is) ?? '',
    }
  })
  return changes.length > 0 ? changes : [{ label: '内容', before: '', after: '' }]
}

const yuan = (value: unknown) => (typeof value === 'number' ? `${formatYuan(value as Fen)} 元` : '未测算')
