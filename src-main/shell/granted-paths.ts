import { dirname } from 'node:path'
import type { ChannelName } from '#shared/ipc/channels'
import { terminalSchemas } from '#shared/ipc/terminal-schemas'

/** What a screen may do with a path: each kind is earned in its own way, and none stands for another. */
type Use = 'read' | 'readFolder' | 'write' | 'openFolder' | 'makeFolder' | 'show'

interface Asked {
  use: Use
  field: 'path' | 'paths' | 'folder' | 'into'
}

/** A county that cannot be opened, and the new folder of what is got out of it. */
const outOfIt: readonly Asked[] = [
  { use: 'openFolder', field: 'folder' },
  { use: 'makeFolder', field: 'into' },
]

/** The channels that take a path of the machine, and what they do with it. */
const uses: Partial<Record<ChannelName, Asked | readonly Asked[]>> = {
  'quote.readTable': { use: 'read', field: 'path' },
  'household.readFile': { use: 'read', field: 'path' },
  'household.saveBadRows': { use: 'write', field: 'path' },
  'household.export': { use: 'write', field: 'path' },
  'delivery.begin': { use: 'readFolder', field: 'path' },
  'delivery.relocate': { use: 'readFolder', field: 'path' },
  'delivery.export': { use: 'write', field: 'path' },
  'sampling.export': { use: 'write', field: 'path' },
  'sampling.import': { use: 'read', field: 'path' },
  'contract.importDraft': { use: 'read', field: 'path' },
  'template.inspect': { use: 'read', field: 'path' },
  'template.import': { use: 'read', field: 'path' },
  'dataSet.import': { use: 'read', field: 'path' },
  'evidence.add': { use: 'read', field: 'path' },
  'evidence.replace': { use: 'read', field: 'path' },
  'record.replaceFile': { use: 'read', field: 'path' },
  'record.addFile': { use: 'read', field: 'path' },
  'file.walk': { use: 'read', field: 'paths' },
  'stored.heal': { use: 'read', field: 'path' },
  'evidence.measure': { use: 'read', field: 'path' },
  'bundle.verify': { use: 'read', field: 'path' },
  'bundle.import': { use: 'read', field: 'path' },
  'seal.open': { use: 'read', field: 'path' },
  'seal.leave': { use: 'read', field: 'path' },
  'seal.backup': { use: 'write', field: 'path' },
  'seal.restore': [
    { use: 'read', field: 'path' },
    { use: 'makeFolder', field: 'into' },
  ],
  'template.saveCopy': { use: 'write', field: 'path' },
  'workbench.saveCalendar': { use: 'write', field: 'path' },
  'dataSet.saveCopy': { use: 'write', field: 'path' },
  'file.saveAs': { use: 'write', field: 'path' },
  'project.rescue': { use: 'write', field: 'path' },
  'bundle.export': { use: 'write', field: 'path' },
  'county.create': { use: 'makeFolder', field: 'folder' },
  'county.open': { use: 'openFolder', field: 'folder' },
  'backup.setPlace': { use: 'makeFolder', field: 'folder' },
  'backup.restore': { use: 'makeFolder', field: 'folder' },
  'recovery.look': { use: 'openFolder', field: 'folder' },
  'recovery.diagnose': { use: 'openFolder', field: 'folder' },
  'diagnostics.gatherOf': { use: 'openFolder', field: 'folder' },
  'diagnostics.save': { use: 'write', field: 'path' },
  'update.look': { use: 'read', field: 'path' },
  'update.begin': { use: 'read', field: 'path' },
  'recovery.setAside': { use: 'openFolder', field: 'folder' },
  'recovery.restore': outOfIt,
  'recovery.salvage': outOfIt,
  'dialog.showInFolder': { use: 'show', field: 'path' },
}

/**
 * The answers that earn a path. `dropped`: files the clerk has let fall on the window. Their paths come from the preload
 * script, which asks Chromium for them: script of a page can make a File, but none with a path of its choice.
 */
const grants: Partial<Record<ChannelName | 'dropped', Use[]>> = {
  dropped: ['read'],
  'file.keepPasted': ['read'],
  // What lies in a folder that was dropped, as the backend has found it.
  'file.walk': ['read'],
  // The copy of what was sealed.
  'seal.open': ['read'],
  'seal.restore': ['openFolder', 'show'],
  'dialog.openFile': ['read', 'show'],
  'dialog.openFiles': ['read', 'show'],
  'dialog.saveFile': ['write', 'show'],
  'dialog.openFolder': ['readFolder', 'openFolder', 'makeFolder', 'show'],
  'county.proposeFolder': ['makeFolder', 'openFolder'],
  'backup.proposeFolder': ['makeFolder'],
  'backup.restore': ['openFolder', 'show'],
  'recovery.look': ['makeFolder'],
  'recovery.restore': ['openFolder', 'show'],
  'recovery.salvage': ['openFolder', 'show'],
  'county.recent': ['openFolder', 'show'],
  'county.current': ['openFolder', 'show'],
  'county.create': ['openFolder', 'show'],
  'county.createSample': ['openFolder', 'show'],
}

/**
 * Paths a screen may name: those the clerk has chosen in a dialog or dropped since the start, the program's own proposal
 * for a new county, and the counties opened before. A screen alone can name no file of the machine, and a file picked to
 * be read cannot be written over. What is there for the command line alone is no screen's.
 */
export class GrantedPaths {
  readonly #paths = new Map<Use, Set<string>>()

  /** Takes note of what a channel has answered. */
  grant(channel: string, answer: unknown): void {
    for (const use of grants[channel as ChannelName | 'dropped'] ?? []) {
      for (const path of pathsIn(answer)) this.#of(use).add(path)
    }
  }

  allows(channel: string, input: unknown): boolean {
    if (Object.hasOwn(terminalSchemas, channel)) return false
    const asked = Object.hasOwn(uses, channel) ? [uses[channel as ChannelName] ?? []].flat() : []
    return asked.every(({ use, field }) => this.#has(use, (input as Record<string, unknown> | null)?.[field], field))
  }

  #has(use: Use, path: unknown, field: Asked['field']): boolean {
    if (field === 'paths') return Array.isArray(path) && path.every((one) => this.#of(use).has(one))
    if (typeof path !== 'string') return false
    // A new county may get a folder of its own inside the chosen one.
    return this.#of(use).has(path) || (use === 'makeFolder' && this.#of('makeFolder').has(dirname(path)))
  }

  #of(use: Use): Set<string> {
    const known = this.#paths.get(use) ?? new Set()
    this.#paths.set(use, known)
    return known
  }
}

/** A path, a list of paths, counties with their folder, or files that were found. */
function pathsIn(answer: unknown): string[] {
  return [answer].flat().flatMap((one) => {
    if (typeof one === 'string') return [one]
    const { folder, files, into } = (one ?? {}) as Record<'folder' | 'files' | 'into', unknown>
    if (typeof into === 'string') return [into]
    if (Array.isArray(files)) return files.flatMap(({ path }) => (typeof path === 'string' ? [path] : []))
    return typeof folder === 'string' ? [folder] : []
  })
}
