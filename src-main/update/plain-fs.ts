import * as fs from 'node:fs'
import { createRequire } from 'node:module'

/** Electron's fs shows an archive as a folder; where programs are laid down and cleared away, app.asar is a file like others. */
export const plainFs: typeof fs = process.versions.electron ? createRequire(import.meta.url)('original-fs') : fs
