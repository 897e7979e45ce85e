import { type Flaw, flawAt } from './flaw'
import { blockText, type PaperText } from './paper-text'
import type { TypedWords } from './typed-words'

/** Articles, headings and attachments of its own that a contract cites are there. */
export function citationsExist(paper: PaperText, typed: TypedWords): Flaw[] {
  const { articles, headings, attachments } = ownPlaces(paper)
  return paper.blocks.flatMap((block, at) => {
    const text = blockText(block)
    const missing = [
      ...(articles.size === 0
        ? []
        : cited(text, /(?<!》|法|条例|办法|规定|令)(第[〇零一二三四五六七八九十百]+条)(?!例)/g, articles)),
      ...(headings.size === 0 ? [] : cited(text, /“([^“”]{2,20})”条款/g, headings)),
      ...(attachments.size === 0 ? [] : cited(text, /(?<!通知|办法|规定|流程|》)(附件\d+)(?!\d)/g, attachments)),
    ]
    return missing
      .filter(({ from, said }) => !typed.covers(text, from, from + said.length))
      .map(({ said }) =>
        flawAt(paper, at, {
          message: `引用了“${said}”，而本合同没有。`,
          fix: '请核对附件清单；用本单位范本的，请核对范本该处的引用。',
        }),
      )
  })
}

function cited(text: string, pattern: RegExp, known: Set<string>): { said: string; from: number }[] {
  return [...text.matchAll(pattern)]
    .filter(([, name = '']) => !known.has(name))
    .map((match) => ({ said: match[1] ?? '', from: match.index + match[0].indexOf(match[1] ?? '') }))
}

/** What can be cited: 第六条 as printed or typed, its heading, 附件3 as the list or the attachment itself names it. */
function ownPlaces({ blocks }: PaperText) {
  const articles = new Set<string>()
  const headings = new Set<string>()
  const attachments = new Set<string>()
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    const heading = /^(第[〇零一二三四五六七八九十百]+条)[\s　]*(.{0,30})/.exec(`${block.label}${block.text}`)
    if (heading) {
      articles.add(heading[1] ?? '')
      headings.add(heading[2]?.trim() ?? '')
    }
    const attachment = /^(附件\d+)(?:[：:\s　]|$)/.exec(block.text)
    if (attachment) attachments.add(attachment[1] ?? '')
  }
  return { articles, headings, attachments }
}
