import { accountsHistory } from '#shared/history/history-ids'
import { fail } from '#shared/result'
import type { FindSubject } from './subject'

const labels: Record<string, string> = { '@account': '账号', '@office': '复核办法', '@code': '找回码' }

/** All accounts together: who may do what, since when. Nothing of it is taken back but by 管理, as a change of its own. */
export const accountsSubject: FindSubject = async (_county, _tx, id) => {
  if (id !== accountsHistory) return null
  return {
    id,
    title: '账号',
    valueAt: () => undefined,
    labelOf: (field) => labels[field.split('/')[0] ?? ''] ?? field,
    shown: (_field, value) => (value as { text?: string } | null | undefined)?.text ?? '',
    titleOf: () => null,
    lastingBecause: () => '账号的改动都要留存，需要时由管理再改',
    takeBack: async () => fail('UNDO_NONE', { why: '账号的改动都要留存' }),
  }
}
