import { useMemo } from 'react'
import type { ServiceKind } from '#shared/catalog/service-kind'
import { agreedForm } from '#shared/contract/agreed-form'
import { inOwnWords } from '#shared/contract/kind-defaults'
import type { SuggestedValues } from '#shared/law/suggested-values'
import type { ContractForm } from '#shared/project/contract-form'
import type { PaymentPreset } from '#shared/project/payment-preset'
import type { Project } from '#shared/project/project'
import { useDerivedValues } from '../../project-draft/derived/derived-values'
import { useProjectDraft } from '../../project-draft/project-draft'
import { useProjectRules } from '../../project-draft/project-rules'
import { updateProject } from '../../project-draft/update-project'
import { useKinds } from '../../project-draft/use-kinds'

export interface ContractEditing {
  /** As the contract prints it: with what is derived, texts still at their default in the words of what is bought. */
  form: ContractForm
  /** What is bought. */
  kinds: ServiceKind[]
  set(part: Partial<ContractForm>): void
  /** Changes the value at a path: `setAt('quality.passRateBp', 9500)`. */
  setAt(path: string, value: unknown): void
  project: Project | null
  /** 建议值 that count for it; null before they are read. */
  values: SuggestedValues | null
  /** 付款方式 it may be chosen from; [] before they are read. */
  presets: readonly PaymentPreset[]
}

const noPresets: readonly PaymentPreset[] = []

/** The open project's 合同要素; every change is saved as typed, and goes into this project alone. */
export function useContract(): ContractEditing {
  const { settled } = useDerivedValues()
  const { all, bought } = useKinds()
  const editing = useMemo(() => editingOf(settled.id), [settled.id])
  const project = useProjectDraft((state) => state.project)
  const rules = useProjectRules(project)
  const values = rules?.suggestedValues ?? null
  const presets = rules?.paymentPresets ?? noPresets
  const form = useMemo(
    () => inOwnWords(values ? agreedForm(settled, values, presets) : settled.contract, bought, all),
    [settled, values, presets, bought, all],
  )
  return { form, kinds: bought, project, values, presets, ...editing }
}

function editingOf(id: string): Pick<ContractEditing, 'set' | 'setAt'> {
  const change = (edit: (form: ContractForm) => ContractForm) =>
    updateProject(id, (project) => ({ ...project, contract: edit(project.contract) }))
  return {
    set: (part) => change((form) => ({ ...form, ...part })),
    setAt: (path, value) => change((form) => withValueAt(form, path.split('.'), value)),
  }
}

function withValueAt<T extends object>(group: T, [name = '', ...rest]: string[], value: unknown): T {
  const inside = rest.length === 0 ? value : withValueAt(group[name as keyof T] as object, rest, value)
  return { ...group, [name]: inside }
}
