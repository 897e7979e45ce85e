import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LaunchedApp, launchApp } from './launch-electron'

/** Attacks from a compromised screen; each pins what the shell must refuse. */
describe('the shell of the app', () => {
  let launched: LaunchedApp

  beforeAll(async () => {
    launched = await launchApp()
  })

  afterAll(async () => {
    await launched?.close()
  })

  test('the preload script exposes exactly three functions that reach the program, how large the text is, and how it began', async () => {
    const surface = await launched.page.evaluate(() => {
      const bridge = (window as unknown as { goufutong: Record<string, unknown> }).goufutong
      return Object.entries(bridge).map(([name, value]) => `${name}: ${typeof value}`)
    })
    expect(surface).toEqual([
      'beginsInCounty: boolean',
      'colorScheme: string',
      'textSize: function',
      'invoke: function',
      'on: function',
      'takeDropped: function',
    ])
  })

  test('a screen has no Node', async () => {
    const found = await launched.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in window),
    )
    expect(found).toEqual([])
  })

  test('its preferences are those of Electron’s list', async () => {
    const preferences = await launched.app.evaluate(({ webContents }) => {
      const [contents] = webContents.getAllWebContents()
      return (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableBlinkFeatures: '',
      webviewTag: false,
    })
  })

  test('a webview is nothing but an unknown element', async () => {
    const kind = await launched.page.evaluate(() => {
      const element = document.createElement('webview')
      element.setAttribute('src', 'app://goufutong/index.html')
      document.body.append(element)
      const { name } = element.constructor
      element.remove()
      return name
    })
    expect(kind).toBe('HTMLElement')
    expect(await launched.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  })

  test('the page is served with the strict content security policy', async () => {
    const policy = await launched.page.evaluate(async () => {
      const answer = await fetch('app://goufutong/index.html')
      return answer.headers.get('content-security-policy') ?? ''
    })
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
  })

  test('inline scripts are refused', async () => {
    const outcome = await launched.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.stolen = true'
      document.head.append(script)
      return 'stolen' in window
    })
    expect(outcome).toBe(false)
  })

  test('code from text is refused', async () => {
    // Outside the debugger's own call, which the browser exempts from the policy.
    const outcome = await launched.page.evaluate(async () => {
      await new Promise((later) => setTimeout(later, 0))
      try {
        return String(new Function('return 7')())
      } catch (error) {
        return (error as Error).name
      }
    })
    expect(outcome).toBe('EvalError')
  })

  test('another page with our preload script is not answered', async () => {
    const preload = join(import.meta.dirname, '../../out/preload/preload.cjs')
    const answer = await launched.app.evaluate(async ({ BrowserWindow }, script) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload: script, sandbox: true } })
      try {
        await stranger.loadURL('data:text/html,stranger')
        return await stranger.webContents.executeJavaScript(
          'Promise.all([goufutong.invoke("app.info", null), goufutong.takeDropped([])])',
        )
      } finally {
        stranger.destroy()
      }
    }, preload)
    expect(answer).toMatchObject([{ ok: false, error: { code: 'INPUT_INVALID' } }, []])
  })

  test('the app cannot be led away to another page', async () => {
    await launched.page.evaluate(() => {
      location.href = 'https://example.com/'
    })
    await launched.page.waitForTimeout(300)
    expect(launched.page.url()).toBe('app://goufutong/index.html')
  })

  test('no new window opens', async () => {
    await launched.page.evaluate(() => void window.open('https://example.com/'))
    await launched.page.waitForTimeout(300)
    expect(launched.app.windows()).toHaveLength(1)
  })

  test('permissions are denied', async () => {
    const states = await launched.page.evaluate(async () => {
      const names = ['notifications', 'geolocation', 'camera', 'microphone'] as const
      return Promise.all(
        names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
      )
    })
    expect(new Set(states)).toEqual(new Set(['denied']))
  })

  test('files outside the screens are not served', async () => {
    const answers = await launched.page.evaluate(async () => {
      const urls = ['app://goufutong/../../package.json', 'app://goufutong/%2e%2e%2f%2e%2e%2fpackage.json']
      return Promise.all(
        urls.map((url) =>
          fetch(url).then(
            ({ status }) => status,
            () => 'refused',
          ),
        ),
      )
    })
    expect(answers).toEqual(['refused', 'refused'])
  })

  test.each([
    ['an unknown channel', 'shell.run', { command: 'id' }],
    ['an input of the wrong shape', 'project.get', { id: 7 }],
    ['a dialog asked for wrongly', 'dialog.saveFile', { title: '另存为', kind: 'exe', fileName: '' }],
    ['a name of the prototype', '__proto__', null],
    ['a path no dialog has given', 'file.saveAs', { of: 'document', id: 'x', path: '/etc/passwd' }],
    ['reading a file no dialog has given', 'bundle.verify', { path: '/etc/passwd', jobId: 'j1' }],
  ])('the backend refuses %s', async (_what, channel, input) => {
    const answer = await launched.page.evaluate(
      ([name, value]) => {
        const { goufutong } = window as unknown as {
          goufutong: { invoke(channel: unknown, input: unknown): Promise<{ ok: boolean; error: { code: string } }> }
        }
        return goufutong.invoke(name, value)
      },
      [channel, input],
    )
    expect(answer).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } })
  })
})

describe('the network', () => {
  test('a start of the app asks for no address outside the machine', async () => {
    const launched = await launchApp()
    await launched.page.waitForTimeout(1000)
    const { outsideRequests } = await launched.close()
    expect(outsideRequests).toEqual([])
    expect(launched.problems).toEqual([])
  })
})
