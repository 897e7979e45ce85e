import { z } from 'zod'
import type { DataStatus } from '../data-sets/data-set'
import type { IsoDate } from '../dates'
import { filledText, nullableDate } from '../scalar-schemas'

/** What the office says of a template of its own. */
export interface TemplateAbout {
  name: string
  version: string
  /** 发文机关、文号, or 本单位自编. */
  source: string
  status: Exclude<DataStatus, 'default'>
  /** Papers of that day and later are made with it at first; null = only where it is chosen. */
  enabledFrom: IsoDate | null
}

/** A template of a paper, the program's own or one of the office. */
export interface TemplateInfo extends Omit<TemplateAbout, 'status'> {
  id: string
  status: DataStatus
  isDefault: boolean
  importedAt: string | null
  sha256: string | null
  /** 移出: chosen for nothing any more, and kept. */
  removed: boolean
}

/** Of the program's own as it is today; one of before goes by its digest. */
export const defaultTemplateId = 'default'

/** 默认合同范本（2023年第1版）（随程序0.1.0，校验码1a2b3c4d）: no two are called the same. */
export const defaultText = (name: string, { version, sha256 }: { version: string; sha256: string | null }): string =>
  sha256 === null ? name : `${name}（${version ? `随程序${version}，` : ''}校验码${shortDigest(sha256)}）`

/** As much of a digest as is read out to tell two apart. */
export const shortDigest = (sha256: string): string => sha256.slice(0, 8)

/** Proposed at the import; `before`: how many of the paper the office has. */
export const proposedAbout = (today: IsoDate, before: number): Omit<TemplateAbout, 'name'> => ({
  version: `${today.slice(0, 4)}年第${before + 1}版`,
  source: '本单位自编',
  status: 'local',
  enabledFrom: `${today.slice(0, 4)}-01-01`,
})

export const templateAboutFields = {
  name: filledText(100),
  version: filledText(60),
  source: filledText(300),
  status: z.enum(['official', 'local']),
  enabledFrom: nullableDate,
}
