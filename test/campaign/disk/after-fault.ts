import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { type AppError, errorLine } from '#shared/errors'
import type { AtWork } from '../crash/acts'
import { startWork } from '../crash/at-work'
import { stateOf } from '../crash/county-state'
import type { Ledger } from '../crash/ledger'
import { morning } from '../crash/morning'
import { faultsOf, filesIn } from '../crash/whole-folder'

/** An error that tells a clerk what happened: Chinese, no word of the system, and none of ours gone wrong. */
export function plainRefusal(refused: string | null): string[] {
  if (refused === null) return []
  const [, code, params] = /^([A-Z_]+) (\{.*\})$/s.exec(refused) ?? []
  if (code === undefined || code === 'BUG') return [`没有说清：${refused}`]
  // A folder may be called anything.
  const said = Object.entries<string>(JSON.parse(params ?? '{}')).filter(([, text]) => !isAbsolute(text))
  const line = errorLine({ code, params: Object.fromEntries(said) } as AppError)
  return /[一-鿿]/.test(line) && !/\b(Error|E[A-Z]{2,}|SQLITE)\b/.test(line) ? [] : [`没有说清：${line}`]
}

/** Takes a copy as the county lies there now; asked later, once it is opened by a program that knows nothing of the step. */
export function asIfKilled(root: string, ledger: Ledger) {
  const copy = join(dirname(root), '就此中断', '办公室')
  mkdirSync(dirname(copy))
  copyAsItLies(root, copy)
  return async (): Promise<string[]> => {
    const losses = faultsOf(join(copy, '旗县'))
    const { backend, atWork } = startWork({ root: copy, registers: [], seed: 0 }, () => {})
    try {
      await atWork.get('county.open', { folder: join(copy, '旗县') })
      const stands = await stateOf(atWork.get, join(copy, '旗县'))
      const asInRoot = [...stands].map(([key, value]): [string, string] => [key.replace(copy, root), value])
      losses.push(...(await morning(ledger, asInRoot)))
    } catch (error) {
      losses.push(`再打开：${error}`)
    } finally {
      await backend.close()
    }
    return losses.map((loss) => `就此中断，${loss}`)
  }
}

/** A step that was refused may still be taking its own away, which node's own copying does not bear. */
function copyAsItLies(root: string, copy: string): void {
  for (let turn = 0; turn < 5; turn += 1) {
    if (spawnSync('cp', ['-a', root, copy]).status === 0) return
    rmSync(copy, { recursive: true, force: true })
  }
  throw new Error(`${root} cannot be copied`)
}

const mended = ['database', 'stored-files', 'strays']
const isHalf = (path: string) => /\.part|\.import-|\.new$/.test(path)
/** Under `evidence` lies nothing but what its name is the digest of: what nobody registered of that, a 体检 puts aside. */
const isStored = (path: string) => /(^|\/)[0-9a-f]{2}\/[0-9a-f]{64}$/.test(path)

/** The county as the program has left it, opened by another: all that was acknowledged, and nothing half-made. */
export async function afterwards(
  root: string,
  ledger: Ledger,
  { withCheckUp, mayLeaveHalves }: { withCheckUp: boolean; mayLeaveHalves: boolean },
): Promise<string[]> {
  const folder = join(root, '旗县')
  const losses = faultsOf(folder)
  const { backend, atWork } = startWork({ root, registers: [], seed: 0 }, () => {})
  try {
    await atWork.get('county.open', { folder })
    losses.push(...(await morning(ledger, await stateOf(atWork.get, folder))))
    if (withCheckUp) losses.push(...(await checkUp(atWork)))
  } catch (error) {
    losses.push(`再次打开：${error}`)
  } finally {
    await backend.close()
  }
  // What could not be taken away goes with the next step of its sort.
  if (mayLeaveHalves) return losses
  const files = filesIn(root).filter((path) => isHalf(path) || (path.includes('/旗县/evidence/') && !isStored(path)))
  return [...losses, ...files.map((path) => `留下了半个文件：${path}`)]
}

export async function checkUp({ get }: AtWork): Promise<string[]> {
  await get('checkUp.putAside', null)
  const report = await get('checkUp.run', { jobId: 'look', auto: false })
  const left = (report?.results ?? []).filter(({ id, tone }) => mended.includes(id) && tone !== 'good')
  return left.map(({ says }) => `体检：${says}`)
}
