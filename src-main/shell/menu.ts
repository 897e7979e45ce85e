import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuGroup } from '#shared/ipc/app-channels'
import { eventWire } from './wires'

type Items = MenuItemConstructorOptions[]

/** What the system does itself, by the menu it stands in, behind the actions of the screens. */
const ofSystem = (): Record<string, Items> => ({
  文件: [{ label: '退出', role: 'quit', accelerator: 'Ctrl+Q' }],
  编辑: [
    { label: '剪切', role: 'cut' },
    { label: '复制', role: 'copy' },
    { label: '粘贴', role: 'paste' },
    { label: '全选', role: 'selectAll' },
  ],
  显示: [
    { label: '全屏', role: 'togglefullscreen' },
    ...(app.isPackaged ? [] : [{ label: '开发者工具', role: 'toggleDevTools' } as const]),
  ],
})

/** As the system writes a key that actions name by its sign. */
const acceleratorOf = (key: string) => key.replace('←', 'Left').replace(/\+\+$/, '+Plus')

/** Until the screens have told their actions. */
const noActions: MenuGroup[] = ['文件', '编辑', '显示'].map((name) => ({ name, items: [] }))

/**
 * Shown with Alt. What the screens carry out (撤销 takes back a whole step, not only a text field's) is sent to them; they hear
 * the keys themselves, which stand here to be read.
 */
export function setMenu(window: BrowserWindow, groups = noActions): void {
  const system = ofSystem()
  const ask = ({ id, label, key }: MenuGroup['items'][number]): MenuItemConstructorOptions => ({
    label,
    ...(key !== null && { accelerator: acceleratorOf(key) }),
    registerAccelerator: false,
    click: () => window.webContents.send(eventWire, 'menu', { id }),
  })
  const between = (own: Items, others: Items): Items =>
    own.length > 0 && others.length > 0 ? [...own, { type: 'separator' }, ...others] : [...own, ...others]
  const menus = groups
    .map(({ name, items }) => ({ label: name, submenu: between(items.map(ask), system[name] ?? []) }))
    .filter(({ submenu }) => submenu.length > 0)
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus))
}
