import { openSource, type SourceFile } from './source-file'

const filesAhead = 4

/**
 * Opens the files in turn, a few ahead of the one in work, and closes each when the caller goes on: waiting for the
 * disk file by file is what slows thousands of small ones. null paths stay null. Throws Stop at the file's turn.
 */
export async function* openAhead(paths: (string | null)[]): AsyncGenerator<SourceFile | null> {
  const opening: Promise<SourceFile | null>[] = []
  let closing: Promise<void> | undefined
  let next = 0
  const openMore = () => {
    for (; next < paths.length && opening.length < filesAhead; next++) {
      const path = paths[next]!
      const source = path === null ? Promise.resolve(null) : openSource(path)
      // A failure is told when its turn comes, not as an unhandled rejection before.
      source.catch(() => {})
      opening.push(source)
    }
  }
  try {
    for (openMore(); opening.length > 0; openMore()) {
      const source = await opening.shift()!
      openMore()
      try {
        yield source
      } finally {
        await closing
        closing = source?.handle.close()
      }
    }
  } finally {
    await closing
    for (const source of opening) await (await source.catch(() => null))?.handle.close()
  }
}
