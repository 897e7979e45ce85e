import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RecentCounty } from '#shared/county/county'
import { databaseName } from './store/database-name'

export interface RecentFile {
  /** The county that was open when the program ended; null after 关闭旗县. */
  lastFolder: string | null
  /** `mark`: what its copy on this machine is known by, '' where nothing is. */
  counties: (Omit<RecentCounty, 'exists'> & { mark: string })[]
}

/** userData/counties.json: which counties were opened, newest first. Losing it loses no county. */
export const recentPath = (userDataFolder: string) => join(userDataFolder, 'counties.json')

const none: RecentFile = { lastFolder: null, counties: [] }

/** Without any library: the start screen stands before the program is loaded. A file that is none of ours reads as empty. */
export function readRecent(userDataFolder: string): RecentFile {
  try {
    const { lastFolder, counties } = JSON.parse(readFileSync(recentPath(userDataFolder), 'utf8'))
    if (!(lastFolder === null || typeof lastFolder === 'string') || !counties.every(isCounty)) return none
    return { lastFolder, counties: counties.map(asCounty) }
  } catch {
    return none
  }
}

export const listRecent = (userDataFolder: string): RecentCounty[] =>
  readRecent(userDataFolder).counties.map(({ folder, name, openedAt }) => ({
    folder,
    name,
    openedAt,
    exists: existsSync(join(folder, databaseName)),
  }))

type Read = Record<'folder' | 'name' | 'openedAt' | 'mark', unknown>

const isCounty = (one: Read) => [one.folder, one.name, one.openedAt].every((text) => typeof text === 'string')
const asCounty = ({ folder, name, openedAt, mark }: Record<keyof Read, string>) => ({
  folder,
  name,
  openedAt,
  // Not kept by earlier versions.
  mark: typeof mark === 'string' ? mark : '',
})
