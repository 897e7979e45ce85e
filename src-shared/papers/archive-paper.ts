import { dateText } from '../contract/wording'
import type { IsoDate } from '../dates'
import type { DeliveredFiles } from '../law/county-year'
import { keptUntil } from '../law/retention'
import { archive } from '../records/archive'
import { checkedOn, sizeText } from '../records/archive-checks'
import type { ArchiveBody, ArchiveRow, PaperOnly } from '../records/archive-schema'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { isFiller } from '../text/filler'
import { phrase } from '../text/join-text'
import { archiveLines, archiveSums, archiveTables, pagesText } from './archive-rows'
import { type definePaper, type PaperFacts, recordOf } from './paper'
import { projectOfRecord, type RecordHead, recordHead, recordHeadFields } from './record-head'

/** What the papers of an archive are made of. */
export interface ArchiveList {
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

/** Before an item had its day, its code and whether it bears personal data. */
function saidBefore({ body, ...said }: ArchiveList) {
  const { files, paperOnly } = body
  if ([...files, ...paperOnly].some(({ formedOn, code, personal }) => formedOn || code || personal)) return []
  const before = <Row extends ArchiveRow | PaperOnly>({
    formedOn: _on,
    code: _code,
    personal: _personal,
    ...row
  }: Row) => row
  return [{ ...said, body: { ...body, files: files.map(before), paperOnly: paperOnly.map(before) } }]
}

/** The same of all of them. */
export const archivePaper = {
  owner: 'record',
  recordKind: archive.id,
  stage: 'after',
  inputOf,
  says: (list: ArchiveList) => list,
  saidBefore,
} satisfies Partial<Parameters<typeof definePaper<ArchiveList>>[0]>

/** Both .docx say the same of the list; which of it a layout prints is its own. */
export const archiveWords = (id: string, title: string) =>
  defineWords({
    id,
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
      页数合计: paperField('移交和接收', 'mayBeEmpty'),
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
        columns: [
          '件号',
          '阶段',
          '材料',
          '形成日期',
          '档号',
          '文件',
          '个人信息',
          '载体',
          '份数',
          '页数',
          '大小',
          '保管期限',
          '备注',
        ],
      },
      缺件: { clause: '缺件', columns: ['序号', '阶段', '材料', '原因'] },
      四性: { clause: '四性检测', columns: ['性质', '结果', '没有检测'] },
    },
    conditions: ['有编号', '有缺件', '有一户一档', '有备注'],
    requiredColumns: ['清单.件号', '清单.材料', '清单.文件', '四性.性质', '四性.结果'],
  })

const householdsText = ({ households, complete, reasoned, lacking, none }: DeliveredFiles) =>
  `户册${households}户，材料齐全${complete}户，缺件有原因${reasoned}户，缺件没有原因${lacking}户，没有移交${none}户`

export const archiveModel =
  (words: ReturnType<typeof archiveWords>) =>
  ({ head, body, until, households }: ArchiveList) => {
    const kept = `${body.term || '＿＿'}年，至${until ?? '＿＿'}`
    const rows = archiveTables(body, kept)
    const sums = archiveSums(archiveLines(body))
    return paperModel(
      words,
      {
        values: {
          ...head,
          归档编号: body.number,
          保管期限: body.term && `${body.term}年`,
          保存至: dateText(until),
          存放地点: body.place,
          载体编号: body.media,
          检测日期: dateText(checkedOn(body)),
          件数: String(sums.files),
          数据量: sizeText(sums.sizeBytes),
          纸质件数: String(sums.onPaper),
          页数合计: pagesText(sums),
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
          有缺件: rows.缺件.length > 0,
          有一户一档: households !== null,
          有备注: !isFiller(body.notes),
        },
        rows,
      },
      { onlyUnder: { 缺件: '有缺件' }, asMade: ['清单.文件'] },
    )
  }
