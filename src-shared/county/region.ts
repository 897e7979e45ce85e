/** One of the 103 旗县市区; `initials` are the pinyin initials of the name, lower case. */
export interface Region {
  code: string
  name: string
  initials: string
  prefectureCode: string
  prefectureName: string
}

/** First two digits of every code of GB/T 2260, and 83 of residents from Taiwan. */
const provinces =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' ')

export const isProvince = (digits: string): boolean => provinces.includes(digits)
