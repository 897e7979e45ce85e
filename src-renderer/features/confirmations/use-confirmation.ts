import { useCallback, useEffect, useState } from 'react'
import type { ConfirmationView } from '#shared/confirmations/confirmation'
import type { MatterId } from '#shared/confirmations/matters'
import { call } from '../../api'
import { flushPendingSaves } from '../../pending-saves'
import { notifyDone, notifyError } from '../../ui/notify'
import { useAskedFor } from './ask-for'

export interface OfMatter {
  matter: MatterId
  /** Of the project, or the record. */
  id: string
  /** Another one whenever what is stored has changed. */
  stored: string
}

type Say = { verdict: 'asked' } | { verdict: 'confirmed' | 'returned'; remark: string }

/** How a matter stands with its 复核, read again when it is stored anew; null = not known, or nobody is asked. */
export function useConfirmation({ matter, id, stored }: OfMatter) {
  const [view, setView] = useState<ConfirmationView | null>(null)
  const [busy, setBusy] = useState(false)
  const read = useCallback(async () => {
    const answer = await call('confirmation.state', { matter, id })
    setView(answer.ok && answer.value.asked ? answer.value : null)
  }, [matter, id])
  const asked = useAskedFor(({ times }) => times)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `stored` and `asked` say that there is something new to read
  useEffect(() => void read(), [read, stored, asked])

  /** Of what is on the screen: what was typed last is stored before, and a change that came between is refused. */
  async function say(what: Say, done: string): Promise<boolean> {
    if (!view) return false
    setBusy(true)
    await flushPendingSaves()
    const of = { matter, id, sha256: view.sha256 }
    const answer =
      what.verdict === 'asked' ? call('confirmation.ask', of) : call('confirmation.decide', { ...of, ...what })
    const said = await answer
    setBusy(false)
    if (said.ok) {
      setView(said.value)
      notifyDone(done)
    } else {
      notifyError(said.error)
      await read()
    }
    return said.ok
  }
  return { view, busy, say }
}
