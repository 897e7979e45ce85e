const digits = '零一二三四五六七八九'

/** 八十五 is 85, 五 is 5, 百 is 100; up to a hundred. */
function countOf(words: string): number {
  if (words === '百' || words === '一百') return 100
  const [tens = '', ones] = words.includes('十') ? words.split('十') : ['零', words]
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones ? digits.indexOf(ones) : 0)
}

/** 百分之八十五, 百分之85 and ８５％ as 85%; what else stands in the text stays as it is. */
export const percentsAsFigures = (text: string): string =>
  text
    .replaceAll(/[０-９％．]/g, (sign) => sign.normalize('NFKC'))
    .replaceAll(/百分之(\d{1,3}(?:\.\d{1,2})?)/g, '$1%')
    .replaceAll(
      /百分之(一?百|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])/g,
      (_, words: string) => `${countOf(words)}%`,
    )
