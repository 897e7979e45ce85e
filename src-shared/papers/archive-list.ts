import { countText, dateText } from '../contract/wording'
import type { IsoDate } from '../dates'
import { stageNames } from '../documents/document-version'
import type { DeliveredFiles } from '../law/county-year'
import { keptUntil } from '../law/retention'
import { archive } from '../records/archive'
import { checkedOn, fourProperties, isFile, isOnPaper, sizeText } from '../records/archive-checks'
import {
  type ArchiveBody,
  type ArchiveRow,
  archivedState,
  carrierTitles,
  handedState,
  type PaperOnly,
} from '../records/archive-schema'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { isFiller } from '../text/filler'
import { phrase } from '../text/join-text'
import { archiveListLayout } from './archive-list-layout'
import { definePaper, type PaperFacts, recordOf } from './paper'
import { barredAsStep, projectOfRecord, type RecordHead, recordHead, recordHeadFields } from './record-head'

const title = '归档清单'

const archiveListWords = defineWords({
  id: 'archive-list',
  title,
  fields: {
    ...recordHeadFields,
    归档编号: paperField('项目', 'mayBeEmpty'),
    保管期限: paperField('项目', 'byHand'),
    保存至: paperField('项目', 'byHand'),
    存放地点: paperField('项目', 'byHand'),
    载体编号: paperField('项目', 'ifKnown'),
    检测日期: paperField('四性检测', 'always'),
    件数: paperField('移交和接收', 'always'),
    数据量: paperField('移交和接收', 'always'),
    纸质件数: paperField('移交和接收', 'always'),
    移交人: paperField('移交和接收', 'byHand'),
    接收人: paperField('移交和接收', 'byHand'),
    监交人: paperField('移交和接收', 'ifKnown'),
    移交日期: paperField('移交和接收', 'mayBeEmpty'),
    归档日期: paperField('移交和接收', 'mayBeEmpty'),
    一户一档: paperField('移交和接收', 'mayBeEmpty'),
    备注: paperField('移交和接收', 'mayBeEmpty', 'phrase'),
  },
  lists: {
    清单: {
      clause: '清单',
      columns: ['件号', '阶段', '材料', '文件', '载体', '份数', '页数', '大小', '备注'],
    },
    缺件: { clause: '缺件', columns: ['序号', '阶段', '材料', '原因'] },
    四性: { clause: '四性检测', columns: ['性质', '结果', '没有检测'] },
  },
  conditions: ['有编号', '有缺件', '有一户一档', '有备注'],
  requiredColumns: ['清单.件号', '清单.材料', '清单.文件', '四性.性质', '四性.结果'],
})

interface ArchiveList {
  head: RecordHead
  body: ArchiveBody
  until: IsoDate | null
  households: DeliveredFiles | null
}

function inputOf(facts: PaperFacts) {
  const body = recordOf(facts).body as ArchiveBody
  const project = projectOfRecord(facts)
  const archived = new Map([[project.id, { years: Number(body.term ?? 0) }]])
  return ok<ArchiveList>({
    head: recordHead(facts),
    body,
    until: keptUntil({ ...facts.county, archived }, project),
    households: facts.county.delivered?.get(project.id) ?? null,
  })
}

const remarkText = (remark: string, retained = false) =>
  [retained && '采购文件', !isFiller(remark) && remark.trim()].filter(Boolean).join('；')

const counts = ({ copies, pages }: Pick<ArchiveRow, 'copies' | 'pages'>) => ({
  份数: countText(copies) ?? '/',
  页数: countText(pages) ?? '/',
})

const fileCells = (row: ArchiveRow) => ({
  阶段: stageNames[row.stage],
  材料: row.title,
  文件: isFile(row) ? `${row.fileName}\n${row.sha256}` : '（只有纸质）',
  载体: row.carrier ? carrierTitles[row.carrier] : '/',
  ...counts(row),
  大小: isFile(row) ? sizeText(row.sizeBytes) : '/',
  备注: remarkText(row.remark, row.retained) || '/',
})

const paperCells = (paper: PaperOnly) => ({
  阶段: paper.stage ? stageNames[paper.stage] : '/',
  材料: paper.title,
  文件: '（只有纸质）',
  载体: carrierTitles.paper,
  ...counts(paper),
  大小: '/',
  备注: remarkText(paper.remark) || '/',
})

const order = ['事前', '事中', '事后', '/']

const householdsText = ({ households, complete, reasoned, lacking, none }: DeliveredFiles) =>
  `户册${households}户，材料齐全${complete}户，缺件有原因${reasoned}户，缺件没有原因${lacking}户，没有移交${none}户`

function model({ head, body, until, households }: ArchiveList) {
  const stored = body.files.filter(isFile)
  const onPaper = body.files.filter(isOnPaper)
  const paperOnly = body.paperOnly.filter((paper) => !isFiller(paper.title))
  const absent = body.files.filter((row) => !isFile(row) && !isOnPaper(row))
  const rows = [
    ...body.files.filter((row) => isFile(row) || isOnPaper(row)).map(fileCells),
    ...paperOnly.map(paperCells),
  ]
  const inOrder = order.flatMap((stage) => rows.filter((row) => row.阶段 === stage))
  return paperModel(
    archiveListWords,
    {
      values: {
        ...head,
        归档编号: body.number,
        保管期限: body.term && `${body.term}年`,
        保存至: dateText(until),
        存放地点: body.place,
        载体编号: body.media,
        检测日期: dateText(checkedOn(body)),
        件数: String(stored.length),
        数据量: sizeText(stored.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)),
        纸质件数: String(onPaper.length + paperOnly.length),
        移交人: body.handedBy,
        接收人: body.receivedBy,
        监交人: body.supervisedBy,
        移交日期: dateText(body.handedOn),
        归档日期: dateText(body.archivedOn),
        一户一档: households ? householdsText(households) : '',
        备注: isFiller(body.notes) ? '' : phrase(body.notes),
      },
      conditions: {
        有编号: body.number.trim() !== '',
        有缺件: absent.length > 0,
        有一户一档: households !== null,
        有备注: !isFiller(body.notes),
      },
      rows: {
        清单: inOrder.map((row, at) => ({ 件号: String(at + 1), ...row })),
        缺件: absent.map(({ stage, title: name, remark }, at) => ({
          序号: String(at + 1),
          阶段: stageNames[stage],
          材料: name,
          原因: isFiller(remark) ? '＿＿＿＿＿＿' : remark,
        })),
        四性: fourProperties(body).map(({ name, found, notLooked }) => ({
          性质: name,
          结果: found,
          没有检测: notLooked,
        })),
      },
    },
    { onlyUnder: { 缺件: '有缺件' }, asMade: ['清单.文件'] },
  )
}

/** 归档清单 (P34): all that is kept of a project in the order of the stages, with digests, what was looked at, and who handed it over. */
export const archiveList = definePaper<ArchiveList>({
  id: 'archive-list',
  title,
  owner: 'record',
  recordKind: archive.id,
  stage: 'after',
  format: 'docx',
  norms: ['P34', 'P24'],
  inputOf,
  // Signed before the step, which writes down its day.
  barred(facts) {
    const { state } = recordOf(facts)
    const step =
      state === 'draft' ? { from: 'draft', to: handedState } : ({ from: handedState, to: archivedState } as const)
    return barredAsStep(facts, archive, { title, ...step }, ['handedOn', 'archivedOn'])
  },
  says: (list) => list,
  made: { by: 'template', words: archiveListWords, model, source: { layout: archiveListLayout } },
})
