import { type Flaw, flawAt } from './flaw'
import type { PaperBlock, PaperText } from './paper-text'

const isArticle = (block: PaperBlock) =>
  block.kind === 'paragraph' &&
  /^第[〇零一二三四五六七八九十百]+条/.test(block.label || block.text) &&
  block.text.length < 40
const isAttachment = (block: PaperBlock) => block.kind === 'paragraph' && /^附件\d+[\s　]/.test(block.text)
const isHeading = (block: PaperBlock) => isArticle(block) || isAttachment(block)
/** 按下列步骤组织作业： announces what follows; a label (签字：) is to be written behind. */
const isLead = (block: PaperBlock) =>
  block.kind === 'paragraph' && /：$/.test(block.text) && /(?:下列|如下|以下|下表)/.test(block.text)

/** Every heading, and every sentence that announces something, has something behind it. */
export function orphanHeadings(paper: PaperText): Flaw[] {
  const blocks = paper.blocks
    .map((block, at) => ({ block, at }))
    .filter(({ block }) => block.kind === 'row' || `${block.label}${block.text}`.trim() !== '')
  return blocks.flatMap(({ block, at }, index) => {
    if (!isHeading(block) && !isLead(block)) return []
    const next = blocks[index + 1]?.block
    if (next && !isHeading(next)) return []
    const said = block.kind === 'paragraph' ? block.text.slice(0, 30) : ''
    return flawAt(paper, at, {
      message: `“${said}”之后没有内容。`,
      fix: '请把该处填写完整；用本单位范本的，请核对范本该处的条件。',
    })
  })
}
