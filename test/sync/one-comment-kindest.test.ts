import { describe } from 'vitest'
import { kindest } from '../../sandbox/switches.ts'
import { everyWriterWritesOnce } from '../support/comment-matrix.ts'

describe('at the kindest setting', () => everyWriterWritesOnce(kindest))
