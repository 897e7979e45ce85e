import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../../src-main/launch/paths.mjs'
import { theme } from '../../../src-renderer/theme'

const folder = join(projectRoot, 'src-renderer')
const sheets = globSync('**/*.css', { cwd: folder }).filter((name) => name !== 'tokens.css')
const declarations = sheets.flatMap((sheet) =>
  readFileSync(join(folder, sheet), 'utf8')
    .replace(/\/\*.*?\*\//gs, '')
    .split('\n')
    .filter((line) => /^\s*[a-z-]+:\s/.test(line))
    .map((line) => `${sheet}: ${line.trim()}`),
)

test('the theme of the component library takes its spaces, sizes of type, radii and shadows from the tokens', () => {
  const tokens = readFileSync(join(folder, 'tokens.css'), 'utf8')
  const { fontSizes, spacing, radius, shadows, defaultRadius } = theme
  const values = [fontSizes, spacing, radius, shadows, { defaultRadius }].flatMap((scale) => Object.values(scale ?? {}))
  const names = values.map((value) => /^var\((--[\w-]+)\)$/.exec(String(value))?.[1] ?? `${value} is no token`)
  expect(values.length).toBeGreaterThan(20)
  expect(names.filter((name) => !tokens.includes(`${name}:`))).toEqual([])
})

describe('style sheets other than the tokens', () => {
  test('name no colour of their own', () => {
    expect(
      declarations.filter((line) => /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(|\b(white|black)\b(?!-)/i.test(line)),
    ).toEqual([])
  })

  test('name no size of type and no radius of their own', () => {
    const own = /(font-size|border-radius): (?!.*var\(--(type|radius)).*\dpx/
    expect(declarations.filter((line) => own.test(line))).toEqual([])
  })

  test('use only what the tokens define', () => {
    const tokens = readFileSync(join(folder, 'tokens.css'), 'utf8')
    const used = declarations.flatMap((line) =>
      [...line.matchAll(/var\((--(?!mantine)[a-z0-9-]+)/g)].map(([, name]) => name),
    )
    expect([...new Set(used)].filter((name) => !tokens.includes(`${name}:`))).toEqual([])
  })
})
