import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inProject, projectRoot } from '../../../src-main/launch/paths.mjs'
import { listFiles } from '../../../src-main/launch/stamp.mjs'

const sources: string[] = listFiles(projectRoot, ['src-main', 'src-renderer', 'src-shared']).filter(
  (path: string) => /\.(ts|tsx|html)$/.test(path) && !path.startsWith('src-main/launch/'),
)
const textOf = (path: string) => readFileSync(inProject(path), 'utf8')
/** Comments and texts may say what code must not. */
const codeOf = (path: string) => textOf(path).replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, '')
const holding = (pattern: RegExp) => sources.filter((path) => pattern.test(codeOf(path)))

describe('no source of ours', () => {
  test.each([
    ['opens an address with the system', /openExternal/],
    ['embeds another page', /<webview|webviewTag|allowpopups|WebContentsView|BrowserView/],
    ['sets what Electron warns of', /allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures/],
    ['gives Node to a page', /nodeIntegration(: true|InWorker|InSubFrames)|contextIsolation: false|sandbox: false/],
    ['takes the walls of a page down', /webSecurity: false|bypassCSP|corsEnabled/],
    ['loads a page from a file', /loadFile\(|['"`]file:\/\//],
    ['writes markup from text', /dangerouslySetInnerHTML|insertAdjacentHTML|\.(inner|outer)HTML ?=|document\.write/],
    ['runs text as code', /\beval\(|new Function\(|node:vm/],
    ['loads a binary of its own choice', /process\.dlopen/],
    ['keeps a wire to another machine', /node:(net|http|https|http2|tls|dgram|dns)'|new WebSocket|EventSource/],
  ])('%s', (_what, pattern) => {
    expect(holding(pattern)).toEqual([])
  })

  test.each([
    ['hands a file to the system, but the one that lends', /shell\.openPath/, ['src-main/shell/open-file.ts']],
    [
      'starts another program, but the one that hands over to an update',
      /node:child_process/,
      ['src-main/update/hand-over.ts'],
    ],
    ['answers a message, but the one that looks who sends it', /ipcMain/, ['src-main/shell/ipc.ts']],
    ['puts something before a page, but the preload script', /contextBridge/, ['src-main/shell/preload.ts']],
    ['opens a window, but one', /new BrowserWindow/, ['src-main/shell/window.ts']],
  ])('%s', (_what, pattern, but) => {
    expect(holding(pattern)).toEqual(but)
  })
})

test('every message is answered to our own top frame alone', () => {
  const answering = codeOf('src-main/shell/ipc.ts').split('ipcMain.handle(').slice(1)
  expect(answering).toHaveLength(2)
  for (const one of answering) expect(one).toContain('isOwnFrame(event.senderFrame)')
})

test('the installers carry the Electron of the lock file', () => {
  const { packages } = JSON.parse(textOf('package-lock.json'))
  const { version } = packages['node_modules/electron']
  expect(Object.keys(packages).filter((folder) => folder.endsWith('/electron'))).toEqual(['node_modules/electron'])
  expect(textOf('package.json')).toContain(`"electron": "^${version}"`)
  expect(textOf('resources/packaging/electron-builder.yml')).not.toMatch(/electron(Version|Dist)/)
})

describe('docs/security.md', () => {
  const page = textOf('docs/security.md')
  const pins = [...page.matchAll(/`(test\/[\w/.-]+)`: ([^|]+) \|$/gm)].map(([, file = '', name = '']) => [file, name])

  test('has every point of the list', () => {
    const points = [...page.matchAll(/^\| (\d+) /gm)].map(([, number]) => Number(number))
    expect(points).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
  })

  test.each(pins)('%s: %s', (file, name) => {
    expect(textOf(file)).toContain(name)
  })
})
