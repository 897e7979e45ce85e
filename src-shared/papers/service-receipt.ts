import { dateText } from '../contract/wording'
import { deliveryNames, type RectificationBody } from '../records/rectification-schema'
import { factsTable, type LayoutAttachment, type TemplateTable } from '../template/layout'
import { paperField } from '../template/paper-words'

const clause = '送达回证'

/** 送达回证: how a letter to the contractor was handed over, when, and who took it. */
export const receiptFields = {
  送达方式: paperField(clause, 'mayBeEmpty', 'asMade'),
  签收日期: paperField(clause, 'byHand'),
} as const

/** What the record knows of it; the letter goes out before, so it is no part of what that says. */
export type Receipt = Pick<RectificationBody, 'delivery' | 'receivedOn'>

export const receiptValues = ({ delivery, receivedOn }: Receipt) => ({
  送达方式: Object.entries(deliveryNames)
    .map(([way, name]) => `${way === delivery ? '☑' : '□'}${name}`)
    .join('　'),
  签收日期: dateText(receivedOn),
})

export const receiptAttachment: LayoutAttachment = { title: clause, body: [{ table: clause }] }

export const receiptTable = (letter: string): Record<string, TemplateTable> => ({
  [clause]: factsTable(
    [
      ['送达文书', `${letter}（{{发文字号}}）`],
      ['送达单位', '{{单位}}'],
      ['受送达单位', '{{主送}}'],
      ['送达方式', '{{送达方式}}'],
      ['送达人（签字）', ''],
      ['签收人（签字、盖章）', ''],
      ['签收日期', '{{签收日期}}'],
      ['拒收或者不能送达的情况', ''],
    ],
    { tall: true, together: true },
  ),
})
