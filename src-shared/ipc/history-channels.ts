import type { BinKey, BinPage, BinRestored, BinSort } from '../history/bin'
import type { HistoryPage, Stamp } from '../records/record-entry'

/** What was done to whatever the office keeps, the way back, and what was deleted. */
export interface HistoryChannels {
  /** Of one thing, or of a place (`placeHistory`). Newest first; `before` = `next` of the page before. */
  'history.list': { input: { recordId: string; before: number | null; limit: number }; output: HistoryPage }
  /** Takes one command back as a new one, which can be taken back itself. UNDO_SUPERSEDED, UNDO_NONE. */
  'history.undo': { input: Stamp; output: Stamp }
  /** One field as it was before that command. */
  'history.putBack': { input: { recordId: string; field: string; stamp: Stamp }; output: Stamp }

  /** 回收站; `sort` null = of every sort, `text` in the title or in whose it is. */
  'bin.list': { input: { sort: BinSort | null; text: string; limit: number }; output: BinPage }
  'bin.count': { input: null; output: number }
  /** Each by itself; what is refused stays there and is told. */
  'bin.restore': { input: { items: BinKey[] }; output: BinRestored }
}
