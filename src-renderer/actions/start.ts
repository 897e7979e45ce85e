import { IconBook2, IconFolderOpen, IconFolderPlus, IconLockOpen } from '@tabler/icons-react'
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

/** On a new computer, and wherever a county is open. */
export const restoreSealed = ofScreen({
  id: 'restore-sealed',
  name: '从加密备份恢复…',
  words: ['解密', '换电脑', '还原', '电脑坏了', '找回数据', '口令'],
  icon: IconLockOpen,
  menu: '文件',
  nowhere: '正在启动，请稍候再点。',
})
