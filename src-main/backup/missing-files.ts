import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isErrno } from '../fs/fs-errors'
import { connect } from '../store/connection'

export interface NamedFile {
  sha256: string
  sizeBytes: number
  name: string
}

/** Files of the evidence store that the rows of a county name, and which of them a pool does not hold. */
export interface MissingFiles {
  files: number
  sizeBytes: number
  missing: NamedFile[]
}

const namedFiles = `SELECT sha256, max(size_bytes) AS sizeBytes, min(name) AS name FROM (
  SELECT sha256, size_bytes, file_name AS name FROM evidence_files
  UNION ALL SELECT sha256, size_bytes, file_name FROM record_files
  UNION ALL SELECT sha256, size_bytes, file_name FROM papers
  UNION ALL SELECT file.sha256, file.size_bytes, file.path FROM delivered_files file
    JOIN deliveries ON deliveries.id = delivery_id AND mode = 'taken' WHERE state = 'there'
) GROUP BY sha256`

/** A file has its name in a pool only once it is there whole. */
export function missingFiles(database: string, pool: string): MissingFiles {
  const there = filesIn(pool)
  const file = connect(database, { readonly: true, fileMustExist: true })
  try {
    let [files, sizeBytes] = [0, 0]
    const missing: NamedFile[] = []
    for (const one of file.prepare(namedFiles).iterate() as IterableIterator<NamedFile>) {
      files += 1
      sizeBytes += one.sizeBytes
      if (!there.has(one.sha256)) missing.push(one)
    }
    return { files, sizeBytes, missing }
  } finally {
    file.close()
  }
}

function filesIn(pool: string): Set<string> {
  const inside = (folder: string) => {
    try {
      return readdirSync(folder, { withFileTypes: true })
    } catch (error) {
      if (isErrno(error, 'ENOENT', 'ENOTDIR')) return []
      throw error
    }
  }
  const folders = inside(pool).filter(({ name }) => /^[0-9a-f]{2}$/.test(name))
  const files = folders.flatMap(({ name }) => inside(join(pool, name))).filter((one) => !one.isDirectory())
  return new Set(files.map(({ name }) => name))
}
