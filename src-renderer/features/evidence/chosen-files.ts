import { useCallback, useEffect, useState } from 'react'
import { partsOfName } from '#shared/bundle/file-name'
import { type DroppedFile, titleFromFolder } from '#shared/documents/dropped-files'
import type { AppError } from '#shared/errors'
import { call } from '../../api'
import { nameOfPath } from './add-each'

/** A file chosen to become evidence; what it measures is known a moment later. */
export interface ChosenFile {
  path: string
  name: string
  title: string
  /** The expected paper it was put in by hand, '' = none; undefined = as it is called. */
  slot: string | undefined
  sizeBytes: number | null
  /** Why it cannot be added: a folder, gone, not to be read; or why it was not. */
  error: AppError | null
}

export const isAddable = ({ sizeBytes, error }: ChosenFile): boolean => error === null && sizeBytes !== 0

/** The chosen files with their sizes; `title` and `slot` are what they are, where that is known. */
export function useChosenFiles(chosen: readonly DroppedFile[], title: string | undefined, slot: string | undefined) {
  const [files, setFiles] = useState<ChosenFile[]>(() =>
    chosen.map(({ path, folder }, index) => {
      const name = nameOfPath(path)
      const numbered = chosen.length > 1 ? `${title}（${index + 1}）` : title
      return {
        path,
        name,
        title: title === undefined ? titleFromFolder(folder, partsOfName(name).stem) : (numbered ?? ''),
        slot,
        sizeBytes: null,
        error: null,
      }
    }),
  )
  const change = useCallback(
    (path: string, said: Partial<Pick<ChosenFile, 'title' | 'slot'>>) =>
      setFiles((now) => now.map((file) => (file.path === path ? { ...file, ...said } : file))),
    [],
  )
  const putAll = (slot: string) => setFiles((now) => now.map((file) => ({ ...file, slot })))

  // biome-ignore lint/correctness/useExhaustiveDependencies: the files of one dialog do not change
  useEffect(() => {
    // Hundreds of photographs are drawn once, not hundreds of times.
    void Promise.all(files.map(({ path }) => call('evidence.measure', { path }))).then((measured) =>
      setFiles((now) =>
        now.map((file, index) => {
          const size = measured[index]
          if (!size) return file
          return size.ok ? { ...file, sizeBytes: size.value.sizeBytes } : { ...file, error: size.error }
        }),
      ),
    )
  }, [])
  /** What has been added goes; what was refused stays, with its reason. */
  const drop = (done: readonly string[], refused: ReadonlyMap<string, AppError>) =>
    setFiles((now) =>
      now
        .filter(({ path }) => !done.includes(path))
        .map((file) => ({ ...file, error: refused.get(file.path) ?? file.error })),
    )
  return { files, change, putAll, drop }
}
