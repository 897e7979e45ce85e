import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { KnownSet } from '#shared/data-sets/data-set'
import type { ReplaceablePaper } from '#shared/papers/paper'
import { fail, ok, type Result } from '#shared/result'
import { shortDigest } from '#shared/template/template-about'
import { type DefaultUsed, listDefaultsUsed } from '../store/paper-repository'
import type { CountyContext } from './context'
import type { TemplateOf } from './make-paper'
import { digestOf, readSound, storeTemplate } from './template-files'

// The program's own template of a paper is another one in each of its versions. What a paper here was made with is kept by
// its digest, so that the next version says the same words. It lies among the county's templates: nothing that comes with a
// bundle gets there, so it is what this program has written.

const pathOf = ({ folder }: Pick<CountyContext, 'folder'>, sha256: string) =>
  join(folder, 'templates', `default-${sha256}.docx`)

/** What a default that is made anew with other data is called behind its own name; '' = with none. */
export const remadeSuffix = (remadeWith: readonly KnownSet[]): string =>
  remadeWith.map(({ title, version, sha256 = '' }) => `，${title}（${version}，${shortDigest(sha256)}）`).join('')

/** Those kept that papers of that kind were made with, oldest first; of the same data as asked for. */
export async function keptDefaults(
  county: CountyContext,
  paper: ReplaceablePaper,
  remadeWith: readonly KnownSet[],
): Promise<DefaultUsed[]> {
  if (paper.made.by === 'writer') return []
  const { source } = paper.made
  const suffix = remadeSuffix(remadeWith)
  const fits = ({ name }: DefaultUsed) =>
    'layout' in source || !source.remadeWith || name.slice(`${name}，`.indexOf('，')) === suffix
  return (await listDefaultsUsed(county.db, paper.id)).filter(
    (used) => fits(used) && existsSync(pathOf(county, used.sha256)),
  )
}

/** NOT_FOUND, FILE_DAMAGED. */
export async function keptDefault(
  county: CountyContext,
  paper: ReplaceablePaper,
  sha256: string,
  remadeWith: readonly KnownSet[],
): ReturnType<TemplateOf> {
  const kept = (await keptDefaults(county, paper, remadeWith)).find((one) => one.sha256 === sha256)
  if (!kept) return notFound(paper)
  const bytes = await readSound(pathOf(county, sha256), sha256)
  const { name, version } = kept
  return bytes.ok ? ok({ name, version, bytes: bytes.value, isOwn: false, isKept: true }) : bytes
}

/** To be saved as a file, whatever data it was made with. NOT_FOUND, FILE_DAMAGED. */
export async function keptBytes(
  county: CountyContext,
  paper: ReplaceablePaper,
  sha256: string,
): Promise<Result<Uint8Array>> {
  const used = (await listDefaultsUsed(county.db, paper.id)).some((one) => one.sha256 === sha256)
  return used ? readSound(pathOf(county, sha256), sha256) : notFound(paper)
}

const notFound = ({ title }: ReplaceablePaper) => fail('NOT_FOUND', { what: `该${title}范本` })

/** The same templates; the program's own are kept before a paper is made with them, once per digest. */
export const keeping =
  (county: CountyContext, templateOf: TemplateOf): TemplateOf =>
  async (...asked) => {
    const template = await templateOf(...asked)
    if (!template.ok || !template.value || template.value.isOwn || template.value.isKept) return template
    const kept = await keep(county, template.value.bytes)
    return kept.ok ? template : kept
  }

async function keep(county: CountyContext, bytes: Uint8Array): Promise<Result<unknown>> {
  const sha256 = digestOf(bytes)
  const path = pathOf(county, sha256)
  const there = await readSound(path, sha256)
  return there.ok ? there : storeTemplate(path, bytes)
}
