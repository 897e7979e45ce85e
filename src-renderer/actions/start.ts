import { IconBook2, IconFolderOpen, IconFolderPlus } from '@tabler/icons-react'
import { ofScreen } from './action'

const nowhere = '先点「打开其他旗县」，回到开始画面。'

/** The choices of the start screen, which stands before the rest is loaded. */
export const newCounty = ofScreen({
  id: 'newCounty',
  name: '新建旗县',
  words: ['建旗县', '第一次使用'],
  icon: IconFolderPlus,
  menu: '文件',
  nowhere,
})

export const openSample = ofScreen({
  id: 'openSample',
  name: '打开示例旗县',
  words: ['试用', '样例', '演示'],
  icon: IconBook2,
  menu: '文件',
  nowhere,
})

export const openCounty = ofScreen({
  id: 'openCounty',
  name: '打开已有旗县…',
  words: ['打开文件夹', '恢复备份'],
  icon: IconFolderOpen,
  menu: '文件',
  nowhere,
})
