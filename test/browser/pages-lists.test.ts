import { tourPages } from '#test/support/pages.ts'

tourPages('list', 'list')
