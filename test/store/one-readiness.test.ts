import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { BundleReadiness } from '#shared/bundle/bundle'
import type { Result } from '#shared/result'
import { readinessStore } from '../../src-renderer/project-draft/readiness-store'
import { startBackend } from './county-fixture'

const projectId = 'sample-2023-jiadiao'

/** The store over a county, with what it asks counted and, where wanted, held back. */
async function standing() {
  const county = startBackend()
  await county.get('county.createSample', null)
  const asked: string[] = []
  const store = readinessStore((id) => {
    asked.push(id)
    return county.call('bundle.readiness', { projectId: id, stage: null })
  })
  return { ...county, asked, store, said: () => store.getState() }
}

test('a screen that opens while the rail is asking takes the same answer; a save is one question for both', async () => {
  const { get, asked, said } = await standing()
  await Promise.all([said().look(projectId), said().open(projectId)])
  expect(asked).toEqual([projectId])
  expect(said().readiness).toEqual(await get('bundle.readiness', { projectId, stage: null }))

  await get('paper.generate', { kind: 'contract', ownerId: projectId })
  await said().look(projectId)
  expect(asked).toHaveLength(2)
  expect(said().readiness?.due[0]?.materials.find(({ title }) => title === '合同文本')?.state).toBe('there')
})

test('a screen that opens later asks anew: records and days tell of nothing by themselves', async () => {
  const { asked, said } = await standing()
  await said().look(projectId)
  await said().open(projectId)
  expect(asked).toHaveLength(2)
})

test('of two answers the one asked for last stays, whichever comes last', async () => {
  const { call } = await standing()
  const fresh = await call('bundle.readiness', { projectId, stage: null })
  if (!fresh.ok) throw new Error(fresh.error.code)
  const old: Result<BundleReadiness> = { ok: true, value: { ...fresh.value, held: 99 } }
  const waiting: ((answer: Result<BundleReadiness>) => void)[] = []
  const store = readinessStore(() => new Promise((answer) => waiting.push(answer)))
  const first = store.getState().look(projectId)
  const second = store.getState().look(projectId)
  waiting[1]?.(fresh)
  waiting[0]?.(old)
  await Promise.all([first, second])
  expect(store.getState().readiness).toEqual(fresh.value)
})

test('what cannot be told is said and the former answer stays; the project that is left takes its answer along', async () => {
  const { call, said, store } = await standing()
  await said().look(projectId)
  const former = said().readiness
  const gone = readinessStore(() => call('bundle.readiness', { projectId: 'nobody', stage: null }))
  gone.setState({ projectId, readiness: former })
  await gone.getState().look(projectId)
  expect([gone.getState().readiness, gone.getState().error?.code]).toEqual([former, 'NOT_FOUND'])

  const late = said().look(projectId)
  said().leave(projectId)
  await late
  expect(store.getState()).toMatchObject({ projectId: '', readiness: null, error: null })
})

test('no other place of the screens asks', () => {
  const root = join(import.meta.dirname, '../../src-renderer')
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path))
  const asking = sources.filter((path) => readFileSync(join(root, path), 'utf8').includes("'bundle.readiness'"))
  expect(asking).toEqual([join('project-draft', 'readiness.ts')])
})
