import { type DragEvent, useState } from 'react'
import { takeDropped } from '../api'
import { notifyError } from './notify'

/** What rows of stored files carry while they are dragged: what they are of, and their ids. */
export const fileInHand = 'application/x-goufutong-file'

export interface FilesInHand {
  of: string
  ids: string[]
}

/**
 * Files dragged over an element and dropped on it: answers their paths. What is dragged out of another window is no file.
 * With `onMoved` it takes stored files as well, by their ids. Of elements that lie in one another the innermost takes them.
 */
export function useFileDrop(onDropped: (paths: string[]) => void, onMoved?: (files: FilesInHand) => void) {
  const [over, setOver] = useState(false)
  /** A text, or a picture of a page: it is no file, and that is said. */
  const isOther = ({ dataTransfer: { types }, target }: DragEvent) =>
    types.includes('text/plain') && !types.includes('Files') && !types.includes(fileInHand) && !isField(target)
  const holds = ({ dataTransfer: { types } }: DragEvent) =>
    types.includes('Files') || (onMoved !== undefined && types.includes(fileInHand))

  async function take(files: FileList) {
    const paths = await takeDropped(files)
    if (paths.length > 0) return onDropped(paths)
    tellNoFile()
  }
  const handlers = {
    onDragOver(event: DragEvent) {
      // Else it would not be let fall at all, and nothing could be said.
      if (isOther(event)) event.preventDefault()
      if (!holds(event)) return
      const taken = event.isDefaultPrevented()
      event.preventDefault()
      if (!taken) event.dataTransfer.dropEffect = event.dataTransfer.types.includes('Files') ? 'copy' : 'move'
      setOver(!taken)
    },
    onDragLeave(event: DragEvent) {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop(event: DragEvent) {
      setOver(false)
      if (isOther(event) && !event.isDefaultPrevented()) {
        event.preventDefault()
        tellNoFile()
      }
      if (!holds(event) || event.isDefaultPrevented()) return
      event.preventDefault()
      const [of = '', ...ids] = event.dataTransfer.getData(fileInHand).split(' ')
      if (of === '') void take(event.dataTransfer.files)
      else onMoved?.({ of, ids })
    },
  }
  return { over, handlers }
}

const isField = (target: EventTarget) => target instanceof Element && target.closest('input, textarea') !== null

const tellNoFile = () =>
  notifyError({ code: 'INPUT_INVALID', params: { detail: '拖进来的不是电脑上的文件，请先保存成文件再拖' } })
