import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { databaseName } from '../../store/database-name'
import { withReadableLog } from '../../store/sound/file-and-log'

/** The version of a county's data, with what its log holds; null = nobody can say. */
export function dataVersionOf(folder: string): number | null {
  const file = join(folder, databaseName)
  try {
    if (!existsSync(file)) return null
    const bytes = withReadableLog(file, readFileSync(file))
    return bytes.length < 100 ? null : bytes.readUInt32BE(60)
  } catch {
    return null
  }
}
