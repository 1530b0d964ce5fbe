import { tourPages } from '#test/support/pages.ts'

tourPages('form', 'form', 101)
