import { resolve } from 'node:path'
import { unwrap } from '#shared/result'
import { backendOf } from './backend-of-folder'

// Run by open-to-read.test.ts: has a county open, with a project that stands in its log alone, until it is ended.
const [folder = ''] = process.argv.slice(2)
const backend = backendOf(resolve(folder, '..'))
unwrap(await backend.invoke('county.open', { folder }))
unwrap(await backend.invoke('project.create', { name: '别处新建的', year: 2023, catalogCode: 'SW-02' }))
process.stdout.write('open\n')
setInterval(() => {}, 1000)
