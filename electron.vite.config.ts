import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { listThirdParty } from './src-main/launch/third-party.mjs'

const root = import.meta.dirname

// The closed-network fallback runtime is Electron 33 (Chromium 130, Node 20.18); newer ones run its code as well.
const nodeTarget = 'node20.18'
const chromeTarget = 'chrome130'

const pdfFolder = resolve(root, 'node_modules/pdfjs-dist')
const pdfFiles = ['cmaps', 'standard_fonts', 'wasm'].flatMap((folder) =>
  readdirSync(join(pdfFolder, folder))
    .filter((name) => !name.endsWith('.wasm'))
    .map((name) => `${folder}/${name}`),
)

/** What a PDF page is drawn with besides code: character maps (Chinese ones among them), fonts, a decoder without WebAssembly. */
export const pdfData: Plugin = {
  name: 'pdf-data',
  generateBundle() {
    for (const file of pdfFiles)
      this.emitFile({ type: 'asset', fileName: `pdf/${file}`, source: readFileSync(join(pdfFolder, file)) })
  },
  /** `npm run dev` builds nothing: the same files from where they lie. */
  configureServer({ middlewares }) {
    middlewares.use('/pdf', ({ url = '' }, response, next) => {
      const file = pdfFiles.find((one) => url.split('?')[0] === `/${one}`)
      if (file) response.end(readFileSync(join(pdfFolder, file)))
      else next()
    })
  },
}

/** What the program is made of and its terms, for the list in the help. */
export const licences: Plugin = {
  name: 'licences',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(listThirdParty(root)) })
  },
  configureServer({ middlewares }) {
    middlewares.use('/licences.json', (_request, response) => response.end(JSON.stringify(listThirdParty(root))))
  },
}

/** The component library's ids are React's own: its hook draws each field a second time, with a random one. */
export const reactIds: Plugin = {
  name: 'react-ids',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source.endsWith('/use-id.mjs') && importer?.includes('@mantine/hooks')
      ? resolve(root, 'src-renderer/ui/react-id.ts')
      : null,
}

/**
 * Everything but the native database is bundled: the packaged app carries one dependency, and starts faster.
 * Five entries in main: the app, the same backend for a terminal, the thread that reads files of unknown origin, the one that
 * copies a database, and the one that looks at it while it is opened.
 */
export default defineConfig({
  main: {
    // fflate's Node build declares a `require` of its own, which collides with the bundler's.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      outDir: 'out/main',
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        external: ['better-sqlite3'],
        input: {
          index: resolve(root, 'src-main/index.ts'),
          cli: resolve(root, 'src-main/cli.ts'),
          'untrusted-worker': resolve(root, 'src-main/worker/untrusted-worker.ts'),
          'backup-worker': resolve(root, 'src-main/backup/backup-worker.ts'),
          'store-worker': resolve(root, 'src-main/store/store-worker.ts'),
        },
        // All in one folder: a chunk finds the thread's file beside itself.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'src-main/shell/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src-renderer'),
    plugins: [react(), pdfData, licences, reactIds],
    build: {
      outDir: resolve(root, 'out/renderer'),
      target: chromeTarget,
      minify: true,
      rolldownOptions: { input: resolve(root, 'src-renderer/index.html') },
    },
  },
})
