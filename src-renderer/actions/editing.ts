import {
  IconArrowBackUp,
  IconArrowDown,
  IconArrowForwardUp,
  IconDeviceFloppy,
  IconHistory,
  IconPrinter,
  IconRefresh,
  IconSearch,
} from '@tabler/icons-react'
import { runCommand, whyNotHere } from '../commands'
import { dialogInFront, submitDialog, whyNotSubmitted } from '../dialog-in-front'
import { beginList, hasList } from '../lists/list-work'
import { hasPaper, printPaper, printPreviewed } from '../printing'
import { type Action, ofScreen, on, type Shown } from './action'

export const undo = ofScreen({
  id: 'undo',
  name: '撤销',
  words: ['取消上一步', '退回', '改错'],
  icon: IconArrowBackUp,
  menu: '编辑',
  keys: ['Ctrl+Z'],
  nowhere: '本页没有可以撤销的操作。',
})

export const redo = ofScreen({
  id: 'redo',
  name: '重做',
  words: ['恢复撤销', '再做'],
  icon: IconArrowForwardUp,
  menu: '编辑',
  keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
  nowhere: '本页没有可以重做的操作。',
})

const shownSave: Shown = {
  id: 'save',
  name: '立即保存',
  words: ['存盘'],
  icon: IconDeviceFloppy,
  menu: '文件',
  keys: ['Ctrl+S'],
  about: '立即保存（平时自动保存）',
  inDialogs: true,
  ownsKey: true,
}

/** A dialog is saved by its own button; behind it everything saves by itself. */
export const save: Action = {
  ...shownSave,
  blocked: () => {
    if (dialogInFront()) return whyNotSubmitted()
    return whyNotHere(shownSave, '本页没有要保存的内容，填写的内容平时自动保存。')
  },
  run: () => (dialogInFront() ? submitDialog() : runCommand(shownSave)),
}

/** The search field of a list in view. */
const searchField = () =>
  [...document.querySelectorAll<HTMLInputElement>('[data-find]')].find((one) => one.checkVisibility())

const shownFind: Shown = {
  id: 'find',
  name: '查找',
  words: ['搜索', '检索'],
  icon: IconSearch,
  menu: '编辑',
  keys: ['Ctrl+F'],
  ownsKey: true,
}

/** The screen's own way, else the field of its list. */
export const find: Action = {
  ...shownFind,
  blocked: () => (searchField() ? null : whyNotHere(shownFind, '本页没有可以查找的列表。')),
  run() {
    if (runCommand(shownFind)) return true
    const field = searchField()
    field?.select()
    return field !== undefined
  },
}

const shownPrint: Shown = {
  id: 'print',
  name: '打印',
  words: ['打印文书', '输出到纸', '打印预览'],
  icon: IconPrinter,
  menu: '文件',
  keys: ['Ctrl+P'],
  about: '打印正在看的文书或列表，先看预览',
  inDialogs: true,
  ownsKey: true,
}

export const print: Action = {
  ...shownPrint,
  blocked: () =>
    hasPaper() || hasList()
      ? null
      : whyNotHere(shownPrint, '这里没有可以打印的：没有打开文书，也没有列出一行内容的列表。'),
  run: () =>
    printPreviewed() || (dialogInFront() === null && runCommand(shownPrint)) || printPaper() || beginList('print'),
}

export const history = ofScreen({
  id: 'history',
  name: '历史',
  words: ['谁改过', '修改记录', '改动', '恢复原来的内容'],
  icon: IconHistory,
  menu: '编辑',
  isOn: ({ page }) => page !== 'start' && page !== 'wizard' && page !== 'sign-in',
  nowhere: '在「项目」「年度记录」「主体名录」「年度参数」「旗县信息」中查看。',
})

export const redraw = ofScreen({
  id: 'redraw',
  name: '刷新',
  of: '预览',
  words: ['重新预览', '更新预览'],
  icon: IconRefresh,
  menu: '显示',
  isOn: on('budget', 'contract'),
  nowhere: '先打开文书的预览。',
})

export const foot = ofScreen({
  id: 'foot',
  name: '到下方按钮',
  words: ['下一步按钮'],
  icon: IconArrowDown,
  menu: '前往',
  keys: ['F6'],
  about: '到下方按钮（下一步、生成），再按回到原处',
  nowhere: '本页下方没有按钮。',
})
