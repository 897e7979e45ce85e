import { IconPrinter, IconTableExport } from '@tabler/icons-react'
import { beginList, hasList, type ListAct, listActNames } from '../lists/list-work'
import type { Action } from './action'

const ofList = (act: ListAct, shown: Omit<Action, 'blocked' | 'run'>): Action => ({
  ...shown,
  inDialogs: true,
  ownsKey: true,
  blocked: () => (hasList() ? null : `这里没有可以${listActNames[act]}的列表：没有一张列出了内容。`),
  run: () => beginList(act),
})

export const printList = ofList('print', {
  id: 'print-list',
  name: '打印列表',
  words: ['打印表格', '打印名单', '打印清单', '预览'],
  icon: IconPrinter,
  menu: '文件',
  about: '打印这张列表，先看预览',
})

export const copyList = ofList('copy', {
  id: 'copy-list',
  name: '复制表格',
  words: ['导出列表', '复制到 WPS', '粘贴到表格', 'Excel'],
  icon: IconTableExport,
  menu: '编辑',
  keys: ['Ctrl+Shift+C'],
  about: '把整张列表复制到 WPS 表格',
})
