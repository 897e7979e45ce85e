import { type Matter, matterNames } from '../documents/draft-comparison'
import { annex, procurementLaw } from '../law/citations'
import { at, type Rule, type RuleFinding } from './rule'

const basis = {
  document: `${annex('').document}；${procurementLaw('').document}`,
  article: '四（二）2；第四十六条',
}
const where = at('contract', 'draftContract')

/** P33: the signed contract says what the draft contract of the procurement papers says. */
export const draftContract: Rule = {
  id: 'contract.draft',
  norms: ['P33'],
  unjudged({ county, project }) {
    const compared = county.draftComparisons?.get(project.id)
    if (!compared) return '没有导入采购文件所附合同，或者还没有可以比对的合同'
    return compared.comparedOn === null ? '采购文件所附合同还没有与合同比对' : null
  },
  check({ county, project }) {
    const compared = county.draftComparisons?.get(project.id)
    if (!compared) return []
    const { draft, against, comparedOn, deviations, remarks } = compared
    if (comparedOn === null) {
      return [
        {
          id: 'open',
          level: 'note',
          message: `采购文件所附合同“${draft}”还没有与${against}比对。`,
          basis,
          fix: '请打开合同页，程序会逐条比对并列出不同之处。',
          where,
        },
      ]
    }
    return [
      ...deviations.map(
        ({ place, matters }): RuleFinding => ({
          id: place,
          level: 'warning',
          contradicts: true,
          message: `${place}与采购文件所附合同不一致，涉及${namesOf(matters)}（${comparedOn}比对，${against}）。`,
          basis,
          fix: '请在合同页逐条对照，改得与采购文件一致；确有依据的，请说明理由并附文件。',
          where,
        }),
      ),
      ...(remarks > 0
        ? [
            {
              id: 'remarks',
              level: 'note' as const,
              message: `合同另有${remarks}条与采购文件所附合同文字不同，没有发现涉及价款、数量、期限等内容（${comparedOn}比对，${against}）。`,
              basis,
              fix: '请在合同页逐条对照，核对确属非实质性差异。',
              where,
            },
          ]
        : []),
    ]
  },
}

const namesOf = (matters: readonly Matter[]) => matters.map((matter) => matterNames[matter]).join('、')
