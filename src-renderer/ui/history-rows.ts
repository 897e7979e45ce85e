import type { HistoryStep } from '#shared/records/record-entry'
import { localTime } from './local-time'

/** Said by the step itself. */
const wholes = ['@record', '@import']

export const changesOf = (step: HistoryStep) => step.fields.filter(({ field }) => !wholes.includes(field))

export const historyHeads = ['时间', '人员', '步骤', '对象', '内容', '原来', '改为', '说明'] as const

/** A step of a history for paper and clipboard: a line for each value it changed. */
export function historyRows(step: HistoryStep): string[][] {
  const { at, who, title, about = '', undone, told, lasting } = step
  const head = [localTime(at), who || '未记录人员', title, about]
  const remark = [undone && '已撤销', told ? '内容留在填写的电脑上' : lasting && `不能撤销：${lasting}`]
    .filter(Boolean)
    .join('；')
  const changes = changesOf(step)
  if (changes.length === 0) return [[...head, '', '', '', remark]]
  return changes.map(({ label, before, after }) =>
    told ? [...head, label, '', '', remark] : [...head, label, before || '空', after || '空', remark],
  )
}
