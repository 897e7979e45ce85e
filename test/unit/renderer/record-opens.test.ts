import { afterEach, expect, test, vi } from 'vitest'
import type { RecordEntry, SlotFile } from '#shared/records/record-entry'
import { fail, ok } from '#shared/result'
import { useRecordDraft } from '../../../src-renderer/records/record-draft'

afterEach(() => void vi.unstubAllGlobals())

test('a record is shown with its files at once, so that whoever follows both looks once', async () => {
  const entry = { id: '会议', revision: 3, body: {} } as RecordEntry
  const files = [{ id: '签到表' }, { id: '照片' }] as SlotFile[]
  const answers: Record<string, unknown> = { 'record.get': ok(entry), 'record.listFiles': ok(files) }
  const invoke = async (channel: string) => answers[channel] ?? fail('NOT_FOUND')
  vi.stubGlobal('window', { goufutong: { invoke, on: () => () => {} } })
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} })
  const seen = new Set<string>()
  const stop = useRecordDraft.subscribe((state) => {
    if (state.entry) seen.add([state.entry.revision, ...state.files.map(({ id }) => id)].join(' '))
  })
  await useRecordDraft.getState().open('会议')
  expect([...seen]).toEqual(['3 签到表 照片'])
  stop()
  await useRecordDraft.getState().close()
})
