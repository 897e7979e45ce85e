import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOpen, answerSave } from './contract-fixture'
import { invoke, profile, yearParameters } from './county-fixture'
import { filesOfMachine } from './dropped-files'
import { type LaunchedApp, launchApp } from './launch-electron'

/** How far a compromised screen reaches: to no other machine, no other page, no path it was not given for that use. */
describe('the reach of a screen', () => {
  let launched: LaunchedApp

  beforeAll(async () => {
    launched = await launchApp()
  })

  afterAll(async () => {
    await launched?.close()
  })

  test('sends nothing by WebRTC, by datagram or by stream', async () => {
    const heard: string[] = []
    const datagrams = createSocket('udp4', () => heard.push('udp')).bind(0, '127.0.0.1')
    const streams = createServer((socket) => socket.destroy(void heard.push('tcp'))).listen(0, '127.0.0.1')
    await Promise.all([once(datagrams, 'listening'), once(streams, 'listening')])
    const ports = [datagrams, streams].map((server) => (server.address() as AddressInfo).port)
    await launched.page.evaluate(async ([udp, tcp]) => {
      const iceServers = [
        { urls: `stun:127.0.0.1:${udp}` },
        { urls: `turn:127.0.0.1:${tcp}?transport=tcp`, username: 'u', credential: 'c' },
      ]
      const peer = new RTCPeerConnection({ iceServers })
      peer.createDataChannel('out')
      await peer.setLocalDescription(await peer.createOffer())
      await new Promise((later) => setTimeout(later, 2500))
      peer.close()
    }, ports)
    datagrams.close()
    streams.close()
    expect(heard).toEqual([])
  })

  test.each([
    ['an empty page', "'about:blank'"],
    ['a page in the address', "'data:text/html,other'"],
    ['another host of the app scheme', "'app://other/index.html'"],
    ['a file', "'file:///etc/passwd'"],
    ['a page of the browser', "'chrome://gpu'"],
    ['a page made in memory', "URL.createObjectURL(new Blob(['other'], { type: 'text/html' }))"],
    ['a program of the system', "'mailto:mz@example.com'"],
    ['another page on the network', "'https://example.com/'"],
  ])('is not led away to %s', async (_what, address) => {
    const led = await launched.app.evaluate(async ({ webContents }, to) => {
      const [contents] = webContents.getAllWebContents()
      await contents?.executeJavaScript(`setTimeout(() => { location.href = ${to} }, 0); null`)
      await new Promise((later) => setTimeout(later, 1200))
      const ready = `Boolean(document.querySelector('[data-testid="app-ready"]'))`
      return { url: contents?.getURL(), ready: await contents?.executeJavaScript(ready) }
    }, address)
    expect(led).toEqual({ url: 'app://goufutong/index.html', ready: true })
  })

  test('a frame in it shows nothing and is not answered', async () => {
    const { page } = launched
    const frames = await page.evaluate(async () => {
      const loaded = []
      for (const src of ['app://goufutong/index.html', 'data:text/html,frame', 'https://example.com/']) {
        const frame = document.body.appendChild(Object.assign(document.createElement('iframe'), { src }))
        await new Promise((later) => setTimeout(later, 200))
        const inside = frame.contentWindow as unknown as { goufutong?: unknown } | null
        try {
          if (inside?.goufutong) loaded.push(src)
        } catch {
          // Another origin: an error page.
        }
        frame.remove()
      }
      return loaded
    })
    expect(frames).toEqual([])
  })

  test('a file picked for reading cannot be written over', async () => {
    const { app, page, dataDir } = launched
    const picked = join(dataDir, '选来读的.zip')
    await writeFile(picked, 'mine')
    await answerOpen(app, picked)
    await invoke(page, 'dialog.openFile', { title: '校验', kind: 'zip' })
    const exported = { projectId: 'p', stage: null, path: picked, jobId: 'j' }
    expect(await invoke(page, 'bundle.export', exported)).toMatchObject({ error: { code: 'INPUT_INVALID' } })
    expect(await invoke(page, 'file.saveAs', { of: 'document', id: 'd', path: picked })).toMatchObject({
      error: { code: 'INPUT_INVALID' },
    })
  })

  test('a File made by script earns no path; one that a person has picked may be read, and no more', async () => {
    const { page, dataDir } = launched
    const real = join(dataDir, '真文件.pdf')
    const other = join(dataDir, '没有给的.pdf')
    for (const path of [real, other]) await writeFile(path, '%PDF')
    const madeUp = await page.evaluate(async (path) => {
      const file = new File(['x'], path)
      Object.defineProperty(file, 'path', { value: path })
      const answers = [await window.goufutong.takeDropped([file])]
      for (const forged of [{ path, name: path }, path])
        answers.push(await window.goufutong.takeDropped([forged as never]).catch(() => []))
      return answers
    }, other)
    expect(madeUp).toEqual([[], [], []])
    const picked = await filesOfMachine(page, [real])
    expect(await picked.evaluate((carried) => window.goufutong.takeDropped([...carried.files]))).toEqual([real])
    const measure = (path: string) => invoke(page, 'evidence.measure', { path })
    expect(await measure(real)).toMatchObject({ ok: true, value: { sizeBytes: 4 } })
    expect(await measure(other)).toMatchObject({ error: { code: 'INPUT_INVALID' } })
    expect(await invoke(page, 'file.saveAs', { of: 'document', id: 'd', path: real })).toMatchObject({
      error: { code: 'INPUT_INVALID' },
    })
  })

  test('a place picked for saving cannot be read', async () => {
    const { app, page, dataDir } = launched
    const picked = join(dataDir, '另存.zip')
    await answerSave(app, picked)
    await invoke(page, 'dialog.saveFile', { title: '另存为', kind: 'zip', fileName: '另存.zip' })
    expect(await invoke(page, 'bundle.verify', { path: picked, jobId: 'j' })).toMatchObject({
      error: { code: 'INPUT_INVALID' },
    })
  })

  test('a county is made and opened only where a dialog or the proposal said', async () => {
    const { page, dataDir } = launched
    const county = { folder: join(dataDir, '别处'), profile, year: yearParameters(2026) }
    expect(await invoke(page, 'county.create', county)).toMatchObject({ error: { code: 'INPUT_INVALID' } })
    expect(await invoke(page, 'county.open', { folder: '/tmp' })).toMatchObject({ error: { code: 'INPUT_INVALID' } })
  })
})
