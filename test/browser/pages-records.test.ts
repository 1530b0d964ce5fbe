import { tourPages } from '#test/support/pages.ts'

tourPages('record', 'record')
