import { once } from 'node:events'
import { linesOf, startProgram } from '../../faults/start-program'
import type { CrashOffice } from './crash-office'
import { morning } from './morning'
import type { Told } from './told'

export interface Day {
  steps: number
  env: Record<string, string>
  kill: { afterSteps: number; ms: number } | null
}

/** One day in a process of its own, as far as it comes; `killedAt` the named point where it ended, `losses` what it missed in the morning. */
export async function officeDay(office: CrashOffice, seed: string, { steps, env, kill }: Day) {
  const numeric = [...seed].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) | 0, 7)
  const args = [office.folder, String(numeric), String(steps), office.registers.join()]
  const child = startProgram('test/campaign/crash/office-day.ts', args, {
    first: ['test/campaign/crash/kill-points.ts'],
    env: { CRASH_ROOT: office.root, ...env },
  })
  const ended = once(child, 'exit')
  let killedAt: string | undefined
  let over = 0
  const losses: string[] = []
  for await (const line of linesOf(child)) {
    const told = JSON.parse(line) as Told
    office.ledger.note(told)
    if ('killedAt' in told) killedAt = told.killedAt
    if ('stands' in told) losses.push(...(await morning(office.ledger, told.stands)))
    if ('stands' in told || 'done' in told || 'refused' in told) over += 1
    if (kill && over === kill.afterSteps + 1) setTimeout(() => child.kill('SIGKILL'), kill.ms)
  }
  const [code, signal] = await ended
  if (signal !== 'SIGKILL' && code !== 0) losses.push(`程序自己结束（${code ?? signal}）`)
  return { killed: signal === 'SIGKILL', killedAt, losses }
}
