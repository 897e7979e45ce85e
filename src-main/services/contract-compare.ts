import { filesOf } from '#shared/materials/due-materials'
import { expectedPapers } from '#shared/materials/expected-papers'
import { fail, ok } from '#shared/result'
import { readBounded } from '../fs/read-bounded'

import { listEvidence } from '../store/evidence-repository'
import { listPapers } from '../store/paper-repository'
import { runUntrusted } from '../worker/run-untrusted'
import type { CountyContext, Handler } from './context'

const largestFile = 20 * 2 ** 20
const limits = { silentMs: 10_000, heapMb: 256 }

/**
 * The draft contract of the procurement papers (a .docx) against the signed one: the one brought in as a .docx, else the
 * last one made here. NO_SIGNED_CONTRACT, CONTRACT_UNREADABLE, FILE_TOO_LARGE.
 */
export const compareDraft: Handler<'contract.compareDraft', CountyContext> = async (county, { projectId, path }) => {
  const signed = (await broughtIn(county, projectId)) ?? (await madeHere(county, projectId))
  if (!signed) return fail('NO_SIGNED_CONTRACT')
  const draft = await readBounded(path, largestFile)
  if (!draft.ok) return draft
  const bytes = await county.evidence.read(signed.sha256)
  if (!bytes.ok) return bytes
  const compared = await runUntrusted('contract.compare', { draft: draft.value, signed: bytes.value }, limits)
  if (!compared.ok) return compared
  return compared.value.ok ? ok({ against: signed.name, differences: compared.value.value }) : compared.value
}

async function broughtIn(county: CountyContext, projectId: string) {
  const paper = expectedPapers.before.find(({ title }) => title === '已签订的合同')
  const evidence = await listEvidence(county.db, projectId)
  const files = paper ? filesOf(paper, 'before', { documents: [], evidence }).evidence : []
  const file = files.findLast(({ fileName }) => /\.docx$/i.test(fileName))
  return file ? { name: file.fileName, sha256: file.sha256 } : null
}

async function madeHere(county: CountyContext, projectId: string) {
  const contracts = (await listPapers(county.db, { owner: 'project', ownerId: projectId })).filter(
    ({ kind }) => kind === 'contract',
  )
  const newest = contracts.toSorted((a, b) => b.number - a.number)[0]
  return newest ? { name: `本程序生成的合同第 ${newest.number} 版`, sha256: newest.sha256 } : null
}
