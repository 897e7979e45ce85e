import { save } from '../actions/editing'
import { useCommand } from '../commands'
import { notifyDone } from '../ui/notify'

/**
 * Ctrl+S: everything saves by itself, but the hand wants to see it. A failed save and an unreadable field are the save mark's
 * to say: then there is no 已保存.
 */
export function useSaveShortcut(flush: () => Promise<void>, allInEffect: () => boolean): void {
  useCommand(save, () => {
    void flush().then(() => {
      if (allInEffect()) notifyDone('已保存。平时输入后会自动保存。')
    })
  })
}
