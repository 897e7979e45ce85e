import {
  IconFileSpreadsheet,
  IconKey,
  IconLockOpen,
  IconShieldLock,
  IconTableImport,
  IconUserPlus,
} from '@tabler/icons-react'
import { useNavigation } from '../navigation'
import type { PageInView } from '../page-in-view'
import { type Action, type OfItsScreen, ofScreen } from './action'
import { needsCounty } from './places'

/** The step that keeps the register. */
const isOn = ({ page, tab }: PageInView) => page === 'later' && tab === 'later/tracking'
/** And the county's page, which tells where the key is. */
const isOnWithKey = (place: PageInView) => isOn(place) || place.page === 'county'

const ofRegister = (shown: OfItsScreen) =>
  ofScreen({ of: '户册', menu: '办理', isOn, nowhere: '在项目的「履约跟踪」一步办理。', ...shown })

export const importHouseholds = ofRegister({
  id: 'import-households',
  name: '导入表格…',
  words: ['花名册', '名单', '导入户册', 'excel', 'csv'],
  icon: IconTableImport,
})

export const addHousehold = ofRegister({
  id: 'add-household',
  name: '新增一户…',
  words: ['登记户', '增加户'],
  icon: IconUserPlus,
})

export const exportHouseholds = ofRegister({
  id: 'export-households',
  name: '导出表格…',
  words: ['导出户册', '名单'],
  icon: IconFileSpreadsheet,
  nowhere: '在项目的「履约跟踪」一步，户册里有户以后导出。',
})

export const openNumbers = ofRegister({
  id: 'open-numbers',
  name: '输入恢复码…',
  words: ['打开号码', '换了电脑', '身份证号看不到'],
  icon: IconLockOpen,
  isOn: isOnWithKey,
  nowhere: '号码在这台电脑上打不开时，在「旗县信息」或者项目的「履约跟踪」一步输入恢复码。',
})

export const newRecoveryCode = ofRegister({
  id: 'new-recovery-code',
  name: '换发恢复码…',
  words: ['恢复码丢了', '重打恢复码', '密钥'],
  icon: IconKey,
  isOn: isOnWithKey,
  nowhere: '有了恢复码以后，在「旗县信息」或者项目的「履约跟踪」一步换发。',
})

export const firstRecoveryCode = ofRegister({
  id: 'first-recovery-code',
  name: '生成恢复码…',
  words: ['加密号码', '加密电话', '密钥'],
  icon: IconKey,
  isOn: isOnWithKey,
  nowhere: '还没有恢复码的，在「旗县信息」的「号码加密」里生成。',
})

export const showNumbersKey: Action = {
  id: 'show-numbers-key',
  name: '查看号码加密',
  words: ['密钥', '恢复码', '身份证号', '电话', '系统密钥库'],
  icon: IconShieldLock,
  menu: '文件',
  blocked: needsCounty,
  run: () => useNavigation.getState().goTo({ screen: 'county', field: 'numbers-key' }),
}
