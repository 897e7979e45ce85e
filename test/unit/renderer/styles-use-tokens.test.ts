import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../../src-renderer')
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.css') && name !== 'tokens.css',
)

/** What each kind of declaration may not hold: everything but a name of tokens.css, nothing, and a hairline. */
const raw: [property: RegExp, value: RegExp][] = [
  [/^(padding|margin|gap|row-gap|column-gap)(-|$)/, /(?<![\w.])(?!1px)[\d.]+px/],
  [/./, /#[\da-f]{3,8}\b|\b(rgb|hsl)a?\(|(?<![\w-])(white|black)(?![\w-])/i],
  [/^border.*radius$/, /\d/],
  [/^box-shadow$/, /^(?!var\(--[\w-]+\)$|none$)/],
  [/^font-size$/, /^\d/],
]

/** `padding: 7px`, with the selectors and comments left out. */
function rawValues(css: string): string[] {
  const declarations = css.replace(/\/\*[\s\S]*?\*\//g, '').match(/[\w-]+\s*:[^;{}]+(?=[;}])/g) ?? []
  return declarations.filter((declaration) => {
    const [property = '', value = ''] = declaration.split(/:\s*([\s\S]*)/)
    if (property.startsWith('--')) return false
    const named = value.trim().replace(/var\(--[\w-]+\)/g, (name) => (property === 'box-shadow' ? name : ''))
    return raw.some(([kind, forbidden]) => kind.test(property.trim()) && forbidden.test(named))
  })
}

describe('spaces, colours, radii, shadows and sizes of type come from tokens.css', () => {
  test.each(sheets)('%s', (name) => expect(rawValues(readFileSync(join(root, name), 'utf8'))).toEqual([]))

  test.each([
    'padding: 7px 0',
    'color: #fff',
    'border-radius: 4px',
    'box-shadow: 0 1px 2px var(--line)',
    'font-size: 13px',
    'background: white',
  ])('%s is found', (declaration) => expect(rawValues(`.a { ${declaration}; }`)).toEqual([declaration]))

  test.each(['padding: 0 1px var(--space-8)', 'border: 1px solid var(--line)', 'box-shadow: none', 'width: 34px'])(
    '%s is none',
    (declaration) => expect(rawValues(`.a { ${declaration}; }`)).toEqual([]),
  )
})
