import { readFile } from 'node:fs/promises'
import { logText } from '#shared/diagnostics/diagnostics'
import { logFiles } from '../../../log'
import type { Part } from '../part'

export const log: Part = {
  id: 'log',
  title: '程序错误记录',
  about: '什么时候、哪项操作出的错，错误代码和程序里的位置；没有当时办的内容',
  read: async ({ app }) => {
    const texts = await Promise.all(logFiles(app.userDataFolder).map((path) => readFile(path, 'utf8').catch(() => '')))
    return logText(texts.join(''))
  },
}
