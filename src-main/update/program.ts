import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The running program, as its host knows it. */
export interface Program {
  executable: string
  /** As Node names it: linux-x64. */
  platform: string
}

/**
 * How it can be renewed: by its installer, or by another folder beside its own, which a link `current` points to.
 * `<base>/current -> <base>/0.1.0`, in which the executable lies.
 */
export type Place = { by: 'installer' } | { by: 'folder'; base: string }

/** null = whoever manages the computer has installed it, or it runs from its sources. */
export function placeOf({ executable, platform }: Program): Place | null {
  if (platform.startsWith('win32-')) return { by: 'installer' }
  const program = realpathSync(executable)
  const folder = dirname(program)
  const base = dirname(folder)
  const current = join(base, 'current')
  const isPointedAt = existsSync(current) && realpathSync(current) === folder
  const isOurs = isPointedAt && basename(program) === 'goufutong' && isVersion(basename(folder))
  return isOurs ? { by: 'folder', base } : null
}

export const isVersion = (name: string) => /^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(name)
