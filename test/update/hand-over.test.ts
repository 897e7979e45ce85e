import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inProject } from '../../src-main/launch/paths.mjs'
import { temporaryFolder } from '../store/county-fixture'

/** The script itself, with programs of a few lines; real ones: test/e2e/update.test.ts. */
function office(after: string) {
  const base = join(temporaryFolder(), '购服通 程序')
  const word = join(temporaryFolder(), '更新')
  mkdirSync(word)
  const put = (version: string, lines: string) => {
    mkdirSync(join(base, version), { recursive: true })
    const path = join(base, version, 'goufutong')
    writeFileSync(path, `#!/bin/sh\necho "${version} $*" >>"$GFT_DIR/ran"\n${lines}\n`)
    chmodSync(path, 0o755)
  }
  put('0.1.0', '')
  put('0.2.0', after)
  symlinkSync('0.1.0', join(base, 'current'))
  const read = (name: string) => (existsSync(join(word, name)) ? readFileSync(join(word, name), 'utf8').trim() : '')
  const run = (env: Record<string, string> = {}) => {
    const ended = spawnSync('true').pid
    const given = {
      GFT_PID: String(ended),
      GFT_BASE: base,
      GFT_FROM: '0.1.0',
      GFT_TO: '0.2.0',
      GFT_DIR: word,
      GFT_SILENCE: '3',
      GFT_WHY: '',
    }
    spawnSync('/bin/sh', [inProject('resources/update/hand-over.sh'), '--name=王 会计', '$(touch bad)'], {
      env: { ...process.env, ...given, ...env },
      cwd: word,
    })
    return { current: readlinkSync(join(base, 'current')), ran: read('ran').split('\n'), back: read('back') }
  }
  return { base, word, run }
}

const args = '--name=王 会计 $(touch bad)'

describe.runIf(process.platform === 'linux')('the hand-over', () => {
  test('leaves a version that finds itself healthy in its place, started as the one before was', () => {
    const { run, word } = office('echo healthy >"$GFT_DIR/mark"\nsleep 30')
    expect(run()).toEqual({ current: '0.2.0', ran: [`0.2.0 ${args}`], back: '' })
    expect(existsSync(join(word, 'bad'))).toBe(false)
  })

  test.each([
    ['ends with a fault', 'exit 3', 'exited'],
    ['says that it cannot open the county', 'echo failed >"$GFT_DIR/mark"\nsleep 30', 'failed'],
    ['gives no sign of life', 'sleep 30', 'hung'],
    [
      'gives signs of life for a while, and then none',
      'for n in 1 2 3 4 5; do echo $n >"$GFT_DIR/alive"; sleep 1; done\nsleep 30',
      'hung',
    ],
    ['ends without a word', 'exit 0', 'hung'],
    ['cannot be ended kindly', 'trap "" TERM\nwhile true; do sleep 1; done', 'hung'],
  ])('puts the version before back where the new one %s', (_what, after, back) => {
    expect(office(after).run()).toEqual({ current: '0.1.0', ran: [`0.2.0 ${args}`, `0.1.0 ${args}`], back })
  })

  test('believes no word of an earlier time', () => {
    const { run, word } = office('exit 3')
    writeFileSync(join(word, 'mark'), 'healthy\n')
    expect(run().back).toBe('exited')
  })

  test('waits until the program has ended', async () => {
    const { run, word } = office('echo healthy >"$GFT_DIR/mark"')
    const old = spawn('/bin/sh', ['-c', 'sleep 1; date +%s%N >"$0"', join(word, 'ended')], { stdio: 'ignore' })
    run({ GFT_PID: String(old.pid) })
    expect(existsSync(join(word, 'ended'))).toBe(true)
  })

  test('goes back at once where it is asked to', () => {
    const { run, base } = office('exit 3')
    spawnSync('ln', ['-sfn', '0.2.0', join(base, 'current')])
    expect(run({ GFT_WHY: 'next-start' })).toEqual({ current: '0.1.0', ran: [`0.1.0 ${args}`], back: 'next-start' })
  })
})
