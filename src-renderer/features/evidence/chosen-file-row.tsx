import './chosen-files.css'
import { NativeSelect, TextInput } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { type Stage, stageNames } from '#shared/documents/document-version'
import type { ExpectedPapers } from '#shared/materials/expected-papers'
import { sizeText } from '#shared/text/size-text'
import { FieldNote } from '../../ui/field-note'
import { reasonOf } from './add-each'
import { type ChosenFile, isAddable } from './chosen-files'
import { chosenProblem, slotOfChosen } from './chosen-slot'

interface ChosenFileRowProps {
  file: ChosenFile
  label: string
  /** The title is text until it is clicked. */
  asText: boolean
  /** The focus begins here. */
  first: boolean
  stage: Stage
  inForce: ExpectedPapers
  onChange(path: string, said: Partial<Pick<ChosenFile, 'title' | 'slot'>>): void
}

/** One file that is to be added: its title and slot, or why it cannot be. */
export const ChosenFileRow = memo(function ChosenFileRow(props: ChosenFileRowProps) {
  const { file, label, asText, first, stage, inForce, onChange } = props
  const [asked, setAsked] = useState(false)
  if (!isAddable(file)) {
    return (
      <li data-testid="refused-file">
        <span className="material-name">{file.name}</span>
        <FieldNote tone="error">{whyRefused(file)}</FieldNote>
      </li>
    )
  }
  if (asText && !asked && file.title.trim() !== '') {
    return (
      <li>
        <button type="button" data-autofocus={first || undefined} onClick={() => setAsked(true)}>
          <span className="visually-hidden">改{label}：</span>
          {file.title}
          <IconPencil size={14} aria-hidden="true" />
        </button>
        <span className="material-about">{aboutFile(file)}</span>
      </li>
    )
  }
  return (
    <li className="chosen-file">
      <TextInput
        label={label}
        description={aboutFile(file)}
        list="expected-papers"
        data-autofocus={first || undefined}
        autoFocus={asked}
        value={file.title}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setAsked(false)}
        onChange={(event) => onChange(file.path, { title: event.currentTarget.value })}
      />
      <SlotChoice
        label={label.replace('材料名称', '放在哪一栏')}
        stage={stage}
        inForce={inForce}
        value={slotOfChosen(file, stage, inForce)}
        problem={chosenProblem(file, stage, inForce)}
        onChange={(slot) => onChange(file.path, { slot })}
      />
    </li>
  )
})

interface SlotChoiceProps {
  label: string
  stage: Stage
  inForce: ExpectedPapers
  value: string
  problem?: string | null
  onChange(slot: string): void
}

/** The expected papers of a stage, and none of them. */
export function SlotChoice({ label, stage, inForce, value, problem, onChange }: SlotChoiceProps) {
  return (
    <NativeSelect
      label={label}
      value={value}
      error={problem ?? undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: `其他${stageNames[stage]}材料` },
        ...inForce[stage].map(({ id, title }) => ({ value: id, label: title })),
      ]}
    />
  )
}

const aboutFile = ({ name, sizeBytes }: ChosenFile) => (sizeBytes === null ? name : `${name}，${sizeText(sizeBytes)}`)

const whyRefused = ({ error, path }: ChosenFile): string =>
  error ? reasonOf(error, path) : '空文件（0 字节），不能添加'
