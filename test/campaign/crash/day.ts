import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { CrashOffice } from './crash-office'
import { morning } from './morning'
import type { Told } from './told'

const root = resolve(import.meta.dirname, '../../..')
const inSource = (path: string) => resolve(root, path)

export interface Day {
  steps: number
  env: Record<string, string>
  kill: { afterSteps: number; ms: number } | null
}

/** One day in a process of its own, as far as it comes; `killedAt` the named point where it ended, `losses` what it missed in the morning. */
export async function officeDay(office: CrashOffice, seed: string, { steps, env, kill }: Day) {
  const numeric = [...seed].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) | 0, 7)
  const args = [
    '--disable-warning=ExperimentalWarning',
    ...['--import', inSource('src-main/launch/source-hooks.mjs')],
    ...['--import', inSource('test/campaign/crash/kill-points.ts')],
    inSource('test/campaign/crash/office-day.ts'),
    ...[office.folder, String(numeric), String(steps), office.registers.join()],
  ]
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CRASH_ROOT: office.root, ...env },
  })
  const ended = once(child, 'exit')
  let killedAt: string | undefined
  let over = 0
  const losses: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    const told = JSON.parse(line) as Told
    office.ledger.note(told)
    if ('killedAt' in told) killedAt = told.killedAt
    if ('stands' in told) losses.push(...(await morning(office, told.stands)))
    if ('stands' in told || 'done' in told || 'refused' in told) over += 1
    if (kill && over === kill.afterSteps + 1) setTimeout(() => child.kill('SIGKILL'), kill.ms)
  }
  const [code, signal] = await ended
  if (signal !== 'SIGKILL' && code !== 0) losses.push(`程序自己结束（${code ?? signal}）`)
  return { killed: signal === 'SIGKILL', killedAt, losses }
}
