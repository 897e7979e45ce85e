import {
  IconArrowBackUp,
  IconCalendarStats,
  IconChecks,
  IconFileImport,
  IconFilePlus,
  IconFileText,
  IconGitCompare,
  IconTableImport,
  IconTemplate,
} from '@tabler/icons-react'
import { type OfItsScreen, ofScreen, on } from './action'

const ofContract = (shown: OfItsScreen) =>
  ofScreen({ menu: '办理', isOn: on('contract'), nowhere: '在项目的「合同」一步办理。', ...shown })

export const makeContract = ofContract({
  id: 'make-contract',
  name: '生成合同',
  words: ['出合同', '合同文本', '办理本步'],
  isOn: on('contract', 'bundle'),
  icon: IconFileText,
})

export const contractTemplates = ofContract({
  id: 'contract-templates',
  name: '合同范本…',
  words: ['本单位范本', '换用范本', '模板'],
  icon: IconTemplate,
})

export const importDraft = ofContract({
  id: 'import-draft',
  name: '放入并比对…',
  of: '采购文件所附合同',
  words: ['合同草案', '换一份', '核对合同'],
  icon: IconFileImport,
})

export const compareContracts = ofContract({
  id: 'compare-contracts',
  name: '逐条对照…',
  of: '采购文件所附合同',
  words: ['差异', '比对条款'],
  icon: IconGitCompare,
  nowhere: '在项目的「合同」一步，放入采购文件所附合同、生成合同以后对照。',
})

const ofSigned = (shown: OfItsScreen) =>
  ofContract({ of: '已签订的合同', nowhere: '在合同已签订的项目里，打开「合同」一步办理。', ...shown })

export const registerChange = ofSigned({
  id: 'register-change',
  name: '登记补充协议',
  words: ['变更合同', '终止协议', '提前终止', '改合同'],
  isOn: on('basics', 'budget', 'procurement', 'contractor', 'contract'),
  icon: IconFilePlus,
})

export const correctSigned = ofSigned({
  id: 'correct-signed',
  name: '退回更正…',
  words: ['合同录错了', '解锁', '不能改'],
  icon: IconArrowBackUp,
})

export const confirmSigned = ofSigned({
  id: 'confirm-signed',
  name: '更正完毕',
  words: ['更正好了', '锁定'],
  isOn: on('basics', 'budget', 'procurement', 'contractor', 'contract'),
  icon: IconChecks,
})

const ofQuote = (shown: OfItsScreen) =>
  ofContract({ of: '报价明细', nowhere: '在项目的「合同」一步，展开「报价明细」办理。', ...shown })

export const readQuote = ofQuote({
  id: 'read-quote',
  name: '从表格文件读入（.xlsx、.csv）',
  words: ['导入报价', '报价表'],
  icon: IconTableImport,
})

export const quoteFromBudgetLines = ofQuote({
  id: 'quote-from-budget',
  name: '按预算明细带入',
  words: ['预算当报价'],
  icon: IconCalendarStats,
})

export const quoteChecked = ofQuote({
  id: 'quote-checked',
  name: '已按报价核对',
  words: ['核对报价'],
  icon: IconChecks,
})
