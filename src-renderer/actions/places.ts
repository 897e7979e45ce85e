import {
  IconArrowLeft,
  IconBuildingBank,
  IconCalendarStats,
  IconChecklist,
  IconCloudUpload,
  IconFolder,
  IconNotebook,
  IconTrash,
  IconUsersGroup,
} from '@tabler/icons-react'
import { isShut } from '#shared/accounts/account'
import { useAppData } from '../app-data'
import { canGoBack, goBack } from '../history'
import { type Screen, useNavigation } from '../navigation'
import type { Action } from './action'

export function needsCounty(): string | null {
  const { county } = useAppData.getState()
  if (!county) return '先打开一个旗县。'
  return isShut(county.accounts) ? '先登录自己的账号。' : null
}

export const needsProject = () => (useNavigation.getState().screen === 'project' ? null : '先打开一个项目。')

type Place = Extract<Screen, 'workbench' | 'projects' | 'records' | 'contractors' | 'year' | 'county' | 'bin'>
export interface PlaceAction extends Action {
  screen: Place
}

const place = (screen: Place, name: string, icon: Action['icon'], words: string[]): PlaceAction => ({
  id: `place-${screen}`,
  screen,
  name,
  words,
  icon,
  menu: '前往',
  blocked: needsCounty,
  run: () => useNavigation.getState().show(screen),
})

/** 回收站: beside the others, at the end of the bar with how much lies in it. */
export const bin = place('bin', '回收站', IconTrash, ['删除的项目', '垃圾箱', '误删', '找回'])

/** 主要页面, in the order of the bar. */
export const places: readonly PlaceAction[] = [
  place('workbench', '工作台', IconChecklist, ['待办', '期限', '逾期', '到期', '首页']),
  place('projects', '项目', IconFolder, ['项目列表', '购买服务项目', '归档']),
  place('records', '年度记录', IconNotebook, ['会议', '培训', '资金台账', '年度计划']),
  place('contractors', '主体名录', IconUsersGroup, ['承接主体', '供应商', '资质']),
  place('year', '年度参数', IconCalendarStats, ['补助资金', '上限', '限额标准']),
  place('county', '旗县信息', IconBuildingBank, ['单位', '甲方', '标准与模板数据', '工作日历']),
]

/** Of the project in hand by stages; without one, where the entries of all projects stand: 材料完整率. */
export const platformEntries: Action = {
  id: 'platform-entries',
  name: '录入信息服务平台',
  words: ['平台', '平台录入', '录入登记', '录入期限', '上传', '回执', '3月5日'],
  icon: IconCloudUpload,
  menu: '前往',
  blocked: needsCounty,
  run: () => {
    const { screen, showTab, focus, show } = useNavigation.getState()
    if (screen !== 'project') return show('workbench')
    showTab('bundle')
    focus('entry.before')
  },
}

export const back: Action = {
  id: 'back',
  name: '返回上一画面',
  words: ['后退'],
  icon: IconArrowLeft,
  menu: '前往',
  keys: ['Alt+←'],
  blocked: () => (canGoBack() ? null : '前面没有别的画面。'),
  run: goBack,
}

export const backToProject: Action = {
  id: 'back-to-project',
  name: '返回正在办理的项目',
  words: ['回到项目'],
  icon: IconArrowLeft,
  menu: '前往',
  blocked: () => (useNavigation.getState().leftProject ? null : '没有要返回的项目。'),
  run: () => useNavigation.getState().backToProject(),
}
