import { IconStethoscope } from '@tabler/icons-react'
import { call } from '../api'
import { useNavigation } from '../navigation'
import { newId } from '../new-id'
import { flushPendingSaves } from '../pending-saves'
import { type Action, on } from './action'
import { needsCounty } from './places'

export const checkUp: Action = {
  id: 'check-up',
  name: '体检',
  words: ['检查数据', '核对全部材料', '数据完整', '磁盘空间', '电脑时间', '自检'],
  icon: IconStethoscope,
  menu: '文件',
  isOn: on('county'),
  blocked: needsCounty,
  run: () => void begin(),
}

async function begin(): Promise<void> {
  await flushPendingSaves()
  useNavigation.getState().goTo({ screen: 'county', field: 'check-up' })
  await call('checkUp.run', { jobId: newId(), auto: false })
}
