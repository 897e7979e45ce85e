import { spawnSync } from 'node:child_process'
import { linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureBuilt } from '../../../src-main/launch/build-app.mjs'
import { inProject } from '../../../src-main/launch/paths.mjs'
import { defaultTemplate } from '../../fixtures/contract/sample'

const folder = mkdtempSync(join(tmpdir(), 'goufutong-built-'))
const at = (name: string) => join(folder, name)

beforeAll(() => ensureBuilt(), 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inProject('out/main/cli.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

describe('the file that `npm run cli` starts, in a process of its own', () => {
  test('gives results on standard output, what is wrong on standard error, and the exit code', () => {
    expect(run('daxie', '757005.02')).toEqual({ code: 0, out: '柒拾伍万柒仟零伍元零贰分\n', err: '' })
    expect(run()).toMatchObject({ code: 2, out: '', err: expect.stringContaining('用法') })
  })

  test('checks, exports and verifies files beside it by their names', () => {
    expect(run('sample', '-o', 'sample.json')).toEqual({ code: 0, out: '', err: '' })
    expect(run('check', 'sample.json')).toEqual({ code: 0, out: '[]\n', err: '' })
    expect(run('bundle', 'export', 'sample.json', '-o', 'a.zip').code).toBe(0)
    expect(run('bundle', 'verify', 'a.zip')).toMatchObject({ code: 0, out: expect.stringContaining('"good": true') })
  })

  test('never writes a contract over what it is made from, under whatever name', () => {
    run('sample', '-o', 'input.json')
    writeFileSync(at('own.docx'), defaultTemplate())
    linkSync(at('own.docx'), at('other-name.docx'))
    const before = [readFileSync(at('input.json')), readFileSync(at('own.docx'))]
    for (const output of ['input.json', './input.json', 'own.docx', 'other-name.docx']) {
      const { code, err } = run('contract', 'input.json', '--template', 'own.docx', '-o', output)
      expect([output, code, err]).toEqual([output, 2, expect.stringContaining('不能写到读入的文件上')])
    }
    expect(run('bundle', 'export', 'input.json', '-o', 'input.json').code).toBe(2)
    expect([readFileSync(at('input.json')), readFileSync(at('own.docx'))]).toEqual(before)
  })
})
