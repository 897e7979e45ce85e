import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { firstWords } from '#main/documents/contract/first-words'
import type { ServiceKind } from '#shared/catalog/service-kind'
import { dataFileText, readDataFile } from '#shared/data-sets/read-data-file'
import { dataKinds } from '#shared/office-data/registry'
import { everyVersion, serviceWords } from '#shared/office-data/service-words'
import { ownWords } from '../../fixtures/data-sets/own-words'
import { serviceKinds, wordSets, wordsOf } from '../../fixtures/service-kinds'

/** Why an altered copy of the program's words is not taken in; null = it is. */
function refusal(name: string, change: (words: ServiceKind) => void): string | null {
  const read = readDataFile(dataKinds, JSON.stringify(ownWords(name, change)))
  if (!read.ok) return read.error.params.detail ?? ''
  const body = read.value.set.body as ServiceKind
  return serviceWords.problem?.(body, wordSets.find((set) => set.body.name === body.name)?.body ?? null) ?? null
}

test('what is exported can be imported again as it is: one service, called by its name in the catalogue', () => {
  for (const set of wordSets) {
    const read = readDataFile(dataKinds, dataFileText({ ...set, version: '旗1' }))
    expect(read).toMatchObject({ ok: true, value: { set: { body: set.body } } })
    expect(serviceWords.scopeOf(set.body)).toBe(set.body.name)
  }
})

test.each([...serviceKinds.map(({ name }) => name)])('an office may word %s otherwise throughout', (name) => {
  expect(refusal(name, () => {})).toBeNull()
})

describe('a hollow or hostile file is refused with the row and the field', () => {
  test.each<[string, (words: ServiceKind) => void, string]>([
    ['照料护理', (words) => (words.steps = []), '作业步骤「steps」：至少3项'],
    ['照料护理', (words) => (words.steps[1] = ' '), '作业步骤「steps」的第2项：没有填'],
    ['照料护理', (words) => (words.evidence[1]!.requirement = ''), '留痕「evidence」的第2项「照料计划和评估表'],
    ['照料护理', (words) => (words.evidence[1]!.name = words.evidence[0]!.name), '同一项留痕列了两次'],
    ['照料护理', (words) => Reflect.deleteProperty(words, 'counting'), '计数规则「counting」：没有填'],
    ['照料护理', (words) => (words.quality.more[0]!.standard = ''), '质量指标「quality」的其他指标「more」的第1项'],
    ['照料护理', (words) => (words.counting = '按{{合同价款}}计数'), '计数规则「counting」：不能含有花括号'],
    ['照料护理', (words) => (words.record!.entries[0] = '{{甲方}}'), '记录表栏目「record」的栏目「entries」的第1项'],
    ['照料护理', (words) => (words.conduct = '文明服务\n附加一条'), '服务规范「conduct」：含有看不见的字符'],
    ['照料护理', (words) => (words.conduct = '文明\u202e服务'), '服务规范「conduct」里第3个字处有看不见的字符'],
    ['照料护理', (words) => (words.defects = '差'.repeat(501)), '不合格情形「defects」：太长，最多500个字'],
    ['照料护理', (words) => (words.words = ['的']), '专用词「words」的第1项：至少两个字'],
    ['照料护理', (words) => (words.targets.benefitValue = '高'), '效益指标值「benefitValue」：应为「≥95」这样的数'],
    ['照料护理', (words) => Object.assign(words, { script: '<b>' }), '有程序不认识的「script」'],
    ['照料护理', (words) => (words.name = '照料、护理'), '服务名称「name」：名称不能含顿号、冒号和分号'],
    ['照料护理', (words) => (words.name = 'constructor'), '服务名称「name」：不能用作名称'],
  ])('%s: %s', (name, change, told) => {
    expect(refusal(name, change)).toContain(told)
  })
})

describe('an office’s words keep', () => {
  test('[P24] the traces the procedure names of a home survey', () => {
    const without = (words: ServiceKind) => (words.evidence = words.evidence.filter(({ name }) => name !== '访问录音'))
    expect(refusal('家计调查', without)).toContain('留痕「evidence」少了「访问录音」：操作流程四（一）1')
  })

  test('[P25] the name of its report', () => {
    expect(refusal('家计调查', (words) => (words.report = '工作小结'))).toContain('报告「report」须为「核查工作报告」')
  })

  test('the record form the contract has a page for, with rows in it', () => {
    expect(refusal('照料护理', (words) => (words.recordForm = '培训记录表'))).toContain('须为「照料服务记录表」')
    expect(refusal('照料护理', (words) => (words.record = undefined))).toContain('没有填记录表栏目「record」')
    expect(refusal('家计调查', (words) => (words.record = { entries: ['甲'], signers: ['乙'] }))).toContain('专门表样')
    expect(refusal('家计调查', (words) => (words.team = undefined))).toContain('没有填每组人数「team」')
  })

  test('the general record form where the service is the office’s own, which is told at the import', () => {
    const named = (recordForm: string) => (words: ServiceKind) => Object.assign(words, { name: '助餐配送', recordForm })
    expect(refusal('照料护理', named('照料服务记录表'))).toContain('须为「服务记录表」')
    expect(refusal('照料护理', named('服务记录表'))).toBeNull()
    const { body } = ownWords('照料护理', named('服务记录表'))
    expect(serviceWords.remark?.(body, null)).toContain('程序没有「助餐配送」的用语')
    expect(serviceWords.remark?.(wordsOf('照料护理').body, body)).toBe('')
  })
})

test('every version that is known is told once, those that count first', () => {
  const own = { ...ownWords('照料护理'), scope: '照料护理', by: 'office' as const, stopped: false, number: 1 }
  const sets = [
    ...wordSets.map((set) => ({ ...set, scope: set.body.name, by: 'program' as const, stopped: false, number: 0 })),
    own,
  ]
  expect(everyVersion({ serviceKinds, sets })).toEqual([...serviceKinds, own.body])
})

test('the default template is made with the first words of each service, whatever later version lies beside them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'goufutong-words-'))
  try {
    const kinds = join(folder, 'contract/kinds')
    cpSync(resolve(import.meta.dirname, '../../../resources/contract/kinds'), kinds, { recursive: true })
    writeFileSync(join(kinds, 'FW-01-2.json'), dataFileText(ownWords('照料护理')))
    expect(firstWords(folder).toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual(serviceKinds)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
