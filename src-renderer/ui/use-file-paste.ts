import { useEffect, useRef } from 'react'
import { call, takeDropped } from '../api'
import { dialogInFront } from '../dialog-in-front'
import { notifyError, notifyMind } from './notify'

type Take = (paths: string[]) => void

/** What takes pasted files, by its element. */
const places = new Map<Element, () => Take | null>()
/** The last that had the focus: a click beside its buttons takes that away. */
let lastInHand: Element | null = null

/**
 * Ctrl+V on an element, for its `ref`: files copied in the file manager, or a picture of the screen, which becomes a file of
 * its own (截图-日期.png). Of elements that lie in one another the innermost takes them; null = it takes none now.
 */
export function useFilePaste<E extends Element>(onPasted: Take | null) {
  const element = useRef<E>(null)
  const latest = useRef(onPasted)
  latest.current = onPasted
  useEffect(() => {
    const own = element.current
    if (!own) return
    places.set(own, () => latest.current)
    return () => void places.delete(own)
  }, [])
  return element
}

/**
 * Listens where the browser sends it: to what is selected, which a button that has the focus never is. Pasted where nothing
 * takes it, it is told. Answers how to stop.
 */
export function followPastedFiles(): () => void {
  const focused = ({ target }: FocusEvent) => {
    lastInHand = placeAround(target)
  }
  document.addEventListener('focusin', focused)
  document.addEventListener('paste', pasted)
  return () => {
    document.removeEventListener('focusin', focused)
    document.removeEventListener('paste', pasted)
  }
}

function pasted(event: ClipboardEvent): void {
  if (event.defaultPrevented || isField(event.target) || isField(document.activeElement)) return
  const files = event.clipboardData?.files
  const focused = document.activeElement
  const beside = focused === document.body && !dialogInFront() && lastInHand?.isConnected ? lastInHand : null
  const place = placeAround(focused) ?? beside
  if (!files || files.length === 0) {
    if (place) notifyMind('没有添加', '剪贴板里不是文件，也不是图片。请先复制文件或截图，再按 Ctrl+V。')
    return
  }
  event.preventDefault()
  const take = place && places.get(place)?.()
  if (take) void takeFiles(files, take)
  else notifyMind('没有添加', '这里不能放文件。请先点要放的那一栏，或用 Tab 键走到那里，再按 Ctrl+V。')
}

async function takeFiles(files: FileList, take: Take): Promise<void> {
  const paths = await takeDropped(files)
  if (paths.length > 0) return take(paths)
  const picture = [...files].find(({ type }) => type.startsWith('image/'))
  const kept = await call('file.keepPasted', { bytes: new Uint8Array((await picture?.arrayBuffer()) ?? []) })
  if (kept.ok) take([kept.value])
  else notifyError(kept.error)
}

function placeAround(target: EventTarget | null): Element | null {
  let at = target instanceof Element ? target : null
  while (at && !places.has(at)) at = at.parentElement
  return at
}

/** It takes what it can of what is pasted. */
const isField = (target: EventTarget | null) =>
  target instanceof Element &&
  target.matches('input:not([type=checkbox], [type=radio]), textarea, [contenteditable="true"]')
