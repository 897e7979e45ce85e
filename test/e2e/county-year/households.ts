import { below, putFiles, whole } from '../../fixtures/households/delivered'

const areas = ['示例镇', '东苏木', '西苏木', '南苏木', '北苏木', '河东乡', '河西乡', '草原镇']

export const codeOf = (number: number) => `JD${String(number).padStart(6, '0')}`

/** 200 households, the first two of them relatives of staff. */
export const register = {
  name: '户册',
  heads: ['户编码', '户主', '苏木乡镇', '嘎查村', '类型', '备案近亲属'],
  rows: Array.from({ length: 200 }, (_, at) => [
    codeOf(at + 1),
    `示例户${at + 1}`,
    areas[at % areas.length] ?? '',
    '示例嘎查',
    at % 3 === 0 ? '特困' : '低保',
    at < 2 ? '是' : '',
  ]),
}

/** A folder for each of them: the seventh has no recording, the last one’s bears a name nobody has. */
export function foldersOf200(root: string): string {
  for (let number = 1; number <= 200; number += 1) {
    const { '录音.m4a': sound, ...silent } = whole(codeOf(number))
    const files = number === 7 ? silent : { ...silent, '录音.m4a': sound }
    putFiles(root, below(number === 200 ? '无名户' : codeOf(number), files))
  }
  return root
}
