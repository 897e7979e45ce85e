import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FaultLog, faultPlace } from '#main/log'
import { allHostileTexts } from '../fixtures/hostile/texts'
import { temporaryFolder } from '../store/county-fixture'

function faultWith(...frames: string[]): Error {
  const fault = new TypeError('项目名称：张三家')
  fault.stack = ['TypeError: 项目名称：张三家', ...frames.map((frame) => `    at ${frame}`)].join('\n')
  return fault
}

test('a fault is named by its places, without message and without the folders of the machine', () => {
  const place = faultPlace(
    faultWith(
      'check (C:\\Users\\张 三\\AppData\\app\\backend.js:10:3)',
      'async Object.invoke (file:///home/zhang san/out/main/index.js:2:1)',
      '/opt/goufutong/cli.js:7:9',
      'C:\\Users\\张 三\\cli.js:8:1',
      'new Store (/home/zhang (old)/store.js:1:1)',
      'node:internal/process/task_queues:103:5',
    ),
  )
  expect(place).toBe(
    'TypeError < at check (backend.js:10:3) < at async Object.invoke (index.js:2:1) < at (cli.js:7:9) < at (cli.js:8:1) < at new Store (store.js:1:1) < at (task_queues:103:5)',
  )
})

test('what is no error is named by its kind', () => {
  expect(faultPlace('张三')).toBe('string')
})

test('whatever text a fault was about, the log has a line for it and none of the text', () => {
  const folder = temporaryFolder()
  const log = new FaultLog(folder)
  for (const text of allHostileTexts)
    log.write('2023-03-01T02:00:00.000Z', 'project.save', new Error(`项目「${text}」`))
  const lines = readFileSync(join(folder, 'logs', 'goufutong.log'), 'utf8')
    .trimEnd()
    .split('\n')
  expect(lines).toHaveLength(allHostileTexts.length)
  expect(
    lines.filter(
      (line) =>
        !/^2023-03-01T02:00:00\.000Z project\.save Error( < at [\w.<> ]*\(?[\w.-]+:\d+:\d+\)?| < at \?)+$/.test(line),
    ),
  ).toEqual([])
})
