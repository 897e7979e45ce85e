import { termText } from '../contract/wording'
import { settledIn } from '../drafting/settle-in-county'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { definePaper, type PaperFacts, projectOf } from './paper'
import { plannedProject } from './planned-project'
import { privacyAssessmentLayout } from './privacy-assessment-layout'

const title = '个人信息保护影响评估报告'

const privacyAssessmentWords = defineWords({
  id: 'privacy-assessment',
  title,
  fields: {
    单位: paperField('评估事项', 'always'),
    项目名称: paperField('评估事项', 'always'),
    评估编号: paperField('评估事项', 'byHand'),
    合同编号: paperField('评估事项', 'byHand'),
    受托方: paperField('评估事项', 'byHand'),
    服务期限: paperField('评估事项', 'byHand'),
    处理目的: paperField('处理目的、处理方式', 'byHand', 'phrase'),
    处理方式: paperField('处理目的、处理方式', 'byHand', 'phrase'),
    处理期限: paperField('处理目的、处理方式', 'byHand', 'phrase'),
    信息种类: paperField('个人信息的种类和数量', 'byHand', 'phrase'),
    服务对象: paperField('个人信息的种类和数量', 'byHand'),
    涉及人数: paperField('个人信息的种类和数量', 'byHand'),
    保护措施: paperField('保护措施', 'byHand', 'phrase'),
    返还删除: paperField('保护措施', 'byHand', 'phrase'),
    泄露报告时限: paperField('保护措施', 'byHand'),
  },
  lists: {},
  conditions: [],
})

type Assessment = Record<Exclude<keyof typeof privacyAssessmentWords.fields, '评估编号'>, string | null>

/** What the contract says of personal information stands there once; what only people can judge is left to them. */
function inputOf(facts: PaperFacts) {
  const { county, resources } = facts
  const { name, beneficiaries, totalFen, targets } = plannedProject(county, resources, projectOf(facts))
  const { period, contract, contractorId } = settledIn(county, projectOf(facts), totalFen)
  const { personalInformation: information } = contract
  const people = targets.find(
    ({ kind, unit, value }) => kind === 'beneficiaries' && unit.trim() === '人' && value.trim(),
  )
  return ok<Assessment>({
    单位: county.profile.bureauName,
    项目名称: name,
    合同编号: contract.number,
    受托方: county.contractors.find(({ id }) => id === contractorId)?.name ?? null,
    服务期限: termText(period),
    处理目的: information.purpose,
    处理方式: information.method,
    处理期限: information.term,
    信息种类: information.kinds,
    服务对象: beneficiaries,
    涉及人数: people ? `${people.value.trim()}人` : null,
    保护措施: information.protection,
    返还删除: information.returnOrDelete,
    泄露报告时限: information.leakNoticeHours === null ? null : `${information.leakNoticeHours}小时`,
  })
}

/** 个人信息保护影响评估报告: before sensitive information is handled and its handling entrusted (PIPL art. 55 and 56). */
export const privacyAssessment = definePaper<Assessment>({
  id: 'privacy-assessment',
  title,
  owner: 'project',
  stage: 'before',
  format: 'docx',
  norms: [],
  inputOf,
  says: (input) => input,
  made: {
    by: 'template',
    words: privacyAssessmentWords,
    model: (values) => paperModel(privacyAssessmentWords, { values }),
    source: { layout: privacyAssessmentLayout },
  },
})
