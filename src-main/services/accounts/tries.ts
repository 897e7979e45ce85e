import { fail, ok, type Result } from '#shared/result'
import { clearTries, findTries, putTries } from '../../store/account-tries'
import { inTransaction } from '../../store/transaction'
import { type CountyContext, instantOf } from '../context'

/** Slips that cost nothing. */
const freeTries = 5
const firstWait = 5
/** Seconds: whoever guesses gets nowhere, and nobody is locked out for good. */
const longestWait = 15 * 60

const waitAfter = (wrong: number) =>
  wrong < freeTries ? 0 : Math.min(longestWait, firstWait * 2 ** (wrong - freeTries))

/**
 * Runs `check` as one try at what `subject` is protected by. It counts as wrong before it is checked, in the file, so that
 * killing the program or asking many times at once gains nothing; the right one clears it. TOO_MANY_TRIES while it has to wait.
 */
export async function asTry<T>(
  county: CountyContext,
  subject: string,
  check: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const allowed = await inTransaction(county.db, async (tx) => {
    const at = instantOf(county)
    const { wrong = 0, last_at = at } = (await findTries(tx, subject)) ?? {}
    const passed = (Date.parse(at) - Date.parse(last_at)) / 1000
    const left = Math.ceil(waitAfter(wrong) - Math.max(0, passed))
    // The clock was put back: the wait begins now, or it would last until the day it was put back from.
    if (passed < 0) await putTries(tx, subject, Math.max(1, wrong), at)
    else if (left <= 0) await putTries(tx, subject, wrong + 1, at)
    return ok(left)
  })
  if (!allowed.ok) return allowed
  if (allowed.value > 0) return fail('TOO_MANY_TRIES', { wait: waitText(allowed.value) })
  const checked = await check()
  if (checked.ok)
    await inTransaction(county.db, async (tx) => {
      await clearTries(tx, subject)
      return ok(null)
    })
  return checked
}

const waitText = (seconds: number) => (seconds < 60 ? `${seconds}秒` : `${Math.ceil(seconds / 60)}分钟`)
