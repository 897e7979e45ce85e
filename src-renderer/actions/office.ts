import {
  IconArrowBackUp,
  IconCalendarCheck,
  IconCalendarPlus,
  IconCopy,
  IconDatabaseExport,
  IconDatabaseImport,
  IconDatabaseOff,
  IconPencil,
  IconReplace,
  IconTrash,
  IconUserPlus,
} from '@tabler/icons-react'
import { type Action, type OfItsScreen, ofScreen, on } from './action'

export const takePlan = ofScreen({
  id: 'take-plan',
  name: '采用',
  of: '推算的日期',
  words: ['推算', '改计划', '采购步骤'],
  icon: IconCalendarCheck,
  menu: '办理',
  isOn: on('procurement'),
  nowhere: '在项目的「采购」一步，先在「步骤与时限」里推算一个日期。',
})

export const addContractor = ofScreen({
  id: 'add-contractor',
  name: '登记承接主体',
  words: ['新增供应商', '添加机构', '乙方'],
  icon: IconUserPlus,
  menu: '办理',
  isOn: on('contractors', 'contractor'),
  nowhere: '在「主体名录」或者项目的「承接主体」一步登记。',
})

const ofContractor = (id: string, name: string, icon: Action['icon'], words: string[]) =>
  ofScreen({
    id,
    name,
    of: '承接主体',
    words,
    icon,
    isOn: on('contractors', 'contractor'),
    nowhere: '先在「主体名录」里打开一个承接主体。',
  })

export const editContractor = ofContractor('edit-contractor', '查看、修改', IconPencil, ['资质材料', '改名称', '账号'])
export const removeContractor = ofContractor('remove-contractor', '从名录删除', IconTrash, ['删掉承接主体'])

const ofYear = (shown: OfItsScreen) =>
  ofScreen({ menu: '办理', isOn: on('year'), nowhere: '在「年度参数」里，选一个还没有填写的年度。', ...shown })

export const fillYear = ofYear({
  id: 'fill-year',
  name: '填写年度参数',
  words: ['新年度', '补助资金'],
  icon: IconCalendarPlus,
})

export const copyYear = ofYear({
  id: 'copy-year',
  name: '沿用上年参数（金额和确认须重填）',
  words: ['照上年', '新年度'],
  icon: IconCopy,
})

export const importData = ofScreen({
  id: 'import-data',
  name: '导入数据文件（.json）…',
  words: ['标准与模板数据', '工作日历', '限额标准'],
  icon: IconDatabaseImport,
  menu: '办理',
  isOn: on('county'),
  nowhere: '在「旗县信息」里办理。',
})

/** In the row of a data set. */
const ofData = (id: string, name: string, icon: Action['icon'], words: string[]) =>
  ofScreen({
    id,
    name,
    of: '标准与模板数据',
    words,
    icon,
    isOn: on('county'),
    nowhere: '在「旗县信息」的「标准与模板数据」里办理。',
  })

export const exportData = ofData('export-data', '导出', IconDatabaseExport, ['另存数据', '修改标准'])
export const useDataInProjects = ofData('use-data-projects', '在办项目改用', IconReplace, ['换版本'])
export const useDataInRecords = ofData('use-data-records', '在办记录改用', IconReplace, ['换版本'])
export const stopData = ofData('stop-data', '停用', IconDatabaseOff, ['不再使用'])
export const resumeData = ofData('resume-data', '恢复', IconArrowBackUp, ['重新使用'])
