import { create } from 'zustand'
import type { AlteredFile } from '#shared/materials/altered-file'

interface AlteredState {
  files: readonly AlteredFile[]
  /** The list is looked at. */
  open: boolean
}

/** Stored files that were altered or deleted in the folder of the county, as far as somebody has looked. */
export const useAltered = create<AlteredState>(() => ({ files: [], open: false }))

export const showAltered = (files: readonly AlteredFile[]): void => useAltered.setState({ files, open: true })
