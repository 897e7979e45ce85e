import { describe, expect, test } from 'vitest'
import { householdFolders, type ListedFolder } from '#shared/delivery/listed-folder'
import { maskedFolder } from '#shared/delivery/masked-folder'
import { FolderMatcher } from '#shared/delivery/match-folders'

const register = [
  { id: 'a', code: 'JD001', name: '张三', area: '青山镇', village: '东升村' },
  { id: 'b', code: 'JD002', name: '李四', area: '青山镇', village: '东升村' },
  { id: 'c', code: 'JD003', name: '李四', area: '青山镇', village: '西河村' },
  { id: 'd', code: 'JD004', name: '巴图·孟和', area: '白音苏木', village: '白音嘎查' },
  { id: 'e', code: 'JD005', name: '王五', area: '白音苏木', village: '白音嘎查' },
  { id: 'f', code: 'JD006', name: '王五', area: '白音苏木', village: '白音嘎查' },
]
const matcher = new FolderMatcher(register)
const said = (...names: string[]) => {
  const { householdId, by, problem, candidates } = matcher.match(names)
  return householdId ? `${householdId} by ${by}` : `${problem} ${candidates.join('')}`.trim()
}

describe('whose a delivered folder is', () => {
  test.each([
    ['its code', ['JD001'], 'a by code'],
    ['its code in full-width digits', ['ＪＤ００１'], 'a by code'],
    ['code and name in full width', ['ＪＤ００２－李四'], 'b by code'],
    ['its code in full-width digits with nothing behind it', ['ＪＤ００２李四'], 'b by code'],
    ['its code behind a mark nobody sees', ['\u200BJD001'], 'a by code'],
    ['code and name', ['JD002 李四'], 'b by code'],
    ['the code of one beside a name nobody has', ['JD001-张三之妻'], 'a by code'],
    ['the code of one beside the name of another', ['JD001-李四'], 'ambiguous abc'],
    ['a name only one bears', ['张三（低保）'], 'a by name'],
    ['a name several bear', ['李四'], 'ambiguous bc'],
    ['the same with the village before it', ['东升村-李四'], 'b by name'],
    ['the same in the folder of the village', ['青山镇', '西河村', '李四'], 'c by name'],
    ['two of a name in one village', ['白音嘎查', '王五'], 'ambiguous ef'],
    ['a name in a village where nobody bears it', ['西河村', '张三'], 'unmatched a'],
    ['nobody of the register', ['赵六'], 'unmatched'],
    ['two codes at once', ['JD001 JD002'], 'ambiguous ab'],
    ['code and name with nothing between', ['JD002李四'], 'b by code'],
    ['the code of one right before the name of another', ['JD001李四'], 'ambiguous abc'],
    ['village and name with nothing between', ['西河村李四'], 'c by name'],
    ['a number of the list before the name', ['3.张三'], 'a by name'],
    ['a number of the list in full width before the name', ['３．张三'], 'a by name'],
    ['a number of the list in brackets before the name', ['⑴张三'], 'a by name'],
    ['another middle dot', ['巴图•孟和'], 'd by name'],
  ])('%s', (_what, names, answer) => expect(said(...names)).toBe(answer))

  test('two folders of one household are both told, also where one is written in full-width digits', () => {
    const matches = matcher.matchAll(['JD001', 'ＪＤ００１', 'JD002'].map((name) => ({ names: [name], loose: false })))
    expect(matches.map(({ householdId, problem }) => householdId ?? problem)).toEqual(['twice', 'twice', 'b'])
    expect(matches[0]?.candidates).toEqual(['a'])
  })
})

const folder = (name: string, folders: ListedFolder[] = [], files: string[] = []): ListedFolder => ({
  name,
  folders,
  files: files.map((one) => ({ name: one, sizeBytes: 1, problem: null })),
})
const found = (root: ListedFolder) =>
  householdFolders(root, (names) => matcher.meansOne(names)).map(
    ({ names, files, loose }) =>
      `${loose ? 'loose ' : ''}${names.join('/')}: ${files.map((one) => one.names.join('/'))}`,
  )

describe('which folders are a household’s', () => {
  test('those next below; what lies deeper is theirs', () => {
    const root = folder('', [
      folder('JD001', [folder('照片', [], ['1.jpg'])], ['调查表.pdf']),
      folder('赵六', [folder('照片')]),
    ])
    expect(found(root)).toEqual(['JD001: 调查表.pdf,照片/1.jpg', '赵六: '])
  })

  test('below townships and villages those whose name means one, and beside them what means nobody', () => {
    const village = folder('东升村', [folder('JD001'), folder('赵六')], ['名单.xlsx'])
    expect(found(folder('', [folder('青山镇', [village])], ['说明.txt']))).toEqual([
      '青山镇/东升村/JD001: ',
      '青山镇/东升村/赵六: ',
      'loose 青山镇/东升村/名单.xlsx: ',
      'loose 说明.txt: ',
    ])
  })
})

test('of a folder’s name nobody knows which word is a name: all are masked, and numbers too', () => {
  expect(maskedFolder('JD001-张三丰')).toBe('JD001-张**')
  expect(maskedFolder('152323198001011234')).toBe('1523**********1234')
})
