import { createContext, useContext } from 'react'
import { fieldAbout } from '#shared/contract/field-about'
import type { ContractForm } from '#shared/project/contract-form'
import { useProjectDraft } from '../../project-draft/project-draft'
import { useProjectRules } from '../../project-draft/project-rules'

/** The form as shown, and what would stand in it by default for what is bought. */
export const FormSuggestion = createContext<{ form: ContractForm; suggested: ContractForm } | null>(null)

/** 合同第七条 · 建议值 · 一般90%至100%: said below the field; a dot never begins a line. */
export function useFieldAbout(field: string): string {
  const context = useContext(FormSuggestion)
  const rules = useProjectRules(useProjectDraft((state) => state.project))
  const about =
    context && rules
      ? fieldAbout(field, context.form, context.suggested, rules.plausibleRanges, rules.suggestedValues)
      : ''
  return about.replaceAll(' ·', '\u00a0·')
}
