import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { ofScreen } from './action'

const nowhere = '程序还没有准备好，请稍候再试。'

/** 界面颜色 */
export const schemes = [
  ofScreen({
    command: 'schemeAuto',
    name: '界面颜色：跟随系统',
    words: ['主题', '深色', '浅色'],
    icon: IconDeviceDesktop,
    menu: '显示',
    nowhere,
  }),
  ofScreen({
    command: 'schemeLight',
    name: '界面颜色：浅色',
    words: ['主题', '白色', '亮'],
    icon: IconSun,
    menu: '显示',
    nowhere,
  }),
  ofScreen({
    command: 'schemeDark',
    name: '界面颜色：深色',
    words: ['主题', '黑色', '夜间', '暗'],
    icon: IconMoon,
    menu: '显示',
    nowhere,
  }),
]
