import { existsSync } from 'node:fs'
import { lstat, readFile, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { chinaTime } from '#shared/china-time'
import { type AppError, describeError } from '#shared/errors'
import type { Channels } from '#shared/ipc/channels'
import type { Finding } from '#shared/recovery/recovery'
import { ok, type Result } from '#shared/result'
import { sizeText } from '#shared/text/size-text'
import { canMakeFolderIn } from '../../fs/can-make-folder'
import { hasHeader } from '../../recovery/page-file'
import { lockCounty } from '../../store/county-lock'
import { databaseName } from '../../store/database-name'
import { migrations } from '../../store/migrations/all'
import { inspectFile, isAnythingThere } from '../../store/sound/inspect-file'
import { storeError } from '../../store/store-errors'
import type { AppContext } from '../context'
import type { RecentCounties } from '../recent-counties'
import { backupsOfFolder } from './backups-of-folder'

/** What is wrong, looked at one by one; nothing is written but a folder that goes at once. */
export async function diagnose(
  app: AppContext,
  recent: RecentCounties,
  { folder }: Channels['recovery.diagnose']['input'],
): Promise<Result<Finding[]>> {
  const file = join(folder, databaseName)
  return ok([
    ...(await aboutFile(file)),
    ...aboutLogs(file),
    aboutLock(folder),
    ...(await aboutDisk(folder)),
    await aboutBackups(app, recent, folder),
  ])
}

const plain = (what: string, says: string): Finding => ({ what, says, tone: 'plain' })
const judged = (what: string, isGood: boolean, says: string): Finding => ({ what, says, tone: isGood ? 'good' : 'bad' })
/** With the names that help whoever is asked for help. */
const failed = (what: string, error: AppError): Finding => {
  const says = describeError(error).what
  const detail = error.params?.detail ?? ''
  return { ...judged(what, false, says.includes(detail) ? says : `${says}（${detail}）`), code: error.code }
}
const localText = (time: Date) => chinaTime(time.toISOString()).replace('T', ' ')

async function aboutFile(file: string): Promise<Finding[]> {
  if (!isAnythingThere(file)) return [judged('数据库文件', false, '文件夹里没有 county.sqlite')]
  const about = await lstat(file)
  if (!about.isFile()) return [soundness(file)]
  const told = plain('数据库文件', `${sizeText(about.size)}，最后改动 ${localText(about.mtime)}`)
  const bytes = await readFile(file).catch(() => null)
  if (!bytes) return [told, judged('读取', false, '文件读不出来，磁盘可能有坏道，或者没有读取权限')]
  const header = hasHeader(bytes)
  const version = header && bytes.length >= 100 ? String(bytes.readUInt32BE(60)) : null
  return [
    told,
    judged('文件头', header, header ? '是数据库' : '不是数据库：文件开头损坏，或者是别的文件'),
    ...(version ? [plain('数据版本', `${version}（本程序是 ${migrations.at(-1)!.version}）`)] : []),
    soundness(file),
  ]
}

function soundness(file: string): Finding {
  try {
    inspectFile(file, migrations)
    return judged('内容检查', true, '完整，各表与本程序一致')
  } catch (error) {
    const problem = storeError(error, file)
    if (!problem) throw error
    return failed('内容检查', problem)
  }
}

function aboutLogs(file: string): Finding[] {
  const side = ['-wal', '-shm', '-journal'].filter((suffix) => existsSync(`${file}${suffix}`))
  if (side.length === 0) return [plain('日志文件', '没有（正常关闭以后就没有）')]
  return [
    plain(
      '日志文件',
      `有 ${side.map((suffix) => `county.sqlite${suffix}`).join('、')}（上次没有正常关闭，或者正在使用）`,
    ),
  ]
}

function aboutLock(folder: string): Finding {
  if (!existsSync(folder)) return judged('使用情况', false, '文件夹不在')
  const lock = lockCounty(folder)
  if (lock.ok) {
    lock.value.undo()
    return judged('使用情况', true, '没有别的程序正在使用')
  }
  return failed('使用情况', lock.error)
}

async function aboutDisk(folder: string): Promise<Finding[]> {
  const { bavail, bsize } = await statfs(folder).catch(() => ({ bavail: 0, bsize: 0 }))
  const free = bavail * bsize
  const writable = await canMakeFolderIn(folder)
  return [
    judged('磁盘空间', free > 64 * 1024 ** 2, `剩余 ${sizeText(free)}`),
    judged('写入', writable, writable ? '可以写入' : '写不进去：只读、写保护或者磁盘已满'),
  ]
}

async function aboutBackups(app: AppContext, recent: RecentCounties, folder: string): Promise<Finding> {
  const all = await backupsOfFolder(app, recent, folder)
  const [newest] = all
  if (!newest) return judged('备份', false, '没有找到')
  return judged('备份', true, `找到 ${all.length} 份，最新一份 ${localText(new Date(newest.backup.at))}`)
}
