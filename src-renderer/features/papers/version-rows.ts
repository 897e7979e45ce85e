import type { DocumentVersion } from '#shared/documents/document-version'
import { madeWithText } from '#shared/template/template-choice'
import { localTime } from '../../ui/local-time'

export const versionHeads = ['文书', '版本', '生成时间', '范本', '文件', '保存至'] as const

/** Versions of papers for paper and clipboard. */
export const versionRows = (
  versions: readonly DocumentVersion[],
  titles: Readonly<Record<string, string>>,
): string[][] =>
  versions.map((version) => [
    titles[version.kind] ?? '',
    `第 ${version.number} 版`,
    localTime(version.createdAt),
    madeWithText(version),
    version.fileName,
    version.retainUntil ?? '',
  ])
