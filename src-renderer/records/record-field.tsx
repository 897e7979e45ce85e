import './record-items.css'
import { Anchor, Checkbox, NativeSelect } from '@mantine/core'
import { useCallback } from 'react'
import { restRemark } from '#shared/calendar/workdays'
import { type IsoDate, realDate } from '#shared/dates'
import type { Fen } from '#shared/money/fen'
import { calendarsInForce } from '#shared/office-data/rules-for'
import type { ProjectName } from '#shared/project/summary'
import type {
  RecordField as About,
  Body,
  FieldOption,
  Lack,
  Proposal,
  RecordAround,
  RecordFacts,
} from '#shared/records/record-field'
import { goneRecord } from '#shared/records/value-text'
import { useAppData } from '../app-data'
import { BpInput } from '../ui/bp-input'
import { DateField } from '../ui/date-field'
import { FieldNote } from '../ui/field-note'
import { GrowingText } from '../ui/growing-text'
import { IntegerInput } from '../ui/integer-input'
import { LineText } from '../ui/line-text'
import { MoneyInput } from '../ui/money-input'
import type { ItemField } from './record-item'
import { RecordItems } from './record-items'

export interface RecordFieldProps {
  about: About
  /** `data-field`: the path in the body, with points. */
  path: string
  value: unknown
  onChange(value: unknown): void
  projects: readonly ProjectName[]
  around: RecordFacts
  /** Of a list: how many items it may hold. */
  most?: number
  /** What stands against the next step; of it, what is said of this field and of what is inside it. */
  lacks: readonly Lack[]
  /** Whether a field of an item is asked for. */
  asks(about: About, value: unknown, item: Body): boolean
  /** Whether a field of its items is held as it is; `#`: whether items may be neither added nor taken out nor moved. */
  held?(inner: string): boolean
  /** What the program reckons for it. */
  proposal?: Proposal | null
}

/** One field of a body, as its kind describes it. */
export function RecordField(props: RecordFieldProps) {
  const { about, path, value, onChange, lacks, proposal } = props
  const empty = isEmpty(value)
  return (
    <div className={isWide(about) ? 'span-all' : undefined}>
      <Control {...props} />
      {about.hint && <FieldNote>{about.hint}</FieldNote>}
      {proposal && proposal.value !== value && (
        <FieldNote tone="suggestion">
          {proposal.text}{' '}
          <Anchor component="button" type="button" onClick={() => onChange(proposal.value)}>
            采用
          </Anchor>
        </FieldNote>
      )}
      {about.type === 'date' && <RestNote on={value as IsoDate | null} />}
      {lacks
        .filter(({ field }) => field === path)
        .map(({ text }) => (
          <FieldNote key={text} tone={empty ? 'hint' : 'warning'}>
            {text}
          </FieldNote>
        ))}
    </div>
  )
}

/** A day on which nobody works: nothing forbids it, a slip of the pen looks the same. */
function RestNote({ on }: { on: IsoDate | null }) {
  const rules = useAppData((state) => state.resources?.rules)
  const day = realDate(on)
  const remark = rules && day && restRemark(calendarsInForce(rules), day)
  return remark ? <FieldNote>{remark}</FieldNote> : null
}

const isWide = ({ type }: About) => ['longText', 'checks', 'projects', 'list'].includes(type)
const isEmpty = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0)

function Control(props: RecordFieldProps) {
  const { about, path, value, onChange, projects, around } = props
  const common = { label: about.label, 'data-field': path }
  switch (about.type) {
    case 'text':
      return <LineText {...common} maxLength={500} value={value as string} onChange={onChange} />
    case 'longText':
      return (
        <GrowingText
          {...common}
          minRows={2}
          maxLength={10_000}
          value={value as string}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    case 'date':
      return <DateField {...common} value={value as string | null} onChange={onChange} />
    case 'number':
      return (
        <IntegerInput
          {...common}
          {...(about.unit ? { unit: about.unit } : {})}
          value={value as number | null}
          onChange={onChange}
        />
      )
    case 'money':
      return (
        <MoneyInput {...common} negative={about.negative ?? false} value={value as Fen | null} onChange={onChange} />
      )
    case 'share':
      return <BpInput {...common} value={value as number | null} onChange={onChange} />
    case 'choice':
    case 'record':
      return (
        <NativeSelect
          {...common}
          data={[
            { value: '', label: '未选择' },
            ...optionsOf(about, around, value).map(({ code, title }) => ({ value: code, label: title })),
          ]}
          value={(value as string | null) ?? ''}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      )
    case 'checks':
      return (
        <Checks {...common} options={checksOf(about, around, value)} value={value as string[]} onChange={onChange} />
      )
    case 'projects': {
      const options = projects.map(({ id, name }) => ({ code: id, title: name.trim() || '未命名项目' }))
      return <Checks {...common} options={options} value={value as string[]} onChange={onChange} />
    }
    case 'data':
      return null
    case 'list':
      return <ListControl {...props} />
  }
}

function ListControl(props: RecordFieldProps) {
  const { about, path, value, onChange, projects, around, lacks, asks, held, most = Number.POSITIVE_INFINITY } = props
  const drawField = useCallback(
    (field: ItemField) => <RecordField {...field} projects={projects} around={around} asks={asks} />,
    [projects, around, asks],
  )
  return (
    <RecordItems
      about={about}
      path={path}
      items={value as never}
      most={most}
      onChange={onChange}
      around={around}
      lacks={lacks}
      asks={asks}
      held={held}
      drawField={drawField}
    />
  )
}

/** What is chosen stays to be read, also where it is none of the options any more. */
function optionsOf(
  { type, ofKinds, options, optionsOf, gone = type === 'record' ? goneRecord : undefined }: About,
  around: RecordAround,
  value: unknown,
): readonly FieldOption[] {
  const records = around.related.filter(({ kind }) => ofKinds?.includes(kind))
  const known = optionsOf?.(around) ?? options ?? records.map(({ id, title }) => ({ code: id, title }))
  if (typeof value !== 'string' || known.some(({ code }) => code === value)) return known
  return [...known, { code: value, title: gone ?? value }]
}

/** The same of a list to tick off: what is ticked and no longer offered can still be taken out. */
function checksOf({ options = [], optionsOf }: About, around: RecordAround, value: unknown): readonly FieldOption[] {
  if (!optionsOf) return options
  const known = optionsOf(around)
  const gone = (value as string[]).filter((one) => !known.some(({ code }) => code === one))
  return [...known, ...gone.map((code) => ({ code, title: code }))]
}

interface ChecksProps {
  label: string
  'data-field': string
  options: readonly { code: string; title: string }[]
  value: string[]
  onChange(value: string[]): void
}

/** A list to tick off; what is ticked is kept in the list's own order, whatever the order of the clicks. */
function Checks({ label, options, value, onChange, ...field }: ChecksProps) {
  const known = options.map(({ code }) => code)
  const set = (code: string, on: boolean) => {
    const next = on ? [...value, code] : value.filter((one) => one !== code)
    const others = next.filter((one) => !known.includes(one))
    onChange([...known.filter((one) => next.includes(one)), ...others])
  }
  return (
    <fieldset className="record-checks" {...field}>
      <legend>
        {label}
        {options.length > 0 && <small className="muted">{`已选 ${value.length} / ${options.length}`}</small>}
      </legend>
      {options.length === 0 && <span className="muted">还没有可选的内容</span>}
      {options.map(({ code, title }) => (
        <Checkbox
          key={code}
          label={title}
          checked={value.includes(code)}
          onChange={(event) => set(code, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  )
}
