import { type ClauseCode, clauseLabel, clauseNames } from '../contract/clause-names'
import { supervisionWayNames } from '../contract/model-values'
import type { SupervisionWay } from '../project/contract-form'
import type { FieldOption, RecordAround } from './record-field'

/** The four ways of annex 1 二(二), as a choice. */
export const wayCodes = Object.keys(supervisionWayNames) as [SupervisionWay, ...SupervisionWay[]]
export const wayOptions: FieldOption[] = wayCodes.map((code) => ({ code, title: supervisionWayNames[code] }))

/** What is looked at beside the services themselves: the contractor's money (N16). */
export const fundsService = '资金使用'
const fundsOption: FieldOption = { code: fundsService, title: `${fundsService}（专账、票据）` }

/** What the project buys, by its name, and the contractor's money. */
export const serviceOptions = ({ kinds }: RecordAround): FieldOption[] => [
  ...kinds.map(({ name }) => ({ code: name, title: name })),
  fundsOption,
]

/** The part of the contract that forbids handing the service on (P27). */
export const banClause = 'C16'

/** Parts of the contract as they are cited; what is agreed elsewhere is written out beside. */
export const clauseOptions: FieldOption[] = [
  ...(Object.keys(clauseNames) as ClauseCode[])
    .filter((code) => code !== 'C00')
    .map((code) => ({ code, title: clauseLabel(code) })),
  { code: 'other', title: '其他约定（另写明）' },
]

/** 合同第十四条“监督检查与整改”; '' = none chosen, or written out. */
export const clauseText = (code: string | null): string =>
  code !== null && code !== 'other' && Object.hasOwn(clauseNames, code) ? clauseLabel(code as ClauseCode) : ''
