/** A name and its syllables, lower case, parted by blanks: 敖汉旗, `ao han qi`. */
interface SpokenName {
  name: string
  pinyin: string
}

/** One of the 103 旗县市区. */
export interface Region extends SpokenName {
  code: string
  prefectureCode: string
  prefectureName: string
  /** What staff call it where no rule gives that from its name (苏尼特左旗: 东苏旗). */
  alsoCalled?: (SpokenName & { source: string })[] | undefined
}

/** First two digits of every code of GB/T 2260, and 83 of residents from Taiwan. */
const provinces =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' ')

export const isProvince = (digits: string): boolean => provinces.includes(digits)
