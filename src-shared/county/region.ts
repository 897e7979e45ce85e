/** One of the 103 旗县市区; `initials` are the pinyin initials of the name, lower case. */
export interface Region {
  code: string
  name: string
  initials: string
  prefectureCode: string
  prefectureName: string
}
