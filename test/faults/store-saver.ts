import { resolve } from 'node:path'
import type { Project } from '#shared/project/project'
import { type Result, unwrap } from '#shared/result'
import { backendOf } from './backend-of-folder'

// Run by store-killed.test.ts: saves until it is killed, one line with the revision per acknowledged save.
const [folder = '', id = ''] = process.argv.slice(2)
const backend = backendOf(resolve(folder, '..'))
unwrap(await backend.invoke('county.open', { folder }))
let project = unwrap((await backend.invoke('project.get', { id })) as Result<Project>)
const areas = Array.from({ length: 400 }, (_, index) => `苏木${index}`)
for (;;) {
  const typed = { ...project, name: `第${project.revision}次保存`, areas }
  const { revision } = unwrap((await backend.invoke('project.save', typed)) as Result<{ revision: number }>)
  project = { ...typed, revision }
  process.stdout.write(`${revision}\n`)
}
