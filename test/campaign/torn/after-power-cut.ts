import { join } from 'node:path'
import type { AtWork } from '../crash/acts'
import { startWork } from '../crash/at-work'
import { broken } from '../crash/broken'
import { stateOf } from '../crash/county-state'
import { folderOfOlder } from '../crash/older-counties'
import { faultsOf } from '../crash/whole-folder'
import { checkUp } from '../disk/after-fault'

export interface Opened {
  /** As `stateOf`, with the places of `root`; null = the county was not opened. */
  stands: [key: string, value: string][] | null
  losses: string[]
  /** The name of its log was lost, and told: it was opened as it stands without, or is damaged without, which is told as well. */
  without: 'opened' | 'damaged' | null
}

interface How {
  withCheckUp: boolean
  /** A disk that lies about names may lose that of the log, of which nobody can make up the content. */
  mayLackLog: boolean
}

/** The office as it was found after the power cut, opened by a program, asked for all it has, looked through and closed. */
export async function openAfterCut(office: string, root: string, { withCheckUp, mayLackLog }: How): Promise<Opened> {
  const folder = join(office, '旗县')
  const opened: Opened = { stands: null, losses: [], without: null }
  const { backend, atWork } = startWork({ root: office, registers: [], seed: 0 }, () => {})
  const { get, call } = atWork
  try {
    const first = await call('county.open', { folder })
    if (mayLackLog && !first.ok && first.error.code === 'DB_LOG_MISSING') {
      await get('recovery.setAside', { folder, of: 'DB_LOG_MISSING' })
      const again = await call('county.open', { folder })
      opened.without = !again.ok && again.error.code === 'DB_CORRUPT' ? 'damaged' : 'opened'
      if (opened.without === 'damaged') return opened
    }
    if (!first.ok) await get('county.open', { folder })
    const stands = await stateOf(get, folder)
    for (const [key, value] of mayLackLog ? stands : [])
      if (key.startsWith('older ') && value === broken && (await isTold(atWork, folderOfOlder(office, key)))) {
        opened.without = 'damaged'
        stands.set(key, '说明了')
      }
    opened.stands = [...stands].map(([key, value]) => [key.replace(office, root), value])
    if (withCheckUp) opened.losses.push(...(await checkUp(atWork)))
  } catch (error) {
    opened.losses.push(`打开：${error instanceof Error ? error.message : error}`)
  } finally {
    await backend.close()
  }
  if (opened.stands) opened.losses.push(...faultsOf(folder))
  return opened
}

/** A county that was being upgraded: its log may be what is lost. */
async function isTold({ call }: AtWork, folder: string): Promise<boolean> {
  const opened = await call('county.open', { folder })
  return !opened.ok && ['DB_LOG_MISSING', 'DB_CORRUPT'].includes(opened.error.code)
}
