import { nativeTheme } from 'electron'
import { type ColorScheme, colorSchemes } from '#shared/ipc/app-channels'
import { keep, readKept } from './kept'

/** 浅色 or 深色 as the clerk chose it last: known before the window, so that its first paint is not the system's. */
export function applyColorScheme(): void {
  const kept = readKept('color-scheme')
  nativeTheme.themeSource = colorSchemes.find((scheme) => scheme === kept) ?? 'system'
}

export function keepColorScheme(scheme: ColorScheme): void {
  if (nativeTheme.themeSource === scheme) return
  nativeTheme.themeSource = scheme
  keep('color-scheme', scheme)
}
