import { type Flaw, flawAt } from './flaw'
import { blockText, type PaperText } from './paper-text'
import type { TypedWords } from './typed-words'

const open = /\{\{|\}\}|\{%|%\}|【待填写[^】]*】?|\bundefined\b|\bNaN\b|\bnull\b|\[object\b/g

/** Nothing is left open: no placeholder, no 【待填写】, nothing the program could not turn into words. */
export function leftovers(paper: PaperText, typed: TypedWords): Flaw[] {
  return paper.blocks.flatMap((block, at) => {
    const text = blockText(block)
    return [...text.matchAll(open)]
      .filter((match) => !typed.covers(text, match.index, match.index + match[0].length))
      .map(([said]) =>
        flawAt(paper, at, {
          message: `还留有“${said}”。`,
          fix: '请把该处填写完整；用本单位范本的，请核对范本该处的占位符。',
        }),
      )
  })
}
