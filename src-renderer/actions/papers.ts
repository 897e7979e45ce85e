import { IconEye, IconFileText, IconTemplate } from '@tabler/icons-react'
import { expectedPapers } from '#shared/materials/expected-papers'
import type { PaperInfo } from '#shared/papers/paper'
import { recordKinds } from '#shared/records/registry'
import type { ProjectTab } from '../navigation'
import type { Page } from '../page-in-view'
import { projectSteps } from '../project-steps'
import { type Action, ofScreen, type Shown } from './action'
import { makeContract } from './contract'

type Named = Pick<PaperInfo, 'id' | 'title'> & Partial<Pick<PaperInfo, 'owner' | 'recordKind'>>

/** Made on a step of their own, with buttons of their own. */
export const papersWithPlaces: readonly string[] = ['contract', 'budget_docx', 'budget_xlsx']

const places: Record<PaperInfo['owner'], { pages: readonly Page[]; nowhere: string }> = {
  county: { pages: ['county'], nowhere: '在「旗县信息」里办理。' },
  year: { pages: ['year', 'bundle'], nowhere: '在「年度参数」里办理。' },
  project: { pages: ['bundle'], nowhere: '在项目的「材料与提交」一步办理。' },
  record: { pages: ['records'], nowhere: '先打开它的记录。' },
}

/** Made for a material that the step of 事中 or 事后 brings. */
const isMaterialOf = (tab: ProjectTab, paper: string) => {
  const step = projectSteps.find((one) => one.tab === tab)
  const brought = step ? expectedPapers[step.stage].filter(({ id }) => step.materials.includes(id)) : []
  return brought.some(({ made }) => made?.includes(paper))
}

function ofPaper(paper: Named, shown: Pick<Shown, 'id' | 'name' | 'words' | 'icon'>): Action {
  const { id, title, owner = 'project', recordKind } = paper
  const { pages, nowhere } = places[owner]
  const kind = recordKinds.find((one) => one.id === recordKind)
  const beside = recordKinds.filter((one) => one.papers.includes(id)).map((one) => one.id)
  return ofScreen({
    ...shown,
    id: `paper-${id}-${shown.id}`,
    of: title,
    isOn: (shown) =>
      (pages.includes(shown.page) && (kind === undefined || shown.recordKind === kind.id)) ||
      (shown.page === 'later' && isMaterialOf(shown.tab, id)) ||
      (shown.page === 'records' && beside.includes(shown.recordKind)),
    nowhere: kind ? `先打开一份${kind.title}。` : nowhere,
  })
}

/** Made by an action of its own name. */
const ownMakers: Record<string, Action | undefined> = { contract: makeContract }

/** 生成 of one kind of paper; each time another version. */
export const makePaper = (paper: Named): Action =>
  ownMakers[paper.id] ??
  ofPaper(paper, { id: 'make', name: '生成', words: ['生成新版', '做文书', '出文书'], icon: IconFileText })

export const showPaper = (paper: Named) =>
  ofPaper(paper, { id: 'show', name: '预览', words: ['看文书', '打印前看'], icon: IconEye })

export const paperTemplates = (paper: Named) =>
  ofPaper(paper, { id: 'templates', name: '范本…', words: ['本单位范本', '换用范本', '模板'], icon: IconTemplate })

/** All that can be done with the papers the program makes. */
export const actionsOfPapers = (papers: readonly PaperInfo[]): Action[] =>
  papers.flatMap((paper) => {
    if (papersWithPlaces.includes(paper.id)) return ownMakers[paper.id] ? [] : [makePaper(paper)]
    return [makePaper(paper), showPaper(paper), ...(paper.replaceable ? [paperTemplates(paper)] : [])]
  })
