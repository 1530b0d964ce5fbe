import { meeting } from '#registers/meeting.ts'
import { DetailPage } from '../pages/detail.tsx'

/** The record of a meeting with all its facts and history, beside the page that is used in the room. */
export function MeetingRecord({ id }: { readonly id: string }) {
  return <DetailPage register={meeting} id={id} />
}
