import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startBackend, startInCounty } from '../store/county-fixture'

test('a county whose mark cannot be taken back is closed all the same: it is free, and opens with all it had', async () => {
  const { folder, close, get } = await startInCounty()
  await get('project.create', { name: '关上之前', year: 2023, catalogCode: 'SW-02' })
  const mark = join(folder, 'county.session')
  rmSync(mark)
  mkdirSync(join(mark, '占着'), { recursive: true })
  await close()
  rmSync(mark, { recursive: true })
  const next = startBackend()
  await next.get('county.open', { folder })
  expect(await next.get('project.list', { status: 'active' })).toMatchObject([{ name: '关上之前' }])
})
