import {
  IconCheck,
  IconDatabaseShare,
  IconDeviceFloppy,
  IconDeviceUsb,
  IconHistory,
  IconLock,
  IconRestore,
  IconUnlink,
} from '@tabler/icons-react'
import { useNavigation } from '../navigation'
import { type Action, ofScreen, on } from './action'
import { needsCounty } from './places'

export const backUpNow = ofScreen({
  id: 'back-up-now',
  name: '立即备份',
  words: ['备份', '保存副本', '拷贝', 'U盘'],
  icon: IconDeviceFloppy,
  menu: '文件',
  isOn: on('county'),
  nowhere: '先打开一个旗县；用账号的，先登录。',
})

export const showBackups: Action = {
  id: 'show-backups',
  name: '查看备份',
  words: ['恢复', '还原', '备份列表', '第二处备份', '数据丢失'],
  icon: IconHistory,
  menu: '文件',
  blocked: needsCounty,
  run: () => useNavigation.getState().goTo({ screen: 'county', field: 'backups' }),
}

const nowhere = '在“旗县信息”的“数据位置与备份”里办理。'

export const chooseBackupPlace = ofScreen({
  id: 'choose-backup-place',
  name: '选第二处备份…',
  words: ['U盘', '移动硬盘', '共享文件夹', '异地备份'],
  icon: IconDeviceUsb,
  menu: '文件',
  isOn: on('county'),
  nowhere,
})

export const dropBackupPlace = ofScreen({
  id: 'drop-backup-place',
  name: '不再用第二处',
  words: ['取消第二处备份'],
  icon: IconUnlink,
  isOn: on('county'),
  nowhere,
})

export const restoreBackup = ofScreen({
  id: 'restore-backup',
  name: '恢复…',
  of: '备份',
  words: ['还原', '退回', '找回数据'],
  icon: IconDatabaseShare,
  isOn: on('county'),
  nowhere,
})

export const takeFromBackup = ofScreen({
  id: 'take-from-backup',
  name: '找回其中一项…',
  of: '备份',
  words: ['单个项目', '误删', '找回以前的内容', '只恢复一份'],
  icon: IconRestore,
  isOn: on('county'),
  nowhere,
})

export const sealBackup = ofScreen({
  id: 'seal-backup',
  name: '加密带走…',
  of: '备份',
  words: ['加密备份', '口令', '密码', 'U盘', '网盘', '异地'],
  icon: IconLock,
  isOn: on('county'),
  nowhere,
})

export const projectFromBackup = ofScreen({
  id: 'project-from-backup',
  name: '从备份找回…',
  of: '项目',
  words: ['误删', '改错', '以前的内容', '还原项目'],
  icon: IconRestore,
  isOn: on('projects'),
  nowhere: '先打开一个项目，在它的“历史”里；或者在「项目」里，点项目右边的「更多操作」。',
})

export const confirmRestored = ofScreen({
  id: 'confirm-restored',
  name: '确认，继续自动备份',
  words: ['恢复后确认'],
  icon: IconCheck,
  isOn: on('county'),
  nowhere: '只在恢复以后用，在“旗县信息”的“数据位置与备份”里。',
})
