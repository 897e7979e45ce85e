import { create } from 'zustand'
import { isShut } from '#shared/accounts/account'
import { type CheckUpReport, worstOf } from '#shared/check-up/check-up'
import { call, onEvent } from '../../api'
import { useAppData } from '../../app-data'
import { startJob } from '../../jobs'
import { notifyMind } from '../../ui/notify'

const minuteMs = 60_000
/** The office has begun its work by then, and nothing waits for it. */
const firstMs = 10 * minuteMs
const againMs = 60 * minuteMs

/** The newest report of the open county; null = none was made on this computer. */
export const useCheckUp = create<{ report: CheckUpReport | null }>(() => ({ report: null }))

export async function readCheckUp(): Promise<void> {
  const read = await call('checkUp.last', null)
  if (read.ok) useCheckUp.setState({ report: read.value })
}

/** Once a month by itself; told only where something is to be done. */
async function checkWhenDue(): Promise<void> {
  const { county } = useAppData.getState()
  if (!county || county.readOnly || isShut(county.accounts)) return
  const done = await startJob('checkUp.run', { kind: 'check-up', subject: '' }, { auto: true })
  if (!done.ok || !done.value || worstOf(done.value.results) !== 'bad') return
  const bad = done.value.results.filter(({ tone }) => tone === 'bad').map(({ title }) => title)
  notifyMind('每月体检发现问题', `${bad.join('、')}有问题。请到“旗县信息”的“体检”看怎么办。`)
}

/** Reports of whatever check-up has ended, and the monthly one. */
export function followCheckUps(): () => void {
  const first = setTimeout(() => void checkWhenDue(), firstMs)
  const again = setInterval(() => void checkWhenDue(), againMs)
  const stop = [
    useAppData.subscribe(({ county }, before) => {
      if (county?.folder !== before.county?.folder) useCheckUp.setState({ report: null })
    }),
    onEvent('jobEnded', ({ kind, result }) => {
      if (kind === 'check-up' && result.ok && result.value)
        useCheckUp.setState({ report: result.value as CheckUpReport })
    }),
  ]
  return () => {
    clearTimeout(first)
    clearInterval(again)
    for (const end of stop) end()
  }
}
