// Put into the fallback runtime as its only app: does what a stock Electron does with `electron <folder>`.
const { app } = require('electron')
const { join, resolve } = require('node:path')
const { readFileSync } = require('node:fs')
const { pathToFileURL } = require('node:url')

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setAppPath(folder)
app.setName(about.productName ?? about.name)
app.setVersion(about.version ?? '0.0.0')
import(pathToFileURL(join(folder, about.main)).href).catch((error) => {
  process.stderr.write(`${error?.stack ?? error}\n`)
  app.exit(1)
})
