/** Runs a program without stdin. Never rejects; the child ends with us at the latest. */
export function run(
  program: string,
  args: string[],
  options?: { quiet?: boolean; env?: Record<string, string>; timeout?: number; cwd?: string },
): Promise<{ code: number; output: string }>;
