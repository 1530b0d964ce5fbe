import { tourPages } from '#test/support/pages.ts'

tourPages(undefined, 'desk', 75)
