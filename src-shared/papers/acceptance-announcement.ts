import { dateText, handwrittenDate } from '../contract/wording'
import { type Acceptance, conclusionTitle } from '../records/acceptance-body'
import { type AcceptanceNotice, acceptanceNotice, publishedState } from '../records/acceptance-notice'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { phrase } from '../text/join-text'
import { acceptanceAnnouncementLayout } from './acceptance-announcement-layout'
import { definePaper, recordOf } from './paper'
import { barredAsStep, factsOfPaper, type RecordHead, recordHead, recordHeadFields } from './record-head'

const title = '验收结果公告'
const clause = '验收结果'

const words = defineWords({
  id: 'acceptance-announcement',
  title,
  fields: {
    ...recordHeadFields,
    验收节点: paperField(clause, 'ifKnown', 'phrase'),
    验收日期: paperField(clause, 'always'),
    验收结论: paperField(clause, 'always'),
    公告位置: paperField(clause, 'byHand'),
    监督电话: paperField('监督', 'byHand', 'phrase'),
    公告日期: paperField('落款', 'always'),
  },
  lists: {},
  conditions: [],
})

interface Announced {
  head: RecordHead
  notice: Pick<AcceptanceNotice, 'publishedOn' | 'place'>
  /** Of the notice, or else of the office. */
  phone: string
  /** null = no acceptance is chosen. Nobody of its group is named: an announcement holds no personal information. */
  accepted: Pick<Acceptance, 'node' | 'acceptedOn' | 'conclusion'> | null
}

const model = ({ head, notice, phone, accepted }: Announced) =>
  paperModel(words, {
    values: {
      ...head,
      验收节点: phrase(accepted?.node ?? ''),
      验收日期: dateText(accepted?.acceptedOn ?? null),
      验收结论: conclusionTitle(accepted?.conclusion ?? null),
      公告位置: notice.place,
      监督电话: phone,
      公告日期: dateText(notice.publishedOn) ?? handwrittenDate,
    },
    rows: {},
  })

/** 验收结果公告 (P18; Regulation art. 45): what was accepted, when and with what result, and where to object; nobody is named in it. */
export const acceptanceAnnouncement = definePaper<Announced>({
  id: 'acceptance-announcement',
  title,
  owner: 'record',
  recordKind: acceptanceNotice.id,
  stage: 'during',
  format: 'docx',
  norms: ['P18'],
  records: ['acceptance'],
  inputOf(facts) {
    const { acceptanceId, publishedOn, place, phone } = recordOf(facts).body as AcceptanceNotice
    const found = factsOfPaper(facts).related.find(({ id }) => id === acceptanceId)?.body as Acceptance | undefined
    return ok({
      head: recordHead(facts),
      notice: { publishedOn, place },
      phone: phone.trim() || facts.county.profile.phone,
      accepted: found ? { node: found.node, acceptedOn: found.acceptedOn, conclusion: found.conclusion } : null,
    })
  },
  // Where and when it was put up is known afterwards.
  barred: (facts) =>
    barredAsStep(facts, acceptanceNotice, { title, from: 'draft', to: publishedState }, ['publishedOn', 'place']),
  says: (announced) => announced,
  made: { by: 'template', words, model, source: { layout: acceptanceAnnouncementLayout } },
})
