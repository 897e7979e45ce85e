import { resolve } from 'node:path'
import { createBackend } from '#main/backend'
import { shippedResources } from '../store/shipped-resources'

/** The backend of a program that a test kills: the clock of the day, its own folder. */
export const backendOf = (userDataFolder: string) =>
  createBackend({
    resourcesFolder: resolve(import.meta.dirname, '../../resources'),
    resources: shippedResources(),
    userDataFolder,
    documentsFolder: userDataFolder,
    version: '0.1.0',
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
  })
