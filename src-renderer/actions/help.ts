import { IconHelp, IconKeyboard, IconListSearch } from '@tabler/icons-react'
import { flushSync } from 'react-dom'
import { useAppData } from '../app-data'
import { useHelp, useKeySheet } from '../help-state'
import { asksWho } from '../page-in-view'
import type { Action } from './action'
import { usePalette } from './palette-state'

export const help: Action = {
  id: 'help',
  name: '本页说明',
  words: ['帮助', '怎么用', '依据', '通知原文'],
  icon: IconHelp,
  menu: '帮助',
  keys: ['F1'],
  about: '本页说明和依据原文，再按收起',
  inDialogs: true,
  ownsKey: true,
  blocked: () => null,
  run() {
    // No window over another; the field the clerk was in has its focus again, and is told of.
    flushSync(() => {
      usePalette.getState().show(false)
      useKeySheet.getState().show(false)
    })
    useHelp.getState().toggle()
  },
}

export const palette: Action = {
  id: 'palette',
  name: '全局查找',
  words: ['命令', '查找功能', '所有功能', '找项目', '找户', '找材料', '搜索'],
  icon: IconListSearch,
  menu: '帮助',
  keys: ['Ctrl+K'],
  about: '全局查找：项目、承接主体、户、记录、文书、材料和功能，可打名称、拼音或者首字母',
  ownsKey: true,
  blocked: () => (asksWho(useAppData.getState()) ? '先登录自己的账号。' : null),
  run() {
    if (asksWho(useAppData.getState())) return false
    usePalette.getState().show(true)
  },
}

export const keySheet: Action = {
  id: 'key-sheet',
  name: '快捷键一览',
  words: ['键盘', '热键', '按键表'],
  icon: IconKeyboard,
  menu: '帮助',
  keys: ['Ctrl+/'],
  ownsKey: true,
  blocked: () => null,
  run: () => {
    useHelp.setState({ open: false })
    useKeySheet.getState().show(true)
  },
}
