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

/** Of the program's own. */
export const defaultTemplateId = 'default'

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
