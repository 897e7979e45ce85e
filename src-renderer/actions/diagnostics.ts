import { IconFileInfo } from '@tabler/icons-react'
import { useDiagnostics, useHelp } from '../help-state'
import { type Action, on } from './action'

export const diagnostics: Action = {
  id: 'diagnostics',
  name: '诊断信息包…',
  words: ['求助', '找人帮忙', '技术支持', '日志', '错误记录', '版本', '报告问题'],
  icon: IconFileInfo,
  menu: '帮助',
  isOn: on('county'),
  blocked: () => null,
  run: () => {
    useHelp.setState({ open: false })
    useDiagnostics.setState({ asked: { folder: null } })
  },
}
