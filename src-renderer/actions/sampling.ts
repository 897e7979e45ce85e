import {
  IconArrowsShuffle,
  IconFileImport,
  IconFileSpreadsheet,
  IconHistory,
  IconUserExclamation,
  IconUserPlus,
} from '@tabler/icons-react'
import { type OfItsScreen, ofScreen } from './action'

const ofSample = (shown: OfItsScreen) => ofScreen({ of: '抽样复核', nowhere: '先打开一份抽样复核记录。', ...shown })

export const drawSample = ofSample({
  id: 'sample-draw',
  name: '抽取样本',
  words: ['抽样', '随机', '种子', '抽查'],
  icon: IconArrowsShuffle,
})

export const markHousehold = ofSample({
  id: 'sample-mark',
  name: '登记必查户…',
  words: ['近亲属', '举报', '拒绝录音', '结论异常'],
  icon: IconUserExclamation,
})

export const joinObligatory = ofSample({
  id: 'sample-join',
  name: '补入必查户',
  words: ['近亲属', '举报', '拒绝录音', '补入'],
  icon: IconUserPlus,
})

export const exportSample = ofSample({
  id: 'sample-export',
  name: '导出名单…',
  words: ['抽样名单', '复核表', 'excel', '表格'],
  icon: IconFileSpreadsheet,
})

export const importResults = ofSample({
  id: 'sample-import',
  name: '导入结果…',
  words: ['复核结果', '表格', 'excel'],
  icon: IconFileImport,
})

export const sampleHistoryShown = ofSample({
  id: 'sample-history',
  name: '抽样和复核的历史',
  words: ['撤销', '种子', '谁登记的'],
  icon: IconHistory,
})
