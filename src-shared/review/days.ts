/** 2023年3月20日 as papers print a day: year, month and day are its groups. */
export const dayPattern = '(\\d{4})年(\\d{1,2})月(\\d{1,2})日'

/** 2023-03-20 of the three groups, whether or not there is such a day. */
export const isoDateOf = ([year = '', month = '', date = '']: readonly (string | undefined)[]): string =>
  `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
