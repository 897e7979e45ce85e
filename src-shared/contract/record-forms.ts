import { type PaperField, paperField } from '../template/paper-words'

/** Record forms a contract has pages for, as resources/contract/kinds names them, in their printed order. */
export const recordForms = [
  '困难线索登记表',
  '培训记录表',
  '宣传活动记录表',
  '评价工作底稿',
  '照料服务记录表',
  '康复训练记录表',
  '陪护服务记录表',
  '融入活动记录表',
  '能力训练记录表',
  '心理疏导记录表',
  '资源链接记录表',
  '服务记录表',
] as const

export type RecordForm = (typeof recordForms)[number]

/** Of what is bought without a form of its own, and while nothing is chosen yet. */
export const generalRecordForm: RecordForm = '服务记录表'

export const recordFormCondition = <Form extends RecordForm>(form: Form) => `附${form}样表` as const
/** The field with the number of a form: 附件3. */
export const recordFormNumber = <Form extends RecordForm>(form: Form) => `${form}附件` as const

type NumberField = `${RecordForm}附件`

export const recordFormConditions = recordForms.map(recordFormCondition) as `附${RecordForm}样表`[]

/** One value for each record form. */
export const ofRecordForms = <Value>(value: (form: RecordForm) => Value) =>
  Object.fromEntries(recordForms.map((form) => [recordFormNumber(form), value(form)])) as Record<NumberField, Value>

export const recordFormFields: Record<NumberField, PaperField> = ofRecordForms(() => paperField('C24', 'mayBeEmpty'))
