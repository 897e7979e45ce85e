import { type BrowserWindow, ipcMain } from 'electron'
import { droppedSchema, shellSchemas } from '#shared/ipc/shell-schemas'
import { fail, ok, type Result } from '#shared/result'
import type { Backend } from '../backend'
import { keepColorScheme } from './color-scheme'
import { answerDialog, isDialogChannel } from './dialogs'
import { GrantedPaths } from './granted-paths'
import { type Ask, openWithSystem } from './open-file'
import { isOwnFrame } from './security'

/** The wires between the processes; the preload script knows no others. A page reaches `droppedWire` only with Files. */
export const invokeWire = 'goufutong:invoke'
export const droppedWire = 'goufutong:dropped'
export const eventWire = 'goufutong:event'

const closeTimeoutMs = 3000

/** Connects one window to the backend, which may still be loading; null = it cannot be had, and the app is ending. Only our own top frame is answered; every input is validated by its schema. */
export function serveIpc(backend: Promise<Backend | null>, window: BrowserWindow): void {
  const closing = closeWhenSaved(window)
  const paths = new GrantedPaths()
  ipcMain.handle(invokeWire, async (event, channel: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!isOwnFrame(event.senderFrame)) return fail('INPUT_INVALID', { detail: '来源不明的请求' })
    if (typeof channel !== 'string') return fail('INPUT_INVALID', { detail: '请求格式不对' })
    if (
      (channel === 'app.closeReady' || channel === 'app.closeAsked') &&
      shellSchemas[channel].safeParse(input).success
    ) {
      if (channel === 'app.closeReady') closing.ready()
      else closing.wait()
      return ok(null)
    }
    if (channel === 'app.colorScheme') {
      const asked = shellSchemas[channel].safeParse(input)
      if (!asked.success) return fail('INPUT_INVALID', { detail: '界面颜色不对' })
      keepColorScheme(asked.data.scheme)
      return ok(null)
    }
    if (!paths.allows(channel, input)) return fail('INPUT_INVALID', { detail: '文件位置不是在对话框中选定的' })
    const ask: Ask = async (name, value) =>
      (await (await backend)?.invoke(name, value)) ?? fail('BUG', { detail: '程序没有启动' })
    if (channel === 'file.open') return openWithSystem(ask, input)
    const answer = isDialogChannel(channel) ? await answerDialog(window, channel, input) : await ask(channel, input)
    if (answer.ok) paths.grant(channel, answer.value)
    return answer
  })
  ipcMain.handle(droppedWire, (event, dropped: unknown): string[] => {
    const known = isOwnFrame(event.senderFrame) ? droppedSchema.safeParse(dropped) : null
    if (!known?.success) return []
    paths.grant('dropped', known.data)
    return known.data
  })
  void backend.then((opened) => {
    const stop = opened?.on((event, payload) => {
      if (!window.isDestroyed()) window.webContents.send(eventWire, event, payload)
    })
    if (stop) window.on('closed', stop)
  })
}

/**
 * The window closes only after the screens have saved what was typed last, or after three seconds without a word of them;
 * `wait`: they are asking the clerk.
 */
function closeWhenSaved(window: BrowserWindow): { ready: () => void; wait: () => void } {
  let timer: NodeJS.Timeout | undefined
  const ready = () => {
    clearTimeout(timer)
    if (!window.isDestroyed()) window.destroy()
  }
  window.on('close', (event) => {
    event.preventDefault()
    window.webContents.send(eventWire, 'beforeClose', null)
    timer ??= setTimeout(ready, closeTimeoutMs)
  })
  const wait = () => {
    clearTimeout(timer)
    timer = undefined
  }
  return { ready, wait }
}
