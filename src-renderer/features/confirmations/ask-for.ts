import { create } from 'zustand'
import { isConfirmed } from '#shared/confirmations/confirmation'
import { matters } from '#shared/confirmations/matters'
import type { Matter } from '#shared/confirmations/open-matters'
import { call } from '../../api'
import { flushPendingSaves } from '../../pending-saves'
import { notifyDone, notifyError } from '../../ui/notify'

/** How often something was asked for from elsewhere than its own bar, which then looks anew. */
export const useAskedFor = create<{ times: number }>(() => ({ times: 0 }))

/** 提请复核 of each that nobody has asked for as it stands now. */
export async function askFor(open: readonly Matter[], who: string): Promise<void> {
  await flushPendingSaves()
  for (const of of open) {
    const view = await call('confirmation.state', of)
    if (!view.ok) return notifyError(view.error)
    const { last, changed, sha256 } = view.value
    const isAsked = last?.verdict === 'asked' && changed.length === 0
    if (isAsked || isConfirmed(view.value)) continue
    const asked = await call('confirmation.ask', { ...of, sha256 })
    if (!asked.ok) return notifyError(asked.error)
  }
  useAskedFor.setState(({ times }) => ({ times: times + 1 }))
  const what = open.map(({ matter }) => matters[matter].title).join('、')
  notifyDone(`${what}已提请复核，由${who}办理，工作台上可以看到。`)
}
