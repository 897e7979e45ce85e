import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { updateFolder } from './update-state'

/** Installers of the present version and of the one it goes over to, one for each. */
const keptFolder = (userDataFolder: string) => join(updateFolder(userDataFolder), 'kept')

export const installerOf = (userDataFolder: string, version: string) =>
  join(keptFolder(userDataFolder), `goufutong-${version}.exe`)

export const archiveOf = (userDataFolder: string, version: string) =>
  join(keptFolder(userDataFolder), `goufutong-${version}.zip`)

/** Where the installer of Windows leaves a copy of itself. */
export function installedFrom(env = process.env): string | null {
  const copy = join(env.LOCALAPPDATA ?? '', 'goufutong-updater', 'installer.exe')
  return env.LOCALAPPDATA && existsSync(copy) ? copy : null
}

/** All others go: each is as large as the program. */
export async function keepOnly(userDataFolder: string, versions: readonly string[]): Promise<void> {
  const folder = keptFolder(userDataFolder)
  const wanted = versions.flatMap((version) => [`goufutong-${version}.exe`, `goufutong-${version}.zip`])
  for (const name of await readdir(folder).catch(() => []))
    if (!wanted.includes(name)) await rm(join(folder, name), { force: true })
}
