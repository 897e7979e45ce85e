import { join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import type { Backend } from '../backend'
import { FaultLog } from '../log'
import { OnDemand } from '../on-demand'
import { readRecent } from '../recent-list'
import { lookAtStart } from '../update/at-start'
import { goBack, handOverWhenReady } from '../update/hand-over'
import type { Program } from '../update/program'
import { applyColorScheme } from './color-scheme'
import { forwardEvents, serveIpc } from './ipc'
import { setMenu } from './menu'
import { registerAppScheme, serveApp } from './protocol'
import { reviveAfterCrash } from './revive'
import { guardContents, guardSession } from './security'
import { signsOfLife } from './signs-of-life'
import { takeBackSwitches } from './taken-back'
import { openMainWindow } from './window'

/** Where the host keeps things; everything else the backend decides itself. */
export interface HostFolders {
  resourcesFolder: string
  userDataFolder: string
  documentsFolder: string
  version: string
  /** The packaged app alone can be renewed. */
  program?: Program
}

/** Starts the desktop app; one instance at a time, a second start shows the first one's window. */
export function startShell(loadBackend: (folders: HostFolders) => Promise<Backend>): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  const start = app.isPackaged ? lookAtStart(app.getPath('userData'), app.getVersion()) : 'usual'
  if (start === 'go-back' && goBack(handOver())) {
    app.quit()
    return
  }
  takeBackSwitches()
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
    guardSession()
    serveApp(join(app.getAppPath(), 'out', 'renderer'))
    applyColorScheme()
    const inCounty = readRecent(app.getPath('userData')).lastFolder !== null
    const window = openMainWindow(join(app.getAppPath(), 'out', 'preload', 'preload.cjs'), inCounty)
    setMenu(window)
    const watched = start === 'first' ? signsOfLife(app.getPath('userData')) : null
    if (watched) window.once('ready-to-show', () => watched.sign('shown'))
    const backend = new OnDemand(async () => {
      const opened = await openBackend(loadBackend)
      if (opened) forwardEvents(opened, window)
      if (opened) watched?.follow(opened)
      return opened
    })
    serveIpc(backend, window)
    // The start screen asks for it when it stands; a county is opened while the window comes.
    if (inCounty) void backend.get().then((opened) => opened?.invoke('county.current', null))
    reviveAfterCrash(window)
    closeBackendBeforeQuit(backend)
  })
}

const program: Program = { executable: process.execPath, platform: `${process.platform}-${process.arch}` }

const handOver = () => ({
  program,
  version: app.getVersion(),
  userDataFolder: app.getPath('userData'),
  resourcesFolder: join(app.getAppPath(), 'resources'),
  args: process.argv.slice(1),
})

/** What goes wrong here leaves the version that is there. */
function changeOver(): void {
  if (!app.isPackaged) return
  try {
    handOverWhenReady(handOver())
  } catch (error) {
    new FaultLog(app.getPath('userData')).write(new Date().toISOString(), 'update', error)
  }
}

/** Without its own data files the app cannot work: it says so and ends, and touches no county. */
async function openBackend(loadBackend: (folders: HostFolders) => Promise<Backend>): Promise<Backend | null> {
  try {
    return await loadBackend({
      resourcesFolder: join(app.getAppPath(), 'resources'),
      userDataFolder: app.getPath('userData'),
      documentsFolder: app.getPath('documents'),
      version: app.getVersion(),
      ...(app.isPackaged && { program }),
    })
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    dialog.showErrorBox('购服通无法启动', `程序自带的文件不完整。旗县数据没有改动。请重新安装购服通。\n\n${detail}`)
    app.quit()
    return null
  }
}

/** The database is closed, and its write-ahead log folded in, before the process ends. */
function closeBackendBeforeQuit(backend: OnDemand<Promise<Backend | null>>): void {
  let closed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (closed || !backend.made) return
    event.preventDefault()
    void backend.made
      .then((opened) => opened?.close())
      .finally(() => {
        closed = true
        changeOver()
        app.quit()
      })
  })
}
