/** Which item of a plan is meant; with `version` the act is refused when somebody has changed the item since it was seen. */
export type ItemKey = { readonly register: 'task' | 'target'; readonly id: string; readonly version?: number }
