import {
  IconBuildingCommunity,
  IconCloudUpload,
  IconCopy,
  IconFilePlus,
  IconFolderOpen,
  IconPackageExport,
  IconPencil,
  IconShieldCheck,
} from '@tabler/icons-react'
import { type Stage, stageNames } from '#shared/documents/document-version'
import { type Action, type OfItsScreen, ofScreen, on } from './action'

const ofBundle = (shown: OfItsScreen) =>
  ofScreen({ menu: '办理', isOn: on('bundle'), nowhere: '在项目的「材料与提交」一步办理。', ...shown })

export const exportBundle = ofBundle({
  id: 'export-bundle',
  name: '导出材料包',
  words: ['生成并导出', '提交', '报送', '办理本步', 'U盘'],
  icon: IconPackageExport,
})

const ofStage = (stage: Stage) =>
  ofBundle({
    id: `add-materials-${stage}`,
    name: `添加${stageNames[stage]}材料…`,
    words: ['上传', '佐证材料', '放入文件', '扫描件'],
    icon: IconFilePlus,
    isOn: ({ page }) => page === 'bundle' || page === 'later',
  })
/** Files of a stage, whatever they are. */
export const addMaterials: Record<Stage, Action> = {
  before: ofStage('before'),
  during: ofStage('during'),
  after: ofStage('after'),
}

export const checkMaterials = ofBundle({
  id: 'check-materials',
  name: '核对材料',
  words: ['被改动', '被删除', '校验值', '原件', '找回'],
  icon: IconShieldCheck,
})

/** Of a stage, in its line: to its 平台录入登记, or a new one. */
export const openStageEntry = ofScreen({
  id: 'open-stage-entry',
  name: '登记录入',
  of: '信息服务平台',
  words: ['平台录入', '录入平台', '上传平台', '回执'],
  icon: IconCloudUpload,
  isOn: on('bundle'),
  nowhere: '在项目的「材料与提交」一步，各阶段的「录入信息服务平台」那一行办理。',
})

/** One expected paper, in its row. */
export const bringMaterial = ofScreen({
  id: 'bring-material',
  name: '补',
  of: '缺的材料',
  words: ['补材料', '补交'],
  icon: IconFilePlus,
  isOn: on('bundle', 'later', 'procurement'),
  nowhere: '在项目的「材料与提交」一步，点缺的那一行的「补」。',
})

export const copyCode = ofBundle({
  id: 'copy-code',
  name: '复制',
  of: '内容码',
  words: ['核对电话'],
  icon: IconCopy,
  nowhere: '导出材料包以后才有内容码。',
})

export const showBundle = ofBundle({
  id: 'show-bundle',
  name: '在文件夹中显示',
  of: '材料包',
  words: ['材料包在哪里', '打开位置'],
  icon: IconFolderOpen,
  nowhere: '导出材料包以后才有位置。',
})

export const planTexts = ofBundle({
  id: 'plan-texts',
  name: '改写各部分…',
  of: '购买主体实施方案',
  words: ['实施方案', '九个部分'],
  icon: IconPencil,
})

export const adopt = ofScreen({
  id: 'adopt',
  name: '收为本单位项目…',
  words: ['来自其他单位', '计入本旗县'],
  icon: IconBuildingCommunity,
  menu: '办理',
  nowhere: '先打开一个来自其他单位的项目。',
})
