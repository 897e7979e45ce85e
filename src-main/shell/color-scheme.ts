import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, nativeTheme } from 'electron'
import { type ColorScheme, colorSchemes } from '#shared/ipc/app-channels'

const file = () => join(app.getPath('userData'), 'color-scheme')

/** 浅色 or 深色 as the clerk chose it last: known before the window, so that its first paint is not the system's. */
export function applyColorScheme(): void {
  try {
    const kept = readFileSync(file(), 'utf8')
    nativeTheme.themeSource = colorSchemes.find((scheme) => scheme === kept) ?? 'system'
  } catch {
    // Nothing chosen yet: the system's.
  }
}

export function keepColorScheme(scheme: ColorScheme): void {
  if (nativeTheme.themeSource === scheme) return
  nativeTheme.themeSource = scheme
  // A disk that takes nothing costs a flash at the next start, and no word now.
  void writeFile(file(), scheme).catch(() => undefined)
}
