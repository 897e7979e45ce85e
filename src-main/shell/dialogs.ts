import { isAbsolute } from 'node:path'
import { type BrowserWindow, dialog, shell } from 'electron'
import type { FileKind } from '#shared/ipc/app-channels'
import { dialogSchemas } from '#shared/ipc/shell-schemas'
import { fail, ok, type Result } from '#shared/result'

type DialogChannel = keyof typeof dialogSchemas

const filters: Record<FileKind, Electron.FileFilter[]> = {
  docx: [{ name: 'Word/WPS 文档', extensions: ['docx'] }],
  xlsx: [{ name: 'Excel/WPS 表格', extensions: ['xlsx'] }],
  table: [{ name: 'Excel/WPS 表格、CSV', extensions: ['xlsx', 'csv', 'txt'] }],
  zip: [{ name: '材料包', extensions: ['zip', 'age'] }],
  sealed: [{ name: '加密文件', extensions: ['age'] }],
  diagnostics: [{ name: '诊断信息包', extensions: ['zip'] }],
  update: [{ name: '购服通升级文件', extensions: ['gftupdate'] }],
  data: [{ name: '标准与模板数据', extensions: ['json'] }],
  calendar: [{ name: '日历文件', extensions: ['ics'] }],
  any: [{ name: '所有文件', extensions: ['*'] }],
}

export function isDialogChannel(channel: string): channel is DialogChannel {
  return Object.hasOwn(dialogSchemas, channel)
}

/** Native dialogs, answered by the shell because only it has a window. A closed dialog answers null. */
export async function answerDialog(
  window: BrowserWindow,
  channel: DialogChannel,
  raw: unknown,
): Promise<Result<unknown>> {
  const parsed = dialogSchemas[channel].safeParse(raw)
  if (!parsed.success) return fail('INPUT_INVALID', { detail: '对话框参数不对' })
  const input = parsed.data as { title: string; kind: FileKind; fileName: string; path: string }
  switch (channel) {
    case 'dialog.openFile': {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: input.title,
        properties: ['openFile'],
        filters: filters[input.kind],
      })
      return ok(filePaths[0] ?? null)
    }
    case 'dialog.openFiles': {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: input.title,
        properties: ['openFile', 'multiSelections'],
        filters: filters[input.kind],
      })
      return ok(filePaths)
    }
    case 'dialog.openFolder': {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: input.title,
        properties: ['openDirectory', 'createDirectory'],
      })
      return ok(filePaths[0] ?? null)
    }
    case 'dialog.saveFile': {
      const { filePath } = await dialog.showSaveDialog(window, {
        title: input.title,
        defaultPath: input.fileName,
        filters: filters[input.kind],
      })
      return ok(filePath || null)
    }
    case 'dialog.showInFolder':
      if (!isAbsolute(input.path)) return fail('INPUT_INVALID', { detail: '路径不对' })
      shell.showItemInFolder(input.path)
      return ok(null)
  }
}
