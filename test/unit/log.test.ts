import { expect, test } from 'vitest'
import { faultPlace } from '#main/log'

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
