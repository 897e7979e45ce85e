import type { ErrorCode } from '../errors'

/**
 * What can be done where a county cannot be opened: restore a backup; salvage what can be read; look at it without changing
 * anything; put aside the file that stands in the way and open; look for what is wrong; try again once something was done about it.
 */
export type WayOut = 'restore' | 'salvage' | 'read' | 'setAside' | 'retry'

interface Trouble {
  /** What the screen is headed. */
  title: string
  /** In the order they are offered: the first is what the office most likely wants. */
  ways: readonly WayOut[]
  /** What is put aside, for the words of that way. */
  aside?: { file: string; why: string }
}

/** A row for each fault of a county's file: none without a way on, and none that takes anything away. */
export const troubles = {
  DB_CORRUPT: { title: '旗县数据库已损坏', ways: ['restore', 'salvage', 'retry'] },
  DB_CUT_SHORT: { title: '旗县数据库不完整', ways: ['retry', 'restore', 'salvage'] },
  DB_NOT_OURS: { title: '这不是购服通的旗县数据库', ways: ['restore', 'retry'] },
  // Not salvaged: what the newer version keeps otherwise would be left behind without a word.
  DB_FROM_FUTURE: { title: '旗县数据来自更新版本的购服通', ways: ['retry', 'restore'] },
  DB_VERSION_ODD: { title: '旗县数据库的版本号被改动过', ways: ['restore', 'salvage', 'retry'] },
  DB_SCHEMA_ALTERED: { title: '旗县数据库被别的程序改动过', ways: ['restore', 'salvage', 'retry'] },
  DB_SCHEMA_FOREIGN: { title: '旗县数据库里有别的程序的内容', ways: ['restore', 'salvage', 'retry'] },
  DB_PATH_OUTSIDE: { title: '旗县数据库里的文件名被改动过', ways: ['restore', 'retry'] },
  DB_NO_FILE: { title: '旗县数据库的位置上不是文件', ways: ['retry', 'restore'] },
  DB_IS_LINK: { title: '旗县文件夹里放的是链接', ways: ['restore', 'retry'] },
  DB_LOG_MISSING: {
    title: '最后几次保存的日志文件不见了',
    ways: ['retry', 'read', 'setAside', 'restore'],
    aside: { file: 'county.session', why: '确实找不回日志文件时用：打开的是日志之前的内容，最后几次保存的可能缺少。' },
  },
  DB_LOG_FOREIGN: {
    title: '数据库旁边有不属于它的日志文件',
    ways: ['setAside', 'restore', 'retry'],
    aside: { file: 'county.sqlite-wal', why: '刚用备份覆盖过 county.sqlite 时用：打开的是 county.sqlite 里的内容。' },
  },
  LOCK_DAMAGED: {
    title: '锁文件不是购服通写的',
    ways: ['setAside', 'read', 'retry'],
    aside: { file: 'county.lock', why: '锁文件里没有数据。请先确认没有别的电脑正开着这个旗县。' },
  },
  COUNTY_WRONG_SORT: {
    title: '旗县文件夹里有一处被占了名称',
    ways: ['setAside', 'read', 'retry', 'restore'],
    aside: { file: '占了名称的文件或文件夹', why: '里面的东西原样留着；程序会按原来的名称另建一个。' },
  },
  COUNTY_LOCKED: { title: '旗县正在别处使用', ways: ['retry', 'read'] },
  DB_READONLY: { title: '旗县所在位置只读', ways: ['read', 'retry', 'restore'] },
  DISK_FULL: { title: '旗县所在磁盘已满', ways: ['retry', 'read', 'restore'] },
  DISK_FAILED: { title: '磁盘读写出错', ways: ['retry', 'restore', 'salvage', 'read'] },
  COUNTY_NOT_FOUND: { title: '文件夹里没有旗县数据库', ways: ['restore', 'retry'] },
} as const satisfies Partial<Record<ErrorCode, Trouble>>

export type TroubleCode = keyof typeof troubles

/** null = what to do is said in words alone. */
export const troubleOf = (code: ErrorCode): (Trouble & { code: TroubleCode }) | null =>
  code in troubles ? { ...(troubles as Record<string, Trouble>)[code]!, code: code as TroubleCode } : null
