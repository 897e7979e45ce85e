import { dateText } from '../contract/wording'
import type { IsoDate } from '../dates'
import { nothingAround } from '../records/record-field'
import { type Meeting, specialMeeting } from '../records/special-meeting'
import { frozenBy, stepLacks } from '../records/state-machine'
import { fail, ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { documentNumber, documentNumberToWrite } from '../text/document-number'
import { isFiller } from '../text/filler'
import { phrase, sentence } from '../text/join-text'
import { meetingMinutesLayout } from './meeting-minutes-layout'
import { definePaper, type PaperFacts, recordOf } from './paper'

const title = '专题会议纪要'

const meetingMinutesWords = defineWords({
  id: 'meeting-minutes',
  title,
  fields: {
    单位: paperField('标题', 'always'),
    会议名称: paperField('会议概况', 'known', 'phrase'),
    会议日期: paperField('会议概况', 'always'),
    地点: paperField('会议概况', 'known', 'phrase'),
    主持人: paperField('会议概况', 'always', 'phrase'),
    议题: paperField('会议议题', 'always', 'lines'),
    议定事项: paperField('议定事项', 'always', 'lines'),
    涉及项目: paperField('涉及项目', 'mayBeEmpty', 'lines'),
    出席: paperField('参会人员', 'known', 'phrase'),
    请假: paperField('参会人员', 'mayBeEmpty', 'phrase'),
    责任股室: paperField('分送', 'byHand', 'phrase'),
    发文字号: paperField('标志', 'byHand'),
    成文日期: paperField('签发', 'byHand'),
    更正替代: paperField('会议概况', 'mayBeEmpty', 'phrase'),
  },
  lists: {},
  conditions: ['有涉及项目', '有请假', '有更正替代'],
})

interface Minutes {
  bureauName: string
  meeting: Meeting
  projects: string[]
  year: string
  /** Printed where no day of signing is known; no part of what the minutes say. null = issued, and its day was never told. */
  today: IsoDate | null
}

function model({ bureauName, meeting, projects, year, today }: Minutes) {
  const { name, heldOn, place, chair, topics, present, absent, number, signedOn, replaces } = meeting
  const decisions = meeting.decisions.filter(({ matter }) => matter.trim() !== '')
  return paperModel(meetingMinutesWords, {
    values: {
      单位: bureauName,
      会议名称: name,
      会议日期: dateText(heldOn),
      地点: place,
      主持人: chair,
      议题: topics.map(({ text }) => sentence(text)).join('\n'),
      议定事项: decisions.map(decided).join('\n'),
      涉及项目: projects.join('\n'),
      出席: present,
      请假: isFiller(absent) ? '' : absent,
      责任股室: departmentsOf(decisions).join('、'),
      发文字号: documentNumber(number) || documentNumberToWrite(year),
      成文日期: dateText(signedOn ?? today),
      更正替代: replaces,
    },
    conditions: { 有涉及项目: projects.length > 0, 有请假: !isFiller(absent), 有更正替代: replaces.trim() !== '' },
  })
}

export const departmentsOf = (decisions: Meeting['decisions']): string[] => [
  ...new Set(decisions.flatMap(({ department }) => department.trim() || [])),
]

/** What, who, until when, as one sentence. */
export function decided({ matter, department, dueOn }: Meeting['decisions'][number]): string {
  const charge = department.trim() && `责任股室：${phrase(department)}`
  const until = dueOn && `时限：${dateText(dueOn)}`
  const told = [charge, until].filter(Boolean).join('，')
  return `${phrase(matter)}${told && `（${told}）`}。`
}

/** The same lacks that keep the minutes from being signed. */
function barred(facts: PaperFacts) {
  const { body, ownerId } = recordOf(facts)
  const around = { ...nothingAround, today: facts.county.today, ownerId, filled: [] }
  const lacks = stepLacks(specialMeeting, { from: 'draft', to: 'issued' }, body, around)
  if (lacks.length === 0) return null
  const detail = `${lacks.map(({ text }) => text).join('；')}。`
  return fail('PAPER_INCOMPLETE', { title, count: String(lacks.length), detail }).error
}

/** 专题会议纪要 of one meeting (N21), with what was decided, by whom and until when. */
export const meetingMinutes = definePaper<Minutes>({
  id: 'meeting-minutes',
  title,
  owner: 'record',
  recordKind: 'special-meeting',
  stage: 'before',
  format: 'docx',
  norms: ['N21'],
  inputOf(facts) {
    const { body, ownerId, state } = recordOf(facts)
    const meeting = body as Meeting
    const { profile, projects } = facts.county
    const today = frozenBy(specialMeeting, state) ? null : facts.county.today
    const names = meeting.projectIds.flatMap((id) => projects.find((project) => project.id === id)?.name || [])
    return ok({ bureauName: profile.bureauName, meeting, projects: names, year: ownerId, today })
  },
  barred,
  says: ({ today: _day, ...said }) => said,
  saidBefore({ today: _day, meeting: { replaces, ...meeting }, ...said }) {
    return replaces === '' ? [{ ...said, meeting }] : []
  },
  made: { by: 'template', words: meetingMinutesWords, model, source: { layout: meetingMinutesLayout } },
})
