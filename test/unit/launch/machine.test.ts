import { describe, expect, test } from 'vitest'
import { findMissingPackages } from '../../../src-main/launch/debian.mjs'
import { findMissingLibraries, hasDisplay, requireDisplay } from '../../../src-main/launch/display.mjs'
import { describeRuntime, runtimeEnv, runtimeSwitches } from '../../../src-main/launch/runtime.mjs'
import { findStalePackages, majorOf, needsOwnBinding } from '../../../src-main/launch/versions.mjs'
import { xvfbCommand } from '../../../src-main/launch/xvfb.mjs'

describe('versions', () => {
  test('the major number is read with and without the v', () => {
    expect([majorOf('v20.20.2'), majorOf('24.21.0'), majorOf('unknown')]).toEqual([20, 24, Number.NaN])
  })

  test('Electron below 35 needs its own database binding', () => {
    expect(['33.2.1', '34.5.8', '35.0.0', '45.4.1', 'unknown'].map(needsOwnBinding)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})

describe('node_modules against the lock file', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0' },
      'node_modules/for-windows': { version: '1.0.0', optional: true },
    },
  }

  test('nothing installed: everything is stale but other platforms', () => {
    expect(findStalePackages(lock, null)).toEqual(['node_modules/a', 'node_modules/b'])
  })

  test('another version is stale, the same is not', () => {
    const installed = { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.9.0' } } }
    expect(findStalePackages(lock, installed)).toEqual(['node_modules/b'])
  })
})

describe('Debian packages', () => {
  const dpkg = [
    'xvfb\tinstalled\t',
    'zip\tconfig-files\t',
    'libgtk-3-0t64\tinstalled\tlibgtk-3-0 (= 3.24.49), gtk3-x',
    'libasound2t64\tnot-installed\tlibasound2',
    '',
  ].join('\n')

  test('removed and never installed packages are missing, provided names are not', () => {
    const wanted = ['xvfb', 'zip', 'unzip', 'libgtk-3-0', 'libasound2']
    expect(findMissingPackages(wanted, dpkg)).toEqual(['zip', 'unzip', 'libasound2'])
  })

  test('a longer name is not taken for the wanted one', () => {
    expect(findMissingPackages(['xvf'], dpkg)).toEqual(['xvf'])
  })

  test('shared libraries that ldd cannot find are named', () => {
    const ldd = '\tlibgbm.so.1 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibnss3.so => not found\n'
    expect(findMissingLibraries(ldd)).toEqual(['libgbm.so.1', 'libnss3.so'])
  })
})

describe('display', () => {
  test('Linux without X and Wayland has none', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':1' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'win32')).toBe(true)
  })

  test.runIf(process.platform === 'linux')('the sentence names the command', () => {
    expect(() => requireDisplay('npm start', {})).toThrow('xvfb-run -a npm start')
  })

  test('a virtual screen takes a window of 1366x768, and only on Linux', () => {
    expect(xvfbCommand('node', ['x'], 'linux')).toEqual([
      'xvfb-run',
      ['-a', '-s', '-screen 0 1600x1000x24', 'node', 'x'],
    ])
    expect(xvfbCommand('node', ['x'], 'darwin')).toEqual(['node', ['x']])
  })
})

describe('how the app is started', () => {
  test('the sandbox goes only as root on Linux', () => {
    expect(runtimeSwitches('linux', 0)).toContain('--no-sandbox')
    expect(runtimeSwitches('linux', 1000)).toEqual([])
    expect(runtimeSwitches('win32', undefined)).toEqual([])
  })

  test('only a runtime with a binding of its own names one, and none is inherited', () => {
    const env = { ELECTRON_RUN_AS_NODE: '1', GOUFUTONG_NATIVE_BINDING: '/old.node', LANG: 'zh_CN.UTF-8' }
    expect(runtimeEnv({ nativeBinding: null }, env)).toEqual({ LANG: 'zh_CN.UTF-8' })
    expect(runtimeEnv({ nativeBinding: '/new.node' }, env).GOUFUTONG_NATIVE_BINDING).toBe('/new.node')
  })

  test('the runtime is named with its version and where it is from', () => {
    expect(describeRuntime({ version: '33.2.1', source: 'fallback' })).toBe('Electron 33.2.1（备用运行环境）')
  })
})
