import { IconArrowBackUp, IconArrowForwardUp, IconDeviceFloppy, IconPrinter, IconSearch } from '@tabler/icons-react'
import { runCommand, whyNotHere } from '../commands'
import { hasPaper, printPaper } from '../printing'
import { type Action, ofScreen } from './action'

export const undo = ofScreen({
  command: 'undo',
  name: '撤销',
  words: ['取消上一步', '退回', '改错'],
  icon: IconArrowBackUp,
  menu: '编辑',
  keys: ['Ctrl+Z'],
  nowhere: '本页没有可以撤销的操作。',
})

export const redo = ofScreen({
  command: 'redo',
  name: '重做',
  words: ['恢复撤销', '再做'],
  icon: IconArrowForwardUp,
  menu: '编辑',
  keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
  nowhere: '本页没有可以重做的操作。',
})

export const save = ofScreen({
  command: 'save',
  name: '立即保存',
  words: ['存盘'],
  icon: IconDeviceFloppy,
  menu: '文件',
  keys: ['Ctrl+S'],
  about: '立即保存（平时自动保存）',
  inDialogs: true,
  ownsKey: true,
  nowhere: '本页没有要保存的内容，填写的内容平时自动保存。',
})

/** The search field of a list in view. */
const searchField = () =>
  [...document.querySelectorAll<HTMLInputElement>('[data-find]')].find((one) => one.checkVisibility())

/** The screen's own way, else the field of its list. */
export const find: Action = {
  id: 'find',
  name: '查找',
  words: ['搜索', '检索'],
  icon: IconSearch,
  menu: '编辑',
  keys: ['Ctrl+F'],
  ownsKey: true,
  blocked: () => (searchField() ? null : whyNotHere('find', '本页没有可以查找的列表。')),
  run() {
    if (runCommand('find')) return true
    const field = searchField()
    field?.select()
    return field !== undefined
  },
}

export const print: Action = {
  id: 'print',
  name: '打印文书',
  words: ['打印', '输出到纸'],
  icon: IconPrinter,
  menu: '文件',
  keys: ['Ctrl+P'],
  about: '打印正在看的文书',
  ownsKey: true,
  blocked: () => (hasPaper() ? null : whyNotHere('print', '本页没有可打印的文书。请打开合同预览或预算结果后再打印。')),
  run: () => runCommand('print') || printPaper(),
}
