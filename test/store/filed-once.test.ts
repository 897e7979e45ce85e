import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { pdfOf } from '../fixtures/pdf-files'

test('[N17] [P12] a work plan is asked for once: at its record as soon as there is one, and nowhere once it is filed there', async () => {
  const { get, keep, documentsFolder } = await startInSample()
  const asked = async () => {
    const { due } = await get('bundle.readiness', { projectId: sampleId, stage: 'during' })
    return (due[0]?.materials ?? [])
      .filter(({ title }) => /工作方案|人员分工/.test(title))
      .map(({ title, state, record }) => [title.replace(/（.*/, ''), state, record ? 'record' : 'paper'])
  }
  expect(await asked()).toEqual([
    ['承接主体工作方案及备案', 'missing', 'paper'],
    ['人员分工和岗位职责', 'missing', 'paper'],
  ])
  const { id } = await keep('work-plan')
  expect(await asked()).toEqual([['承接主体工作方案', 'missing', 'record']])
  const path = join(documentsFolder, '0001.pdf')
  writeFileSync(path, pdfOf(1))
  await get('record.addFile', { id, slot: 'plan', path })
  expect(await asked()).toEqual([
    ['承接主体工作方案及备案', 'there', 'paper'],
    ['人员分工和岗位职责', 'there', 'paper'],
    ['承接主体工作方案', 'there', 'record'],
  ])
})
