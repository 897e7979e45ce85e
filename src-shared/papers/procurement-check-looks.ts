import { formatChineseDate, isIsoDate } from '../dates'
import type { RuleVerdict } from '../norms/check'
import type { Finding } from '../norms/finding'
import type { CheckItem } from '../office-data/procurement-check-list'
import type { TextLook } from '../template/text-look'
import { programLooks } from './procurement-check-items'

const toDealWith = '待处理'
const notLookedAt = '未核对'

type Verdicts = ReadonlyMap<string, RuleVerdict>

/** Findings that have to be dealt with; those of a rule that has looked at nothing only ask for what it wants. */
const openOf = ({ findings, unjudged }: RuleVerdict): Finding[] =>
  unjudged === null ? findings.filter(({ level }) => level !== 'note') : []

/**
 * What the program says beside an item: looked at and well, looked at and not, or not looked at and why. What it cannot look
 * at is left to who checks. Throws on a rule that is not there: a mistake of the list.
 */
export function lookedAt({ code }: Pick<CheckItem, 'code'>, verdicts: Verdicts): string {
  const looks = programLooks.get(code)
  if (!looks) return '人工核对'
  const all = looks.rules.map((id) => verdictOf(id, verdicts))
  const open = all.flatMap(openOf).length
  if (open > 0) return `${looks.at}有${open}项${toDealWith}`
  const why = [...new Set(all.flatMap(({ unjudged }) => unjudged ?? []))]
  if (why.length > 0) return `${notLookedAt}：${why.join('；')}`
  const notes = all.flatMap(({ findings }) => findings).length
  return `已核对${looks.at}，未发现问题${notes > 0 ? `，另有${notes}项提示` : ''}`
}

/** Red where something is to be dealt with before the papers go out. */
export function lookOfCheck(said: string): TextLook | null {
  if (said.endsWith(toDealWith)) return 'warning'
  return said.startsWith(notLookedAt) ? 'notice' : null
}

/** What is to be dealt with, item by item. */
export const openFindings = (items: readonly Pick<CheckItem, 'code'>[], verdicts: Verdicts): Record<string, string>[] =>
  items.flatMap(({ code }, at) =>
    findingsOf(programLooks.get(code)?.rules ?? [], verdicts).map((found) => ({ 序号: String(at + 1), ...found })),
  )

/** What these rules say has to be dealt with. */
export const findingsOf = (rules: readonly string[], verdicts: Verdicts): { 问题: string; 办法: string }[] =>
  rules
    .flatMap((id) => openOf(verdictOf(id, verdicts)))
    .map(({ message, fix }) => ({ 问题: inChinese(message), 办法: inChinese(fix) }))

function verdictOf(id: string, verdicts: Verdicts): RuleVerdict {
  const found = verdicts.get(id)
  if (!found) throw new Error(`no rule ${id}`)
  return found
}

/** Days as papers write them. */
const inChinese = (text: string) =>
  text.replace(/\d{4}-\d{2}-\d{2}/g, (day) => (isIsoDate(day) ? formatChineseDate(day) : day))
