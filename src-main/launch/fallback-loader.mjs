// Put into the fallback runtime as its only app: does what a stock Electron does with `electron <folder>`. It is a
// module because Electron holds `ready` back until its entry module is through, and so until the app's is.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setAppPath(folder)
app.setName(about.productName ?? about.name)
app.setVersion(about.version ?? '0.0.0')
try {
  await import(pathToFileURL(join(folder, about.main)).href)
} catch (error) {
  process.stderr.write(`${error?.stack ?? error}\n`)
  app.exit(1)
}
