import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import type { Backend } from '../backend'
import { serveIpc } from './ipc'
import { setMenu } from './menu'
import { registerAppScheme, serveApp } from './protocol'
import { guardContents, guardSession } from './security'
import { openMainWindow } from './window'

/** Where the host keeps things; everything else the backend decides itself. */
export interface HostFolders {
  resourcesFolder: string
  userDataFolder: string
  documentsFolder: string
  version: string
}

/** Starts the desktop app; one instance at a time, a second start shows the first one's window. */
export function startShell(createBackend: (folders: HostFolders) => Backend): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  // No background service of Chromium may reach the network: the app works, and is trusted, offline.
  for (const flag of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability']) {
    app.commandLine.appendSwitch(flag)
  }
  app.commandLine.appendSwitch('lang', 'zh-CN')
  registerAppScheme()
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.whenReady().then(() => {
    const backend = createBackend({
      resourcesFolder: join(app.getAppPath(), 'resources'),
      userDataFolder: app.getPath('userData'),
      documentsFolder: app.getPath('documents'),
      version: app.getVersion(),
    })
    guardSession()
    serveApp(join(app.getAppPath(), 'out', 'renderer'))
    setMenu()
    const window = openMainWindow(join(app.getAppPath(), 'out', 'preload', 'preload.cjs'))
    serveIpc(backend, window)
    closeBackendBeforeQuit(backend)
  })
}

/** The database is closed, and its write-ahead log folded in, before the process ends. */
function closeBackendBeforeQuit(backend: Backend): void {
  let closed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    backend.close().finally(() => {
      closed = true
      app.quit()
    })
  })
}
