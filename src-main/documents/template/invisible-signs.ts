const names: Record<string, string> = {
  '\u200b': '零宽空格',
  '\u200c': '零宽不连字',
  '\u200d': '零宽连字',
  '\u200e': '从左至右标记',
  '\u200f': '从右至左标记',
  '\u2060': '单词连接符',
  '\ufeff': '零宽不换行空格',
  '\u00ad': '软连字符',
  '\u00a0': '不换行空格',
  '\u3000': '全角空格',
  '\u3164': '韩文填充符',
  ' ': '空格',
  '\t': '制表符',
}

/** Format characters, variation selectors, fillers and spaces: nothing a reader sees. */
const invisible = /[\p{Cf}\p{Zs}\p{Cc}\u115f\u1160\u2028\u2029\u3164\uffa0]|\p{Variation_Selector}|\u034f/gu

/** A name without them; a marker keeps the space behind 如果, which is part of it. */
export const withoutInvisible = (text: string): string =>
  text.replace(invisible, '').replace(/^(如果结束|如果)(?=.)/u, '$1 ')

/** The text with each of them named in brackets, 甲方名称〔零宽空格 U+200B〕. */
export const showInvisible = (text: string): string =>
  text.replace(invisible, (sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `〔${names[sign] ?? '看不见的字符'}${sign === ' ' ? '' : ` U+${code}`}〕`
  })
