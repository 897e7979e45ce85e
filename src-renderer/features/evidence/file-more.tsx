import { useRef, useState } from 'react'
import type { FileRef } from '#shared/documents/document-version'
import type { Result } from '#shared/result'
import { ActionItem } from '../../actions/action-button'
import { fileHistory, moveFile, renameFile } from '../../actions/files'
import { useCommand } from '../../commands'
import { RowMenu } from '../../ui/row-menu'
import { FileHistoryDialog } from './file-history-dialog'
import { MoveDialog, type MoveTargets } from './move-dialog'
import { RenameDialog } from './rename-dialog'

export interface ManagedFile extends FileRef {
  fileName: string
  sha256: string
}

/** What else can be done with a stored file: undefined = it may not be now. */
export interface FileManaging {
  rename?: ((name: string) => Promise<Result<unknown>>) | undefined
  move?: MoveTargets | undefined
  /** Shows anew what has changed by a step of its history that was taken back. */
  reload?(): unknown
}

interface FileMoreProps extends FileManaging {
  file: ManagedFile
  name: string
}

/** 改名, 移到别的栏, 经过 of one file, behind three dots; F2 renames the file whose row has the focus. */
export function FileMore({ file, name, rename, move, reload }: FileMoreProps) {
  const own = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState<'rename' | 'move' | 'history' | null>(null)
  const row = { name, control: own }
  useCommand(rename ? renameFile : null, () => setOpen('rename'), undefined, row)
  useCommand(move ? moveFile : null, () => setOpen('move'), undefined, row)
  useCommand(fileHistory, () => setOpen('history'), undefined, row)
  const close = () => setOpen(null)
  return (
    <>
      <RowMenu ref={own} label={`更多：${name}`} title="改名、移到别的栏、经过" size="sm">
        {rename && <ActionItem action={renameFile} run={() => setOpen('rename')} />}
        {move && <ActionItem action={moveFile} run={() => setOpen('move')} />}
        <ActionItem action={fileHistory} run={() => setOpen('history')} />
      </RowMenu>
      {open === 'rename' && rename && <RenameDialog fileName={file.fileName} rename={rename} onClose={close} />}
      {open === 'move' && move && <MoveDialog file={file} targets={move} onClose={close} />}
      {open === 'history' && <FileHistoryDialog file={file} reload={reload} onClose={close} />}
    </>
  )
}
