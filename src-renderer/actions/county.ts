import {
  IconArchive,
  IconArrowBackUp,
  IconCopy,
  IconDoorExit,
  IconFileSearch,
  IconPackageImport,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react'
import { call } from '../api'
import { useAppData } from '../app-data'
import { useCloseState } from '../close-state'
import { runOnScreen, whyNotHere } from '../commands'
import { backUpBeforeLeaving } from '../leaving-backup'
import { useNavigation } from '../navigation'
import { flushPendingSaves, leftInOpenCounty } from '../pending-saves'
import { notifyError } from '../ui/notify'
import { type Action, ofScreen, on, type Shown } from './action'
import { needsCounty } from './places'

/** Stands on the list of projects; from elsewhere that is opened first. */
export const onProjects = (shown: Shown): Action => ({
  isOn: on('projects'),
  ...shown,
  blocked: () =>
    needsCounty() ?? (useNavigation.getState().screen === 'projects' ? whyNotHere(shown, '') || null : null),
  run: () => runOnScreen(shown, () => useNavigation.getState().show('projects')),
})

export const newProject = onProjects({
  id: 'newProject',
  name: '新建项目',
  words: ['新增', '立项', '添加项目'],
  icon: IconPlus,
  menu: '文件',
  isOn: on('projects', 'workbench'),
})

export const importBundle = onProjects({
  id: 'importBundle',
  name: '导入材料包…',
  words: ['导入项目', '接收'],
  icon: IconPackageImport,
  menu: '文件',
  isOn: on('projects', 'workbench'),
})

export const verifyBundle = onProjects({
  id: 'verifyBundle',
  name: '校验材料包…',
  words: ['核对', '验包', '内容码'],
  icon: IconFileSearch,
  menu: '文件',
})

export const projectBin = onProjects({
  id: 'project-bin',
  name: '打开项目回收站',
  words: ['已删除的项目', '恢复项目', '找回项目'],
  icon: IconTrash,
})

async function leaveCounty(): Promise<void> {
  await flushPendingSaves()
  if (!(await backUpBeforeLeaving())) return
  const closed = await call('county.close', null)
  if (!closed.ok) return notifyError(closed.error)
  useAppData.getState().enter(null)
}

export const otherCounty: Action = {
  id: 'other-county',
  name: '打开其他旗县',
  words: ['切换旗县', '关闭旗县', '换旗县'],
  icon: IconDoorExit,
  menu: '文件',
  // Also for whoever cannot sign in here.
  blocked: () => (useAppData.getState().county ? null : '先打开一个旗县。'),
  async run() {
    const left = await leftInOpenCounty()
    if (left.length > 0) useCloseState.setState({ left, closes: leaveCounty })
    else await leaveCounty()
  },
}

/** In the row of a project. */
const ofProject = (id: string, name: string, icon: Action['icon'], words: string[]) =>
  ofScreen({
    id,
    name,
    of: '项目',
    words,
    icon,
    isOn: on('projects'),
    nowhere: '在「项目」里，点项目右边的「更多操作」。',
  })

export const copyToNext = ofProject('copy-to-next', '复制为下一周期', IconCopy, ['续签', '再次购买', '下一年'])
export const archive = ofProject('archive', '归档', IconArchive, ['办结', '收起项目'])
export const reactivate = ofProject('reactivate', '恢复到进行中', IconArrowBackUp, ['取回项目', '撤销归档', '还原'])
export const bin = ofProject('bin', '删除（移入回收站）', IconTrash, ['删掉项目', '回收站'])
