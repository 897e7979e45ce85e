import {
  IconKey,
  IconLock,
  IconLogout,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconRosetteDiscountCheck,
  IconSend,
  IconUserCog,
  IconUserPlus,
  IconUserShield,
  IconX,
} from '@tabler/icons-react'
import { call } from '../api'
import { useAppData } from '../app-data'
import { lockWindow } from '../lock-state'
import { leftInOpenCounty } from '../pending-saves'
import { notifyError, notifyMind } from '../ui/notify'
import { type Action, type OfItsScreen, ofScreen, on } from './action'

const accounts = () => useAppData.getState().county?.accounts

/** What was typed is saved before, under the name of whoever typed it. */
export const signOut: Action = {
  id: 'sign-out',
  name: '退出登录（换人）',
  words: ['切换用户', '换人', '注销', '离开'],
  icon: IconLogout,
  menu: '文件',
  keys: ['Ctrl+Shift+L'],
  about: '退出登录，换一个人登录；先保存',
  blocked: () => (accounts()?.signedIn ? null : '没有登录账号：本旗县没有使用账号，或者还没有登录。'),
  async run() {
    const left = await leftInOpenCounty()
    // Whoever comes next would save it under his own name.
    if (left.length > 0) return notifyMind(`还有没存进旗县的内容：${left.join('、')}`, '先改正或者撤销它，再退出登录。')
    const out = await call('account.signOut', null)
    if (!out.ok) return notifyError(out.error)
    await enterAgain()
  },
}

const nothingToLockBy =
  '没有登录账号，就没有只有本人知道的密码，锁了谁都能打开，所以不能锁定。离开时请锁电脑（Windows 按 Win+L）；要用锁定，先在「旗县信息」设置账号。'

/** What stands on the screen stays as it is, behind the password of whoever is signed in. */
export const lock: Action = {
  id: 'lock',
  name: '锁定',
  words: ['锁屏', '离开', '密码'],
  icon: IconLock,
  menu: '文件',
  keys: ['Ctrl+L'],
  about: '锁定窗口，输入自己的密码再接着办',
  inDialogs: true,
  ownsKey: true,
  blocked: () => (accounts()?.signedIn ? null : nothingToLockBy),
  run: () => (accounts()?.signedIn ? lockWindow() : false),
}

/** The county as whoever is signed in now may see it. */
export async function enterAgain(): Promise<void> {
  const county = await call('county.current', null)
  if (county.ok) await useAppData.getState().enter(county.value)
  else notifyError(county.error)
}

export const changePassword = ofScreen({
  id: 'change-password',
  name: '更换自己的密码…',
  words: ['改密码', '密码'],
  icon: IconKey,
  menu: '文件',
  nowhere: '先登录自己的账号。',
})

const ofAccounts = (shown: OfItsScreen) =>
  ofScreen({ of: '账号', isOn: on('county'), nowhere: '在「旗县信息」的「账号与复核」里办理。', ...shown })

export const setUpAccounts = ofAccounts({
  id: 'set-up-accounts',
  name: '设置账号…',
  words: ['登录', '密码', '分工', '角色'],
  icon: IconUserShield,
  menu: '办理',
})
export const addAccount = ofAccounts({
  id: 'add-account',
  name: '新增账号…',
  words: ['加人', '经办', '复核', '管理'],
  icon: IconUserPlus,
  menu: '办理',
})
export const newResetCode = ofAccounts({
  id: 'new-reset-code',
  name: '换发找回码…',
  words: ['忘记密码', '找回密码', '找回码丢了'],
  icon: IconKey,
  menu: '办理',
})
export const stopAccounts = ofAccounts({
  id: 'stop-accounts',
  name: '停用账号功能…',
  words: ['不用账号', '关闭账号'],
  icon: IconPlayerPause,
})
export const resumeAccounts = ofAccounts({
  id: 'resume-accounts',
  name: '恢复使用账号…',
  words: ['启用账号'],
  icon: IconPlayerPlay,
})
/** In the row of one. */
export const editAccount = ofAccounts({
  id: 'edit-account',
  name: '修改…',
  words: ['角色', '停用账号'],
  icon: IconPencil,
})
export const resetPassword = ofAccounts({
  id: 'reset-password',
  name: '重设密码…',
  words: ['忘记密码', '改密码'],
  icon: IconUserCog,
})

const ofMatter = (shown: OfItsScreen) =>
  ofScreen({
    of: '复核',
    menu: '办理',
    isOn: on('budget', 'contract', 'records'),
    nowhere: '使用账号的，在项目的「预算」「合同」两步和验收、付款的记录里办理。',
    ...shown,
  })

export const askConfirmation = ofMatter({
  id: 'ask-confirmation',
  name: '提请复核',
  words: ['送审', '送复核'],
  icon: IconSend,
})
export const giveConfirmation = ofMatter({
  id: 'give-confirmation',
  name: '复核通过',
  words: ['审核', '同意', '确认'],
  icon: IconRosetteDiscountCheck,
})
export const returnConfirmation = ofMatter({
  id: 'return-confirmation',
  name: '复核退回…',
  words: ['不同意', '退回修改'],
  icon: IconX,
})
