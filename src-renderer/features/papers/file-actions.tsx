import { type ReactNode, useEffect, useRef } from 'react'
import type { DocumentVersion, EvidenceFile } from '#shared/documents/document-version'
import { isOpenable, previewOf } from '#shared/documents/openable'
import { alteredWords } from '#shared/materials/altered-file'
import type { SlotFile } from '#shared/records/record-entry'
import type { Action } from '../../actions/action'
import { ActionButton } from '../../actions/action-button'
import * as actions from '../../actions/files'
import { noteDrawn, showPreview } from '../preview/preview-state'
import { openElsewhere } from '../preview/told-file'
import { showAlteredOf } from './altered-state'
import { saveFile, savePaper } from './save-paper'

export type StoredFile =
  | { of: 'document'; file: DocumentVersion }
  | { of: 'evidence'; file: EvidenceFile }
  | { of: 'record'; file: SlotFile }
  | { of: 'delivered'; file: { id: string; fileName: string; sizeBytes: number } }

/** 预览, 打开, 另存为 of one stored file, each where it can be done; of what is not the original any more that, and 找回. More as children. */
export function FileActions({ stored, children }: { stored: StoredFile; children?: ReactNode }) {
  const { of, file } = stored
  const { id, fileName } = file
  const altered = 'altered' in file ? file.altered : undefined
  const name = of === 'evidence' ? stored.file.title || fileName : fileName
  const unreadable = 'unreadable' in file ? file.unreadable : undefined
  const preview = previewOf(fileName)
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    return place.current && !altered ? noteDrawn(place.current, { of, id, fileName, preview, unreadable }) : undefined
  }, [of, id, fileName, preview, unreadable, altered])
  if (altered) {
    return (
      <span className="material-actions" ref={place} data-altered={altered}>
        <strong className="bad">{alteredWords[altered]}</strong>
        <FileAction action={actions.healFile} name={name} run={() => void showAlteredOf({ of, id })} />
        {children}
      </span>
    )
  }
  return (
    <span className="material-actions" ref={place}>
      <FileAction
        action={actions.showFile}
        name={name}
        run={() => showPreview({ of, id, fileName, preview, unreadable })}
      />
      {isOpenable(fileName) && (
        <FileAction action={actions.openFile} name={name} run={() => void openElsewhere({ of, id })} />
      )}
      <FileAction
        action={actions.saveFileAs}
        name={name}
        run={() => void (of === 'document' ? savePaper(stored.file) : saveFile(of, file))}
      />
      {children}
    </span>
  )
}

interface FileActionProps {
  action: Action
  /** Of the file. */
  name: string
  run(control: HTMLElement): void
}

export function FileAction({ action, name, run }: FileActionProps) {
  return <ActionButton action={action} of={name} inRow plain size="compact-sm" variant="subtle" run={run} />
}
