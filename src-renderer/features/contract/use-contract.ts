import { useMemo } from 'react'
import type { ServiceKind } from '#shared/catalog/service-kind'
import { agreedForm } from '#shared/contract/agreed-form'
import { inOwnWords } from '#shared/contract/kind-defaults'
import type { ContractForm } from '#shared/project/contract-form'
import { useDerivedValues } from '../project/derived/derived-values'
import { updateProject } from '../project/update-project'
import { useKinds } from './use-kinds'

export interface ContractEditing {
  /** As the contract prints it: with what is derived, texts still at their default in the words of what is bought. */
  form: ContractForm
  /** What is bought. */
  kinds: ServiceKind[]
  set(part: Partial<ContractForm>): void
  /** Changes a part that is an object of its own: `put('quality', { passRateBp: 9500 })`. */
  put<K extends GroupKey>(key: K, part: Partial<ContractForm[K]>): void
}

type GroupKey =
  | 'contacts'
  | 'traces'
  | 'quality'
  | 'personnel'
  | 'acceptance'
  | 'personalInformation'
  | 'handover'
  | 'breach'
  | 'performanceBond'
  | 'quote'
  | 'copies'

/** The open project's 合同要素; every change is saved as typed, and goes into this project alone. */
export function useContract(): ContractEditing {
  const { settled } = useDerivedValues()
  const { all, bought } = useKinds()
  const form = useMemo(() => inOwnWords(agreedForm(settled), bought, all), [settled, bought, all])
  const editing = useMemo(() => editingOf(settled.id), [settled.id])
  return { form, kinds: bought, ...editing }
}

function editingOf(id: string): Pick<ContractEditing, 'set' | 'put'> {
  const change = (edit: (form: ContractForm) => ContractForm) =>
    updateProject(id, (project) => ({ ...project, contract: edit(project.contract) }))
  return {
    set: (part) => change((form) => ({ ...form, ...part })),
    put: (key, part) => change((form) => ({ ...form, [key]: { ...form[key], ...part } })),
  }
}
