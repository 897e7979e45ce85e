import type { WebContents } from 'electron'
import { type TextSize, textSizeOf } from '#shared/text-size'
import { keep, readKept } from './kept'

/** As the clerk chose it last, on this machine. */
export const keptTextSize = (): TextSize => textSizeOf(Number(readKept('text-size')))

export function setTextSize(contents: WebContents, size: TextSize): void {
  contents.setZoomFactor(size / 100)
  keep('text-size', String(size))
}
