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

interface StepFacts {
  project: Project
  /** What is to be mended: errors that are more than an empty field, texts that cannot be read. */
  wrong: number
  /** Errors that only name an empty field. */
  unfilled: number
  /** The budget has a total. */
  measured: boolean
  /** A contract has been made: nothing of it need be typed. */
  holdsContract: boolean
}

/** Steps whose checks compare with the budget's total: without one, nothing found is no pass. */
const judgedByTotal: FormStep[] = ['basics', 'procurement', 'contract']

/** Where a step stands, worst first; warnings do not keep it from being done. */
export function stepState(step: FormStep, facts: StepFacts): StepState {
  const { wrong, unfilled, measured } = facts
  if (wrong > 0) return 'wrong'
  if (!isTouched(step, facts)) return 'untouched'
  if (unfilled > 0) return 'unfilled'
  return !measured && judgedByTotal.includes(step) ? 'blocked' : 'done'
}

/** Where 材料与提交 stands: `missing` counts what is owed by now and not there. */
export function materialsState({ there, missing }: { there: number; missing: number }): StepState {
  if (there === 0) return 'untouched'
  return missing > 0 ? 'unfilled' : 'done'
}

/** Something of the step has been chosen or typed that a new project does not have. */
function isTouched(step: FormStep, { project, measured, holdsContract }: StepFacts): boolean {
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
      return holdsContract || contract.priceFen !== null || contract.number !== '' || contract.signedOn !== null
  }
}

const hasPeriod = ({ period }: Project) => period.startOn !== null || period.endOn !== null
