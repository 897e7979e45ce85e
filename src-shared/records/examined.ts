import type { IsoDate } from '../dates'
import type { Stage } from '../documents/document-version'
import type { PersonalData } from '../materials/personal-data'

/** A stored file of a project as an examination finds it. */
export interface ExaminedFile {
  id: string
  stage: Stage
  title: string
  fileName: string
  sha256: string
  sizeBytes: number
  /** 采购文件 (P34). */
  retained: boolean
  /** The day the paper was made, or the file came. */
  formedOn: IsoDate
  /** 个人信息标识; null = nobody can say by what it is called. */
  personal: PersonalData | null
  /** 户编码 of the one household whose code its name bears; '' = of none. */
  code: string
  /** Of its bytes against the sha-256 noted when it came. */
  digest: 'same' | 'differs' | 'gone'
  /** Whether it opens as what its name says; unknown = nothing is known of such files. */
  opens: 'yes' | 'no' | 'unknown'
  /** Why it does not open; '' = it does. */
  problem: string
  /** As the program has counted them; null = it cannot tell, and they are typed. */
  pages: number | null
}

/** All that is stored of a project, looked at byte by byte, and what is due of it and not there. */
export interface Examination {
  on: IsoDate
  /** In the order of the stages. */
  files: ExaminedFile[]
  missing: { stage: Stage; title: string }[]
}

/** What is stored of a project now; a list made before is held against it. */
export type StoredFile = Pick<
  ExaminedFile,
  'id' | 'stage' | 'title' | 'fileName' | 'sha256' | 'sizeBytes' | 'retained' | 'formedOn' | 'personal'
>
