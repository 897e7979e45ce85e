import { app, BrowserWindow, Menu, nativeTheme, screen } from 'electron'
import { appOrigin } from './protocol'
import { devServerUrl, keepHome } from './security'
import { applyKeptTextSize } from './text-size'
import { keepPlace, placeToOpen } from './window-place'
import { eventWire } from './wires'

/** The one window, where and as large as it was left; its text as large as the clerk has chosen. */
export function openMainWindow(preload: string, beginsInCounty: boolean): BrowserWindow {
  const { maximized, ...place } = placeToOpen()
  const { width, height } = screen.getPrimaryDisplay().workAreaSize
  const window = new BrowserWindow({
    ...place,
    minWidth: Math.min(1024, width),
    minHeight: Math.min(640, height),
    title: '购服通',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#151d20' : '#eef2f1',
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      additionalArguments: [
        `--color-scheme=${nativeTheme.themeSource}`,
        ...(beginsInCounty ? ['--begins-in-county'] : []),
      ],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => (maximized ? window.maximize() : window.show()))
  keepPlace(window)
  applyKeptTextSize(window.webContents)
  // Ctrl and the wheel.
  window.webContents.on('zoom-changed', (_event, direction) =>
    window.webContents.send(eventWire, 'menu', { id: direction === 'in' ? 'textLarger' : 'textSmaller' }),
  )
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable || selectionText) textMenu(isEditable).popup({ window })
  })
  const home = devServerUrl ?? `${appOrigin}/index.html`
  keepHome(window.webContents, home)
  window.loadURL(home)
  return window
}

function textMenu(isEditable: boolean): Menu {
  const copy = { label: '复制', role: 'copy' } as const
  if (!isEditable) return Menu.buildFromTemplate([copy])
  return Menu.buildFromTemplate([
    { label: '剪切', role: 'cut' },
    copy,
    { label: '粘贴', role: 'paste' },
    { label: '全选', role: 'selectAll' },
  ])
}
