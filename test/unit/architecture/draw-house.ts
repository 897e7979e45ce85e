import { readFileSync, writeFileSync } from 'node:fs'
import { inProject, projectRoot } from '../../../src-main/launch/paths.mjs'
import { drawHouses, housesOf } from './house'

/** `npm run house [-- <another checkout>]`: draws docs/house.svg, blue what docs/house-before.svg does not have; of another checkout docs/house-before.svg first. */
const [other] = process.argv.slice(2)
const before = inProject('docs/house-before.svg')
if (other) writeFileSync(before, drawHouses(housesOf(other), null))
writeFileSync(inProject('docs/house.svg'), drawHouses(housesOf(projectRoot), readFileSync(before, 'utf8')))
