import { runInWindow } from './run-in-window.mjs'

/** `npm run screenshots`: a picture of every screen of the example county, below `dist/screenshots`. */
await runInWindow('test/screens/screenshots.ts')
