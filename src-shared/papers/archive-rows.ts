import type { IsoDate } from '../dates'
import { stageNames } from '../documents/document-version'
import { isPlayed } from '../documents/openable'
import type { PersonalData } from '../materials/personal-data'
import { fourProperties, isFile, isOnPaper, sizeText } from '../records/archive-checks'
import { type ArchiveBody, type ArchiveRow, carrierTitles, type PaperOnly } from '../records/archive-schema'
import { isFiller } from '../text/filler'

/** One item of the list, as every paper of an archive numbers it. */
export interface ArchiveLine {
  stage: string
  title: string
  /** null = nobody has said. */
  formedOn: IsoDate | null
  /** 档号 or 户编码; '' = it has none. */
  code: string
  personal: PersonalData | null
  /** '' = on paper alone. */
  fileName: string
  sha256: string
  carrier: string
  copies: number | null
  /** 'none' = it has none: sound and film; null = nobody has counted them. */
  pages: number | 'none' | null
  /** Bytes; null = on paper alone. */
  sizeBytes: number | null
  /** 完好, or what the examination found; '' = on paper alone, at which no program has looked. */
  state: string
  remark: string
}

const order = [...Object.values(stageNames), '/']

/** All that is kept: the files that are stored and what is on paper alone, by stages, in the order they came. */
export function archiveLines({ files, paperOnly }: ArchiveBody): ArchiveLine[] {
  const lines = [
    ...files.filter((row) => isFile(row) || isOnPaper(row)).map(lineOfFile),
    ...paperOnly.filter(({ title }) => !isFiller(title)).map(lineOfPaper),
  ]
  return order.flatMap((stage) => lines.filter((line) => line.stage === stage))
}

const remarkText = (remark: string, retained = false) =>
  [retained && '采购文件', !isFiller(remark) && remark.trim()].filter(Boolean).join('；')

const codeText = (code: string) => (isFiller(code) ? '' : code.trim())

export const personalText = (personal: PersonalData | null) => (personal ? { yes: '是', no: '否' }[personal] : null)

const stateOf = ({ digest, opens, problem }: ArchiveRow) =>
  digest === 'same' && opens !== 'no' ? '完好' : problem || '有问题'

function lineOfFile(row: ArchiveRow): ArchiveLine {
  const { stage, title, formedOn, code, personal, fileName, sha256, carrier, copies, pages, sizeBytes } = row
  return {
    stage: stageNames[stage],
    title,
    formedOn,
    code: codeText(code),
    personal,
    fileName,
    sha256,
    carrier: carrier ? carrierTitles[carrier] : '/',
    copies,
    pages: pages ?? (isPlayed(fileName) ? 'none' : null),
    sizeBytes: isFile(row) ? sizeBytes : null,
    state: isFile(row) ? stateOf(row) : '',
    remark: remarkText(row.remark, row.retained),
  }
}

const lineOfPaper = ({ stage, title, formedOn, code, personal, copies, pages, remark }: PaperOnly): ArchiveLine => ({
  stage: stage ? stageNames[stage] : '/',
  title,
  formedOn,
  code: codeText(code),
  personal,
  fileName: '',
  sha256: '',
  carrier: carrierTitles.paper,
  copies,
  pages,
  sizeBytes: null,
  state: '',
  remark: remarkText(remark),
})

/** What the list comes to; of pages only those that somebody or the program has counted. */
export function archiveSums(lines: readonly ArchiveLine[]) {
  const stored = lines.filter(({ sizeBytes }) => sizeBytes !== null)
  const counted = lines.flatMap(({ pages }) => (typeof pages === 'number' ? pages : []))
  return {
    items: lines.length,
    files: stored.length,
    onPaper: lines.length - stored.length,
    sizeBytes: stored.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0),
    pages: counted.reduce((sum, pages) => sum + pages, 0),
    uncounted: lines.filter(({ pages }) => pages === null).length,
  }
}

/** 62页（另有3件没有填页数）. */
export const pagesText = ({ pages, uncounted }: Pick<ReturnType<typeof archiveSums>, 'pages' | 'uncounted'>) =>
  uncounted === 0 ? `${pages}页` : `${pages}页（另有${uncounted}件没有填页数）`

/** The rows of the list, of what is missing and of the four properties, as the .docx prints them; `kept`: how long, and its last day. */
export function archiveTables(body: ArchiveBody, kept: string) {
  const absent = body.files.filter((row) => !isFile(row) && !isOnPaper(row))
  return {
    清单: archiveLines(body).map((line, at) => ({
      件号: String(at + 1),
      阶段: line.stage,
      材料: line.title,
      形成日期: line.formedOn ?? '＿＿',
      档号: line.code || '/',
      个人信息: personalText(line.personal) ?? '＿＿',
      文件: line.fileName ? `${line.fileName}\n${line.sha256}` : '（只有纸质）',
      载体: line.carrier,
      份数: line.copies === null ? '/' : String(line.copies),
      页数: line.pages === null ? '＿＿' : line.pages === 'none' ? '/' : String(line.pages),
      大小: line.sizeBytes === null ? '/' : sizeText(line.sizeBytes),
      保管期限: kept,
      备注: line.remark || '/',
    })),
    缺件: absent.map(({ stage, title, remark }, at) => ({
      序号: String(at + 1),
      阶段: stageNames[stage],
      材料: title,
      原因: isFiller(remark) ? '＿＿＿＿＿＿' : remark,
    })),
    四性: fourProperties(body).map(({ name, found, notLooked }) => ({
      性质: name,
      结果: found,
      没有检测: notLooked,
    })),
  }
}
