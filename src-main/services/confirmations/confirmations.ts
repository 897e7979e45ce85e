import { mayDo } from '#shared/accounts/role'
import type { Verdict } from '#shared/confirmations/confirmation'
import type { Matter } from '#shared/confirmations/open-matters'
import { fail, ok, type Result } from '#shared/result'
import { saysNoReason } from '#shared/text/filler'
import type { CommandName } from '../../store/command-name'
import { insertConfirmation, listConfirmations } from '../../store/confirmation-repository'
import { inTransaction } from '../../store/transaction'
import { type CountyContext, type Handler, instantOf } from '../context'
import { noteChanges } from '../record-writes'
import { contentOf } from './content'
import { saidIn, viewOf } from './standing'
import { confirmationField, toldOf } from './told'

const nothingThere = () => fail('NOT_FOUND', { what: '要复核的内容' })

export const readState: Handler<'confirmation.state', CountyContext> = async (county, of) => {
  const view = await viewOf(county, county.db, of)
  return view ? ok(view) : nothingThere()
}

export const listAll: Handler<'confirmation.list', CountyContext> = async ({ db }, { matter, id }) =>
  ok((await listConfirmations(db, { matter, subjectId: id })).map(saidIn))

export const ask: Handler<'confirmation.ask', CountyContext> = (county, of) =>
  say(county, of, { verdict: 'asked', remark: '' })

export const decide: Handler<'confirmation.decide', CountyContext> = (county, { verdict, remark, ...of }) =>
  say(county, of, { verdict, remark: remark.trim() })

const commands: Record<Verdict, CommandName> = {
  asked: 'askConfirmation',
  confirmed: 'confirm',
  returned: 'returnConfirmation',
}

/** Of what whoever says it has looked at, and of nothing else. */
function say(
  county: CountyContext,
  { sha256, ...of }: Matter & { sha256: string },
  { verdict, remark }: { verdict: Verdict; remark: string },
) {
  return inTransaction(county.db, async (tx) => {
    const { account } = county.desk
    const view = await viewOf(county, tx, of)
    const content = await contentOf(county, tx, of)
    if (!view || !content) return nothingThere()
    if (!account) return fail('ACCOUNTS_NEEDED')
    if (view.sha256 !== sha256) return fail('CONFLICT')
    const refused = verdict === 'asked' ? ok(null) : mayDecide(view, account.roles, { verdict, remark })
    if (!refused.ok) return refused
    const ownWork = verdict === 'confirmed' && view.own
    const said = { matter: of.matter, verdict, remark, ownWork, who: county.who(), at: instantOf(county) }
    await insertConfirmation(tx, { ...said, subjectId: of.id, content, contentSha256: sha256, accountId: account.id })
    const change = { field: confirmationField(of.matter), before: undefined, after: toldOf(said) }
    await noteChanges(county, tx, commands[verdict], of.id, [change])
    const now = await viewOf(county, tx, of)
    return now ? ok(now) : nothingThere()
  })
}

/** RIGHT_MISSING, OWN_WORK, REASON_MISSING. */
function mayDecide(
  view: { own: boolean; mayNot: string | null },
  roles: Parameters<typeof mayDo>[0],
  { verdict, remark }: { verdict: Verdict; remark: string },
): Result<null> {
  if (!mayDo(roles, 'confirm')) return fail('RIGHT_MISSING', { who: '复核' })
  if (verdict === 'returned') return saysNoReason(remark) ? fail('REASON_MISSING', { step: '复核退回' }) : ok(null)
  if (view.mayNot !== null) return fail('OWN_WORK')
  if (view.own && saysNoReason(remark)) return fail('REASON_MISSING', { step: '复核自己办的' })
  return ok(null)
}
