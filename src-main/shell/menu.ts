import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#shared/ipc/channels'
import { eventWire } from './wires'

/**
 * Shown with Alt. What the screens carry out (撤销 takes back a whole step, not only a text field's) is sent to them; they hear
 * the keys themselves, which stand here to be read.
 */
export function setMenu(window: BrowserWindow): void {
  const ask = (label: string, command: MenuCommand, accelerator: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: () => window.webContents.send(eventWire, 'menu', { command }),
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: '文件',
        submenu: [
          ask('打印文书…', 'print', 'Ctrl+P'),
          { type: 'separator' },
          { label: '退出', role: 'quit', accelerator: 'Ctrl+Q' },
        ],
      },
      {
        label: '编辑',
        submenu: [
          ask('撤销', 'undo', 'Ctrl+Z'),
          ask('重做', 'redo', 'Ctrl+Y'),
          { type: 'separator' },
          { label: '剪切', role: 'cut' },
          { label: '复制', role: 'copy' },
          { label: '粘贴', role: 'paste' },
          { label: '全选', role: 'selectAll' },
          { type: 'separator' },
          ask('查找', 'find', 'Ctrl+F'),
        ],
      },
      {
        label: '显示',
        submenu: [
          ask('返回上一画面', 'back', 'Alt+Left'),
          ask('到下方按钮', 'foot', 'F6'),
          { type: 'separator' },
          { label: '放大', role: 'zoomIn' },
          { label: '缩小', role: 'zoomOut' },
          { label: '实际大小', role: 'resetZoom' },
          { label: '全屏', role: 'togglefullscreen' },
          ...(app.isPackaged ? [] : [{ label: '开发者工具', role: 'toggleDevTools' } as const]),
        ],
      },
      { label: '帮助', submenu: [ask('本页说明', 'help', 'F1')] },
    ]),
  )
}
