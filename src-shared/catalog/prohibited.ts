import type { ProhibitedUse } from './catalog'
import { foldText } from './text'

const sentenceEnd = /[。;!?；！？\n]/
const clauseEnd = /[,，:：]/g

/** A clause that forbids the thing does not buy it: 不得用于购置设备. 不含税 forbids nothing. */
const negation =
  /不得|不再|不用于|不可|不能|不准|不允许|不含(?!税)|不包括|不包含|不列|不作|不做|不参与|不涉及|不承担|不支付|不发放|不购|不安排|不提供|不进行|不属于|不替代|不代替|不负责|不从事|禁止|严禁|杜绝|无需|无须/

const patterns = new Map<string, RegExp>()

/**
 * Prohibited uses that a text asks for, in the order of the data (N02 to N05, P31, P32; domain 1.1). A use without
 * keywords (PX-07) is judged by the catalogue, never by text.
 */
export function prohibitedIn(uses: ProhibitedUse[], text: string): ProhibitedUse[] {
  const sentences = text.split(sentenceEnd).map(foldText).filter(Boolean)
  if (sentences.length === 0) return []
  return uses.filter((use) => use.keywords !== '' && sentences.some((sentence) => asksFor(sentence, use.keywords)))
}

/** True when the pattern occurs in the sentence outside a clause that forbids it. */
export function asksFor(sentence: string, keywords: string): boolean {
  for (const match of sentence.matchAll(patternOf(keywords))) {
    if (!negation.test(clauseBefore(sentence, match.index))) return true
  }
  return false
}

/** Text between the last comma and the hit; a 、 carries the negation on (不得购置设备、建设工程). */
function clauseBefore(sentence: string, index: number): string {
  const before = sentence.slice(0, index)
  let start = 0
  for (const end of before.matchAll(clauseEnd)) start = end.index + 1
  return before.slice(start)
}

function patternOf(keywords: string): RegExp {
  let pattern = patterns.get(keywords)
  if (!pattern) {
    pattern = new RegExp(keywords, 'g')
    patterns.set(keywords, pattern)
  }
  return pattern
}
