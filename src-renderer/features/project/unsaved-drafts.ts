import type { Project } from '#shared/project/project'

const keyOf = (id: string) => `unsaved-project.${id}`

/**
 * Projects whose last save failed, kept with the app's own data, which may lie on another disk than the county: a full or
 * vanished disk, or closing the window over it, does not take what was typed.
 */
export const unsavedDrafts = {
  keep(project: Project): void {
    try {
      localStorage.setItem(keyOf(project.id), JSON.stringify(project))
    } catch {
      // This disk is full as well. The text stays on the screen, and the failed save is being shown there.
    }
  },
  find(id: string): Project | null {
    const text = localStorage.getItem(keyOf(id))
    return text === null ? null : (JSON.parse(text) as Project)
  },
  drop(id: string): void {
    localStorage.removeItem(keyOf(id))
  },
}
