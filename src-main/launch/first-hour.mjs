import { runInWindow } from './run-in-window.mjs'

/** `npm run first-hour`: how much a clerk types and clicks from the first start to an exported bundle. */
await runInWindow('test/e2e/first-hour/print.ts')
