import { IconFileSpreadsheet, IconFileTypeDocx, IconHistory, IconReplace, IconUsersGroup } from '@tabler/icons-react'
import { type OfItsScreen, ofScreen, on } from './action'

const ofBudget = (shown: OfItsScreen) =>
  ofScreen({ menu: '办理', isOn: on('budget'), nowhere: '在项目的「预算」一步办理。', ...shown })

export const budgetVersions = ofBudget({
  id: 'budget-versions',
  name: '预算版本',
  words: ['保存版本', '退回', '比较两版'],
  icon: IconHistory,
})

export const budgetDocx = ofBudget({
  id: 'budget-docx',
  name: '导出预算书（文档 .docx）',
  words: ['生成预算书', '预算书 WPS Word'],
  icon: IconFileTypeDocx,
})

export const budgetXlsx = ofBudget({
  id: 'budget-xlsx',
  name: '导出预算书（表格 .xlsx）',
  words: ['测算表', '预算书 表格 Excel', '计算公式'],
  icon: IconFileSpreadsheet,
})

export const mostHouseholds = ofBudget({
  id: 'most-households',
  name: '采用',
  of: '上限内最多的户数',
  words: ['压到上限内', '减少户数'],
  icon: IconUsersGroup,
  nowhere: '在项目的「预算」一步，总额超过年度上限时办理。',
})

export const newerTemplate = ofBudget({
  id: 'newer-template',
  name: '改用新范本…',
  words: ['预算范本', '换版本', '本单位范本'],
  icon: IconReplace,
  nowhere: '本单位导入了新的预算范本，在还按原范本测算的项目的「预算」一步办理。',
})

export const newerCatalog = ofScreen({
  id: 'newer-catalog',
  name: '改用新清单…',
  words: ['服务清单', '换版本', '本单位清单'],
  icon: IconReplace,
  menu: '办理',
  isOn: on('basics'),
  nowhere: '本单位导入了新的服务清单，在还按原清单的项目的「基本信息」一步办理。',
})
