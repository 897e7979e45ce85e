import { IconDoorExit, IconFileSearch, IconPackageImport, IconPlus } from '@tabler/icons-react'
import { call } from '../api'
import { useAppData } from '../app-data'
import { runOnScreen, type ScreenCommand, whyNotHere } from '../commands'
import { useNavigation } from '../navigation'
import { flushPendingSaves } from '../pending-saves'
import { notifyError } from '../ui/notify'
import type { Action } from './action'
import { needsCounty } from './places'

/** Stands on the list of projects; from elsewhere that is opened first. */
const onProjects = (command: ScreenCommand, shown: Omit<Action, 'id' | 'blocked' | 'run'>): Action => ({
  ...shown,
  id: command,
  blocked: () =>
    needsCounty() ?? (useNavigation.getState().screen === 'projects' ? whyNotHere(command, '') || null : null),
  run: () => runOnScreen(command, () => useNavigation.getState().show('projects')),
})

export const newProject = onProjects('newProject', {
  name: '新建项目',
  words: ['新增', '立项', '添加项目'],
  icon: IconPlus,
  menu: '文件',
})

export const importBundle = onProjects('importBundle', {
  name: '导入材料包',
  words: ['导入项目', '接收'],
  icon: IconPackageImport,
  menu: '文件',
})

export const verifyBundle = onProjects('verifyBundle', {
  name: '校验材料包',
  words: ['核对', '验包', '内容码'],
  icon: IconFileSearch,
  menu: '文件',
})

export const otherCounty: Action = {
  id: 'other-county',
  name: '打开其他旗县',
  words: ['切换旗县', '关闭旗县', '换旗县'],
  icon: IconDoorExit,
  menu: '文件',
  blocked: needsCounty,
  async run() {
    await flushPendingSaves()
    const closed = await call('county.close', null)
    if (!closed.ok) return notifyError(closed.error)
    useAppData.getState().enter(null)
  },
}
