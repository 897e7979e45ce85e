/** bagit.txt (RFC 8493 2.1.1): which rules hold for a bag, and how its tag files are written. */
export interface BagDeclaration {
  version: string
  /** As named there; which names are known is the reader's matter. */
  encoding: string
  /** Spellings that the version's rules do not allow but that leave no doubt, in Chinese. */
  oddities: string[]
}

const versions = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0']

/** The declaration, or why it is none, in Chinese. */
export function parseDeclaration(text: string): BagDeclaration | { wrong: string } {
  if (text.startsWith('\uFEFF')) return { wrong: '开头有字节顺序标记（BOM），BagIt 不允许' }
  const lines = text.split(/\r\n|\r|\n/)
  while (lines.at(-1)?.trim() === '') lines.pop()
  const [first = '', second, ...rest] = lines
  const version = /^BagIt-Version([ \t]*):[ \t]*(.*?)[ \t]*$/i.exec(first)
  if (!version) return { wrong: '第 1 行应为 BagIt-Version' }
  if (second === undefined) return { wrong: '缺少 Tag-File-Character-Encoding 一行' }
  const encoding = /^Tag-File-Character-Encoding([ \t]*):[ \t]*([\w.:-]+)[ \t]*$/i.exec(second)
  if (!encoding) return { wrong: '第 2 行应为 Tag-File-Character-Encoding' }
  if (rest.length > 0) return { wrong: '只应有两行' }
  if (!versions.includes(version[2]!)) return { wrong: `BagIt 版本「${version[2]!.slice(0, 20)}」不认识` }
  // 1.0 forbids white space before the colon outright (RFC 8493 2.1.1).
  if (version[2] === '1.0' && (version[1] !== '' || encoding[1] !== '')) return { wrong: '冒号前不应有空格' }
  const isPlain = /^BagIt-Version: \S+$/.test(first) && /^Tag-File-Character-Encoding: \S+$/.test(second)
  const oddities = isPlain ? [] : ['大小写或空格不合规范']
  return { version: version[2]!, encoding: encoding[2]!, oddities }
}

/** From 1.0 on %25, %0A and %0D are one character; before, a percent sign is a percent sign (RFC 8493 2.1.3, 6). */
export function decodesPercent(version: string): boolean {
  return version === '1.0'
}
