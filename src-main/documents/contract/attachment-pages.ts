import { Paragraph } from 'docx'
import type { ClauseLibrary } from '#shared/contract/clauses'
import type { Filling } from '../papers/filling'
import { type Block, clauseItems, conditionMarker } from '../papers/item-blocks'
import { attachmentNumbering, styleIds } from '../papers/paper-styles'

/** 附件 behind the signing page, each on pages of its own and numbered from one by itself. */
export function attachmentPages(library: ClauseLibrary, filling: Filling): Block[] {
  return library.attachments.flatMap(({ number, title, when, body }, instance) =>
    filling.when(when, conditionMarker, () => [
      new Paragraph({ style: styleIds.attachment, pageBreakBefore: true, text: filling.text(`${number}　${title}`) }),
      ...clauseItems(library, body, filling, { numbering: attachmentNumbering, instance }),
    ]),
  )
}
