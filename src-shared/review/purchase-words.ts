import { type Flaw, flawAt } from './flaw'
import { blockText, type PaperText } from './paper-text'
import type { TypedWords } from './typed-words'

/** What a purchase ends with and is answered by: a paper speaks of one kind only. */
const kinds = [
  { name: '公开招标', sign: /中标通知书/, words: /中标|投标文件/g },
  { name: '磋商、谈判等方式', sign: /成交通知书/, words: /成交(?!日期)|响应文件/g },
  { name: '单位内控制度', sign: /按照单位内部控制制度自行组织采购/, words: /报价文件/g },
]

/** 成交 or 中标, never both; neither where the office buys by its own rules. */
export function purchaseWords(paper: PaperText, typed: TypedWords): Flaw[] {
  const texts = paper.blocks.map(blockText)
  const own = kinds.find(({ sign }) => texts.some((text) => sign.test(text)))
  if (!own) return []
  return kinds
    .filter((kind) => kind !== own)
    .flatMap(({ name, words }) =>
      texts.flatMap((text, at) =>
        [...text.matchAll(words)]
          .filter((match) => !typed.covers(text, match.index, match.index + match[0].length))
          .map(([said]) =>
            flawAt(paper, at, {
              message: `“${said}”是${name}的用语，本合同按${own.name}采购。`,
              fix: '请把本提示告知程序的维护人员。',
            }),
          ),
      ),
    )
}
