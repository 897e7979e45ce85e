import { readFileSync, writeFileSync } from 'node:fs'
import { plainSheetBytes } from '#main/documents/plain-sheet'
import { readHouseholdTable } from '#main/documents/reading/household-table'
import { wholeRegister } from '#shared/households/household'
import { unwrap } from '#shared/result'
import { blankVisit, type Visit } from '#shared/sampling/sampled'
import { sampleId, type startInSample } from '../documents/papers/project-records'
import { ownMaterials } from '../fixtures/data-sets/own-materials'
import { areas } from '../fixtures/households/made-households'
import { folderOf, whole } from './delivery-fixture'
import { fileOf, imported } from './household-fixture'

export type Sample = Awaited<ReturnType<typeof startInSample>>

/** Gives one command of the channel; answers nothing. What it needs to be given to is made by `before`, without which there is nothing to make. */
interface Given {
  before?(office: Sample): Promise<unknown>
  give(office: Sample, made: never): Promise<unknown>
}

/**
 * How each channel stands to the history.
 * - `reads`: nothing of the county is another after it;
 * - `outside`: it makes, opens or leaves a county, or writes where no county is: files, the program's own data;
 * - `undone`: its command is taken back by undo, and the content is the very same;
 * - `lasts`: why what it writes stays: for the clerk it says the same in the history (`Subject.lastingBecause`).
 */
export type Standing = 'reads' | 'outside' | { undone: Given } | { lasts: string }

export const undone = <T>(
  before: (office: Sample) => Promise<T>,
  give: (office: Sample, made: T) => Promise<unknown>,
): Standing => ({
  undone: { before, give: give as Given['give'] },
})
export const at = (give: (office: Sample) => Promise<unknown>): Standing => ({ undone: { give } })

/** What commands are given to, made in the example county. */
export const project = ({ get }: Sample) => get('project.get', { id: sampleId })
export const path = (name = '照片.txt') => fileOf(`内容 ${name}`, name)
export const evidence = ({ get }: Sample) =>
  get('evidence.add', { projectId: sampleId, stage: 'during', title: '现场照片', path: path() })
export const inspection = (office: Sample) => office.keep('inspection')
export const withFile = async (office: Sample) => office.attach((await inspection(office)).id, 'evidence')
export const contractor = async ({ get }: Sample) => {
  const [first] = await get('contractor.list', null)
  return get('contractor.save', { ...first!, id: 'other', name: '惠民中心' })
}
export async function households(office: Sample) {
  await office.get('project.save', { ...(await project(office)), areas })
  const rows = [1, 2, 3, 4].map((one) => `JD00000${one},户主${one},${areas[0]},嘎查${one},低保`)
  await imported(office, sampleId, fileOf(['户编码,户主姓名,苏木乡镇,嘎查村,类型', ...rows].join('\n')))
  const { rows: listed } = await office.get('household.list', {
    filter: wholeRegister(sampleId),
    after: null,
    limit: 9,
  })
  return Promise.all(listed.map(({ id }) => office.get('household.get', { id })))
}
export async function delivery(office: Sample) {
  const register = await households(office)
  const folder = folderOf({ '赵某某/入户调查表.jpg': whole('x')['入户调查表.jpg']! })
  await office.get('delivery.begin', { projectId: sampleId, path: folder, mode: 'taken', jobId: 'd' })
  const [one] = (await office.get('delivery.overview', { projectId: sampleId })).deliveries
  const [loose] = await office.get('delivery.folders', { projectId: sampleId, after: 0, limit: 9 })
  return { id: one!.id, number: loose!.number, household: register[0]! }
}
export async function drawn(office: Sample) {
  await households(office)
  const part = { drawer: '乌云', drawnOn: '2023-06-28', shareBp: 5_000, seed: '7' }
  const { id: recordId } = await office.keep('sampling', part)
  return recordId
}
export async function withDraw(office: Sample) {
  const recordId = await drawn(office)
  await office.get('sampling.draw', { recordId })
  return { recordId }
}
/** The draw is confirmed: visits are taken down. */
export async function visiting(office: Sample) {
  const { recordId } = await withDraw(office)
  await office.move(recordId, 'drawn')
  return recordId
}
export const visit: Visit = {
  ...blankVisit,
  visitedOn: '2023-07-01',
  visitors: '乌云、李明',
  surveyor: '王强、张军',
  traces: { form: 'there', photos: 'there', recording: 'there', folder: 'there' },
}
export const filled = {
  原调查员: '王强',
  复核日期: '2023.7.1',
  复核人: '乌云、李明',
  调查表: '有',
  照片: '有',
  录音: '有',
  一户一档: '有',
}
/** The sheet as it was exported, with the first visit written into it. */
export async function sheetBack(office: Sample) {
  const recordId = await visiting(office)
  const out = path('名单.xlsx')
  await office.get('sampling.export', { recordId, path: out })
  const { rows } = unwrap(await readHouseholdTable({ bytes: new Uint8Array(readFileSync(out)), sheet: '' }))
  const heads = rows.find(({ cells }) => cells.includes('户编码'))!.cells
  const row = rows[rows.findIndex(({ cells }) => cells.includes('户编码')) + 1]!.cells
  const told = { ...filled, 结论: '合格' } as Record<string, string>
  const written = heads.map((head, column) => told[head] ?? row[column] ?? '')
  writeFileSync(out, await plainSheetBytes({ name: '名单', heads, rows: [written] }))
  return { recordId, path: out }
}
export const template = async (office: Sample) => {
  const own = path('本旗范本.docx')
  await office.get('template.saveCopy', { paper: 'contract', id: 'default', path: own })
  return own
}
export const takenTemplate = async (office: Sample) =>
  office.get('template.import', { paper: 'contract', path: await template(office), name: '本旗范本' })
export const taken = async (office: Sample) => {
  const { kind, id, version } = ownMaterials()
  await office.get('dataSet.import', { path: fileOf(JSON.stringify(ownMaterials()), '数据.json') })
  return { kind, id, version }
}
/** A step of the newest history there is of the project. */
export const typed = async (office: Sample) => {
  await office.get('project.save', { ...(await project(office)), name: '另一个名称' })
  const { steps } = await office.get('history.list', { recordId: sampleId, before: null, limit: 1 })
  return steps[0]!
}
