import { type Flaw, flawAt } from './flaw'
import type { PaperText } from './paper-text'

interface Named {
  number: number
  title: string
  at: number
}

const fix = '请核对附件清单；用本单位范本的，请核对范本中的附件。'

/** The list numbers the attachments 1, 2, 3 …; what lies behind the signatures bears the number and title of the list. */
export function attachmentsInOrder(paper: PaperText): Flaw[] {
  const listed = named(paper, /^附件(\d+)[：:]\s*(.+)$/)
  if (listed.length === 0) return []
  const gap = listed.find(({ number }, index) => number !== index + 1)
  const apart = named(paper, /^附件(\d+)[\s　]+(.+)$/).filter(
    ({ number, title }) => !listed.some((one) => one.number === number && one.title === title),
  )
  return [
    ...(gap ? [flawAt(paper, gap.at, { message: `附件清单的“附件${gap.number}”编号不连续。`, fix })] : []),
    ...apart.map(({ number, title, at }) =>
      flawAt(paper, at, { message: `“附件${number}　${title}”与附件清单不一致。`, fix }),
    ),
  ]
}

const named = ({ blocks }: PaperText, pattern: RegExp): Named[] =>
  blocks.flatMap((block, at) => {
    const found = block.kind === 'paragraph' ? pattern.exec(block.text.trim()) : null
    return found ? [{ number: Number(found[1]), title: found[2]?.trim() ?? '', at }] : []
  })
