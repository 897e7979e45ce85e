import type { ComponentType } from 'react'
import type { Fen } from '#shared/money/fen'
import type { ContractForm } from '#shared/project/contract-form'
import type { ContractEditing } from './use-contract'

/** Paths below the form that hold such a value: `quality.passRateBp`. */
type PathTo<V, O = ContractForm> = {
  [K in keyof O & string]: O[K] extends V
    ? K
    : O[K] extends readonly unknown[]
      ? never
      : O[K] extends object
        ? `${K}.${PathTo<V, O[K]>}`
        : never
}[keyof O & string]

interface Conditional {
  /** Drawn only then; absent = always. */
  when?: ((editing: ContractEditing) => boolean) | undefined
}

/** Label of a field; of one that depends on what is bought null = it is not asked. */
type Label = string | ((editing: ContractEditing) => string | null)

/** Its label may follow a figure an office can replace. */
type Option = readonly [value: string | boolean | null, label: string | ((editing: ContractEditing) => string)]

interface Named extends Conditional {
  /** Path below `contract`. */
  field: string
  label: Label
}

export type FieldPart = Named &
  (
    | { as: 'text' | 'day' | 'rate' | 'amount' | 'check' }
    | { as: 'long'; rows: number }
    | { as: 'count'; unit: string }
    | { as: 'choice' | 'radio'; options: readonly Option[] }
  )

/** Parts laid out together, by the name of a style. */
export interface Box extends Conditional {
  box: string
  parts: Part[]
}

/** What no table describes; `fields` = the fields it shows. */
export interface OwnPart extends Conditional {
  own: ComponentType<ContractEditing>
  fields: string[]
}

/** A section is a table of these, in the order in which they are drawn. */
export type Part = FieldPart | Box | OwnPart

type When = Conditional['when']

export const text = (field: PathTo<string>, label: Label, when?: When): Part => ({ as: 'text', field, label, when })
export const long = (field: PathTo<string>, label: Label, rows = 2, when?: When): Part => ({
  as: 'long',
  field,
  label,
  rows,
  when,
})
export const day = (field: PathTo<string | null>, label: Label, when?: When): Part => ({
  as: 'day',
  field,
  label,
  when,
})
export const rate = (field: PathTo<number | null>, label: Label): Part => ({ as: 'rate', field, label })
export const amount = (field: PathTo<Fen | null>, label: Label, when?: When): Part => ({
  as: 'amount',
  field,
  label,
  when,
})
export const count = (field: PathTo<number | null>, label: Label, unit: string, when?: When): Part => ({
  as: 'count',
  field,
  label,
  unit,
  when,
})
export const check = (field: PathTo<boolean>, label: Label): Part => ({ as: 'check', field, label })

type Choosable = PathTo<string | boolean | null>
export const choice = (field: Choosable, label: Label, options: readonly Option[], when?: When): Part => ({
  as: 'choice',
  field,
  label,
  options,
  when,
})
export const radio = (field: Choosable, label: Label, options: readonly Option[]): Part => ({
  as: 'radio',
  field,
  label,
  options,
})

export const box = (name: string, ...parts: Part[]): Box => ({ box: name, parts })
export const twoColumns = (...parts: Part[]): Box => box('columns', ...parts)
export const threeColumns = (...parts: Part[]): Box => box('columns columns-3', ...parts)
export const own = (component: OwnPart['own'], ...fields: (keyof ContractForm)[]): OwnPart => ({
  own: component,
  fields,
})

/** First names of the fields that the parts show, each once. */
export function fieldsOf(parts: Part[]): string[] {
  const names = parts.flatMap((part) => {
    if ('box' in part) return fieldsOf(part.parts)
    return 'own' in part ? part.fields : [part.field.split('.')[0] ?? '']
  })
  return [...new Set(names)]
}
