import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { makeContractTemplate, templateFileName } from './template-file'

const resources = resolve(import.meta.dirname, '../../../resources')
const path = join(resources, 'contract', templateFileName)
writeFileSync(path, await makeContractTemplate(resources))
console.log(path)
