import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lookAtStart } from '#main/update/at-start'
import { goBack } from '#main/update/hand-over'
import { type Phase, readState, updateFolder, writeMark, writeState } from '#main/update/update-state'
import { inProject } from '../../src-main/launch/paths.mjs'
import { temporaryFolder } from '../store/county-fixture'

const state = {
  from: '0.1.0',
  to: '0.2.0',
  fromSchema: 420,
  back: false,
  at: '2026-06-01T02:00:00.000Z',
  open: null,
  counties: [],
  notes: [],
  why: '' as const,
  restored: [],
  told: false,
}

/** A start of that version over a state of that phase: what is to be done, and the phase afterwards. */
function start(phase: Phase, version: string, word: { back?: string; mark?: 'healthy' | 'failed' } = {}) {
  const data = temporaryFolder()
  writeState(data, { ...state, phase })
  if (word.mark) writeMark(data, word.mark)
  if (word.back) writeFileSync(join(updateFolder(data), 'back'), `${word.back}\n`)
  const asked = lookAtStart(data, version)
  const after = readState(data)
  return [asked, after?.phase, after?.why]
}

test('the first start of the new version is tried', () => {
  expect(start('ready', '0.2.0')).toEqual(['first', 'trying', ''])
})

test('its next start without a mark goes back; with one it is as usual', () => {
  expect(start('trying', '0.2.0')).toEqual(['go-back', 'trying', ''])
  expect(start('trying', '0.2.0', { mark: 'failed' })).toEqual(['go-back', 'trying', ''])
  expect(start('trying', '0.2.0', { mark: 'healthy' })).toEqual(['usual', 'done', ''])
})

test('the version before, put back, knows why', () => {
  expect(start('trying', '0.1.0', { back: 'hung' })).toEqual(['usual', 'went-back', 'hung'])
  expect(start('ready', '0.1.0', { back: 'exited' })).toEqual(['usual', 'went-back', 'exited'])
  expect(start('trying', '0.1.0')).toEqual(['usual', 'went-back', 'next-start'])
})

test('the version before, started before anything was changed over, knows that nothing was', () => {
  expect(start('ready', '0.1.0')).toEqual(['usual', 'not-begun', 'next-start'])
})

test.each(['done', 'went-back', 'not-begun'] as const)('after %s a start is as usual', (phase) => {
  expect(start(phase, '0.2.0')).toEqual(['usual', phase, ''])
})

test('a state that cannot be read is none', () => {
  const data = temporaryFolder()
  mkdirSync(updateFolder(data))
  writeFileSync(join(updateFolder(data), 'state.json'), '{"phase":')
  expect(lookAtStart(data, '0.2.0')).toBe('usual')
})

test('a version that cannot hand over to go back is started all the same, as no other is left to start', () => {
  const data = temporaryFolder()
  writeState(data, { ...state, phase: 'trying' })
  mkdirSync(join(updateFolder(data), 'hand-over.sh'))
  const base = temporaryFolder()
  for (const version of ['0.1.0', '0.2.0']) mkdirSync(join(base, version))
  symlinkSync('0.2.0', join(base, 'current'))
  const program = { executable: join(base, '0.2.0', 'goufutong'), platform: 'linux-x64' }
  const hand = { program, version: '0.2.0', userDataFolder: data, resourcesFolder: inProject('resources'), args: [] }
  expect(goBack(hand)).toBe(false)
})
