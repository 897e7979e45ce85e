import { existsSync } from 'node:fs'
import { enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

// Lets Node run our sources as they stand: it strips the types itself and reads `imports` of package.json; what it
// lacks is a relative import without extension and a JSON import without attribute.
// Stripped and compiled once: a thread that reads one file would spend more on that than on the file.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/sources', import.meta.url)))

registerHooks({
  resolve(specifier, context, next) {
    if (/^\.{1,2}\//.test(specifier) && context.parentURL?.startsWith('file:')) {
      const file = new URL(`${specifier}.ts`, context.parentURL)
      if (existsSync(fileURLToPath(file))) return next(file.href, context)
    }
    return next(specifier, context)
  },
  load(url, context, next) {
    if (!url.endsWith('.json')) return next(url, context)
    return next(url, { ...context, importAttributes: { ...context.importAttributes, type: 'json' } })
  },
})
