import type { WebContents } from 'electron'
import { type TextSize, textSizeOf } from '#shared/text-size'
import { keep, readKept } from './kept'

/** As the clerk chose it last, on this machine: with each loading, for Chromium forgets it when the program ends at once. */
export function applyKeptTextSize(contents: WebContents): void {
  contents.on('did-navigate', () => contents.setZoomFactor(textSizeOf(Number(readKept('text-size'))) / 100))
}

export function setTextSize(contents: WebContents, size: TextSize): void {
  contents.setZoomFactor(size / 100)
  keep('text-size', String(size))
}
