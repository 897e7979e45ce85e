import { IconBell, IconBellOff, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { type Action, ofScreen } from './action'

const scheme = (id: string, name: string, icon: Action['icon'], words: string[]) =>
  ofScreen({
    id,
    name,
    of: '界面颜色',
    words: ['主题', ...words],
    icon,
    menu: '显示',
    nowhere: '程序还没有准备好，请稍候再试。',
  })

/** 界面颜色 */
export const schemes = {
  auto: scheme('schemeAuto', '跟随系统', IconDeviceDesktop, ['自动']),
  light: scheme('schemeLight', '浅色', IconSun, ['白色', '亮']),
  dark: scheme('schemeDark', '深色', IconMoon, ['黑色', '夜间', '暗']),
}

const notices = (id: string, name: string, icon: Action['icon'], words: string[]) =>
  ofScreen({ id, name, words, icon, menu: '显示', nowhere: '程序还没有准备好，请稍候再试。' })

/** Of long work that ends behind other windows. */
export const noticesOn = notices('noticesOn', '打开办完通知', IconBell, ['提醒', '系统通知'])
export const noticesOff = notices('noticesOff', '关闭办完通知', IconBellOff, ['不提醒', '系统通知', '免打扰'])
