/** Gives back the place and the room; more than once does no harm. */
export type Leave = () => void

export type Door = {
  /** Resolves when it is this body's turn to be read and there is room for it; null when it came to a full line or waited in vain. */
  readonly enter: (bytes: number) => Promise<Leave | null>
  /** To be called when room was made elsewhere. */
  readonly look: () => void
  /** Bytes promised to bodies that are being read. */
  readonly promised: () => number
}

type Options = {
  /** Whether so many more bytes may be promised. */
  readonly hasRoom: (bytes: number) => boolean
  /** So many bodies are read at a time. */
  readonly places?: number
  readonly longestLine?: number
  /** So many milliseconds one waits in line before it is sent away. */
  readonly patience?: number | undefined
}

/**
 * 门口 — bodies are read a few at a time, in the order in which they came; all others wait in their sockets, where they cost neither
 * memory nor a turn of the event loop. So a storm of messages waits in a line of its own, and not in front of people who want a page.
 */
export function openDoor({ hasRoom, places = 4, longestLine = 2000, patience = 10_000 }: Options): Door {
  const line: { readonly bytes: number; readonly answer: (leave: Leave | null) => void }[] = []
  let inside = 0
  let promised = 0
  const look = () => {
    for (let first = line[0]; first !== undefined && inside < places && hasRoom(first.bytes); first = line[0]) {
      line.shift()
      first.answer(take(first.bytes))
    }
  }
  const take = (bytes: number): Leave => {
    let isInside = true
    inside += 1
    promised += bytes
    return () => {
      if (!isInside) return
      isInside = false
      inside -= 1
      promised -= bytes
      look()
    }
  }
  const wait = (bytes: number) =>
    new Promise<Leave | null>((resolve) => {
      const one = {
        bytes,
        answer: (leave: Leave | null) => {
          clearTimeout(late)
          resolve(leave)
        },
      }
      const late = setTimeout(() => {
        line.splice(line.indexOf(one), 1)
        resolve(null)
      }, patience)
      line.push(one)
      look()
    })
  return {
    enter: async (bytes) => (line.length >= longestLine ? null : wait(bytes)),
    look,
    promised: () => promised,
  }
}
