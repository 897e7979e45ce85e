import { create } from 'zustand'
import { nextTextSize, type TextSize, textSizeOf } from '#shared/text-size'
import { call } from './api'

/** As large as the window is drawn, which the shell knows. */
export const textSize = (): TextSize => textSizeOf(window.goufutong.textSize())

/** Grows with each change: who shows the size draws it anew. */
const useChanges = create<{ changes: number }>(() => ({ changes: 0 }))

export function useTextSize(): TextSize {
  useChanges()
  return textSize()
}

export async function setTextSize(percent: TextSize): Promise<void> {
  await call('app.textSize', { percent })
  useChanges.setState(({ changes }) => ({ changes: changes + 1 }))
}

/** False = there is no such step. */
export function stepTextSize(by: 1 | -1): boolean {
  const next = nextTextSize(textSize(), by)
  if (next === null) return false
  void setTextSize(next).then(() => say(next))
  return true
}

/** One notice for however many steps. */
async function say(percent: TextSize): Promise<void> {
  const { notifications } = await import('@mantine/notifications')
  const id = 'text-size'
  notifications.hide(id)
  notifications.show({ id, message: `文字大小 ${percent}%，按 Ctrl+0 恢复原来大小。`, autoClose: 2500 })
}
