import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname

/**
 * Everything but the native database is bundled: the packaged app carries one dependency, and starts faster.
 * Two entries in main: the app, and the same backend for a terminal.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      rollupOptions: {
        external: ['better-sqlite3'],
        input: { index: resolve(root, 'src-main/index.ts'), cli: resolve(root, 'src-main/cli.ts') },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: resolve(root, 'src-main/shell/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src-renderer'),
    plugins: [react()],
    build: { outDir: resolve(root, 'out/renderer'), rollupOptions: { input: resolve(root, 'src-renderer/index.html') } },
  },
})
