import { basisText } from '../law/citations'
import { prohibitedIn } from '../prohibited/read'
import type { ProhibitedWords } from '../prohibited/words'
import { type AgreedText, agreedTexts } from './change-texts'
import { type ContractChangeBody, isSupplement } from './contract-change-body'
import type { Lack, RecordFacts } from './record-field'

/** What is added is bought, without a word of buying: 增加平板电脑20台. */
const adds = /增|追加|添|补购|另购/

interface Found extends Lack {
  /** Bought in so many words; else it may mean something else. */
  severe: boolean
}

/** What one text says anew that must not be bought, by use, with words and article; what the contract says there already is none. */
function foundIn(words: ProhibitedWords, { field, label, text, before }: AgreedText): Found[] {
  const uses = [...words.uses, words.employment]
  const read = (one: string) => prohibitedIn(words, one, 'described', uses)
  const agreed = before === '' ? [] : read(before).flatMap(({ clauses }) => clauses)
  return read(text).flatMap(({ use, plain, clauses }) => {
    const said = clauses.filter((clause) => !agreed.includes(clause))
    if (said.length === 0) return []
    const severe = use.severity === 'error' && (plain || said.some((clause) => adds.test(clause)))
    const quoted = said.map((clause) => `“${clause}”`).join('')
    const told = `${label}${quoted}${severe ? '属于' : '可能属于'}禁止购买的内容：${use.title}（${basisText(use.basis)}）`
    return [{ field, text: told, severe }]
  })
}

const found = (body: ContractChangeBody, { prohibited }: RecordFacts): Found[] =>
  prohibited ? agreedTexts(body).flatMap((text) => foundIn(prohibited, text)) : []

/** 禁止用途 (N02 to N05, P31, P32) bind what a supplement buys as they bind the contract. */
export const forbiddenLacks = (body: ContractChangeBody, facts: RecordFacts): Lack[] =>
  found(body, facts)
    .filter(({ severe }) => severe)
    .map(({ field, text }) => ({ field, text: `${text}，补充协议同样不得购买` }))

/** What is perhaps bought; a 终止协议 buys nothing, and is told all of it. */
export const forbiddenRemarks = (body: ContractChangeBody, facts: RecordFacts): string[] =>
  found(body, facts)
    .filter(({ severe }) => !severe || !isSupplement(body))
    .map(({ text }) => `${text}，请核对。`)
