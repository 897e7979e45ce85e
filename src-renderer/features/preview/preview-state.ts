import { create } from 'zustand'
import type { FileRef } from '#shared/documents/document-version'
import type { Preview } from '#shared/documents/openable'

export interface PreviewedFile extends FileRef {
  fileName: string
  /** null = only outside of the program, and why is said. */
  preview: Preview | null
  /** Why it cannot be opened, as far as somebody has looked. */
  unreadable?: string | undefined
}

interface PreviewState {
  /** The file that is shown; null = none. */
  shown: PreviewedFile | null
  /** Those of the screen it was opened from, in their order. */
  beside: readonly PreviewedFile[]
}

export const usePreview = create<PreviewState>(() => ({ shown: null, beside: [] }))

const drawn = new Map<HTMLElement, PreviewedFile>()

/** A file that is drawn on the screen, so that the one before and the one behind it can be turned to; answers how to forget it. */
export function noteDrawn(element: HTMLElement, file: PreviewedFile): () => void {
  drawn.set(element, file)
  return () => void drawn.delete(element)
}

const isSame = (one: FileRef, other: FileRef) => one.of === other.of && one.id === other.id

export function showPreview(shown: PreviewedFile): void {
  const all = [...drawn].toSorted(([one], [other]) => inOrder(one, other))
  const own = all.find(([, file]) => isSame(file, shown))?.[0].closest('[role="dialog"]')
  const beside = all.filter(([element]) => element.closest('[role="dialog"]') === (own ?? null)).map(([, file]) => file)
  usePreview.setState({
    shown,
    beside: beside.filter((file, at) => beside.findIndex((one) => isSame(one, file)) === at),
  })
}

const inOrder = (one: HTMLElement, other: HTMLElement) =>
  one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1

export const closePreview = (): void => usePreview.setState({ shown: null, beside: [] })

/** Its place among those beside it, from 1, and how many they are. */
export function placeOf({ shown, beside }: PreviewState): { at: number; of: number } {
  return { at: shown ? beside.findIndex((file) => isSame(file, shown)) + 1 : 0, of: beside.length }
}

/** To the next one, or the one before; nothing at the end. */
export function turn(by: 1 | -1): void {
  const state = usePreview.getState()
  const next = state.beside[placeOf(state).at - 1 + by]
  if (next) usePreview.setState({ shown: next })
}
