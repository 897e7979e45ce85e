import type { Stage } from '#shared/documents/document-version'
import type { PaperInfo } from '#shared/papers/paper'
import { useAppData } from '../../app-data'

export interface PaperMaker {
  kind: string
  title: string
  stage: Stage
  /** A paper of the year answers for each of its projects. */
  owner: 'project' | 'year'
  onExport?: PaperInfo['onExport']
  /** A budget is made of a total, a contract when no problem is open. */
  needs?: PaperInfo['needs']
}

/** How far a project is, as far as the making of its papers goes. */
export interface Standing {
  measured: boolean
  passes: boolean
  /** The signed contract is on file. */
  signed: boolean
}

/** An export makes it by itself: what was signed stays the newest of its kind. */
export const isMadeOnExport = ({ onExport }: PaperMaker, { signed }: Pick<Standing, 'signed'>): boolean =>
  onExport === 'always' || (onExport === 'unsigned' && !signed)

/** Why a paper cannot be made yet; '' when it can. */
export function whyNotMade({ needs }: PaperMaker, { measured, passes }: Pick<Standing, 'measured' | 'passes'>): string {
  if (needs && !measured) return '预算还没有测算，不能生成'
  return needs === 'pass' && !passes ? '问题处理完才能生成' : ''
}

/** The papers of the program that a project's file may want, in the order in which they are made. */
export const makersOf = (papers: readonly PaperInfo[]): PaperMaker[] =>
  papers.flatMap(({ id: kind, title, owner, stage, needs, onExport }) =>
    owner === 'project' || owner === 'year'
      ? [{ kind, title, stage, owner, ...(onExport && { onExport }), ...(needs && { needs }) }]
      : [],
  )

const none: PaperInfo[] = []

export const useMakers = (): PaperMaker[] => makersOf(useAppData((state) => state.resources?.papers) ?? none)
