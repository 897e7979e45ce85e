import type { TextLook } from './text-look'

/** A paragraph with placeholders, or the name of a table. A plain string is a paragraph of level 1, always there. */
export type TemplateItem =
  | string
  | { level: 0 | 1 | 2; text: string; when?: string | undefined; look?: TextLook | undefined }
  | { table: string; when?: string | undefined }

/** `share` in hundredths of the text width. */
export interface TemplateTable {
  head: boolean
  /** Rows with room to write in by hand. */
  tall?: boolean | undefined
  /** Rows that are signed together stand on one page. */
  together?: boolean | undefined
  /** Rows of so long a text that a page may end within one. */
  breaks?: boolean | undefined
  /** How many of the last rows, sums, stand on one page. */
  closing?: number | undefined
  /** First words of the rows that are sums: bold on grey, a text reaching over the empty cells behind it. */
  sums?: string[] | undefined
  /** The first column, or every other from the first, names what stands beside it: bold on grey. */
  labels?: boolean | 'every other' | undefined
  /** The second line of a cell explains the first: it is small and faint. */
  explained?: boolean | undefined
  /** In 小五, for many figures. */
  small?: boolean | undefined
  columns: { title: string; share: number; align: 'left' | 'center' | 'right' }[]
  /**
   * A row of one text among several columns is a heading over the rows that follow. Rows of one list side by side repeat
   * together, each as far as the entry has something to say in it.
   */
  rows: string[][]
}

/** What a thing is called beside what it is, a row each, without a head. */
export const factsTable = (
  rows: [name: string, text: string][],
  more: Pick<TemplateTable, 'tall' | 'together'> = {},
): TemplateTable => ({
  head: false,
  labels: true,
  ...more,
  columns: [
    { title: '', share: 20, align: 'left' },
    { title: '', share: 80, align: 'left' },
  ],
  rows,
})

/** A part of a paper with its heading, numbered 一、; level 1 of its items is numbered （一）, level 2 1. */
export interface LayoutPart {
  /** Absent = the words before the first heading. */
  title?: string
  /** Condition under which the whole part stands; absent = always. */
  when?: string
  body: TemplateItem[]
}

/** A line of its own. */
export interface LayoutLine {
  text: string
  /** Condition under which it stands; absent = always. */
  when?: string
}

/** What a 公文 by GB/T 9704-2012 has beside its title and text, in the order of the page. */
export interface OfficialForm {
  /** In red: the unit's name over a double line (信函格式), or 纪要标志 over a line; absent = the title alone. */
  mark?: { text: string; form: 'letter' | 'minutes' }
  /** 发文字号: beside the line of the mark, or below the title where there is none. */
  number?: LayoutLine
  /** 主送机关, with its colon. */
  addressee?: string
  /** 附件 that are papers of their own, named behind those of the layout. */
  enclosed?: string[]
  /** 出席, 请假 of minutes: behind the 附件说明. */
  attendance?: LayoutLine[]
  /** 抄送机关. */
  copies?: string
  /** 印发机关, a tab, 印发日期; not of letters. */
  issued?: string
}

/** 附件 on a page of its own, behind the signature. */
export interface LayoutAttachment {
  title: string
  /** Condition under which it stands; absent = always. Not of a 公文, which names its 附件 behind its text. */
  when?: string
  body: TemplateItem[]
}

/** The default template of a paper as data: the .docx is made from it. Texts hold placeholders (`paper-words.ts`). */
export interface PaperLayout {
  /** May be broken into lines; minutes bear it in their mark. */
  title: string
  subtitle?: string
  /** A 公文 by GB/T 9704: its page, type area, faces and page numbers; absent = as contracts look. */
  official?: OfficialForm
  /** Wide tables; not of a 公文. */
  landscape?: boolean
  /** Margins on all four sides of an upright page that is no 公文; absent = 28 mm, as contracts have them. */
  marginMm?: number
  /** Line at the head of every page. */
  header?: string
  parts: LayoutPart[]
  tables?: Record<string, TemplateTable>
  /** Lines that close the paper, to the right: unit and day. */
  signing?: string[]
  /** They are those of two parties, one below the other, from the left edge as contracts have them. */
  bothSign?: boolean
  attachments?: LayoutAttachment[]
}
