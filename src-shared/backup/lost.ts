import type { Backup } from './backup'
import { clerksTables } from './clerks-tables'

export interface Today {
  tables: Record<string, number>
  projects: { id: string; name: string }[]
  /** Changes that were written after the backup. */
  changesSince: number
}

/** What would not be there any more if one worked on from the backup. */
export interface Lost {
  changes: number
  /** Projects that were begun since. */
  projects: string[]
  counts: { what: string; backedUp: number; now: number }[]
}

export function lostAgainst({ tables, projects }: Pick<Backup, 'tables' | 'projects'>, today: Today): Lost {
  const sum = (rows: Record<string, number>, names: readonly string[]) =>
    names.reduce((all, name) => all + (rows[name] ?? 0), 0)
  const known = new Set(projects.map(({ id }) => id))
  return {
    changes: today.changesSince,
    projects: today.projects.filter(({ id }) => !known.has(id)).map(({ name }) => name),
    counts: clerksTables
      .map(([what, names]) => ({ what, backedUp: sum(tables, names), now: sum(today.tables, names) }))
      .filter(({ backedUp, now }) => backedUp !== now),
  }
}
