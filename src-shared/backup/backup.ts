import { z } from 'zod'

/** What a backup was made for; 恢复前 is the state that stood before an older one was put in its place. */
export const backupKinds = { auto: '自动', close: '关闭时', manual: '手动', 'before-restore': '恢复前' } as const
export type BackupKind = keyof typeof backupKinds

/** Files of the evidence store that the backup's rows name. */
export interface BackedEvidence {
  files: number
  sizeBytes: number
  /** Not to be had where they should lie, by name: deleted, or other bytes than those that were filed. */
  gone: string[]
  altered: string[]
  /** Not in the pool yet, and why: left off by the clerk, no room, or the disk failed. */
  waiting: number
  why: '' | 'left-off' | 'no-room' | 'failed'
}

/** `2024-07-01 100000`, the name of a backup, as folders and files made of it bear it: 2024-07-01 10时00分. */
export const timeInName = (name: string): string => name.replace(/ (\d\d)(\d\d)\d\d/, ' $1时$2分')

/** A backup as its manifest tells it: what it is of, when, and how it is known to be whole. */
export interface Backup {
  /** 2: its manifest bears a digest of what it says. */
  format: 1 | 2
  at: string
  kind: BackupKind
  /** The same for every copy of a county. */
  countyId: string
  countyName: string
  /** Of the program, and of the database. */
  version: string
  schema: number
  sizeBytes: number
  sha256: string
  /** What was stored: equal only where nothing has changed. */
  stand: string
  /** Rows of each table. */
  tables: Record<string, number>
  projects: { id: string; name: string; year: number }[]
  /** null = it was stopped before they were looked at. */
  evidence: BackedEvidence | null
}

const count = z.int().min(0)
const text = z.string().max(400)

export const backupSchema: z.ZodType<Backup> = z.object({
  format: z.literal([1, 2]),
  at: z.iso.datetime(),
  kind: z.enum(['auto', 'close', 'manual', 'before-restore']),
  countyId: text,
  countyName: text,
  version: text,
  schema: count,
  sizeBytes: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  stand: text,
  tables: z.record(z.string().max(100), count),
  projects: z.array(z.object({ id: text, name: z.string().max(2000), year: z.int() })).max(100_000),
  evidence: z
    .object({
      files: count,
      sizeBytes: count,
      gone: z.array(text).max(100),
      altered: z.array(text).max(100),
      waiting: count,
      why: z.enum(['', 'left-off', 'no-room', 'failed']),
    })
    .nullable(),
})

/** Of a backup in a folder its file is known by this name. */
export interface NamedBackup extends Backup {
  name: string
}

/** One that counts for nothing: cut, altered, or with a manifest that is not as it was written. Known by its name alone. */
export interface DamagedBackup {
  name: string
  at: string
}

/** When it was made, by the clocks of China, as its name says. */
export const timeOfName = (name: string): string =>
  new Date(name.replace(/^(\S+) (\d\d)(\d\d)(\d\d).*$/, '$1T$2:$3:$4+08:00')).toISOString()

export const backupName = /^\d{4}-\d{2}-\d{2} \d{6}(-\d{1,3})?$/

/** All that its rows name lies beside it. */
export const isWhole = ({ evidence }: Pick<Backup, 'evidence'>) => evidence !== null && evidence.waiting === 0
