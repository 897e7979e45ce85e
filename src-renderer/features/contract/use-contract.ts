import type { ContractForm } from '#shared/contract/contract-form'
import { useProjectDraft } from '../project/project-draft'

export interface ContractEditing {
  form: ContractForm
  set(part: Partial<ContractForm>): void
  /** Changes a part that is an object of its own: `put('quality', { passRateBp: 9500 })`. */
  put<K extends GroupKey>(key: K, part: Partial<ContractForm[K]>): void
}

type GroupKey =
  | 'traces'
  | 'quality'
  | 'personnel'
  | 'acceptance'
  | 'personalInformation'
  | 'handover'
  | 'breach'
  | 'copies'

/** The open project's 合同要素; every change is saved as typed. */
export function useContract(): ContractEditing | null {
  const form = useProjectDraft((state) => state.project?.contract)
  return form ? { form, set, put } : null
}

function set(part: Partial<ContractForm>): void {
  useProjectDraft.getState().update((project) => ({ ...project, contract: { ...project.contract, ...part } }))
}

function put<K extends GroupKey>(key: K, part: Partial<ContractForm[K]>): void {
  useProjectDraft.getState().update((project) => ({
    ...project,
    contract: { ...project.contract, [key]: { ...project.contract[key], ...part } },
  }))
}
