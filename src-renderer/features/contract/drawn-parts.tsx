import { Checkbox, Radio } from '@mantine/core'
import { valueAt } from '#shared/contract/field-about'
import { SignedLock } from '../../project-draft/signed-lock'
import {
  AmountField,
  ChoiceField,
  CountField,
  DayField,
  Findings,
  LongField,
  RateField,
  TextField,
} from './contract-fields'
import type { FieldPart, Part } from './section-parts'
import type { ContractEditing } from './use-contract'
import { useFieldAbout } from './use-field-about'

/** The table of a section, drawn. */
export function DrawnParts({ parts, editing }: { parts: Part[]; editing: ContractEditing }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the tables are constants, and a part never changes its place
  return parts.map((part, index) => <DrawnPart key={index} part={part} editing={editing} />)
}

/** Known only once the contract is signed. */
const behindSigning = ['publishedOn', 'filedOn']

function DrawnPart({ part, editing }: { part: Part; editing: ContractEditing }) {
  if (part.when && !part.when(editing)) return null
  if ('own' in part || 'field' in part) {
    const drawn = 'own' in part ? <part.own {...editing} /> : <DrawnField part={part} editing={editing} />
    return 'field' in part && behindSigning.includes(part.field) ? drawn : <SignedLock>{drawn}</SignedLock>
  }
  return (
    <div className={part.box || undefined}>
      <DrawnParts parts={part.parts} editing={editing} />
    </div>
  )
}

function DrawnField({ part, editing }: { part: FieldPart; editing: ContractEditing }) {
  const label = typeof part.label === 'string' ? part.label : part.label(editing)
  if (label === null) return null
  const { field } = part
  // What a path leads to is held by the makers of the parts (`PathTo`).
  const value = valueAt(editing.form, field) as never
  const common = { field, label, value, onChange: (next: unknown) => editing.setAt(field, next) }
  switch (part.as) {
    case 'text':
      return <TextField {...common} />
    case 'long':
      return <LongField {...common} rows={part.rows} />
    case 'count':
      return <CountField {...common} unit={part.unit} />
    case 'rate':
      return <RateField {...common} />
    case 'amount':
      return <AmountField {...common} />
    case 'day':
      return <DayField {...common} />
    case 'check':
      return <CheckField {...common} />
    default:
      return <Choice {...common} as={part.as} options={part.options} editing={editing} />
  }
}

interface Common<T> {
  field: string
  label: string
  value: T
  onChange(value: unknown): void
}

function CheckField({ field, label, value, onChange }: Common<boolean>) {
  return (
    <Findings field={field} filled>
      <Checkbox
        label={label}
        data-field={`contract.${field}`}
        checked={value}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </Findings>
  )
}

/** Controls know texts: nothing chosen is '', yes and no are words. */
const optionText = (value: string | boolean | null) =>
  typeof value === 'string' ? value : value === null ? '' : value ? 'yes' : 'no'

type Options = Extract<FieldPart, { options: unknown }>

type ChoiceProps = Common<string | boolean | null> & Omit<Options, 'label'> & { editing: ContractEditing }

function Choice({ as, options, value, onChange, editing, ...named }: ChoiceProps) {
  const data = options.map(([option, label]) => ({
    value: optionText(option),
    label: typeof label === 'string' ? label : label(editing),
  }))
  const choose = (text: string) => onChange(options.find(([option]) => optionText(option) === text)?.[0] ?? null)
  const chosen = { ...named, value: optionText(value), data, onChange: choose }
  return as === 'radio' ? <RadioField {...chosen} /> : <ChoiceField {...chosen} />
}

function RadioField({ field, label, value, data, onChange }: Parameters<typeof ChoiceField>[0]) {
  const about = useFieldAbout(field)
  return (
    <Findings field={field} filled={value !== ''}>
      <Radio.Group label={label} description={about} data-field={`contract.${field}`} value={value} onChange={onChange}>
        <div className="choice-row">
          {data.map((option) => (
            <Radio key={option.value} {...option} />
          ))}
        </div>
      </Radio.Group>
    </Findings>
  )
}
