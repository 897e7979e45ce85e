import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { resourcesFolder, startInCounty } from '../store/county-fixture'

test('a county folder that takes no templates folder gets a message, not a fault of ours', async () => {
  const { call, get, folder } = await startInCounty()
  writeFileSync(join(folder, 'templates'), 'a file where the folder should be')
  const path = join(resourcesFolder, 'contract', 'contract-template.docx')
  const imported = await call('template.import', { paper: 'contract', path, name: '本旗范本' })
  expect(imported).toMatchObject({ ok: false, error: { params: { path: expect.stringContaining('templates') } } })
  expect(await get('template.list', { paper: 'contract' })).toHaveLength(1)
})
