import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../../store/county-fixture'
import type { CrashOffice } from '../crash/crash-office'
import type { Told } from '../crash/told'
import { filesIn } from '../crash/whole-folder'
import type { Operator } from '../disk/operator-at-gate'
import { Strace } from '../disk/strace'
import type { DiskCall } from './disk-call'
import { FileOnDisk } from './file-on-disk'
import { ModelDisk } from './model-disk'
import { foundAt } from './office-on-disk'
import { readRecording, recorded } from './read-recording'

/** One step of an office day, from the opening of the county to its closing, as the disk has seen it. */
export interface Recording {
  root: string
  calls: DiskCall[]
  /** What is to be done twice to see it done: there was nothing to be done. */
  isDone: boolean
}

/** More than any one writing has. */
const longest = 8 << 20

/** Does the step in a copy of the office; the calls alone, done to the model, lead to the very files that lie there then. */
export async function recordStep(
  operator: Operator,
  office: CrashOffice,
  { act, seed }: { act: string; seed: number },
): Promise<Recording> {
  const root = join(temporaryFolder(), '办公室')
  cpSync(office.root, root, { recursive: true })
  const what = ['-f', '-xx', '-s', String(longest), '-e', `trace=${recorded.join()}`]
  const strace = await Strace.attach(operator.pid, what)
  let isDone = false
  const until = (is: (told: Told) => boolean) =>
    operator.hear((told) => {
      if ('done' in told) isDone ||= told.done.length > 0
    }, is)
  operator.say(JSON.stringify({ root, registers: office.registers, act, seed }))
  await until((told) => 'stands' in told)
  operator.say('go')
  await until((told) => 'done' in told || 'refused' in told)
  const stepDone = isDone
  operator.say('on')
  if (!(await until((told) => 'closed' in told))) throw new Error(`${act}: the program has ended`)
  const calls = readRecording(await strace.detach(), root)
  const missed = notAsModelled(office.root, root, calls)
  if (missed.length > 0) throw new Error(`${act}: the recording does not lead to ${missed.join(', ')}`)
  return { root, calls, isDone: stepDone }
}

function notAsModelled(before: string, root: string, calls: readonly DiskCall[]): string[] {
  const disk = foundAt(before, new ModelDisk(root))
  for (const call of calls) disk.does(call)
  const lies = filesIn(root).filter((path) => !path.endsWith('-shm'))
  return lies.filter((path) => {
    const file = disk.at(path)
    return !(file instanceof FileOnDisk) || Buffer.compare(file.now, readFileSync(path)) !== 0
  })
}
