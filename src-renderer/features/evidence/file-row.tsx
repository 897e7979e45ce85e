import type { ReactNode } from 'react'
import { sizeText } from '#shared/text/size-text'
import type { Action } from '../../actions/action'
import { replaceFile } from '../../actions/files'
import { deleteRow } from '../../ui/delete-row'
import { fileInHand } from '../../ui/use-file-drop'
import { WholeDates } from '../../ui/whole-dates'
import { FileAction, FileActions, type StoredFile } from '../papers/file-actions'
import { ChooseRow, useChoosing } from './choose-row'
import { useChosenRows } from './chosen-rows'
import { type FileManaging, FileMore } from './file-more'

interface FileRowProps {
  stored: StoredFile
  /** What it is called: its title, else its file. */
  name: string
  /** 移出 or 取回; undefined = it may not go now. */
  change?: { action: Action; run(): void } | undefined
  /** 替换: undefined = it may not. */
  replace?: (() => void) | undefined
  /** A procurement paper has to be kept (P34): until that day, or for its fifteen years. */
  keptUntil?: string | null | undefined
  /** The part of the screen it can be chosen in, with others; undefined = it cannot. */
  scope?: string | undefined
  /** 改名, 移到别的栏, 经过; left out where the file is none of the county's own. */
  managing?: FileManaging | undefined
  children?: ReactNode
}

/** A file that was brought in, with a project or in a slot of a record: what it is, how long it is kept, what can be done with it. */
export function FileRow({ stored, name, change, replace, keptUntil, scope, managing, children }: FileRowProps) {
  const { fileName, sizeBytes, id } = stored.file
  const sha256 = 'sha256' in stored.file ? stored.file.sha256 : ''
  const unreadable = 'unreadable' in stored.file ? stored.file.unreadable : undefined
  const { chosen, handlers } = useChoosing(scope, id)
  return (
    <li
      data-file={id}
      data-row
      data-scope={scope}
      data-chosen={chosen || undefined}
      draggable={managing?.move !== undefined}
      onDragStart={({ dataTransfer }) => {
        // All that are chosen go along with one of them.
        const ids = chosen ? [...useChosenRows.getState().ids] : [id]
        dataTransfer.setData(fileInHand, [stored.of, ...ids].join(' '))
        dataTransfer.effectAllowed = 'move'
      }}
      {...handlers}
    >
      {scope !== undefined && <ChooseRow scope={scope} id={id} name={name} chosen={chosen} />}
      <span className="material-text">
        <span className="material-name">{name}</span>
        <span className="material-about">
          {name === fileName ? '' : `${fileName}，`}
          {sizeText(sizeBytes)}
          <WholeDates>{keptText(keptUntil)}</WholeDates>
          {children}
          {unreadable && <strong className="bad material-doubt">{unreadable}</strong>}
        </span>
      </span>
      <FileActions stored={stored}>
        {replace && <FileAction action={replaceFile} name={name} run={replace} />}
        {change && <FileAction action={change.action} name={name} run={(control) => deleteRow(control, change.run)} />}
        {managing && <FileMore file={{ of: stored.of, id, fileName, sha256 }} name={name} {...managing} />}
      </FileActions>
    </li>
  )
}

function keptText(until: string | null | undefined): string {
  if (until === undefined) return ''
  return until ? `，保存至 ${until}` : '，自采购结束之日起保存15年'
}
