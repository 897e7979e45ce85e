import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { unwrap } from '#shared/result'
import { readPackage } from '../template/package-reader'
import { makeContractTemplate, templateFileName } from './template-file'

const resources = resolve(import.meta.dirname, '../../../resources')
const path = join(resources, 'contract', templateFileName)
const made = await makeContractTemplate(resources)
if (!existsSync(path) || (await saysOf(made)) !== (await saysOf(readFileSync(path)))) writeFileSync(path, made)
console.log(path)

/** All parts of a .docx, without the time it was made: only another text makes another file. */
async function saysOf(docx: Uint8Array): Promise<string> {
  const parts = [...unwrap(await readPackage(docx))].sort(([one], [other]) => (one < other ? -1 : 1))
  return parts
    .map(([name, bytes]) => `${name}\n${new TextDecoder().decode(bytes)}`)
    .join('\n')
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$1')
}
