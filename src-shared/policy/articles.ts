/** One article of the notice or its annex, word for word. */
export interface Article {
  /** 一（三）, 四（一）1; '' = what stands before the first. */
  label: string
  heading: string
  paragraphs: string[]
}

const chapter = /^([一二三四五六七八九十]+)、(.*)$/
const section = /^[（(]([一二三四五六七八九十]+)[）)](.*)$/
/** An item begins a line; one that is set back belongs to the text of another. */
const item = /^(\d+)\.(.*)$/
/** Behind the last article: annexes and signature. */
const closing = /^附件：/

/**
 * The articles of such a text in their order. A chapter is an article of its own where something stands in it before its first
 * section; numbers are cited as papers do, 四（一）2.
 */
export function articlesOf(text: string): Article[] {
  const articles: Article[] = [{ label: '', heading: '', paragraphs: [] }]
  let [inChapter, inSection] = ['', '']
  const begin = (label: string, heading: string) => articles.push({ label, heading: heading.trim(), paragraphs: [] })
  for (const line of text.split(/\r?\n/)) {
    const [, number, heading = ''] = chapter.exec(line) ?? []
    const [, sub, subHeading = ''] = section.exec(line) ?? []
    const [, at, itemHeading = ''] = item.exec(line) ?? []
    if (number) {
      ;[inChapter, inSection] = [number, '']
      begin(number, heading)
    } else if (sub) {
      inSection = `${inChapter}（${sub}）`
      begin(inSection, subHeading)
    } else if (at && inSection) begin(`${inSection}${at}`, itemHeading)
    else if (closing.test(line) && inChapter) {
      inSection = ''
      begin('附件', line)
    } else if (line.trim() !== '') articles.at(-1)?.paragraphs.push(line.trim())
  }
  return articles
}
