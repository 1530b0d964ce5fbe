import { lazy, Suspense } from 'react'
import type { EditProps, KindView, ShowProps } from './kind.ts'

export const day: KindView = { Show, Edit }

const DayPicker = lazy(() => import('./day-picker.tsx').then(({ DayPicker: default_ }) => ({ default: default_ })))

function Show({ value }: ShowProps) {
  return typeof value === 'string' ? (
    <time className="figures" dateTime={value}>
      {value}
    </time>
  ) : null
}

function Edit(props: EditProps) {
  return (
    <Suspense fallback={<span className="picker-waiting" />}>
      <DayPicker {...props} />
    </Suspense>
  )
}
