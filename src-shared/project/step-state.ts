import type { Project } from './project'

/** The steps of 事前 that a clerk fills in. */
export type FormStep = 'basics' | 'budget' | 'procurement' | 'contractor' | 'contract'

/** 未开始, 待填, 有问题, 完成, 暂不能办: a step that nobody has looked at is not good. */
export type StepState = 'untouched' | 'unfilled' | 'wrong' | 'done' | 'blocked'

export const stepStateNames: Record<StepState, string> = {
  untouched: '未开始',
  unfilled: '待填',
  wrong: '有问题',
  done: '完成',
  blocked: '暂不能办',
}

/** How a step stands with the papers it makes. */
export interface PaperStanding {
  /** Papers that are there. */
  made: number
  /** Titles of those never made or made of what no longer stands, and of slots of records without their file. */
  open: readonly string[]
}

interface StepFacts {
  project: Project
  /** What is to be mended: errors that are more than an empty field, texts that cannot be read. */
  wrong: number
  /** Errors that only name an empty field. */
  unfilled: number
  /** The budget has a total. */
  measured: boolean
  /** The papers the step makes. */
  papers: PaperStanding
}

/** Steps whose checks compare with the budget's total: without one, nothing found is no pass. */
const judgedByTotal: FormStep[] = ['basics', 'procurement', 'contract']

/** Where a step stands, worst first; warnings do not keep it from being done, a paper that was never made does. */
export function stepState(step: FormStep, facts: StepFacts): StepState {
  const { wrong, unfilled, measured, papers } = facts
  if (wrong > 0) return 'wrong'
  if (!isTouched(step, facts)) return 'untouched'
  if (unfilled > 0) return 'unfilled'
  if (!measured && judgedByTotal.includes(step)) return 'blocked'
  return papers.open.length > 0 ? 'unfilled' : 'done'
}

export interface MaterialCounts {
  there: number
  /** Owed by now and not there. */
  missing: number
  /** Owed, but not yet. */
  later: number
  /** Something else keeps what is there from being handed in. */
  barred: boolean
}

/** Where a step of materials stands: what nobody has brought, or nobody may hand in, is not done. */
export function materialsState({ there, missing, later, barred }: MaterialCounts): StepState {
  if (there === 0) return missing === 0 && later > 0 ? 'blocked' : 'untouched'
  if (missing > 0) return 'unfilled'
  return later > 0 || barred ? 'blocked' : 'done'
}

/** Something of the step has been chosen or typed that a new project does not have. */
function isTouched(step: FormStep, { project, measured, papers }: StepFacts): boolean {
  const { budget, procurement, contract } = project
  switch (step) {
    case 'basics':
      return project.items.some(({ quantity }) => quantity !== '') || project.areas.length > 0 || hasPeriod(project)
    case 'budget':
      return measured || Object.keys(budget.inputs).length + budget.ownLines.length > 0
    case 'procurement':
      return procurement.method !== null || procurement.number !== '' || procurement.awardedOn !== null
    case 'contractor':
      return project.contractorId !== null
    case 'contract':
      return papers.made > 0 || contract.priceFen !== null || contract.number !== '' || contract.signedOn !== null
  }
}

const hasPeriod = ({ period }: Project) => period.startOn !== null || period.endOn !== null
