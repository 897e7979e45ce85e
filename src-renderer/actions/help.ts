import { IconHelp, IconListSearch } from '@tabler/icons-react'
import type { Action } from './action'
import { useHelp } from './help-state'
import { usePalette } from './palette-state'

export const help: Action = {
  id: 'help',
  name: '本页说明',
  words: ['帮助', '快捷键', '怎么用'],
  icon: IconHelp,
  menu: '帮助',
  keys: ['F1'],
  about: '打开、收起本说明',
  inDialogs: true,
  ownsKey: true,
  blocked: () => null,
  run: () => useHelp.getState().toggle(),
}

export const palette: Action = {
  id: 'palette',
  name: '查找功能',
  words: ['命令', '找功能', '所有功能'],
  icon: IconListSearch,
  menu: '帮助',
  keys: ['Ctrl+K'],
  about: '查找功能，可打名称、拼音或者首字母',
  ownsKey: true,
  blocked: () => null,
  run: () => usePalette.getState().show(true),
}
