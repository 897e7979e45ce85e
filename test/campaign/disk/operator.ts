import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { acts } from '../crash/acts'
import { startWork } from '../crash/at-work'
import { stateOf } from '../crash/county-state'
import type { Told } from '../crash/told'

// A process that does one step of an office day at a time, each in a county of its own, and waits before it and after it for a line: what is
// done to the disk in between is done to this step alone. Afterwards it goes on in the same program, as an office would.
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const nextLine = async () => (await lines.next()).value as string | undefined
const tell = (told: Told) => void writeSync(1, `${JSON.stringify(told)}\n`)

for (let line = await nextLine(); line !== undefined; line = await nextLine()) {
  const { root, registers, act, seed } = JSON.parse(line)
  const { backend, atWork } = startWork({ root, registers, seed }, tell)
  const folder = join(root, '旗县')
  const doNow = async (name: string) => {
    try {
      tell({ done: (await acts[name]?.(atWork)) ?? [] })
    } catch (error) {
      tell({ refused: error instanceof Error ? error.message : String(error) })
    }
  }
  await atWork.get('county.open', { folder })
  // Something to be backed up and to be taken back; what is restored is a backup of the county as it stands.
  await acts[act === '恢复' ? '备份' : '改项目名称']?.(atWork)
  tell({ stands: [...(await stateOf(atWork.get, folder))] })
  await nextLine()
  await doNow(act)
  await nextLine()
  // A step that led to another county may not have come back.
  await atWork.get('county.open', { folder })
  tell({ stands: [...(await stateOf(atWork.get, folder))] })
  await doNow('改项目名称')
  await backend.close()
  tell({ closed: true })
}
