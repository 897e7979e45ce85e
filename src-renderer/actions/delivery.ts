import {
  IconFileSpreadsheet,
  IconFolderDown,
  IconFolderSearch,
  IconFolderSymlink,
  IconPlayerPlay,
  IconTrash,
  IconUserCheck,
} from '@tabler/icons-react'
import type { PageInView } from '../page-in-view'
import { type OfItsScreen, ofScreen } from './action'

const isOn = ({ page, tab }: PageInView) => page === 'later' && tab === 'later/tracking'

const ofDelivery = (shown: OfItsScreen) =>
  ofScreen({ of: '一户一档', menu: '办理', isOn, nowhere: '在项目的「履约跟踪」一步，户册里有户以后办理。', ...shown })

export const beginDelivery = ofDelivery({
  id: 'delivery-begin',
  name: '选择交付文件夹…',
  words: ['收材料', '照片', '录音', '一户一档', '档案'],
  icon: IconFolderDown,
})

export const exportMissing = ofDelivery({
  id: 'delivery-export',
  name: '导出缺材料清单…',
  words: ['缺材料', '补交', 'excel', '表格'],
  icon: IconFileSpreadsheet,
})

/** For one delivery of the list: told where it is, not offered everywhere. */
const ofOne = (shown: OfItsScreen) =>
  ofScreen({ of: '一户一档', nowhere: '在项目的「履约跟踪」一步，收过交付文件夹以后办理。', ...shown })

export const goOnDelivery = ofOne({
  id: 'delivery-go-on',
  name: '继续',
  words: ['接着收', '中断', '补收'],
  icon: IconPlayerPlay,
})

export const recheckDelivery = ofOne({
  id: 'delivery-recheck',
  name: '重新核对',
  words: ['检查文件', '还在不在', '改动'],
  icon: IconFolderSearch,
})

export const relocateDelivery = ofOne({
  id: 'delivery-relocate',
  name: '选择位置…',
  words: ['换位置', '移动硬盘', 'U盘'],
  icon: IconFolderSymlink,
})

export const assignFolder = ofOne({
  id: 'delivery-assign',
  name: '指定户…',
  words: ['对不上', '文件夹是谁的'],
  icon: IconUserCheck,
})

export const removeDelivery = ofOne({
  id: 'delivery-remove',
  name: '移出',
  words: ['选错了', '不要'],
  icon: IconTrash,
})
