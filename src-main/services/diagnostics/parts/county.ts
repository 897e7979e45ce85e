import { stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Line } from '#shared/diagnostics/diagnostics'
import { sizeText } from '#shared/text/size-text'
import { countsQuery, tablesQuery } from '../../../store/county-stand'
import { databaseName } from '../../../store/database-name'
import type { CountyContext } from '../../context'
import { diagnose } from '../../recovery/diagnose'
import type { Asked, Part } from '../part'

export const county: Part = {
  id: 'county',
  title: '旗县数据',
  about: '每类有多少条、数据库多大、能不能写',
  read: async (asked) => {
    const known: Line = ['这台电脑打开过的旗县', `${asked.recent.list().length} 个`]
    if (asked.county) return [known, ...(await countsOf(asked.county))]
    return asked.folder === null ? [known, ['旗县', '没有打开']] : [known, ...(await whyNotOpen(asked, asked.folder))]
  },
}

async function countsOf({ db, folder, readOnly }: CountyContext): Promise<Line[]> {
  const tables = (await sql<{ name: string }>`${sql.raw(tablesQuery)}`.execute(db)).rows.map(({ name }) => name)
  const counts = await sql<{ name: string; rows: number }>`${sql.raw(countsQuery(tables))}`.execute(db)
  const { size } = await stat(join(folder, databaseName))
  const { bavail, bsize } = await statfs(folder)
  return [
    ['打开方式', readOnly ? '只读' : '可以改动'],
    ['数据库', sizeText(size)],
    ['磁盘剩余', sizeText(bavail * bsize)],
    ...counts.rows.map(({ name, rows }) => [name, `${rows} 条`] as const),
  ]
}

/** An error of the folder is told by its code: its words name the folder, or who has it open. */
async function whyNotOpen({ app, recent }: Asked, folder: string): Promise<Line[]> {
  const found = await diagnose(app, recent, { folder })
  return found.ok ? found.value.map(({ what, says, code }) => [what, code ?? says]) : [['查原因', found.error.code]]
}
