import { app, type BrowserWindow, dialog } from 'electron'
import { FaultLog } from '../log'

const revivals = 2
const withinMs = 60_000

/**
 * A crashed screen comes back by itself, to the place where the clerk was, with what was saved by then. One that goes
 * on crashing is not loaded over and over: the clerk decides.
 */
export function reviveAfterCrash(window: BrowserWindow): void {
  const log = new FaultLog(app.getPath('userData'))
  let revivedAt: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log.write(new Date().toISOString(), `window ${reason}`, new Error(reason))
    const now = Date.now()
    revivedAt = revivedAt.filter((at) => now - at < withinMs)
    if (revivedAt.length >= revivals) return void askWhetherToGoOn(window).then((goOn) => goOn && revive())
    revive()
  })

  function revive(): void {
    revivedAt.push(Date.now())
    window.webContents.reload()
  }
}

async function askWhetherToGoOn(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: '购服通',
    message: '界面连续几次意外关闭。',
    detail: '已保存的数据没有改动。可以再打开一次；如果仍然出现，请重新启动电脑，并联系维护人员。',
    buttons: ['再打开一次', '退出'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (window.isDestroyed()) return false
  if (response === 1) window.destroy()
  return response === 0
}
