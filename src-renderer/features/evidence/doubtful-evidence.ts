import type { EvidenceFile } from '#shared/documents/document-version'

/** What looks like a slip: an empty file, or the contents of one that stands before it in the list; null = nothing. */
export function doubtOf(file: EvidenceFile, all: EvidenceFile[]): string | null {
  if (file.sizeBytes === 0) return '空文件，请核对'
  const first = all.find(({ sha256 }) => sha256 === file.sha256)
  return first && first.id !== file.id ? `与「${first.title || first.fileName}」内容相同，请核对是否重复` : null
}
