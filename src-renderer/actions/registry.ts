import type { Action } from './action'
import { importBundle, newProject, otherCounty, verifyBundle } from './county'
import { find, print, redo, save, undo } from './editing'
import { help, palette } from './help'
import { schemes } from './looks'
import { back, backToProject, places } from './places'
import { newCounty, openCounty, openSample } from './start'
import { findings, finishStep, foot, nextStep, previousStep, steps } from './steps'

/** All the clerk can do from the keyboard, the menu or the palette. A new action is its object and its row here. */
export const actions: readonly Action[] = [
  newProject,
  importBundle,
  verifyBundle,
  finishStep,
  print,
  save,
  newCounty,
  openCounty,
  openSample,
  otherCounty,
  undo,
  redo,
  find,
  ...places,
  ...steps,
  previousStep,
  nextStep,
  foot,
  back,
  backToProject,
  findings,
  ...schemes,
  palette,
  help,
]
