import { type DragEvent, useState } from 'react'
import { takeDropped } from '../api'
import { notifyError } from './notify'

/** Files dragged over an element and dropped on it: answers their paths. What is dragged out of another window is no file. */
export function useFileDrop(onDropped: (paths: string[]) => void) {
  const [over, setOver] = useState(false)
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

  async function take(files: FileList) {
    const paths = await takeDropped(files)
    if (paths.length > 0) return onDropped(paths)
    notifyError({
      code: 'INPUT_INVALID',
      params: { detail: '拖进来的不是电脑上的文件，请先保存成文件再拖' },
    })
  }
  const handlers = {
    onDragOver(event: DragEvent) {
      if (!holdsFiles(event)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    },
    onDragLeave(event: DragEvent) {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop(event: DragEvent) {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(false)
      void take(event.dataTransfer.files)
    },
  }
  return { over, handlers }
}
