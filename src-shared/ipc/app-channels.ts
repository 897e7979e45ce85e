import type { IsoDate } from '../dates'
import type { Draft } from '../draft'
import type { JobEnd, JobInfo } from '../jobs'
import type { ScreenResources } from '../papers/screen-resources'
import type { TextSize } from '../text-size'

/** The program itself: what it is, its window, typed text that is in no county, work under way, dialogs. */
export interface AppChannels {
  'app.info': { input: null; output: AppInfo }
  'app.resources': { input: null; output: ScreenResources }
  /** The screens have saved what was typed last: the window may close (answer to `beforeClose`). */
  'app.closeReady': { input: null; output: null }
  /** Something is not saved: the window waits for what the clerk decides. */
  'app.closeAsked': { input: null; output: null }
  /** The colours the clerk has chosen: kept for the first paint of the next start. */
  'app.colorScheme': { input: { scheme: ColorScheme }; output: null }
  /** 文字大小 of the whole window, now and at the next start. */
  'app.textSize': { input: { percent: TextSize }; output: null }
  /** The page as it would print now, by its own rules (print.css): a PDF for the preview. */
  'app.pdfOfPage': { input: null; output: { bytes: Uint8Array } }
  /** A notification of the system; pressed, it brings the window back and is told (`noticePressed`). */
  'app.notify': { input: { id: string; title: string; body: string }; output: null }
  /** The menu of the window, from the actions of the screens. */
  'app.menu': { input: { groups: MenuGroup[] }; output: null }

  /** Typed text that is in no county yet, kept with the app's own data. */
  'draft.list': { input: null; output: Draft[] }
  'draft.keep': { input: Draft; output: null }
  'draft.drop': { input: { key: string }; output: null }

  'job.cancel': { input: { jobId: string }; output: null }
  /** What runs, and how the last work of each kind and subject ended: for a screen that comes back. */
  'job.list': { input: null; output: { running: JobInfo[]; ended: JobEnd[] } }

  'dialog.openFile': { input: { title: string; kind: FileKind }; output: string | null }
  /** Several at once; none chosen = empty. */
  'dialog.openFiles': { input: { title: string; kind: FileKind }; output: string[] }
  'dialog.openFolder': { input: { title: string }; output: string | null }
  'dialog.saveFile': { input: { title: string; kind: FileKind; fileName: string }; output: string | null }
  'dialog.showInFolder': { input: { path: string }; output: null }
}

export type FileKind =
  | 'docx'
  | 'xlsx'
  | 'table'
  | 'zip'
  | 'sealed'
  | 'diagnostics'
  | 'update'
  | 'data'
  | 'calendar'
  | 'any'

export interface AppInfo {
  version: string
  electron: string
  today: IsoDate
  userDataFolder: string
}

export const colorSchemes = ['system', 'light', 'dark'] as const
export type ColorScheme = (typeof colorSchemes)[number]

/** What the screens carry out, as the window's menu lists it; they hear the keys themselves. */
export interface MenuGroup {
  name: string
  items: { id: string; label: string; key: string | null }[]
}
