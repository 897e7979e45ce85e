import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { startBackend } from '../../store/county-fixture'
import { cli } from './command-line'

const folder = mkdtempSync(join(tmpdir(), 'goufutong-cli-'))
const at = (name: string) => join(folder, name)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, value: unknown) => {
  writeFileSync(at(name), typeof value === 'string' ? value : JSON.stringify(value))
  return at(name)
}

const sample = async () => JSON.parse((await cli('sample')).out)

describe('usage', () => {
  test('without arguments it is shown in Chinese on standard error, exit code 2', async () => {
    const { code, out, err } = await cli()
    expect([code, out]).toEqual([2, ''])
    for (const command of [
      'daxie',
      'budget',
      'check',
      'contract',
      'template check',
      'bundle export',
      'bundle verify',
      'bundle import',
      'sample',
    ])
      expect(err).toContain(command)
    expect(err).toContain('用法')
  })

  test.each([
    [['nonsense'], '没有「nonsense」这个命令'],
    [['daxie'], '缺少参数：金额'],
    [['check'], '缺少参数：project.json'],
    [['contract', 'x.json'], '缺少选项：-o out.docx'],
    [['bundle'], 'bundle 后面应为'],
    [['bundle', 'export', '--county', '.', '-o', 'x.zip'], '缺少选项：--project'],
    [['check', '--frobnicate'], '选项有误：--frobnicate\n'],
    [['bundle', 'constructor'], 'bundle 后面应为'],
    [['daxie', '757', '005.02'], '多出的参数：005.02'],
    [['daxie', '1', '--county', '.'], '没有选项：--county'],
    [['bundle', 'export', 'x.json', '--stage', 'before', '-o', 'x.zip'], '没有选项：--stage'],
    [['sample', 'x.json'], '多出的参数：x.json'],
    [['check', 'no-such-file.json'], '文件不存在'],
  ])('%j says what is wrong, exit code 2', async (args, message) => {
    const { code, out, err } = await cli(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})

describe('daxie', () => {
  test('turns an amount into 大写', async () => {
    expect(await cli('daxie', '757005.02')).toEqual({ code: 0, out: '柒拾伍万柒仟零伍元零贰分\n', err: '' })
    expect((await cli('daxie', '107,000.53')).out).toBe('壹拾万零柒仟元伍角叁分\n')
    expect(await cli('daxie', '-107,000.53')).toEqual({ code: 0, out: '负壹拾万零柒仟元伍角叁分\n', err: '' })
  })

  test('refuses what is no amount, and a third decimal', async () => {
    for (const text of ['abc', '1.005', '']) expect(await cli('daxie', text)).toMatchObject({ code: 2, out: '' })
  })
})

describe('budget', () => {
  test('with no inputs is the worked example to the 分', async () => {
    const { code, out } = await cli('budget', write('empty.json', {}))
    const budget = JSON.parse(out)
    expect(code).toBe(0)
    expect(Object.keys(budget)).toEqual(['lines', 'groups', 'total', 'totalDaxie'])
    expect(Object.keys(budget.lines)).toHaveLength(24)
    expect(budget).toMatchObject({
      lines: { A01: '224000.00', A04: '40355.28', C04: '1100.83' },
      groups: { A: '629366.88', B: '56509.35', C: '71128.79' },
      total: '757005.02',
      totalDaxie: '柒拾伍万柒仟零伍元零贰分',
    })
  })

  test('takes numbers and decimal texts: the 城镇 variant of the worked example', async () => {
    const town = { perday: 10, radius: '8', nightshare: 0, pastoral: '0', hop: 1 }
    expect(JSON.parse((await cli('budget', write('town.json', town))).out).total).toBe('421739.67')
  })

  test('refuses an unknown code, a value that is no number, a file that is no object', async () => {
    for (const json of [{ hhh: '1' }, { hh: 'viele' }, { hh: null }, [], 'null']) {
      expect(await cli('budget', write('bad.json', json))).toMatchObject({ code: 2, out: '' })
    }
    expect((await cli('budget', write('broken.json', '{'))).err).toContain('不是有效的 JSON')
  })

  test('a figure nobody can reckon with, like a negative price, is named; a remark is no error', async () => {
    const negative = await cli('budget', write('negative.json', { dayrate: '-200' }))
    expect(negative).toMatchObject({ code: 2, out: '' })
    expect(negative.err).toContain('「调查员人工日单价」填写有误：-200 不能为负数')
    const dear = await cli('budget', write('dear.json', { dayrate: '900' }))
    expect(dear.code).toBe(0)
    expect(dear.err).toContain('提醒：')
  })

  test('a byte order mark, as Windows editors write it, is no obstacle', async () => {
    expect((await cli('budget', write('bom.json', '\uFEFF{"hh": "3200"}'))).code).toBe(0)
  })
})

describe('check and contract', () => {
  test('the example is annotated, complete and good', async () => {
    const file = write('sample.json', (await cli('sample')).out)
    expect(await cli('check', file)).toEqual({ code: 0, out: '[]\n', err: '' })
    expect(await cli('contract', file, '-o', at('合同.docx'))).toEqual({ code: 0, out: '', err: '' })
    const text = execFileSync('unzip', ['-p', at('合同.docx'), 'word/document.xml'], { encoding: 'utf8' })
    expect(text).toContain('757,005.02')
    expect(text).toContain('柒拾伍万柒仟零伍元零贰分')
  })

  test('a breach is found, exit code 1, and no contract is made', async () => {
    const project = await sample()
    project.project.period.endOn = '2024-03-20'
    const file = write('breach.json', project)
    const checked = await cli('check', file)
    expect(checked.code).toBe(1)
    const findings: { norms: string[]; level: string }[] = JSON.parse(checked.out)
    expect(findings.some(({ norms, level }) => norms.includes('P35') && level === 'error')).toBe(true)
    const blocked = await cli('contract', file, '-o', at('blocked.docx'))
    expect(blocked.code).toBe(1)
    expect(blocked.err).toContain('第二十四条')
    expect(blocked.err).not.toMatch(/\b[NP]\d\d\b/)
    expect(blocked.err).toContain('不能生成合同')
    expect(existsSync(at('blocked.docx'))).toBe(false)
  })

  test.each(['sample', 'contract', 'bundle export'])(
    '%s -o never takes the place of a file, exit code 2',
    async (command) => {
      const own = write('own.json', 'my work')
      const input = command === 'sample' ? [] : [write('sample.json', (await cli('sample')).out)]
      const { code, out, err } = await cli(...command.split(' '), ...input, '-o', own)
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain('已有这个文件，没有覆盖')
      expect(readFileSync(own, 'utf8')).toBe('my work')
    },
  )

  test('a file of another kind is refused, exit code 2', async () => {
    expect(await cli('check', write('other.json', { a: 1 }))).toMatchObject({ code: 2, out: '' })
  })

  test('a folder that is not there gets a clear message, exit code 2', async () => {
    const file = write('sample.json', (await cli('sample')).out)
    expect(await cli('contract', file, '-o', at('none/there.docx'))).toMatchObject({ code: 2, out: '' })
  })
})

describe('bundle', () => {
  test('export, verify, import, export from the county: the project comes back exactly', async () => {
    const file = write('sample.json', (await cli('sample')).out)
    expect((await cli('bundle', 'export', file, '-o', at('a.zip'))).code).toBe(0)
    const verified = await cli('bundle', 'verify', at('a.zip'))
    expect([verified.code, JSON.parse(verified.out).good]).toEqual([0, true])
    const imported = await cli('bundle', 'import', at('a.zip'), '--county', at('county'))
    expect(imported.code).toBe(0)
    const { id } = JSON.parse(imported.out)
    expect((await cli('bundle', 'import', at('a.zip'), '--county', at('county'))).err).toContain('已有同一项目')
    const again = await cli('bundle', 'export', '--county', at('county'), '--project', id, '-o', at('b.zip'))
    expect(again.code).toBe(0)
    // Its funds are in no ledger of a county made from the bundle.
    expect(again.err).toMatch(/可以交，但缺 \d+ 份材料，有 2 项提醒。\n$/)
    const data = (zip: string) => execFileSync('unzip', ['-p', at(zip), '*/data/项目数据.json'], { encoding: 'utf8' })
    expect(data('b.zip')).toBe(data('a.zip'))
    expect(JSON.parse(data('a.zip')).project).toEqual((await sample()).project)
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
  })

  test('an export says what stands against handing it in, and exports all the same', async () => {
    const { project, ...rest } = await sample()
    const beneficiaries = { ...project.beneficiaries, households: 4100 }
    const file = write('apart.json', { ...rest, project: { ...project, beneficiaries } })
    const { code, err } = await cli('bundle', 'export', file, '-o', at('apart.zip'))
    expect(code).toBe(0)
    expect(err).toContain('服务对象4100户，预算按3200户测算，两处不一致。')
    expect(err).toMatch(/还不能交：.*1 处前后不一致/)
  })

  test('an import says which data of its project did not come along', async () => {
    const { project, ...rest } = await sample()
    const dataPins = [{ kind: 'material-slots', scope: '', id: 'own', version: '2022版' }]
    const file = write('pinned.json', { ...rest, project: { ...project, dataPins } })
    await cli('bundle', 'export', file, '-o', at('pinned.zip'))
    const { code, err } = await cli('bundle', 'import', at('pinned.zip'), '--county', at('pinned'))
    expect(code).toBe(0)
    expect(err).toMatch(/^注意：材料包里没有随附应有材料清单（2022版）/)
  })

  test('an export takes the rest of the contractor’s records along where it is told to', async () => {
    const county = startBackend()
    const { folder: there } = await county.get('county.createSample', null)
    const [project] = await county.get('project.list', { status: 'active' })
    const [contractor] = await county.get('contractor.list', null)
    await county.get('record.create', { kind: 'complaint', ownerId: contractor!.id, body: null })
    await county.close()
    const exported = async (name: string, ...more: string[]) => {
      await cli('bundle', 'export', '--county', there, '--project', project!.id, ...more, '-o', at(name))
      return execFileSync('unzip', ['-l', at(name)], { encoding: 'utf8' }).includes('记录.json')
    }
    expect([await exported('own.zip'), await exported('whole.zip', '--register')]).toEqual([false, true])
  })

  test('an altered bundle is bad, exit code 1, and the file is named', async () => {
    const file = write('sample.json', (await cli('sample')).out)
    await cli('bundle', 'export', file, '-o', at('good.zip'))
    const bytes = readFileSync(at('good.zip'))
    const place = bytes.indexOf('示例旗睦邻')
    bytes[place]! ^= 1
    writeFileSync(at('bad.zip'), bytes)
    const verified = await cli('bundle', 'verify', at('bad.zip'))
    expect(verified.code).toBe(1)
    expect(verified.err).toMatch(/被改动：.*项目数据\.json/)
    expect((await cli('bundle', 'import', at('bad.zip'), '--county', at('nowhere'))).code).toBe(1)
    expect(existsSync(at('nowhere/county.sqlite'))).toBe(false)
  })

  test('what is no bundle is bad; what is not there is bad input', async () => {
    expect((await cli('bundle', 'verify', write('text.zip', 'hello'))).code).toBe(1)
    expect((await cli('bundle', 'verify', at('nothing.zip'))).code).toBe(2)
    expect(
      (await cli('bundle', 'export', '--county', at('county'), '--project', 'nobody', '-o', at('c.zip'))).code,
    ).toBe(2)
    expect(
      (await cli('bundle', 'export', '--county', at('not-a-county'), '--project', 'p', '-o', at('c.zip'))).code,
    ).toBe(2)
  })
})
