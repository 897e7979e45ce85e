import { annex, procurementRegulation, suggested } from './citations'
import { contractField, count, type Element, empty } from './element'
import type { Facts } from './facts'

/** C05 to C07, C12 to C14: how well, by whom, how it is watched and accepted. */
export const quality: Element[] = [
  {
    clause: 'C05',
    label: '抽查比例',
    where: contractField('quality.sampleShareBp'),
    problem: ({ project }) => count('抽查比例', project.contract.quality.sampleShareBp),
  },
  {
    clause: 'C05',
    label: '抽查合格率',
    where: contractField('quality.passRateBp'),
    problem: ({ project }) => count('抽查合格率', project.contract.quality.passRateBp),
  },
  {
    clause: 'C05',
    label: '调查结论准确率',
    where: contractField('quality.accuracyRateBp'),
    problem: ({ project }) => count('结论准确率', project.contract.quality.accuracyRateBp),
  },
  {
    clause: 'C05',
    label: '资料完整率',
    where: contractField('quality.completenessRateBp'),
    problem: ({ project }) => count('资料完整率', project.contract.quality.completenessRateBp),
  },
  {
    clause: 'C05',
    label: '平台录入时限',
    where: contractField('quality.entryWithinDays'),
    basis: annex('二（一）'),
    problem: ({ project }) => count('平台录入时限', project.contract.quality.entryWithinDays),
  },
  {
    clause: 'C06',
    label: '每组人数',
    where: contractField('personnel.perTeam'),
    basis: suggested('入户人数'),
    problem: teamProblem,
    fix: '请填写每组人数，入户调查每组不少于2人。',
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
  const tied = payments.some(({ afterAcceptance }) => afterAcceptance)
  return tied && acceptance.nodes.trim() === '' ? null : empty('验收节点和标准', acceptance.nodes)
}

function teamProblem({ project }: Facts): string | null {
  const { perTeam } = project.contract.personnel
  if (perTeam === null) return '还没有填每组人数'
  return perTeam < 2 ? `每组${perTeam}人，入户不少于2人` : null
}
