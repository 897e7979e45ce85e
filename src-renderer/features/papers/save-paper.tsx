import './papers.css'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { DocumentVersion, FileRef } from '#shared/documents/document-version'
import { type AppError, describeError } from '#shared/errors'
import type { FileKind } from '#shared/ipc/app-channels'
import { call } from '../../api'
import { goesWithScreen, notifyError } from '../../ui/notify'
import { toldWork } from '../../ui/told-work'

/** 另存为 of a generated paper. False = not saved. */
export function savePaper(paper: DocumentVersion): Promise<boolean> {
  return saveFile('document', paper, paper.fileName.endsWith('.xlsx') ? 'xlsx' : 'docx')
}

/** 另存为. Asks for a place; a locked file, a read-only folder or a full disk is told with another try. */
export async function saveFile(
  of: FileRef['of'],
  file: { id: string; fileName: string },
  kind: FileKind = 'any',
): Promise<boolean> {
  const asked = await call('dialog.saveFile', { title: `保存${file.fileName}`, kind, fileName: file.fileName })
  if (!asked.ok) {
    notifyError(asked.error)
    return false
  }
  if (asked.value === null) return false
  const path = asked.value
  const saved = await toldWork(`正在保存${file.fileName}`, (jobId) =>
    call('file.saveAs', { of, id: file.id, path, jobId }),
  )
  if (!saved.ok && saved.error.code === 'CANCELLED') {
    notifyError(saved.error)
    return false
  }
  if (!saved.ok) {
    notifyRetry(saved.error, () => void saveFile(of, file, kind))
    return false
  }
  notifySaved('已保存', path)
  return true
}

/** Done, with the way to the file. */
export function notifySaved(title: string, path: string): void {
  notifications.show({
    color: 'teal',
    autoClose: 8_000,
    title,
    message: (
      <span className="saved-notice">
        <span className="saved-path">{path}</span>
        <Button size="compact-sm" variant="light" onClick={() => void showInFolder(path)}>
          在文件夹中显示
        </Button>
      </span>
    ),
  })
}

/** 在文件夹中显示. */
export async function showInFolder(path: string): Promise<void> {
  const shown = await call('dialog.showInFolder', { path })
  if (!shown.ok) notifyError(shown.error)
}

/** What happened, what is safe, what to do next, and the button for another try. */
export function notifyRetry(error: AppError, again: () => void): void {
  const { what, safe, next } = describeError(error)
  const id = notifications.show({
    color: 'red',
    autoClose: false,
    role: 'alert',
    title: what,
    message: (
      <span className="saved-notice">
        <span>
          {safe}
          {next}
        </span>
        <Button
          size="compact-sm"
          variant="outline"
          color="red"
          onClick={() => {
            notifications.hide(id)
            again()
          }}
        >
          另选位置再试
        </Button>
      </span>
    ),
  })
  goesWithScreen(id)
}
