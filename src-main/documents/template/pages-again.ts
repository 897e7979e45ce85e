/** From the opening of the body to the section it ends with, which is the last section of all. */
const bodyStart = /<(?:([\w.-]+):)?body\b[^>]*>/
const lastSection =
  /<(?:[\w.-]+:)?sectPr\b[^>]*(?:\/>|>(?:(?!<(?:[\w.-]+:)?sectPr\b)[\s\S])*?<\/(?:[\w.-]+:)?sectPr>)\s*$/

/** A filled document with the bodies of others behind its own, each on a new page; the section is the first one's. */
export function withPagesAgain(document: string, others: Iterable<string>): string {
  const { before, body, section, prefix } = partsOf(document)
  const more = Array.from(others, (other) => `${newPage(prefix)}${withoutIds(partsOf(other).body)}`)
  return more.length === 0 ? document : [before, body, ...more, section].join('')
}

function partsOf(document: string) {
  const opening = bodyStart.exec(document)
  if (!opening) throw new Error('a document without a body')
  const prefix = opening[1] ? `${opening[1]}:` : ''
  const from = opening.index + opening[0].length
  const to = document.lastIndexOf(`</${prefix}body>`)
  const within = document.slice(from, to)
  const end = from + (lastSection.exec(within)?.index ?? within.length)
  return { before: document.slice(0, from), body: document.slice(from, end), section: document.slice(end), prefix }
}

/** A point high, so that nothing of it is seen where the new page begins. */
const newPage = (w: string) =>
  `<${w}p><${w}pPr><${w}spacing ${w}before="0" ${w}after="0" ${w}line="20" ${w}lineRule="exact"/></${w}pPr><${w}r><${w}br ${w}type="page"/></${w}r></${w}p>`

/** Ids that must be single in a part do not go into copies; within a tag alone, the next angle being its end. */
const withoutIds = (body: string): string =>
  body
    .replace(/<(?:[\w.-]+:)?bookmark(?:Start|End)\b[^>]*>/g, '')
    .replace(/ [\w.-]+:(?:paraId|textId)="[^"]*"(?=[^<>]*>)/g, '')
