import { PaperPreview } from './paper-preview'
import { SheetPreview } from './sheet-preview'

/** What shows a paper as it would be now, by its format. */
export const previewOfFormat = { docx: PaperPreview, xlsx: SheetPreview } as const
