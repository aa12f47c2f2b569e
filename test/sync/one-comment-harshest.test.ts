import { describe } from 'vitest'
import { harshest } from '../../sandbox/switches.ts'
import { everyWriterWritesOnce } from '../support/comment-matrix.ts'

describe('at the harshest setting', () => everyWriterWritesOnce(harshest))
