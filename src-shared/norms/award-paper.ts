import { notice } from '../law/citations'
import type { Project } from '../project/project'
import type { Facts } from './facts'
import { ownTexts } from './own-texts'
import type { RuleFinding } from './rule'

/** What tells who was chosen: a notice after a procedure of procurement, below the threshold the office's own paper. */
export function awardPaper({ method, otherMethodName }: Project['procurement']): string {
  if (method === 'internal_control') return '成交确认材料'
  return method === 'open_tender' || otherMethodName.includes('招标') ? '中标通知书' : '成交通知书'
}

/** A text that names the notice of a procedure which an internal purchase does not go through. */
export function noticeOfNoProcedure(facts: Facts): RuleFinding[] {
  if (facts.project.procurement.method !== 'internal_control') return []
  return ownTexts(facts).flatMap(({ id, label, parts, where }) => {
    const found = parts
      .flatMap(({ text }) => /(?:中标|成交)(?:[（(](?:中标|成交)[）)])?通知书/.exec(text)?.[0] ?? [])
      .at(0)
    if (!found) return []
    return [
      {
        id: `notice.${id}`,
        level: 'warning',
        contradicts: true,
        message: `${label}写有“${found}”：按单位内控制度自行采购的，没有${found}。`,
        basis: notice('一（二）'),
        fix: '请改为“成交确认材料”或者集体决策记录；确有通知书的，请核对采购方式。',
        where,
      },
    ]
  })
}
