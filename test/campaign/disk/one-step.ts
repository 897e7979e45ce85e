import { cpSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '../../store/county-fixture'
import type { CrashOffice } from '../crash/crash-office'
import { Ledger } from '../crash/ledger'
import { morning } from '../crash/morning'
import type { Told } from '../crash/told'
import { afterwards, asIfKilled, plainRefusal } from './after-fault'
import type { Operator } from './operator-at-gate'
import type { Strace } from './strace'

export type Asked = 'nothing' | { checkUp: boolean; asIfKilled: boolean }

export interface Step {
  act: string
  seed: number
  /** Stands between the program and its disk while the step is done. */
  attach?: () => Promise<Strace>
  /** Asks all that can be asked afterwards, or nothing. */
  asks: Asked
}

export interface StepDone {
  root: string
  log: string
  /** What was acknowledged; null = it was refused, or the program has ended. */
  done: number | null
  refused: string | null
  losses: string[]
}

/** What an office has acknowledged on its days and is not known by its path. */
const inCounty = /^(project|record|household|imported|evidence|paper|backup) /
const isOver = (told: Told) => 'done' in told || 'refused' in told
const isClosed = (told: Told) => 'closed' in told
const isStanding = (told: Told) => 'stands' in told

/** One step of an office day in a copy of the county, by the program at the gate; the copy stays where something is lost. */
export async function doStep(operator: Operator, office: CrashOffice, step: Step): Promise<StepDone> {
  const root = join(temporaryFolder(), '办公室')
  const done = await doStepIn(root, operator, office, step)
  if (done.losses.length === 0) rmSync(dirname(root), { recursive: true, force: true })
  return done
}

async function doStepIn(root: string, operator: Operator, office: CrashOffice, step: Step): Promise<StepDone> {
  cpSync(office.root, root, { recursive: true })
  const ledger = new Ledger()
  /** Of a program that ends with the step: what it had begun may be there, whole, though it was refused. */
  const cutShort = new Ledger()
  const acknowledged = [...office.ledger.kept].filter(([key]) => inCounty.test(key))
  const result: StepDone = { root, log: '', done: null, refused: null, losses: [] }
  operator.say(JSON.stringify({ root, registers: office.registers, act: step.act, seed: step.seed }))
  await operator.hear((told) => {
    if ('stands' in told) for (const one of [ledger, cutShort]) one.begin(new Map([...acknowledged, ...told.stands]))
  }, isStanding)
  const strace = await step.attach?.()
  operator.say('go')
  const lived = await operator.hear((told) => {
    ledger.note(told)
    if (!('refused' in told)) cutShort.note(told)
    if ('done' in told) result.done = told.done.length
    if ('refused' in told) result.refused = told.refused
  }, isOver)
  result.log = (await strace?.detach()) ?? ''
  if (!lived) return { ...result, losses: ['程序自己结束了'] }
  const { asks } = step
  const killed = asks !== 'nothing' && asks.asIfKilled ? asIfKilled(root, cutShort) : null
  let evening: [string, string][] = []
  operator.say('on')
  await operator.hear((told) => {
    if ('stands' in told) evening = told.stands
  }, isStanding)
  result.losses.push(...(await morning(ledger, evening)))
  const wentOn = await operator.hear((told) => {
    ledger.note(told)
    if ('refused' in told) result.losses.push(`之后的保存没有办成：${told.refused}`)
  }, isClosed)
  if (!wentOn) result.losses.push('程序后来自己结束了')
  if (asks === 'nothing') return result
  const mayLeaveHalves = /^\d* *(unlink|rmdir)\(.*INJECTED\)$/m.test(result.log)
  const later = await afterwards(root, ledger, { withCheckUp: asks.checkUp, mayLeaveHalves })
  return {
    ...result,
    losses: [...plainRefusal(result.refused), ...result.losses, ...((await killed?.()) ?? []), ...later],
  }
}
