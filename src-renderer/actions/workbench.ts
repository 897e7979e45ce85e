import { IconCalendarDown } from '@tabler/icons-react'
import { ofScreen, on } from './action'

export const saveCalendar = ofScreen({
  id: 'save-calendar',
  name: '导出日历',
  words: ['ics', '提醒', '手机日历', '期限', '待办'],
  icon: IconCalendarDown,
  menu: '文件',
  isOn: on('workbench'),
  nowhere: '在「工作台」导出。',
})
