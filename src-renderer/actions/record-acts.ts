import { IconFileSearch } from '@tabler/icons-react'
import { ofScreen } from './action'

/** Of a record that lists what is stored of its project. */
export const examine = ofScreen({
  id: 'record-examine',
  name: '检测并列出清单',
  words: ['四性', '归档', '校验', '档案清单', '移交'],
  icon: IconFileSearch,
  nowhere: '先打开一份档案移交和归档记录。',
})
