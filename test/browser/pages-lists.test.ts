import { registers } from '#registers/index.ts'
import { tourPages } from '#test/support/pages.ts'

tourPages('list', 'list', registers.length)
