import { useCallback, useEffect, useState } from 'react'
import type { AppError } from '#shared/errors'
import { call } from '../../api'

/** A file chosen to become evidence; what it measures is known a moment later. */
export interface ChosenFile {
  path: string
  name: string
  title: string
  sizeBytes: number | null
  /** Why it cannot be added: a folder, gone, not to be read. */
  error: AppError | null
}

export const isAddable = ({ sizeBytes, error }: ChosenFile): boolean => error === null && sizeBytes !== 0

/** The chosen files with their sizes; `title` is what they are, where that is known. */
export function useChosenFiles(paths: string[], title: string | undefined) {
  const [files, setFiles] = useState<ChosenFile[]>(() =>
    paths.map((path, index) => {
      const name = path.split(/[\\/]/).at(-1) ?? path
      const numbered = paths.length > 1 ? `${title}（${index + 1}）` : title
      return {
        path,
        name,
        title: title === undefined ? name.replace(/\.[^.]+$/, '') : (numbered ?? ''),
        sizeBytes: null,
        error: null,
      }
    }),
  )
  const change = useCallback(
    (path: string, title: string) =>
      setFiles((now) => now.map((file) => (file.path === path ? { ...file, title } : file))),
    [],
  )

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
  const drop = (done: string[]) => setFiles((now) => now.filter(({ path }) => !done.includes(path)))
  return { files, change, drop }
}
