import type { IsoDate } from '../dates'
import type { Stage } from '../documents/document-version'
import { enteredState, type PlatformEntry, platformEntry } from './platform-entry'
import type { RelatedRecord } from './record-field'

/** How a stage stands with its 录入信息服务平台, in a line, and the entry it leads to; null = none is begun. */
export interface StageEntry {
  text: string
  isEntered: boolean
  id: string | null
}

/** `day`: by when 事前 is to be entered, where a day is set for it; of the other stages the contract sets it. */
export function stageEntry(stage: Stage, records: readonly RelatedRecord[], day: IsoDate | null): StageEntry {
  const own = records.filter(({ kind, body }) => kind === platformEntry.id && (body as PlatformEntry).stage === stage)
  const [open] = own.filter(({ state }) => state !== enteredState)
  const entered = own.filter(({ state }) => state === enteredState)
  const already = entered.length > 0 ? `已录入 ${entered.length} 批` : ''
  if (entered.length > 0 && !open) {
    const last = entered
      .map(({ body }) => (body as PlatformEntry).enteredOn ?? '')
      .toSorted()
      .at(-1)
    return { text: last ? `${already}（${last}）` : already, isEntered: true, id: entered.at(-1)?.id ?? null }
  }
  const set = (open?.body as PlatformEntry | undefined)?.dueOn ?? (stage === 'before' ? day : null)
  const waiting = set ? `待录入，期限 ${set}` : '待录入，期限按合同约定'
  return { text: [already, waiting].filter(Boolean).join('；'), isEntered: false, id: open?.id ?? null }
}
