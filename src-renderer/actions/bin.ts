import { IconArrowBackUp } from '@tabler/icons-react'
import { ofScreen, on } from './action'

/** What is chosen in the 回收站. */
export const restoreChosen = ofScreen({
  id: 'restore-chosen',
  name: '恢复选中的',
  words: ['还原', '批量恢复'],
  icon: IconArrowBackUp,
  menu: '办理',
  isOn: on('bin'),
  nowhere: '在“回收站”里先选中要恢复的，再办理。',
})

/** One of them, in its row. */
export const restoreDeleted = ofScreen({
  id: 'restore-deleted',
  name: '恢复',
  of: '回收站里的',
  words: ['还原', '误删'],
  icon: IconArrowBackUp,
  isOn: on('bin'),
  nowhere: '在“回收站”的那一行办理。',
})
