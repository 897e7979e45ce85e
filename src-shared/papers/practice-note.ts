import { dateText } from '../contract/wording'
import { formatChineseDate, type IsoDate } from '../dates'
import { type PilotBody, pilot } from '../records/pilot'
import { nothingAround } from '../records/record-field'
import { isSettledIn, stepLacks } from '../records/state-machine'
import { fail, ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { isFiller } from '../text/filler'
import { sentence } from '../text/join-text'
import { definePaper, type PaperFacts, recordOf } from './paper'
import { practiceNoteLayout } from './practice-note-layout'

const title = '试点经验材料'

const words = defineWords({
  id: 'practice-note',
  title,
  fields: {
    单位: paperField('落款', 'always'),
    试点名称: paperField('标题', 'always'),
    范围: paperField('试点基本情况', 'always', 'phrase'),
    确定单位: paperField('试点基本情况', 'known'),
    确定日期: paperField('试点基本情况', 'known'),
    确定文号: paperField('试点基本情况', 'ifKnown'),
    联系人: paperField('试点基本情况', 'byHand', 'phrase'),
    理由: paperField('试点基本情况', 'mayBeEmpty', 'sentence'),
    做法: paperField('主要做法', 'always', 'ownLines'),
    成效: paperField('取得成效', 'always', 'ownLines'),
    问题: paperField('问题和不足', 'always', 'ownLines'),
    建议: paperField('下一步和推广建议', 'mayBeEmpty', 'ownLines'),
    推广范围: paperField('推广情况', 'mayBeEmpty', 'phrase'),
    推广日期: paperField('推广情况', 'mayBeEmpty'),
    推广情况: paperField('推广情况', 'mayBeEmpty', 'sentence'),
    成文日期: paperField('落款', 'always'),
  },
  lists: {},
  conditions: ['有理由', '有建议', '已推广'],
})

interface Note {
  bureauName: string
  regionName: string
  body: PilotBody
  projects: string[]
  /** Printed where no day was typed; no part of what the note says. */
  today: IsoDate
}

function inputOf(facts: PaperFacts) {
  const body = recordOf(facts).body as PilotBody
  const { profile, projects, today } = facts.county
  const names = projects.filter(({ id }) => body.projectIds.includes(id)).map(({ name }) => name)
  return ok<Note>({ bureauName: profile.bureauName, regionName: profile.regionName, body, projects: names, today })
}

function model({ bureauName, regionName, body, projects, today }: Note) {
  return paperModel(words, {
    values: {
      单位: bureauName,
      试点名称: body.name,
      范围: body.scope === 'county' ? regionName : projects.join('、'),
      确定单位: body.chosenBy,
      确定日期: dateText(body.chosenOn),
      确定文号: body.number,
      联系人: body.contact,
      理由: body.reason,
      做法: body.practice,
      成效: body.effect,
      问题: body.problems,
      建议: isFiller(body.advice) ? '' : body.advice,
      推广范围: body.spreadTo,
      推广日期: dateText(body.spreadOn),
      推广情况: sentence(body.spreadWay),
      成文日期: formatChineseDate(body.summedOn ?? today),
    },
    conditions: {
      有理由: !isFiller(body.reason),
      有建议: !isFiller(body.advice),
      已推广: body.spreadOn !== null && !isFiller(body.spreadTo),
    },
  })
}

/** The lacks that keep it from being summed up. */
function barred(facts: PaperFacts) {
  const { body, state, ownerId } = recordOf(facts)
  if (isSettledIn(pilot, state)) return null
  const around = { ...nothingAround, today: facts.county.today, ownerId, filled: [] }
  const lacks = stepLacks(pilot, { from: 'chosen', to: 'summed' }, body, around)
  if (lacks.length === 0) return null
  const detail = `${lacks.map(({ text }) => text).join('；')}。`
  return fail('PAPER_INCOMPLETE', { title, count: String(lacks.length), detail }).error
}

/** 试点经验材料: what a pilot did, what came of it and what did not go well, to be spread (N26). */
export const practiceNote = definePaper<Note>({
  id: 'practice-note',
  title,
  owner: 'record',
  recordKind: pilot.id,
  stage: 'after',
  format: 'docx',
  norms: ['N26'],
  inputOf,
  barred,
  says: ({ today: _day, ...said }) => said,
  made: { by: 'template', words, model, source: { layout: practiceNoteLayout } },
})
