import { presetOf } from '#shared/contract/payment-presets'
import { bodyRows } from '#shared/history/body-rows'
import { contractFormWords } from '#shared/history/contract-form-words'
import type { FieldWords } from '#shared/history/field-words'
import type { ContractEditing } from './use-contract'

/** 合同要素 for paper and clipboard, also what is folded in: as the contract prints them, no code among them. */
export function contractSheet(
  { form, presets }: Pick<ContractEditing, 'form' | 'presets'>,
  serviceName: (code: string) => string,
): string[][] {
  const { paymentPreset, servicePrices } = contractFormWords
  const words: FieldWords = {
    ...contractFormWords,
    ...(paymentPreset && {
      paymentPreset: { ...paymentPreset, nameOf: (id) => presetOf(presets, id)?.name ?? '自行约定' },
    }),
    ...(servicePrices && {
      servicePrices: {
        ...servicePrices,
        fields: {
          ...servicePrices.fields,
          code: { label: '服务', nameOf: serviceName },
        },
      },
    }),
  }
  return bodyRows(words, form)
}
