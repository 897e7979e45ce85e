import { useEffect, useState } from 'react'
import { create } from 'zustand'
import type { FileRef } from '#shared/documents/document-version'

export interface PreviewedFile extends FileRef {
  fileName: string
  preview: 'pdf' | 'picture' | 'docx'
}

/** The file that is shown in the preview; null = none. */
export const usePreview = create<{ shown: PreviewedFile | null }>(() => ({ shown: null }))

export const showPreview = (shown: PreviewedFile): void => usePreview.setState({ shown })
export const closePreview = (): void => usePreview.setState({ shown: null })

/** Whether Esc is that of the dialog below a preview: not as long as one is shown, nor for the press that closes it. */
export function useOwnEscape(): boolean {
  const isAlone = usePreview(({ shown }) => shown === null)
  const [isOwn, setOwn] = useState(isAlone)
  useEffect(() => {
    const later = setTimeout(() => setOwn(isAlone))
    return () => clearTimeout(later)
  }, [isAlone])
  return isAlone && isOwn
}
