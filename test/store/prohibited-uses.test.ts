import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Project } from '#shared/project/project'
import { countingIds, startInCounty, temporaryFolder } from './county-fixture'

type Office = Awaited<ReturnType<typeof startInCounty>>

const ban = {
  code: 'BD-01',
  title: '本旗不购买的广告',
  basis: { document: '《乌民发〔2023〕1号》', article: '二' },
  severity: 'error',
  norms: ['N01'],
  advice: '请删除。',
  lawfulBy: '',
  groups: [{ explain: '广告', things: '广告', deeds: '投放', itself: true }],
}

/** The program's own list as it is exported, with `change` made to its rows. */
async function edited(office: Office, change: (body: (typeof ban)[]) => unknown, version = '本旗1') {
  const path = join(temporaryFolder(), '禁止用途.json')
  await office.get('dataSet.saveCopy', { kind: 'prohibited-uses', id: 'prohibited-uses', version: '2023.1', path })
  const file = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, JSON.stringify({ ...file, version, source: '乌民发〔2023〕1号', body: change(file.body) }))
  return path
}

const buying = (project: Project, name: string): Project => ({
  ...project,
  budget: {
    ...project.budget,
    ownLines: [{ id: 'l1', group: 'C', name, quantity: '1', unit: '项', unitPrice: '100', times: '1', basis: '' }],
  },
})

async function found(office: Office, project: Project, name: string) {
  const stored = await office.get('project.get', { id: project.id })
  await office.get('project.save', { ...buying(project, name), revision: stored.revision })
  const findings = await office.get('norms.check', { projectId: project.id })
  return findings.flatMap(({ key }) => /^content\.prohibited\.([A-Z]+-\d+)\./.exec(key)?.[1] ?? [])
}

const newProject = (office: Office) =>
  office.get('project.create', { name: '家计调查', year: 2023, catalogCode: 'SW-02' })

const usesOf = ({ dataPins }: Project) => dataPins?.find(({ kind }) => kind === 'prohibited-uses')?.version

test('the program’s list is exported, edited and imported: projects made from then on are judged by it, those of before are not', async () => {
  const office = await startInCounty()
  const old = await newProject(office)
  await office.get('dataSet.import', { path: await edited(office, (body) => [...body, ban]) })
  const project = await newProject(office)
  expect(usesOf(project)).toBe('本旗1')
  expect(await found(office, old, '投放广告')).toEqual([])
  expect(await found(office, project, '投放广告')).toEqual(['BD-01'])
  expect(await found(office, project, '购置平板电脑')).toEqual(['PX-03'])
  await office.get('dataSet.useInProjects', { kind: 'prohibited-uses', id: 'prohibited-uses', version: '本旗1' })
  expect(await found(office, await office.get('project.get', { id: old.id }), '投放广告')).toEqual(['BD-01'])
})

test('a list that leaves out what the notice names is not taken in', async () => {
  const office = await startInCounty()
  const path = await edited(office, (body) => body.filter(({ code }) => code !== 'PX-05'))
  expect(await office.call('dataSet.import', { path })).toMatchObject({
    error: { code: 'DATA_SET_INVALID', params: { detail: expect.stringContaining('少了「救助管理站') } },
  })
  expect(usesOf(await newProject(office))).toBe('2023.1')
})

test('the list a project was made with goes along in its bundle, and counts there for it alone', async () => {
  const office = await startInCounty({ newId: countingIds('here') })
  await office.get('dataSet.import', { path: await edited(office, (body) => [...body, ban]) })
  const project = await newProject(office)
  const path = join(temporaryFolder(), '材料包.zip')
  await office.get('bundle.export', { projectId: project.id, stage: null, path, jobId: 'out' })
  const there = await startInCounty({ newId: countingIds('there') })
  await there.get('bundle.import', { path, jobId: 'in', foreign: true })
  expect(await found(there, await there.get('project.get', { id: project.id }), '投放广告')).toEqual(['BD-01'])
  expect(await found(there, await newProject(there), '投放广告')).toEqual([])
})
