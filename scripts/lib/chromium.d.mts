/** What the tests need to know of the plain script that finds and fetches the browser. */
export function findChromium(
  root: string,
  environment?: NodeJS.ProcessEnv,
): { path: string; environment: Record<string, string> } | null
export function findFontSettings(root: string): string | null
