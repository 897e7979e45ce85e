import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { retainedPapers } from '#shared/materials/retained-papers'
import { rules } from '#shared/norms/registry'
import { papers } from '#shared/papers/registry'
import { progress } from '#shared/records/progress'
import { recordKinds } from '#shared/records/registry'

/** One line of resources/norms.json. */
interface Norm {
  id: string
  title: string
  source: string
  stage: string
  form: string
  norm: string
}

const formNames: Record<string, string> = {
  rule: '规则',
  step: '步骤',
  document: '文书',
  material: '材料',
  reminder: '提醒',
  information: '信息',
}

/** Norm id -> ids of the rules, kinds of record, papers and pictures that carry it. */
export function carriers(): Map<string, string[]> {
  const carried = new Map<string, string[]>()
  for (const { id, norms } of [...rules, ...recordKinds, ...papers, retainedPapers, progress]) {
    for (const norm of norms) carried.set(norm, [...(carried.get(norm) ?? []), id])
  }
  return carried
}

/** Test titles by norm id: `[P36] ...` in a `test(`, `it(`, `test.each(...)(` or `test.prop(...)(` below the folder. */
export function testsByNorm(testFolder: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const file of testFiles(testFolder)) {
    const place = relative(resolve(testFolder, '..'), file)
    for (const [, , title = ''] of readFileSync(file, 'utf8').matchAll(/(['"`])(\[[NP]\d\d\](?:(?!\1).)*)\1/g)) {
      for (const id of leadingIds(title)) {
        found.set(id, [...(found.get(id) ?? []), `${title}  (${place})`])
      }
    }
  }
  return found
}

/** `[N13] [P21] each element ...` proves both. */
function leadingIds(title: string): string[] {
  const ids: string[] = []
  let rest = title
  for (let next = /^\s*\[([NP]\d\d)\]/.exec(rest); next?.[1]; next = /^\s*\[([NP]\d\d)\]/.exec(rest)) {
    ids.push(next[1])
    rest = rest.slice(next[0].length)
  }
  return ids
}

function testFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? testFiles(path) : entry.name.endsWith('.test.ts') ? [path] : []
    })
    .sort()
}

/** The table as lines of text, and the carried norms that no test names. */
export function normsTable(root: string): { lines: string[]; unproven: string[] } {
  const norms: Norm[] = JSON.parse(readFileSync(join(root, 'resources/norms.json'), 'utf8'))
  const carried = carriers()
  const tests = testsByNorm(join(root, 'test'))
  const lines = norms.flatMap(({ id, title, source, stage, form }) => {
    const rules = carried.get(id)
    const by = rules ? rules.join(', ') : '-'
    const head = `${id}  ${stage}  ${formNames[form] ?? form}  ${source}  ${title}  <- ${by}`
    return rules ? [head, ...(tests.get(id) ?? ['（没有测试）']).map((test) => `       ${test}`)] : [head]
  })
  const known = new Set(norms.map(({ id }) => id))
  const unproven = [...carried.keys()].filter((id) => !tests.has(id) || !known.has(id)).sort()
  return { lines: [...lines, `${carried.size} of ${norms.length} carried`], unproven }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { lines, unproven } = normsTable(resolve(import.meta.dirname, '..'))
  console.log(lines.join('\n'))
  if (unproven.length > 0) {
    console.error(`carried without a test: ${unproven.join(', ')}`)
    process.exitCode = 1
  }
}
