import type { ClipboardEvent } from 'react'
import { call, takeDropped } from '../api'
import { notifyError } from './notify'

/**
 * Ctrl+V on an element: files copied in the file manager, or a picture of the screen, which becomes a file of its own
 * (截图-日期.png). A text is no file, and is left to whatever field it was meant for.
 */
export function useFilePaste(onPasted: (paths: string[]) => void) {
  async function take(files: FileList) {
    const paths = await takeDropped(files)
    if (paths.length > 0) return onPasted(paths)
    const picture = [...files].find(({ type }) => type.startsWith('image/'))
    const kept = await call('file.keepPasted', { bytes: new Uint8Array((await picture?.arrayBuffer()) ?? []) })
    if (kept.ok) onPasted([kept.value])
    else notifyError(kept.error)
  }
  return (event: ClipboardEvent) => {
    const { files } = event.clipboardData
    if (files.length === 0 || event.isDefaultPrevented()) return
    event.preventDefault()
    void take(files)
  }
}
