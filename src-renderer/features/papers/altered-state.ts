import { create } from 'zustand'
import type { FileRef } from '#shared/documents/document-version'
import type { AlteredFile } from '#shared/materials/altered-file'
import { call } from '../../api'
import { notifyDone, notifyError } from '../../ui/notify'

interface AlteredState {
  /** All that is known of in the open county. */
  found: readonly AlteredFile[]
  /** Those that are told of. */
  files: readonly AlteredFile[]
  /** The list is looked at. */
  open: boolean
}

/** Stored files that were altered or deleted in the folder of the county, as far as somebody has looked. */
export const useAltered = create<AlteredState>(() => ({ found: [], files: [], open: false }))

export const showAltered = (files: readonly AlteredFile[]): void => useAltered.setState({ files, open: true })

/** Looks at what is known, by size and time: some may be sound by now. */
export async function readAltered(): Promise<readonly AlteredFile[]> {
  const looked = await call('stored.glance', null)
  if (looked.ok) useAltered.setState({ found: looked.value.altered })
  return looked.ok ? looked.value.altered : []
}

/** 找回 from its row: what is known is looked at again, it may be sound by now. */
export async function showAlteredOf({ of, id }: FileRef): Promise<void> {
  const looked = await call('stored.glance', null)
  if (!looked.ok) return notifyError(looked.error)
  const own = looked.value.altered.filter((file) => file.of === of && file.id === id)
  if (own.length > 0) showAltered(own)
  else notifyDone('刚才又看了一遍：这份文件与登记时完全一致。')
}
