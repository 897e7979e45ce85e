import {
  IconArrowBackUp,
  IconCircleArrowRight,
  IconFilePlus,
  IconPlus,
  IconRestore,
  IconTrash,
} from '@tabler/icons-react'
import type { Beginning, RecordKind } from '#shared/records/kind'
import type { RecordSlot } from '#shared/records/record-field'
import { runOnScreen, whyNotHere } from '../commands'
import { isLater, useNavigation } from '../navigation'
import type { PageInView } from '../page-in-view'
import { projectSteps } from '../project-steps'
import { type Action, ofScreen, type Shown } from './action'
import { needsCounty, needsProject } from './places'

const stepsOf = (kind: RecordKind) => projectSteps.filter(({ tab, kinds }) => isLater(tab) && kinds.includes(kind.id))

const isOn = (kind: RecordKind, page: PageInView): boolean => {
  if (page.page === 'records') return page.recordKind === kind.id
  if (page.page === 'later') return stepsOf(kind).some(({ tab }) => tab === page.tab)
  return page.page === 'contractors' && kind.owner === 'contractor'
}

const shownOf = (kind: RecordKind, shown: Omit<Shown, 'isOn'>): Shown => ({
  ...shown,
  id: `record-${kind.id}-${shown.id}`,
  isOn: (page) => isOn(kind, page),
})

/** Where records of that kind are listed: the way there, or why there is none from here; null = they are in no list. */
function wayTo(kind: RecordKind): { blocked(): string | null; open(): void } | null {
  const { getState: at } = useNavigation
  if (kind.owner === 'county' || kind.owner === 'year') {
    return { blocked: needsCounty, open: () => at().openRecords(kind.id) }
  }
  const [step] = stepsOf(kind)
  if (kind.owner === 'project') return step ? { blocked: needsProject, open: () => at().showTab(step.tab) } : null
  const isOpen = () => at().screen === 'contractors' && at().contractorId !== null
  return {
    blocked: () => (isOpen() ? null : '先在「主体名录」里打开一个承接主体。'),
    open: () => at().openContractor(at().contractorId, kind.id),
  }
}

/** 新建 of a kind: in its list, which is opened first. */
export function newRecord(kind: RecordKind): Action {
  const shown = shownOf(kind, { id: 'new', name: `新建${kind.title}`, words: ['登记', '新增', '添加'], icon: IconPlus })
  const way = wayTo(kind)
  return {
    ...shown,
    blocked: () => {
      const isDrawn = whyNotHere(shown, 'no') !== 'no'
      return isDrawn ? whyNotHere(shown, '') : (way?.blocked() ?? null)
    },
    run: () => runOnScreen(shown, () => way?.open()),
  }
}

const ofRecord = (kind: RecordKind, shown: Omit<Shown, 'isOn'>) =>
  ofScreen({ of: kind.title, ...shownOf(kind, shown), nowhere: `先打开一份${kind.title}。` })

/** A step of the table of states, by its title. */
export const moveRecord = (kind: RecordKind, title: string) =>
  ofRecord(kind, { id: `step ${title}`, name: title, words: ['办理', '下一步'], icon: IconCircleArrowRight })

/** A record of another kind that one of this kind gives rise to. */
export const beginRecord = (kind: RecordKind, { kind: to, title }: Beginning<never>) =>
  ofRecord(kind, { id: `begin ${to}`, name: title, words: ['新建', '登记', '由此'], icon: IconFilePlus })

export const removeRecord = (kind: RecordKind) =>
  ofRecord(kind, { id: 'remove', name: '移出', words: ['删除记录', '作废'], icon: IconTrash })

export const restoreRecord = (kind: RecordKind) =>
  ofRecord(kind, { id: 'restore', name: '取回', words: ['恢复记录', '误移'], icon: IconArrowBackUp })

export const recordFromBackup = (kind: RecordKind) =>
  ofRecord(kind, {
    id: 'from-backup',
    name: '从备份找回…',
    words: ['误删', '改错', '以前的内容', '还原记录'],
    icon: IconRestore,
  })

export const addToSlot = (kind: RecordKind, { id, title }: RecordSlot) =>
  ofRecord(kind, {
    id: `slot ${id}`,
    name: '添加',
    of: `${kind.title}的${title}`,
    words: ['上传', '材料', '附件', '扫描件'],
    icon: IconFilePlus,
  })

/** The titles of all steps of its table, each once. */
export const moveTitles = ({ states }: RecordKind): string[] => [
  ...new Set(Object.values(states?.states ?? {}).flatMap(({ next }) => Object.values(next).map(({ title }) => title))),
]

/** All that can be done with records of a kind. */
export const actionsOfKind = (kind: RecordKind): Action[] => [
  ...(wayTo(kind) && !kind.retired ? [newRecord(kind)] : []),
  ...moveTitles(kind).map((title) => moveRecord(kind, title)),
  ...(kind.begins ?? []).map((beginning) => beginRecord(kind, beginning)),
  removeRecord(kind),
  restoreRecord(kind),
  recordFromBackup(kind),
  ...kind.slots.map((slot) => addToSlot(kind, slot)),
]
