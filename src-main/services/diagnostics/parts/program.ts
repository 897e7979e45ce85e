import { arch, cpus, release, totalmem, type } from 'node:os'
import { chinaTime } from '#shared/china-time'
import type { Line } from '#shared/diagnostics/diagnostics'
import { sizeText } from '#shared/text/size-text'
import { ResourceFault } from '../../../resources'
import { migrations } from '../../../store/migrations/all'
import { type AppContext, instantOf } from '../../context'
import type { Part } from '../part'

export const program: Part = {
  id: 'program',
  title: '程序和电脑',
  about: '版本、系统、自带数据的版本',
  read: async ({ app }) => {
    const { electron = '没有', chrome = '没有', node } = process.versions
    const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions()
    return [
      ['整理时间', chinaTime(instantOf(app)).replace('T', ' ')],
      ['购服通', app.version],
      ['数据版本', String(migrations.at(-1)!.version)],
      ['Electron、Chromium、Node', [electron, chrome, node].join('、')],
      ['系统', `${type()} ${release()} ${arch()}`],
      ['处理器、内存', `${cpus().length} 核、${sizeText(totalmem())}`],
      ['时区、语言', `${timeZone}、${locale}`],
      ...ownData(app),
    ]
  },
}

/** Of the program's own alone: an office names its sets itself. */
function ownData(app: AppContext): Line[] {
  try {
    const own = (app.resources.rules.sets ?? []).filter(({ by }) => by === 'program')
    return own.map((set) => [`自带数据 ${set.kind} ${set.id}`, set.version])
  } catch (error) {
    if (error instanceof ResourceFault) return [['自带数据', '有损坏，请重新安装']]
    throw error
  }
}
