import type { IsoDate } from '../dates'
import { isOpenable } from '../documents/openable'
import { isFiller, saysNoReason } from '../text/filler'
import type { ArchiveBody, ArchiveRow } from './archive-schema'
import type { StoredFile } from './examined'
import { type Lack, lackIf } from './record-field'

/** 四性 of DA/T 70, as far as a program can tell them: what it looked at and found, and what it did not look at. */
export interface Property {
  name: '真实性' | '完整性' | '可用性' | '安全性'
  found: string
  notLooked: string
  good: boolean
}

export const isFile = ({ digest }: ArchiveRow) => digest !== 'missing'

export const sizeText = (bytes: number) =>
  bytes < 1024 ** 2 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`

/** Kept on paper alone: due, nothing of it is stored, and somebody has counted its sheets. */
export const isOnPaper = (row: ArchiveRow) =>
  row.digest === 'missing' && row.carrier === 'paper' && (row.copies ?? 0) > 0

/** The day it was looked at last; null = never. */
export const checkedOn = ({ files }: Pick<ArchiveBody, 'files'>): IsoDate | null => files[0]?.checkedOn ?? null

const named = 3
/** The first of them: all stand in the list. */
const names = (rows: readonly ArchiveRow[]) =>
  rows
    .slice(0, named)
    .map(({ fileName, title }) => `“${fileName || title}”`)
    .join('、') + (rows.length > named ? '等' : '')
const listed = (rows: readonly ArchiveRow[], fine: string, bad: string) =>
  rows.length === 0 ? fine : `${rows.length}件${bad}：${names(rows)}`

/** 没有查杀 and the like: nobody has looked, which is not 没有查出病毒. */
const notScanned = /(?:没有?|未|尚未)(?:做|进行|作|经)?(?:过|病毒)?(?:查杀|杀毒|扫描|查毒|检测)(?!出|到|发现)/
const isScanned = (virusScan: string) => !isFiller(virusScan) && !notScanned.test(virusScan)

export function fourProperties({ files, virusScan }: ArchiveBody): Property[] {
  const stored = files.filter(isFile)
  const altered = stored.filter(({ digest }) => digest !== 'same')
  const absent = files.filter((row) => !isFile(row) && !isOnPaper(row))
  const closed = stored.filter(({ opens }) => opens === 'no')
  const unknown = stored.filter(({ opens }) => opens === 'unknown')
  const strange = stored.filter(({ fileName }) => !isOpenable(fileName))
  return [
    {
      name: '真实性',
      found:
        stored.length === 0
          ? '没有保存的文件，没有可以检测的'
          : `逐件重算SHA-256校验值，共${stored.length}件，${listed(altered, '与收进时的记录全部一致', '不一致或者已不在')}`,
      notLooked: '内容是否属实、签字印章真伪、电子签名',
      good: stored.length > 0 && altered.length === 0,
    },
    {
      name: '完整性',
      found: `对照应有材料和各项记录的必备材料，${listed(absent, '没有缺件', '没有收进来')}`,
      notLooked: '每件内部是否缺页',
      good: absent.length === 0,
    },
    {
      name: '可用性',
      found:
        stored.length === 0
          ? '没有保存的文件，没有可以检测的'
          : `按格式逐件检查能否打开，${listed(closed, '没有打不开的', '打不开')}；${unknown.length}件是程序不检查的格式`,
      notLooked: '音像能否播放到底、字迹图像是否清晰',
      good: stored.length > 0 && closed.length === 0,
    },
    {
      name: '安全性',
      found: `${listed(strange, '没有可执行程序等不宜归档的格式', '不是常用文档、图片、音像格式')}；病毒查杀（人工登记）：${isFiller(virusScan) ? '没有登记' : virusScan.trim()}`,
      notLooked: '程序不查杀病毒，不检测载体（硬盘、光盘）本身',
      good: strange.length === 0 && isScanned(virusScan),
    },
  ]
}

/** What an examination has found that stands against a step, unless it is said beside it what came of it. */
export function examinedLacks({ files, virusScan, notes }: ArchiveBody): Lack[] {
  const open = (rows: ArchiveRow[], text: (row: ArchiveRow) => string) =>
    rows
      .filter(({ remark }) => saysNoReason(remark))
      .map((row) => ({ field: `files.${row.id}.remark`, text: text(row) }))
  return [
    ...lackIf(files.length === 0, 'files', '档案清单还是空的，先点“检测并列出清单”'),
    ...files
      .filter((row) => isFile(row) && row.digest !== 'same')
      .map((row) => ({
        field: `files.${row.id}.remark`,
        text: `“${row.fileName}”${row.digest === 'gone' ? '已经不在旗县文件夹里' : '与收进时不一样了'}，找回原件放进来再检测`,
      })),
    ...open(
      files.filter(({ opens }) => opens === 'no'),
      ({ fileName, problem }) => `“${fileName}”${problem}；换成能打开的，或者在备注写明情况`,
    ),
    ...open(
      files.filter((row) => isFile(row) && !isOpenable(row.fileName)),
      ({ fileName }) => `“${fileName}”不是常用文档、图片、音像格式；移出或者换成常用格式，确需归档的在备注写明理由`,
    ),
    ...lackIf(
      !isFiller(virusScan) && notScanned.test(virusScan) && saysNoReason(notes),
      'virusScan',
      '病毒还没有查杀；查杀后写明软件、日期、结果，确实不能查的在清单的备注写明原因',
    ),
  ]
}

/** Due, and neither stored nor counted on paper: said why. */
export const missingLacks = ({ files }: ArchiveBody): Lack[] =>
  files
    .filter((row) => !isFile(row) && !isOnPaper(row) && saysNoReason(row.remark))
    .map(({ id, title }) => ({
      field: `files.${id}.remark`,
      text: `缺“${title}”；补上再检测，只有纸质的填份数，确实没有的在备注写明原因`,
    }))

/** What has come, gone or been replaced since the list was made. */
export function changedSince({ files }: Pick<ArchiveBody, 'files'>, stored: readonly StoredFile[]): string[] {
  const listedNow = new Map(files.filter(isFile).map((row) => [row.id, row]))
  const there = new Set(stored.map(({ id }) => id))
  const come = stored.filter(({ id }) => !listedNow.has(id)).map(({ fileName }) => `新收进“${fileName}”`)
  const gone = [...listedNow.values()].filter(({ id }) => !there.has(id)).map(({ fileName }) => `移出了“${fileName}”`)
  return [...come, ...gone]
}
