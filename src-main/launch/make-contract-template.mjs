import { launchOnOwnNode } from './node24.mjs'
import { runSource } from './run-source.mjs'

/**
 * `node src-main/launch/make-contract-template.mjs`: writes resources/contract/contract-template.docx anew from
 * clauses.json; run it after a change of the clause library.
 */
await launchOnOwnNode(async () => (await runSource('src-main/documents/contract/write-template.ts')).code)
