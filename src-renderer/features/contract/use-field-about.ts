import { createContext, useContext } from 'react'
import { fieldAbout } from '#shared/contract/field-about'
import type { ContractForm } from '#shared/project/contract-form'
import { useAppData } from '../../app-data'

/** The form as shown, and what would stand in it by default for what is bought. */
export const FormSuggestion = createContext<{ form: ContractForm; suggested: ContractForm } | null>(null)

/** 合同第七条 · 建议值 · 一般90%至100%: said below the field; a dot never begins a line. */
export function useFieldAbout(field: string): string {
  const context = useContext(FormSuggestion)
  const ranges = useAppData((state) => state.resources?.rules.plausibleRanges.rows)
  const about = context && ranges ? fieldAbout(field, context.form, context.suggested, ranges) : ''
  return about.replaceAll(' ·', '\u00a0·')
}
