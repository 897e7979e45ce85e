import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, createServer } from 'vite'
import { expect, test } from 'vitest'
import { pdfData, reactIds } from '../../../electron.vite.config'
import { projectRoot } from '../../../src-main/launch/paths.mjs'

/** What the bundler makes of one import of the component library's hooks. */
async function bundled(source: string): Promise<string> {
  const entry = 'hook-alone'
  const made = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'silent',
    plugins: [
      reactIds,
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: entry, external: /^react/, preserveEntrySignatures: 'strict' },
    },
  })
  if (Array.isArray(made) || !('output' in made)) throw new Error('one output was expected')
  return made.output.map((part) => (part.type === 'chunk' ? part.code : '')).join('\n')
}

test('the ids of the component library are React’s own: its hook, and the random id it draws a second time with, are not in the bundle', async () => {
  const code = await bundled("export { useId } from '@mantine/hooks'")
  expect(code).toContain(
    readFileSync(join(projectRoot, 'src-renderer/ui/react-id.ts'), 'utf8').match(/return (.*)/)?.[0],
  )
  expect(code).not.toMatch(/Math\.random|useState/)
})

test('no other package of the component library brings a hook for ids of its own', async () => {
  const code = await bundled(
    "export * from '@mantine/core'; export * from '@mantine/dates'; export * from '@mantine/notifications'",
  )
  expect(code.match(/useState\(`mantine-/g)).toBeNull()
})

test('npm run dev serves the character maps that a Chinese PDF is drawn with, and nothing beside them', async () => {
  const server = await createServer({
    configFile: false,
    root: join(projectRoot, 'src-renderer'),
    logLevel: 'silent',
    plugins: [pdfData],
    optimizeDeps: { noDiscovery: true },
    server: { port: 0, host: '127.0.0.1' },
  })
  try {
    await server.listen()
    const address = server.httpServer?.address()
    const port = typeof address === 'object' ? address?.port : address
    const get = async (path: string) =>
      new Uint8Array(await (await fetch(`http://127.0.0.1:${port}${path}`)).arrayBuffer())
    const name = 'UniGB-UCS2-H.bcmap'
    const map = readFileSync(join(projectRoot, 'node_modules/pdfjs-dist/cmaps', name))
    expect(Buffer.from(await get(`/pdf/cmaps/${name}`)).equals(map)).toBe(true)
    expect(Buffer.from(await get('/pdf/package.json')).toString()).not.toContain('pdfjs-dist')
  } finally {
    await server.close()
  }
})
