import { NativeSelect, TextInput } from '@mantine/core'
import type { AppError } from '#shared/errors'
import { fieldTitles, type Household, type HouseholdText, householdNumbers } from '#shared/households/household'
import { beneficiaryKinds } from '#shared/project/project'
import { useProjectDraft } from '../../project-draft/project-draft'
import type { Edits } from './household-edits'
import { NumberField } from './number-field'

interface HouseholdFormProps {
  household: Household | null
  edits: Edits
  setEdits(edits: Edits): void
  onError(error: AppError): void
}

/** The fields of a household; its numbers masked. */
export function HouseholdForm({ household, edits, setEdits, onError }: HouseholdFormProps) {
  const areas = useProjectDraft((state) => state.project?.areas ?? none)
  const readOnly = household?.removed ?? false
  const typedOrKept = (field: HouseholdText) => edits.texts[field] ?? household?.[field] ?? ''
  const set = (field: HouseholdText, text: string) => setEdits({ ...edits, texts: { ...edits.texts, [field]: text } })
  const text = (field: HouseholdText) => (
    <TextInput
      label={fieldTitles[field]}
      value={typedOrKept(field)}
      maxLength={200}
      readOnly={readOnly}
      {...(field === 'code' && { 'data-autofocus': true })}
      onChange={(event) => set(field, event.currentTarget.value)}
    />
  )
  const choice = (field: 'area' | 'type', all: readonly string[]) => (
    <NativeSelect
      label={fieldTitles[field]}
      data={[{ value: '', label: '请选择' }, ...new Set([...all, ...(typedOrKept(field) ? [typedOrKept(field)] : [])])]}
      value={typedOrKept(field)}
      disabled={readOnly}
      onChange={(event) => set(field, event.currentTarget.value)}
    />
  )
  const further = edits.further ?? household?.further ?? {}
  const setFurther = (title: string, text: string) => setEdits({ ...edits, further: { ...further, [title]: text } })
  return (
    <div className="columns">
      {text('code')}
      {text('name')}
      {areas.length > 0 ? choice('area', areas) : text('area')}
      {text('village')}
      {choice('type', beneficiaryKinds)}
      <div className="span-all">{text('address')}</div>
      {householdNumbers.map((of) => (
        <NumberField
          key={of}
          {...{ household, of, onError }}
          title={fieldTitles[of]}
          masked={household?.masked[of] ?? ''}
          typed={edits.numbers[of]}
          onType={(typed) => setEdits({ ...edits, numbers: { ...edits.numbers, [of]: typed } })}
        />
      ))}
      {Object.entries(further).map(([title, value]) =>
        household?.maskedFurther.includes(title) ? (
          <NumberField
            key={title}
            {...{ household, title, onError }}
            of={`further/${title}`}
            masked={household.further[title] ?? ''}
            typed={value === household.further[title] ? null : value}
            onType={(typed) => setFurther(title, typed ?? household.further[title] ?? '')}
          />
        ) : (
          <TextInput
            key={title}
            label={title}
            value={value}
            maxLength={500}
            readOnly={readOnly}
            onChange={(event) => setFurther(title, event.currentTarget.value)}
          />
        ),
      )}
    </div>
  )
}

const none: readonly string[] = []
