import { create } from 'zustand'
import type { FileRef } from '#shared/documents/document-version'

export interface PreviewedFile extends FileRef {
  fileName: string
  preview: 'pdf' | 'picture' | 'docx'
}

/** The file that is shown in the preview; null = none. */
export const usePreview = create<{ shown: PreviewedFile | null }>(() => ({ shown: null }))

/** The key of 关闭 is the preview's as long as one is shown, not that of the dialog below it. */
export const useNoPreview = (): boolean => usePreview(({ shown }) => shown === null)

export const showPreview = (shown: PreviewedFile): void => usePreview.setState({ shown })
export const closePreview = (): void => usePreview.setState({ shown: null })
