import { audienceNames, type SurveyBody, survey, surveyWayNames } from '../records/survey'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { definePaper, recordOf } from './paper'
import { type RecordHead, recordHead, recordHeadFields } from './record-head'
import { surveyFormLayout } from './survey-form-layout'

const title = '满意度问卷'

const surveyFormWords = defineWords({
  id: 'survey-form',
  title,
  fields: {
    ...recordHeadFields,
    对象: paperField('问卷', 'known'),
    批次: paperField('问卷', 'byHand'),
    苏木乡镇: paperField('问卷', 'byHand'),
    方式: paperField('问卷', 'byHand'),
  },
  lists: {
    有无: { clause: '题目', columns: ['问题'] },
    程度: { clause: '题目', columns: ['问题'] },
  },
  conditions: [],
  requiredColumns: ['有无.问题', '程度.问题'],
})

/** As they are asked, in the words of who answers; in the order in which they are typed. */
const yesNo: Record<keyof typeof audienceNames, string[]> = {
  recipients: [
    '有工作人员到您家里来过吗？来了＿＿人',
    '来的人出示证件了吗？',
    '来的人说明了来意，拍照、录音问过您的意见吗？',
    '来的人有没有收费，或者推销东西？',
  ],
  townships: [
    '承接主体的人员按计划到本苏木乡镇（街道）开展服务了吗？每组入户＿＿人',
    '服务人员出示证件了吗？',
    '服务人员向服务对象说明用途并征得拍照、录音的同意了吗？',
    '有没有接到收费或者推销的反映？',
  ],
}
const levels = ['工作人员的态度', '说话交流（语言沟通）', '政策讲解', '答复和办理是否及时', '总的来说满意吗（必答）']

interface SurveyForm {
  head: RecordHead
  body: Pick<SurveyBody, 'audience' | 'batch' | 'area' | 'way'>
}

const model = ({ head, body: { audience, batch, area, way } }: SurveyForm) =>
  paperModel(
    surveyFormWords,
    {
      values: {
        ...head,
        对象: audience && audienceNames[audience],
        批次: batch,
        苏木乡镇: area,
        方式: way && surveyWayNames[way],
      },
      rows: {
        有无: yesNo[audience ?? 'recipients'].map((question) => ({ 问题: question })),
        程度: levels.map((question) => ({ 问题: question })),
      },
    },
    { asMade: ['有无.问题'] },
  )

/** 满意度问卷 of one batch (N19), blank: printed, filled in by hand, and typed into its record. */
export const surveyForm = definePaper<SurveyForm>({
  id: 'survey-form',
  title,
  owner: 'record',
  recordKind: survey.id,
  stage: 'after',
  format: 'docx',
  norms: ['N19'],
  inputOf(facts) {
    const { audience, batch, area, way } = recordOf(facts).body as SurveyBody
    return ok({ head: recordHead(facts), body: { audience, batch, area, way } })
  },
  says: (form) => form,
  made: { by: 'template', words: surveyFormWords, model, source: { layout: surveyFormLayout } },
})
