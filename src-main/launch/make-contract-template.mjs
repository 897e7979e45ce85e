// Writes resources/contract/contract-template.docx anew from clauses.json; run it after a change of the clause library:
//   node src-main/launch/make-contract-template.mjs
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const resources = resolve(root, 'resources')
const { module } = await runnerImport(resolve(root, 'src-main/documents/contract/template-file.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
})
const path = resolve(resources, 'contract', module.templateFileName)
writeFileSync(path, await module.makeContractTemplate(resources))
console.log(path)
