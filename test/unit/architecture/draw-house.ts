import { writeFileSync } from 'node:fs'
import { inProject, projectRoot } from '../../../src-main/launch/paths.mjs'
import { drawHouses, houseOf } from './house'

/** `npm run house [-- <another checkout>]`: draws docs/house.svg; of another checkout docs/house-before.svg, and what is new since in blue. */
const houses = (root: string) => ['src-renderer', 'src-shared', 'src-main'].map((name) => houseOf(root, name))
const [other] = process.argv.slice(2)
const before = other ? houses(other) : []
if (other) writeFileSync(inProject('docs/house-before.svg'), drawHouses(before))
writeFileSync(inProject('docs/house.svg'), drawHouses(houses(projectRoot), before))
