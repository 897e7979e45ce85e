import { describe, expect, test } from 'vitest'
import { channelSchemas } from '#shared/ipc/schemas'
import { startInSample } from '../documents/papers/project-records'
import { contentOf, historyOf } from './county-content'
import { everyChannel } from './every-channel'
import { makeKey } from './household-fixture'

const standings = Object.entries(everyChannel)
const undone = standings.flatMap(([channel, standing]) =>
  typeof standing === 'object' && 'undone' in standing ? [[channel, standing.undone] as const] : [],
)
const lasting = standings.flatMap(([channel, standing]) =>
  typeof standing === 'object' && 'lasts' in standing ? [[channel, standing.lasts] as const] : [],
)

test('every channel says whether it writes, and how that goes back or why it stays', () => {
  expect(standings.map(([channel]) => channel).toSorted()).toEqual(Object.keys(channelSchemas).toSorted())
  expect(lasting.filter(([, why]) => why.length < 4)).toEqual([])
})

describe('what a command has written goes back by undo and comes again by redo, over a restart of the county', () => {
  test.each(undone)('%s', async (_channel, { before, give }) => {
    const office = await startInSample()
    const { folder } = (await office.get('county.current', null))!
    const made = await before?.(office)
    const [start, told] = [contentOf(folder), historyOf(folder).length]
    await give(office, made as never)
    const after = contentOf(folder)
    expect(after).not.toEqual(start)
    const row = historyOf(folder).at(-1)!
    expect(historyOf(folder).length).toBeGreaterThan(told)
    const { steps } = await office.get('history.list', { recordId: String(row.record_id), before: null, limit: 5 })
    expect(steps[0]).toMatchObject({ at: row.at, lasting: null, undoable: true })
    await office.get('county.close', null)
    await office.get('county.open', { folder })
    const back = await office.get('history.undo', steps[0]!.stamp)
    expect(contentOf(folder)).toEqual(start)
    await office.get('county.close', null)
    await office.get('county.open', { folder })
    await office.get('history.undo', back)
    expect(contentOf(folder)).toEqual(after)
  })
})

describe('what stays says why in the history, in the same words', () => {
  /** The reason of the newest step there. */
  const reason = async ({ get }: Awaited<ReturnType<typeof startInSample>>, recordId: string) =>
    (await get('history.list', { recordId, before: null, limit: 1 })).steps[0]?.lasting
  const why = (channel: keyof typeof everyChannel) => Object.fromEntries(lasting)[channel]

  test('a year, a budget version, a paper and the recovery code', async () => {
    const office = await startInSample()
    const { get } = office
    const projectId = 'sample-2023-jiadiao'
    const [year] = (await get('county.current', null))!.years
    await get('county.addYear', { ...year!, year: 2027, grants: [] })
    expect(await reason(office, '@year/2027')).toBe(why('county.addYear'))
    await get('budget.saveVersion', { projectId, label: '送审' })
    expect(await reason(office, projectId)).toBe(why('budget.saveVersion'))
    await get('paper.generate', { kind: 'budget_docx', ownerId: projectId })
    expect(await reason(office, projectId)).toBe(why('paper.generate'))
    await makeKey(office as never)
    expect(await reason(office, '@county')).toBe(why('countyKey.confirmCode'))
  })
})
