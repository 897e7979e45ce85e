/** Stands for what is there under its name and is not whole. */
export const broken = '损坏'

/** Whole itself, and a file it tells of is not there. */
export const lacking = `${broken}：缺文件`
