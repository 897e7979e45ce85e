import { useHotkeys } from '@mantine/hooks'
import { notifyDone } from './notify'

/** Ctrl+S: everything saves by itself, but the hand wants to see it. */
export function useSaveShortcut(flush: () => Promise<void>): void {
  useHotkeys([['mod+S', () => void flush().then(() => notifyDone('已保存。平时输入后会自动保存。'))]], [])
}
