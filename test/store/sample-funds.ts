import type { TestBackend } from './county-fixture'

/** The 预算文件 of the example county sent back and 移出: as a county that has entered none. */
export async function takeOutSampleFunds({ get }: Pick<TestBackend, 'get'>): Promise<void> {
  const owner = { type: 'year', id: '2023' } as const
  const filter = { kind: 'fund-document', owner, state: 'entered', dueUntil: null, removed: false }
  const { rows } = await get('record.list', { filter, order: 'title', after: null, limit: 9 })
  for (const { id } of rows) {
    const { revision } = await get('record.get', { id })
    const back = await get('record.move', { id, revision, to: 'draft' })
    await get('record.setRemoved', { id, revision: back.revision, removed: true })
  }
}
