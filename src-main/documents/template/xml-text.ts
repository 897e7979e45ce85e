const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** What XML 1.0 does not know, but for the whitespace it does. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

export const hasIllegalCharacter = (text: string): boolean => illegal.test(text)

/** Text with its character references resolved; null when one of them is not XML's own. */
export function decodeText(raw: string): string | null {
  if (!raw.includes('&')) return raw
  let wrong = false
  const text = raw.replace(/&(?:([a-z]{2,4});|#(\d{1,7});|#x([\da-fA-F]{1,6});)?/g, (_, name, decimal, hex) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null
    const known = name !== undefined && Object.hasOwn(named, name) ? named[name] : undefined
    const found = code === null ? known : isScalar(code) ? String.fromCodePoint(code) : undefined
    if (found === undefined || illegal.test(found)) wrong = true
    return found ?? ''
  })
  return wrong ? null : text
}

const isScalar = (code: number) => code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export const escapeAttribute = (text: string): string =>
  escapeXml(text).replaceAll('"', '&quot;').replaceAll("'", '&apos;')
