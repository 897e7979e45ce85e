import { type DataHead, dataStatusNames, shownVersion } from '../data-sets/data-set'
import { setsInForce } from '../data-sets/set-in-force'
import { compareDates, type IsoDate } from '../dates'
import { stageNames } from '../documents/document-version'
import { dataKinds } from '../office-data/registry'
import { holdsOn, inForceState, type LocalRuleBody, localRule } from '../records/local-rule'
import type { RecordEntry } from '../records/record-entry'
import { phrase, sentence } from '../text/join-text'
import type { PaperFacts } from './paper'
import type { BookRow } from './procedure-book-steps'

/** 2020-01-01起; 2023-01-01至2023-12-31 */
const spanText = ({ effectiveFrom, effectiveTo }: Pick<DataHead, 'effectiveFrom' | 'effectiveTo'>) =>
  effectiveTo === null ? `${effectiveFrom}起` : `${effectiveFrom}至${effectiveTo}`

/** The book is the office's own: what made it is called in it as it calls the papers it brings along. */
const unnamed = (source: string) => source.replaceAll('购服通', '程序')

/**
 * 标准与模板数据 that count on that day, kind by kind (`kind` is its id): what an office has replaced stands in the place of the
 * program's. Those of a kind of which all but the name is the same stand in one row.
 */
export function standardRows({ resources }: PaperFacts, on: IsoDate): BookRow[] {
  const rows = dataKinds.flatMap((kind) =>
    setsInForce(kind, resources.rules.sets ?? [], { on, pins: null }).map((set) => ({
      kind: kind.id,
      类别: kind.title,
      名称: set.title,
      版本: shownVersion(set),
      状态: `${dataStatusNames[set.status]}${set.by === 'program' ? '' : '（本单位）'}`,
      来源: unnamed(phrase(set.source)),
      生效: spanText(set),
    })),
  )
  const rest = ({ 名称: _name, ...row }: BookRow) => JSON.stringify(row)
  return rows.flatMap((row, at) => {
    const same = rows.filter((one) => rest(one) === rest(row))
    return same[0] === rows[at] ? [{ ...row, 名称: allOf(same.map(({ 名称 }) => 名称 ?? '')) }] : []
  })
}

/** A cell that named a dozen would run down half a page: of many the first and how many there are. */
const allOf = (names: readonly string[]) => (names.length > 3 ? `${names[0]}等${names.length}份` : names.join('、'))

/** The office's own templates of papers; of all others the program's own is used. */
export const templateRows = ({ templates = [] }: PaperFacts, on: IsoDate): BookRow[] =>
  templates.map(({ paperTitle, name, version, source, status, enabledFrom }) => ({
    文书: paperTitle,
    名称: name,
    版本: version,
    状态: dataStatusNames[status],
    来源: phrase(source),
    启用: enabledText(enabledFrom, on),
  }))

function enabledText(from: IsoDate | null, on: IsoDate): string {
  if (from === null) return '选用时'
  return `${from}起${compareDates(from, on) > 0 ? '（尚未启用）' : ''}`
}

/** What the county adds by papers of its own, as far as it holds on that day, stage by stage. */
export function localRows(records: readonly RecordEntry[], on: IsoDate): BookRow[] {
  const stages = Object.keys(stageNames)
  return records
    .filter(({ kind, state }) => kind === localRule.id && state === inForceState)
    .map(({ body }) => body as LocalRuleBody)
    .filter((body) => holdsOn(body, on))
    .toSorted((a, b) => stages.indexOf(String(a.stage)) - stages.indexOf(String(b.stage)))
    .map(({ name, number, issuer, stage, applies, text, effectiveFrom, effectiveTo }, at) => ({
      序号: String(at + 1),
      阶段: stage && stageNames[stage],
      规定: [name, number, issuer].map(phrase).filter(Boolean).join('，'),
      环节: phrase(applies),
      内容: sentence(text),
      执行: effectiveFrom && spanText({ effectiveFrom, effectiveTo }),
    }))
}
