import { z } from 'zod'
import { compareDates, type IsoDate } from '../dates'
import { type Stage, stageNames } from '../documents/document-version'
import { notice, suggested } from '../law/citations'
import { longText, nullableDate, shortText } from '../scalar-schemas'
import { asOptions } from './as-options'
import { draft } from './draft'
import { defineKind } from './kind'
import type { RecordField } from './record-field'

const schema = z.strictObject({
  name: shortText,
  number: shortText,
  issuer: shortText,
  issuedOn: nullableDate,
  stage: z.enum(Object.keys(stageNames) as [Stage, ...Stage[]]).nullable(),
  applies: shortText,
  text: longText,
  effectiveFrom: nullableDate,
  effectiveTo: nullableDate,
  endedBy: shortText,
})

export type LocalRuleBody = z.infer<typeof schema>

export const inForceState = 'in-force'

/** Whether it holds on that day. */
export const holdsOn = ({ effectiveFrom, effectiveTo }: LocalRuleBody, day: IsoDate): boolean =>
  effectiveFrom !== null &&
  compareDates(effectiveFrom, day) <= 0 &&
  (effectiveTo === null || compareDates(day, effectiveTo) <= 0)

const fields: Record<keyof LocalRuleBody, RecordField> = {
  name: { label: '规定名称', type: 'text', needed: inForceState, norms: ['N25'] },
  number: { label: '文号', type: 'text', hint: '没有文号的不填' },
  issuer: { label: '印发单位', type: 'text', needed: inForceState },
  issuedOn: { label: '印发日期', type: 'date', needed: inForceState },
  stage: { label: '阶段', type: 'choice', needed: inForceState, norms: ['N25'], options: asOptions(stageNames) },
  applies: { label: '适用环节', type: 'text', hint: '如 预算、验收、付款；整个阶段的不填' },
  text: {
    label: '规定内容',
    type: 'longText',
    needed: inForceState,
    norms: ['N25'],
    hint: '原样印在《规范化操作流程》里，写清谁办、办什么、几日内办',
  },
  effectiveFrom: { label: '执行日期', type: 'date', needed: inForceState, ahead: true, notBefore: 'issuedOn' },
  effectiveTo: { label: '执行到', type: 'date', ahead: true, notBefore: 'effectiveFrom', hint: '长期执行的不填' },
  endedBy: { label: '废止依据', type: 'text', since: inForceState, needed: 'ended' },
}

/** 本旗县补充规定: what the county adds to the procedure by a paper of its own, printed in its procedure book (notice 二（三）; N25). */
export const localRule = defineKind<LocalRuleBody>({
  id: 'local-rule',
  title: '本旗县补充规定',
  owner: 'county',
  about:
    '本旗县在通知和操作流程以外自己印发的规定（限额以下采购办法、验收办法等），登记后印进《规范化操作流程》。与上级规定不一致的，以上级规定为准。',
  norms: ['N25'],
  schema,
  blank: {
    name: '',
    number: '',
    issuer: '',
    issuedOn: null,
    stage: null,
    applies: '',
    text: '',
    effectiveFrom: null,
    effectiveTo: null,
    endedBy: '',
  },
  fields,
  titleOf: ({ name, number }) => [name.trim() || '本旗县补充规定', number.trim()].filter(Boolean).join(' '),
  states: {
    initial: 'draft',
    states: {
      draft: draft({ [inForceState]: { title: '执行', basis: notice('二（三）') } }),
      [inForceState]: {
        title: '执行中',
        frozen: null,
        held: { by: suggested('：执行中的规定不再改动，更正先退回'), except: ['effectiveTo', 'endedBy'] },
        next: {
          ended: { title: '废止', basis: suggested('：废止的规定留存，不再印进操作流程') },
          draft: { title: '退回更正', basis: suggested('：录入有误的退回更正') },
        },
      },
      ended: {
        title: '已废止',
        frozen: suggested('：废止的规定不再改动'),
        next: { [inForceState]: { title: '恢复执行', basis: suggested('：误登记废止的恢复') } },
      },
    },
  },
  papers: [],
  slots: [{ id: 'document', title: '规定原件', stage: 'before', required: true, answers: [], late: true }],
})
