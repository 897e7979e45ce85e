import type { AlteredHow, FileRef } from '../documents/document-version'

/** A stored file that somebody has altered, replaced or deleted in the folder of the county. */
export interface AlteredFile extends FileRef {
  /** What it is called in its list. */
  title: string
  fileName: string
  /** Where it is listed, in Chinese: 项目“…”事前. */
  place: string
  how: AlteredHow
  /** Of the bytes that were filed: what has the same is the original. */
  sha256: string
  sizeBytes: number
  /** The day it was filed, or made. */
  filedAt: string
}

export const alteredWords: Record<AlteredHow, string> = {
  altered: '内容与登记时不一致，被改动或替换过',
  gone: '在文件夹里找不到了，被删除或移走',
}

/** What a look at stored files has come to. */
export interface StoredCheck {
  /** Files read byte by byte. */
  checked: number
  altered: AlteredFile[]
}
