import { describe, expect, test } from 'vitest'
import calendar2026 from '#resources/calendar/2026.json'
import evaluation from '#resources/contract/evaluation.json'
import { dataFileText, readDataFile } from '#shared/data-sets/read-data-file'
import { dataKinds } from '#shared/office-data/registry'
import { workCalendar } from '#shared/office-data/work-calendar'

const read = (json: unknown) => readDataFile(dataKinds, typeof json === 'string' ? json : JSON.stringify(json))
const detailOf = (json: unknown) => {
  const answer = read(json)
  return answer.ok ? '' : `${answer.error.code} ${answer.error.params.detail}`
}

describe('a data file from outside', () => {
  test('that was exported and edited is read back, its head and its body', () => {
    const edited = { ...calendar2026, version: '2', status: 'local' as const }
    expect(read(dataFileText(edited))).toEqual({
      ok: true,
      value: { kind: workCalendar, set: edited, said: 'local', remark: '' },
    })
  })

  test('that still says it is a default is the office’s own', () => {
    expect(read({ ...calendar2026, status: 'default' })).toMatchObject({ value: { set: { status: 'local' } } })
  })

  test.each([
    ['no whole JSON', '{"id": ', '没有写完'],
    ['JSON with a Chinese quote', '{\n  "id": “x”\n}', '第2行附近'],
    ['another kind', { ...calendar2026, kind: 'strange' }, 'strange'],
    ['no kind', [], '没有用「kind」写明'],
    ['no source', { ...calendar2026, source: ' ' }, '来源'],
    ['a first day that is none', { ...calendar2026, effectiveFrom: '2026-02-30' }, '生效日期'],
    ['days the wrong way round', { ...calendar2026, effectiveTo: '2025-12-31' }, '颠倒'],
    ['a key nobody knows', { ...calendar2026, script: 'x' }, 'script'],
    ['an id that leads away', { ...calendar2026, id: '../x' }, '编号'],
    ['a body of another shape', { ...calendar2026, body: { year: 2026 } }, '放假通知「notice」：没有填'],
    [
      'an item of a list',
      { ...calendar2026, body: { ...calendar2026.body, worked: ['周六'] } },
      '调休上班日「worked」的第1项',
    ],
    ['a weekday that is made up', { ...calendar2026, body: { ...calendar2026.body, worked: ['2026-03-02'] } }, '周六'],
    ['brackets without end', '['.repeat(500_000), '层次过深'],
    ['deep brackets behind a text full of them', `{"a":"\\"[","b":${'['.repeat(20)}${']'.repeat(20)}}`, '层次过深'],
  ])('%s is refused, and said why', (_what, json, said) => {
    expect(detailOf(json)).toMatch(new RegExp(`^DATA_SET_INVALID .*${said}`))
  })

  test('that says 正式 is so only by a source that names the document and its number; the clerk is told', () => {
    const taken = (source: string) => {
      const answer = read({ ...calendar2026, source })
      return answer.ok ? [answer.value.set.status, answer.value.remark] : answer.error
    }
    expect(taken('国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）')).toEqual(['official', ''])
    expect(taken('民政部 民发[2017]153号附件')).toEqual(['official', ''])
    for (const source of ['自编', '民政部通知', '〔2017〕153号', '参照民发〔2017〕153号自编'])
      expect(taken(source)).toEqual([
        'local',
        '文件写的是「正式」，来源没有写明发文机关的文号（如 民发〔2017〕153号），按「本地」收下',
      ])
  })

  test.each([
    ['a noncharacter', '\uFFFF'],
    ['a control character', '\u0001'],
    ['a mark that turns the text behind it', '\u202E'],
    ['one that shows nothing', '\u200B'],
    ['half a character', '\uD800'],
  ])('%s is refused with its row and place, whatever the kind', (_what, sign) => {
    const { indicators } = evaluation.body
    const broken = indicators.map((one, at) => (at === 2 ? { ...one, rule: `得分${sign}规则` } : one))
    const detail = detailOf({ ...evaluation, body: { indicators: broken } })
    expect(detail).toContain('第3项的评分规则「rule」里第3个字处有看不见的字符')
    expect(detailOf({ ...evaluation, title: `指标${sign}` })).toContain('名称里第3个字处')
    expect(detailOf({ ...evaluation, [`x${sign}`]: 1 })).toContain('文件里第2个字处')
  })

  test('Mongolian writing keeps its joiners', () => {
    expect(read({ ...evaluation, title: 'ᠮᠣᠩᠭᠣᠯ\u180E\u200D' })).toMatchObject({ ok: true })
  })

  test('brackets within texts are no depth', () => {
    expect(read({ ...calendar2026, title: '['.repeat(50) })).toMatchObject({ ok: true })
  })
})

test('what the program ships has a head of its own kind, and is no local set', () => {
  expect(read(calendar2026)).toMatchObject({ value: { set: { status: 'official', effectiveTo: '2026-12-31' } } })
})

test('what the program keeps in its own code is a file that can be imported again', () => {
  const own = dataKinds.flatMap((kind) => kind.own ?? [])
  const answers = own.map((set) => read(dataFileText(set)))
  expect(answers.map((answer) => (answer.ok ? '' : answer.error.params.detail))).toEqual(own.map(() => ''))
})
