import {
  IconArrowBackUp,
  IconArrowLeft,
  IconArrowNarrowLeft,
  IconArrowNarrowRight,
  IconClipboardText,
  IconListCheck,
  IconListNumbers,
  IconPencil,
  IconPrinter,
} from '@tabler/icons-react'
import { stageNames } from '#shared/documents/document-version'
import { paperTitle } from '#shared/materials/expected-papers'
import { useNavigation } from '../navigation'
import { projectSteps, stepsAround } from '../project-steps'
import { type Action, ofScreen } from './action'
import { useFindingsPanel } from './findings-panel-state'
import { needsProject } from './places'

/** Each step of a project's three stages. */
export const steps: readonly Action[] = projectSteps.map(({ tab, name, stage, materials }) => ({
  id: `step-${tab.replace('/', '-')}`,
  name: `${stageNames[stage]}：${name}`,
  words: ['步骤', ...materials.map(paperTitle)],
  icon: IconListNumbers,
  menu: '前往',
  blocked: needsProject,
  run: () => useNavigation.getState().showTab(tab),
}))

function beside(
  side: 'before' | 'after',
  id: string,
  name: string,
  icon: Action['icon'],
  none: string,
  words: string[],
): Action {
  const target = () => stepsAround(useNavigation.getState().tab)[side]
  return {
    id,
    name,
    words,
    icon,
    menu: '前往',
    blocked: () => needsProject() ?? (target() ? null : none),
    run() {
      const step = target()
      if (step) useNavigation.getState().showTab(step.tab)
    },
  }
}

export const previousStep = beside('before', 'previous-step', '上一步', IconArrowNarrowLeft, '这是本阶段的第一步。', [
  '回到前一步',
])
export const nextStep = beside('after', 'next-step', '下一步', IconArrowNarrowRight, '这是本阶段的最后一步。', [
  '继续',
  '往下办',
])

/** From a record back to the step it was opened from. */
export const backToStep: Action = {
  id: 'back-to-step',
  name: '返回本步',
  words: ['关闭记录', '返回列表'],
  icon: IconArrowLeft,
  menu: '前往',
  blocked: () => (inRecord() ? null : '先从项目的一步打开一份记录。'),
  run: () => useNavigation.getState().closeRecord(),
}

const inRecord = () => {
  const { screen, recordId } = useNavigation.getState()
  return screen === 'project' && recordId !== null
}

export const findings: Action = {
  id: 'findings',
  name: '规范核验',
  words: ['问题', '检查', '提醒', '依据'],
  icon: IconListCheck,
  menu: '显示',
  blocked: needsProject,
  run: () => useFindingsPanel.getState().toggle(),
}

export const printFindings = ofScreen({
  id: 'print-findings',
  name: '打印清单',
  of: '规范核验',
  words: ['打印问题', '核验清单'],
  icon: IconPrinter,
  menu: '文件',
  nowhere: '先打开「规范核验」。',
})

/** Decisions about one finding, in its row. */
const ofFinding = (id: string, name: string, icon: Action['icon'], words: string[]) =>
  ofScreen({ id, name, words, icon, nowhere: '先打开「规范核验」；能这样处理的问题下面有这个按钮。' })

export const waive = ofFinding('waive', '说明理由后放行', IconClipboardText, ['理由', '放行', '例外'])
export const confirmFinding = ofFinding('confirm-finding', '确认不是购买', IconClipboardText, ['不是购买', '误报'])
export const editReason = ofFinding('edit-reason', '修改说明', IconPencil, ['改理由'])
export const takeBackReason = ofFinding('take-back-reason', '撤回说明', IconArrowBackUp, ['不放行'])
export const takeBackConfirmation = ofFinding('take-back-confirmation', '撤回确认', IconArrowBackUp, ['重新核验'])
