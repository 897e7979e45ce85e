import { unitsOf } from '#shared/contract/model-settlement'
import { useProjectDraft } from '../project/project-draft'

/** 户、人·小时: what the contract counts in. */
export function useUnits(): string {
  return useProjectDraft((state) => (state.project ? unitsOf(state.project) : '')) || '个计量单位'
}
