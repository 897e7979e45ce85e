import { useMemo } from 'react'
import { findTemplate } from '#shared/budget/find-template'
import type { ServiceKind } from '#shared/catalog/service-kind'
import { newContractForm } from '#shared/contract/new-contract-form'
import { withProjectSuggestions } from '#shared/contract/project-suggestions'
import type { ContractForm } from '#shared/project/contract-form'
import { useAppData } from '../../app-data'
import { useDerivedValues } from '../../project-draft/derived/derived-values'
import { useProjectRules } from '../../project-draft/project-rules'

/** What would stand in the form by default, for what is bought and what the project says; null before the data are read. */
export function useSuggestedForm(kinds: ServiceKind[]): ContractForm | null {
  const { settled: project } = useDerivedValues()
  const templates = useAppData((state) => state.resources?.budgetTemplates)
  const rules = useProjectRules(project)
  const values = rules?.suggestedValues
  const presets = rules?.paymentPresets
  const usual = useMemo(() => values && presets && newContractForm(kinds, values, presets), [kinds, values, presets])
  return useMemo(
    () =>
      usual && values && presets
        ? withProjectSuggestions(usual, project, findTemplate(templates ?? [], project.budget), values, presets)
        : null,
    [usual, project, templates, values, presets],
  )
}
