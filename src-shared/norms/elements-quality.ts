import { figureLabel, type KindFigure, leastPerTeam } from '../catalog/kind-labels'
import { annex, procurementRegulation, suggested } from '../law/citations'
import type { QualityFigure } from '../project/contract-form'
import { contractField, count, type Element, empty } from './element'
import type { Facts } from './facts'

/** C05 to C07, C12 to C14: how well, by whom, how it is watched and accepted. */
export const quality: Element[] = [
  metric('sample', 'sampleShareBp'),
  metric('pass', 'passRateBp'),
  metric('accuracy', 'accuracyRateBp'),
  metric('completeness', 'completenessRateBp'),
  { ...metric('entry', 'entryWithinDays'), basis: annex('二（一）') },
  {
    clause: 'C06',
    label: ({ kinds }) => figureLabel(kinds, 'team') ?? '每组人数',
    where: contractField('personnel.perTeam'),
    basis: suggested('每组人数'),
    fix: '请填写每组人数，不少于所购服务的最低人数。',
    problem: teamProblem,
  },
  {
    clause: 'C06',
    label: '人员要求',
    where: contractField('personnel.requirement'),
    basis: suggested('人员要求'),
    problem: ({ project }) => empty('人员资质、培训和保密要求', project.contract.personnel.requirement),
  },
  {
    clause: 'C12',
    label: '监督检查方式',
    where: contractField('supervisionWays'),
    basis: annex('二（二）'),
    fix: '请勾选监督检查方式。',
    problem: ({ project }) =>
      project.contract.supervisionWays.length === 0
        ? '还没有选监督检查方式，服务现场检查、工作汇报、资料查阅、重点抽查至少一种'
        : null,
  },
  {
    clause: 'C12',
    label: '整改期限',
    where: contractField('rectifyWithinWorkdays'),
    basis: annex('二（二）'),
    problem: ({ project }) => count('整改期限（工作日）', project.contract.rectifyWithinWorkdays),
  },
  {
    clause: 'C13',
    label: '验收节点和标准',
    where: contractField('acceptance.nodes'),
    basis: annex('二（二）'),
    problem: nodesProblem,
  },
  {
    clause: 'C13',
    label: '服务对象参与验收',
    where: contractField('acceptance.recipientsTakePart'),
    problem: ({ project }) =>
      project.contract.acceptance.recipientsTakePart ? null : '没有约定服务对象参与验收并出具意见',
    basis: procurementRegulation('第四十五条'),
    fix: '请约定服务对象参与验收并出具意见。',
  },
  {
    clause: 'C14',
    label: '绩效评价与结算挂钩办法',
    where: contractField('evaluationTerms'),
    basis: annex('三（二）'),
    problem: ({ project }) => empty('绩效评价与结算挂钩办法', project.contract.evaluationTerms),
    fix: '请写明评价结果如何影响结算；没有约定的，不得据以扣款。',
  },
]

/** Each payment after an acceptance is a node by itself; the text beside it may stay empty, but not hold a filler. */
function nodesProblem({ project }: Facts): string | null {
  const { acceptance, payments } = project.contract
  const tied = payments.some(({ prepaid }) => !prepaid)
  return tied && acceptance.nodes.trim() === '' ? null : empty('验收节点和标准', acceptance.nodes)
}

/** A figure of C05, called as the service calls it. */
function metric(figure: Exclude<KindFigure, 'team'>, key: QualityFigure): Element {
  const label = ({ kinds }: Facts) => figureLabel(kinds, figure) ?? ''
  return {
    clause: 'C05',
    label,
    where: contractField(`quality.${key}`),
    problem: (facts) => count(label(facts), facts.project.contract.quality[key]),
  }
}

/** Asked only where what is bought is done in teams. */
function teamProblem({ project, kinds }: Facts): string | null {
  const { perTeam } = project.contract.personnel
  const least = leastPerTeam(kinds)
  if (least === null) return null
  const label = figureLabel(kinds, 'team')
  if (perTeam === null) return `还没有填${label}`
  return perTeam < least ? `${label}${perTeam}人，应不少于${least}人` : null
}
