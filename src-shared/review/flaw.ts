import type { PaperText } from './paper-text'
import { placeOf } from './paper-text'

/** Why a paper is not fit to be given out: it contradicts itself, is left open, or speaks in words that are not its own. */
export interface Flaw {
  /** 第九条“资金结算”. */
  place: string
  /** What is wrong, a whole sentence. */
  message: string
  /** What to do, a whole sentence. */
  fix: string
}

export function flawAt(paper: PaperText, at: number, flaw: Omit<Flaw, 'place'>): Flaw {
  return { place: placeOf(paper, at), ...flaw }
}

/** The flaws as one text for a clerk: the first few, each with its place and what to do; then how many more. */
export function describeFlaws(flaws: Flaw[]): string {
  const shown = flaws.slice(0, 3).map(({ place, message, fix }) => `${place}：${message}${fix}`)
  return flaws.length > 3 ? `${shown.join('')}另有 ${flaws.length - 3} 处。` : shown.join('')
}
