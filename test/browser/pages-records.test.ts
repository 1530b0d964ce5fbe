import { registers } from '#registers/index.ts'
import { tourPages } from '#test/support/pages.ts'

tourPages('record', 'record', registers.length)
