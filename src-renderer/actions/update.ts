import { IconPackageImport } from '@tabler/icons-react'
import { useHelp } from '../help-state'
import { useUpdateDialog } from '../update-state'
import type { Action } from './action'

export const update: Action = {
  id: 'update',
  name: '升级程序…',
  words: ['更新', '新版本', '升级文件', '版本', '退回上一版'],
  icon: IconPackageImport,
  menu: '帮助',
  blocked: () => null,
  run: () => {
    useHelp.setState({ open: false })
    useUpdateDialog.setState({ open: true })
  },
}
