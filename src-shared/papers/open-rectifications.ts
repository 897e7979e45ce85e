import { dateText } from '../contract/wording'
import type { RelatedRecord } from '../records/record-field'
import { openRectifications } from '../records/rectification'
import type { RectificationBody } from '../records/rectification-schema'
import { documentNumber } from '../text/document-number'

/** 整改 that are not closed, as a paper names them: 示民改〔2024〕1号（2024年6月3日）. */
export const openRectificationsTold = (related: readonly RelatedRecord[]): string[] =>
  openRectifications(related).map(({ body }) => {
    const { number, noticedOn } = body as RectificationBody
    const day = dateText(noticedOn)
    return `${documentNumber(number) || '没有文号的整改'}${day ? `（${day}）` : ''}`
  })
