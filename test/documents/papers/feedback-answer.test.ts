import { beforeEach, describe, expect, test } from 'vitest'
import { answeredFeedback, entered, summedPilot } from '../../fixtures/records/feedback'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { startInSample } from './project-records'

let sample: Awaited<ReturnType<typeof startInSample>>
beforeEach(async () => {
  sample = await startInSample()
})

const ofYear = (kind: string, body: object) =>
  sample.get('record.create', { kind, ownerId: '2023', body: { ...body } }).then(({ id }) => id)

/** An entry that says which notice it mends. */
async function mend(answersTo: string) {
  const { id } = await sample.keep('platform-entry', {
    ...entered({
      content: '2%上限测算表',
      dueOn: '2023-05-19',
      enteredOn: '2023-05-12',
      answersTo,
      receiptNumber: 'PT0512',
    }),
  })
  await sample.attach(id, 'receipt')
  expect(await sample.refusal(id, 'entered')).toBeNull()
}

describe('反馈意见整改情况报告', () => {
  test('is, but for ids, the paper that was looked at, valid by the OOXML schemas, on two pages at most', async () => {
    await mend('录入反馈2023-05-017')
    const bytes = await sample.previewed('feedback-answer', await ofYear('feedback', answeredFeedback))
    expectLookedAt(bytes, 'feedback-answer')
    expect(await schemaErrors(bytes)).toEqual([])
    const pages = await printedPages(bytes)
    expect(pages.length).toBeLessThan(3)
    // A day is read at once: it stands on one line.
    expect(pages.join().replaceAll(' ', '')).toMatch(/已补传.*2023年5月12日.*补录登记/)
  })

  test('[N24] [N28] answers problem by problem, and says what is not mended yet and what was entered again for it', async () => {
    await mend('录入反馈2023-05-017')
    await mend('另一份反馈')
    const text = docxText(await sample.previewed('feedback-answer', await ofYear('feedback', answeredFeedback)))
    for (const said of [
      '关于项目录入情况通报整改情况的报告',
      '自治区民政厅社会救助处：',
      '录入反馈2023-05-017',
      '要求2023年5月19日前整改',
      '补传测算表',
      '2023年5月12日',
      '尚未改到位的1条',
      'PT0512',
    ])
      expect(text).toContain(said)
    expect(text.match(/PT0512/g)).toHaveLength(1)
    expect(text).not.toMatch(/undefined|null|\{\{|待填写|如果/)
  })

  test('[N24] is not issued before the answer is written', async () => {
    const id = await ofYear('feedback', { ...answeredFeedback, answer: '', answeredOn: null })
    const refused = await sample.call('paper.generate', { kind: 'feedback-answer', ownerId: id })
    expect(refused).toMatchObject({ error: { code: 'PAPER_INCOMPLETE', params: { count: '2' } } })
  })
})

describe('试点经验材料', () => {
  test('is, but for ids, the paper that was looked at, valid by the OOXML schemas, on two pages at most', async () => {
    const bytes = await sample.previewed('practice-note', await ofYear('pilot', summedPilot))
    expectLookedAt(bytes, 'practice-note')
    expect(await schemaErrors(bytes)).toEqual([])
    expect((await printedPages(bytes)).length).toBeLessThan(3)
  })

  test('[N26] says what was done, what came of it and what did not go well, each line a paragraph', async () => {
    const text = docxText(await sample.previewed('practice-note', await ofYear('pilot', summedPilot)))
    for (const said of [
      '家计调查一户一档试点',
      '列为每户的成果',
      '3,200户材料齐全',
      '边远牧区路程长',
      '巴彦淖尔市民政局',
    ])
      expect(text).toContain(said)
    expect(text).not.toContain('推广情况')
  })

  test('[N26] prints the numbers that were typed before each line', async () => {
    const practice = '一、写进合同。\n二、按户建文件夹。\n（3）对得上户册才收。'
    const text = docxText(await sample.previewed('practice-note', await ofYear('pilot', { ...summedPilot, practice })))
    for (const said of ['一、写进合同', '二、按户建文件夹', '（3）对得上户册才收']) expect(text).toContain(said)
  })

  test('[N26] is not issued without what was done, its effect and its problems', async () => {
    const id = await ofYear('pilot', { ...summedPilot, practice: '', effect: '', problems: '' })
    const refused = await sample.call('paper.generate', { kind: 'practice-note', ownerId: id })
    expect(refused).toMatchObject({ error: { code: 'PAPER_INCOMPLETE', params: { count: '3' } } })
  })
})
