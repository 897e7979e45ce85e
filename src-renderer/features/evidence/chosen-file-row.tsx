import './chosen-files.css'
import { TextInput } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { describeError } from '#shared/errors'
import { FieldNote } from '../../ui/field-note'
import { sizeText } from '../../ui/size-text'
import { type ChosenFile, isAddable } from './chosen-files'

interface ChosenFileRowProps {
  file: ChosenFile
  label: string
  /** The title is text until it is clicked. */
  asText: boolean
  /** The focus begins here. */
  first: boolean
  onTitle(path: string, title: string): void
}

/** One file that is to be added: its title, or why it cannot be. */
export const ChosenFileRow = memo(function ChosenFileRow({ file, label, asText, first, onTitle }: ChosenFileRowProps) {
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
    <li>
      <TextInput
        label={label}
        description={aboutFile(file)}
        list="expected-papers"
        data-autofocus={first || undefined}
        autoFocus={asked}
        value={file.title}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setAsked(false)}
        onChange={(event) => onTitle(file.path, event.currentTarget.value)}
      />
    </li>
  )
})

const aboutFile = ({ name, sizeBytes }: ChosenFile) => (sizeBytes === null ? name : `${name}，${sizeText(sizeBytes)}`)

function whyRefused({ error, path }: ChosenFile): string {
  if (!error) return '空文件（0 字节），不能添加'
  const { what, next } = describeError(error)
  return `${what.replace(`：${path}`, '')}。${next}`
}
