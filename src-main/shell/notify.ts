import { type BrowserWindow, Notification } from 'electron'
import { eventWire } from './wires'

/** Until they are pressed or gone: what nobody holds is forgotten, and its press with it. */
const shown = new Set<Notification>()

/** A notification of the system, where it has any; pressed, it brings the window to the front. */
export function notify(window: BrowserWindow, { id, title, body }: { id: string; title: string; body: string }): void {
  if (!Notification.isSupported()) {
    window.flashFrame(true)
    return
  }
  const notice = new Notification({ title, body, silent: true })
  shown.add(notice)
  notice.on('close', () => shown.delete(notice))
  notice.on('click', () => {
    shown.delete(notice)
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
    window.webContents.send(eventWire, 'noticePressed', { id })
  })
  notice.show()
}
