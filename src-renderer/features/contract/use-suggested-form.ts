import { useMemo } from 'react'
import { findTemplate } from '#shared/budget/find-template'
import type { ServiceKind } from '#shared/catalog/service-kind'
import { newContractForm } from '#shared/contract/new-contract-form'
import { withProjectSuggestions } from '#shared/contract/project-suggestions'
import type { ContractForm } from '#shared/project/contract-form'
import { useAppData } from '../../app-data'
import { useDerivedValues } from '../../project-draft/derived/derived-values'

/** What would stand in the form by default, for what is bought and what the project says. */
export function useSuggestedForm(kinds: ServiceKind[]): ContractForm {
  const { settled: project } = useDerivedValues()
  const templates = useAppData((state) => state.resources?.budgetTemplates)
  const usual = useMemo(() => newContractForm(kinds), [kinds])
  return useMemo(
    () => withProjectSuggestions(usual, project, findTemplate(templates ?? [], project.budget)),
    [usual, project, templates],
  )
}
