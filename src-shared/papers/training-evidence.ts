import { chinaDate } from '../china-time'
import { countText, dateText } from '../contract/wording'
import { compareDates } from '../dates'
import { basisText } from '../law/citations'
import { monthDayText, namedDay } from '../law/time-limits'
import { rulesOn } from '../office-data/rules-for'
import { trainingDeadline, trainingEvidenceDeadline } from '../procedure/deadlines'
import { kindBy } from '../records/kind-by-figures'
import { kindInForce } from '../records/kind-in-force'
import type { SlotFile } from '../records/record-entry'
import { type FieldOption, nothingAround } from '../records/record-field'
import { filledSlots, inSlot, openSlots } from '../records/slot-materials'
import { stepLacks } from '../records/state-machine'
import { type Training, training } from '../records/training'
import { fail, ok } from '../result'
import { type OpenModel, paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { listPaper } from './list-paper'
import { definePaper, type PaperAbout, type PaperFacts, recordOf } from './paper'
import { trainingEvidenceLayout, trainingEvidenceTables } from './training-evidence-layout'

const title = '培训佐证材料清单'

const trainingEvidenceWords = defineWords({
  id: 'training-evidence',
  title,
  fields: {
    单位: paperField('落款', 'always'),
    年度: paperField('标题', 'always'),
    培训名称: paperField('培训概况', 'known', 'phrase'),
    // What any training has and the form does not ask for is written in by hand; / would say that there is none.
    组织单位: paperField('培训概况', 'byHand', 'phrase'),
    开始日期: paperField('培训概况', 'always'),
    结束日期: paperField('培训概况', 'always'),
    培训地点: paperField('培训概况', 'byHand', 'phrase'),
    授课人: paperField('培训概况', 'byHand', 'phrase'),
    参训人数: paperField('培训概况', 'always'),
    报送单位: paperField('培训概况', 'known'),
    接收单位: paperField('培训概况', 'byHand', 'phrase'),
    报送日期: paperField('培训概况', 'byHand'),
    备注: paperField('培训概况', 'ifKnown', 'phrase'),
    时限: paperField('办理时限', 'known', 'phrase'),
    超期说明: paperField('办理时限', 'mayBeEmpty', 'phrase'),
  },
  lists: {
    内容: { clause: '培训内容核对', columns: ['序号', '名称', '结论'] },
    材料: { clause: '佐证材料', columns: ['序号', '材料', '份数', '文件', '日期', '校验码'] },
  },
  conditions: ['有超期'],
  requiredColumns: ['内容.名称', '材料.材料'],
})

const { 时限: _terms, 超期说明: _late, ...tableFields } = trainingEvidenceWords.fields

/** Of the tables: without the terms, which are told in the paper alone, and without conditions, which no sheet has. */
const tableWords = defineWords({
  id: 'training-evidence-xlsx',
  title,
  fields: { ...tableFields, 版本: paperField('标题', 'mayBeEmpty') },
  lists: trainingEvidenceWords.lists,
  conditions: [],
  requiredColumns: ['内容.名称', '材料.材料'],
  kinds: {
    开始日期: 'day',
    结束日期: 'day',
    报送日期: 'day',
    参训人数: 'count',
    '内容.序号': 'count',
    '材料.序号': 'count',
    '材料.份数': 'count',
    '材料.日期': 'day',
  },
})

interface Evidence {
  bureauName: string
  year: string
  body: Training
  /** What had to be taught, by the list the training was registered with. */
  contents: readonly FieldOption[]
  files: SlotFile[]
  /** By when it is due, by the notice of its year. */
  terms: string
  /** What was missed of it. */
  late: readonly string[]
}

function model({ bureauName, year, body, contents, files, terms, late }: Evidence) {
  const open: OpenModel = {
    conditions: { 有超期: late.length > 0 },
    values: {
      单位: bureauName,
      年度: year,
      培训名称: body.name,
      组织单位: body.organiser,
      开始日期: dateText(body.startOn),
      结束日期: dateText(body.endOn),
      培训地点: body.place,
      授课人: body.lecturers,
      参训人数: countText(body.attendance),
      报送单位: bureauName,
      接收单位: body.reportedTo,
      报送日期: dateText(body.reportedOn),
      备注: body.notes,
      时限: terms,
      超期说明: late.join('；'),
    },
    rows: {
      内容: contents.map(({ code, title: named }, at) => ({
        序号: String(at + 1),
        名称: named,
        结论: body.covered.includes(code) ? '是' : '否',
      })),
      材料: training.slots.flatMap((slot) => rowsOf(slot.title, inSlot(files, slot.id))).map(numbered),
    },
  }
  return paperModel(trainingEvidenceWords, open, {
    looks: {
      '内容.结论': (text) => (text === '否' ? 'warning' : null),
      '材料.文件': (text) => (text === notThere ? 'warning' : null),
    },
  })
}

const notThere = '未附'

function rowsOf(material: string, files: SlotFile[]): Record<string, string | null>[] {
  if (files.length === 0) return [{ 材料: material, 份数: '0', 文件: notThere, 日期: null, 校验码: null }]
  return files.map(({ fileName, addedAt, sha256 }) => ({
    材料: material,
    份数: '1',
    文件: fileName,
    日期: dateText(chinaDate(addedAt)),
    校验码: sha256.slice(0, 16),
  }))
}

const numbered = (row: Record<string, string | null>, at: number): Record<string, string | null> => ({
  序号: String(at + 1),
  ...row,
})

/** What keeps the training from being held, and the evidence from being reported. */
function barred(facts: PaperFacts) {
  const { body, ownerId } = recordOf(facts)
  const filled = filledSlots(facts.held.slots)
  const open = openSlots(training, filled)
  const around = { ...nothingAround, today: facts.county.today, ownerId, filled }
  const lacks = [
    ...stepLacks(inForce(facts), { from: 'planned', to: 'held' }, body, around).map(({ text }) => text),
    ...open.map((slot) => `没有放入${slot.title}`),
  ]
  if (lacks.length === 0) return null
  return fail('PAPER_INCOMPLETE', { title, count: String(lacks.length), detail: `${lacks.join('；')}。` }).error
}

const inForce = ({ resources, ...facts }: PaperFacts) =>
  kindInForce(kindBy(training, resources.rules), resources.rules.sets ?? [], recordOf({ resources, ...facts }))

const contentsOf = (facts: PaperFacts): readonly FieldOption[] => inForce(facts).fields.covered?.options ?? []

function evidenceOf(facts: PaperFacts): Evidence {
  const { ownerId, body, state } = recordOf(facts)
  const around = { ...nothingAround, today: facts.county.today, ownerId, filled: filledSlots(facts.held.slots) }
  return {
    bureauName: facts.county.profile.bureauName,
    year: ownerId,
    body: body as Training,
    contents: contentsOf(facts),
    files: [...facts.held.slots],
    terms: termsOf(facts),
    late: (inForce(facts).remarks?.(body, around, state) ?? []).map((text) => text.replace(/。$/, '')),
  }
}

/** 3月20日前报送培训佐证材料，3月底前办完专题培训（…）, and that the earlier day counts where the evidence is due first. */
function termsOf(facts: PaperFacts): string {
  const year = Number(recordOf(facts).ownerId)
  const { timeLimits, calendars, suggestedValues } = rulesOn(facts.resources.rules, `${year}-12-31`)
  const due = { year, project: null, agreed: {}, calendars, timeLimits, suggestedValues }
  const [evidence, over] = [trainingEvidenceDeadline(due), trainingDeadline(due)]
  const told = [
    ...new Set([evidence, over].map(({ basis, status }) => [basisText(basis), status].filter(Boolean).join('；'))),
  ]
  const day = namedDay(timeLimits, 'training-evidence', year).day
  const first = compareDates(day, namedDay(timeLimits, 'training', year).day) < 0
  const earlier = first ? `。佐证报送在先，培训按${monthDayText(day)}前办完掌握` : ''
  return `${evidence.title}，${over.title}（${told.join('；')}）${earlier}`
}

const evidence = {
  owner: 'record',
  recordKind: 'training',
  stage: 'before',
  norms: ['N22', 'N23'],
  inputOf: (facts: PaperFacts) => ok(evidenceOf(facts)),
  barred,
  says: ({ terms: _terms, late: _late, ...said }: Evidence) => said,
} satisfies Partial<PaperAbout<Evidence>>

/** 培训佐证材料清单 of one training: the laws the notice names as a check list, and the files there are (N22, N23). */
export const trainingEvidence = definePaper<Evidence>({
  ...evidence,
  id: 'training-evidence',
  title,
  format: 'docx',
  made: { by: 'template', words: trainingEvidenceWords, model, source: { layout: trainingEvidenceLayout } },
})

/** Its tables to copy from: the files there are first. */
export const trainingEvidenceTable = definePaper<Evidence>({
  ...evidence,
  id: 'training-evidence-xlsx',
  title: '培训佐证材料清单（表格）',
  fileTitle: title,
  format: 'xlsx',
  made: listPaper({
    drawn: {
      title: `{{年度}}年度${title}`,
      about: '{{单位}}　　{{培训名称}}　　{{版本}}',
      tables: [
        { name: '佐证材料', table: trainingEvidenceTables.材料 },
        { name: '培训内容核对', table: trainingEvidenceTables.内容 },
        { name: '培训概况', table: trainingEvidenceTables.概况 },
      ],
    },
    words: tableWords,
    model: (of, versionLabel) => {
      const { values, ...rest } = model(of)
      return { ...rest, values: { ...values, 版本: versionLabel } }
    },
    dayOf: ({ year }) => `${year}-01-01`,
    templateName: `${title}（默认建议稿）`,
  }),
})
