import { mkdir, writeFile } from 'node:fs/promises'
import { billOfMaterials } from './bill-of-materials.mjs'
import { launchOnOwnNode } from './node24.mjs'
import { inProject } from './paths.mjs'
import { say } from './say.mjs'

/** `npm run sbom`: the bill of materials of the program into dist/, without a network. */
await launchOnOwnNode(async () => {
  const bill = billOfMaterials()
  await mkdir(inProject('dist'), { recursive: true })
  await writeFile(inProject('dist', 'goufutong.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`)
  say(`物料清单已生成：dist/goufutong.cdx.json，共 ${bill.components.length} 项。`)
  return 0
})
