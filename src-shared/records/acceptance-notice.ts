import { z } from 'zod'
import { compareDates } from '../dates'
import { idSchema } from '../ids'
import { procurementRegulation, suggested } from '../law/citations'
import { longText, nullableDate, shortText } from '../scalar-schemas'
import type { Acceptance } from './acceptance-body'
import { finalBy } from './draft'
import { defineKind } from './kind'
import { type Lack, lackIf, type RecordFacts } from './record-field'

const schema = z.strictObject({
  acceptanceId: idSchema.nullable(),
  publishedOn: nullableDate,
  place: shortText,
  phone: shortText,
  notes: longText,
})

export type AcceptanceNotice = z.infer<typeof schema>

/** It hangs where everyone can read it. */
export const publishedState = 'published'

/** Of what was accepted, and not before. */
function guard({ acceptanceId, publishedOn }: AcceptanceNotice, { related }: RecordFacts): Lack[] {
  const of = related.find(({ id }) => id === acceptanceId)
  const acceptedOn = (of?.body as Acceptance | undefined)?.acceptedOn ?? null
  return [
    ...lackIf(of?.state === 'draft', 'acceptanceId', `“${of?.title}”还没有登记签署，没有结论可以公告`),
    ...lackIf(
      publishedOn !== null && acceptedOn !== null && compareDates(publishedOn, acceptedOn) < 0,
      'publishedOn',
      `公告日期早于验收日期 ${acceptedOn}`,
    ),
  ]
}

/** 验收结果公告 (Regulation art. 45): acceptance of a public service is announced, without any personal information. */
export const acceptanceNotice = defineKind<AcceptanceNotice>({
  id: 'acceptance-notice',
  title: '验收结果公告',
  owner: 'project',
  about: '政府向社会公众提供的公共服务项目，验收结果向社会公告；公告不含个人信息。一次验收登记一份。',
  norms: ['P18'],
  schema,
  blank: { acceptanceId: null, publishedOn: null, place: '', phone: '', notes: '' },
  fields: {
    acceptanceId: { label: '哪次验收', type: 'record', ofKinds: ['acceptance'], needed: publishedState },
    publishedOn: { label: '公告日期', type: 'date', needed: publishedState, norms: ['P18'] },
    place: { label: '公告位置', type: 'text', needed: publishedState, hint: '网址，或者张贴的地点' },
    phone: { label: '监督电话', type: 'text' },
    notes: { label: '备注', type: 'longText' },
  },
  titleOf: ({ publishedOn }) => ['验收结果公告', publishedOn].filter(Boolean).join(' '),
  states: finalBy(
    { title: '登记公告', basis: procurementRegulation('第四十五条'), guard },
    { id: publishedState, title: '已公告', frozen: suggested('：已登记的公告不再改动，更正先退回') },
  ),
  papers: ['acceptance-announcement'],
  slots: [{ id: 'page', title: '公告页面', stage: 'during', required: true, retained: true }],
})
