import {
  IconArrowDown,
  IconArrowNarrowLeft,
  IconArrowNarrowRight,
  IconCircleCheck,
  IconListCheck,
  IconListNumbers,
} from '@tabler/icons-react'
import { stageNames } from '#shared/documents/document-version'
import { useFindingsPanel } from '../features/findings/findings-panel-state'
import { useFooterActionOfStep } from '../features/project/footer-action'
import { projectSteps, stepsAround } from '../features/project/project-steps'
import { useNavigation } from '../navigation'
import { type Action, ofScreen } from './action'

const inProject = () => (useNavigation.getState().screen === 'project' ? null : '先打开一个项目。')

/** Each step of a project's three stages. */
export const steps: readonly Action[] = projectSteps.map(({ tab, name, stage, materials }) => ({
  id: `step-${tab.replace('/', '-')}`,
  name: `${stageNames[stage]}：${name}`,
  words: ['步骤', ...materials],
  icon: IconListNumbers,
  menu: '前往',
  blocked: inProject,
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
    blocked: () => inProject() ?? (target() ? null : none),
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

const ownAction = () => useFooterActionOfStep.getState().action

/** The primary button of the step in view. */
export const finishStep: Action = {
  id: 'finish-step',
  name: '办理本步（生成文书、导出材料包）',
  words: ['生成合同', '导出材料包', '提交', '报送'],
  icon: IconCircleCheck,
  menu: '文件',
  blocked() {
    const action = ownAction()
    if (!action || action.label === '') return inProject() ?? '这一步没有要生成或者导出的。'
    return action.busy ? '正在办理，请稍候。' : action.blocked || null
  },
  run: () => ownAction()?.run(),
}

export const findings: Action = {
  id: 'findings',
  name: '规范核验',
  words: ['问题', '检查', '提醒', '依据'],
  icon: IconListCheck,
  menu: '显示',
  blocked: inProject,
  run: () => useFindingsPanel.getState().toggle(),
}

export const foot = ofScreen({
  command: 'foot',
  name: '到下方按钮',
  words: ['下一步按钮'],
  icon: IconArrowDown,
  menu: '前往',
  keys: ['F6'],
  about: '到下方按钮（下一步、生成），再按回到原处',
  nowhere: '本页下方没有按钮。',
})
